import { EXPORT_NAMES, type ExportName } from '../../src/schemas/export-names.ts';
import { makeDiskCopy } from '../export/bundle/disk-copy.ts';
import { type ExportPart, MissingToolError } from '../export/export-kind.ts';
import { exportKind } from '../export/kinds.ts';
import { openRun } from '../export/open-run.ts';
import { runExport } from '../export/run-export.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { megabytes, tellOfExport } from './export-words.ts';
import { ingestForSite } from './ingest-for-site.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { cacheOf, PROJECT_ROOT } from './program-places.ts';

/** Options of `backfile export`, as the command line gives them. */
export interface ExportOptions {
  archive: string;
  cache?: string;
  site?: string;
  /** A built site. */
  from: string;
  out: string;
  /** Only parts of these. */
  newspaper?: string;
  year?: string;
}

/** Options of `backfile disk-copy`. */
export type DiskCopyOptions = Pick<ExportOptions, 'from' | 'out'>;

/** Everything that `backfile export` makes by name; `all` is each kind. */
export type ExportChoice = ExportName | 'all';

/**
 * `backfile export KIND…`: makes other forms of an archive. A kind whose program is not installed is told, and the others are made.
 *
 * @returns the exit code
 */
export async function exportCommand(choices: readonly ExportChoice[], options: ExportOptions, console: Console): Promise<number> {
  const cache = cacheOf(options);
  const { language, raw, code } = await ingestForSite({ archive: options.archive, cache }, console);
  const { run, problems } = await openRun({
    archiveDir: options.archive,
    siteDir: options.from,
    cacheDir: cache,
    projectRoot: PROJECT_ROOT,
    ...(options.site === undefined ? {} : { site: options.site }),
    ...(raw ? { raw } : {}),
  });
  if (problems.length > 0) printDiagnostics(problems, language, console);
  let worst: number = problems.some(({ severity }) => severity === 'error') ? EXIT.material : code;
  for (const name of namesOf(choices)) {
    const kind = await exportKind(name);
    const progress = console.progress(name);
    try {
      const result = await runExport(kind, run, {
        outDir: options.out,
        isWanted: (part) => isWanted(part, options),
        onProgress: (_, done, total) => progress.step(done, total),
      });
      progress.done();
      console.say(tellOfExport(result, options.out, language, kind.check));
    } catch (error) {
      progress.done();
      if (!(error instanceof MissingToolError)) throw error;
      console.complain(error.message);
      worst = Math.max(worst, EXIT.material);
    }
  }
  return worst;
}

/** `backfile disk-copy`: a copy of a site that opens from a disk, as a folder. @returns the exit code */
export async function diskCopyCommand({ from, out }: DiskCopyOptions, console: Console): Promise<number> {
  const progress = console.progress('disk copy');
  const { files, bytes } = makeDiskCopy({ siteDir: from, outDir: out, onProgress: progress.step });
  progress.done();
  console.say(`${out}: ${files} files, ${megabytes(bytes)}. Open ${out}/index.html; no network is needed.`);
  return EXIT.ok;
}

function namesOf(choices: readonly ExportChoice[]): ExportName[] {
  return choices.includes('all') ? [...EXPORT_NAMES] : EXPORT_NAMES.filter((name) => choices.includes(name));
}

function isWanted({ scope }: ExportPart, { newspaper, year }: ExportOptions): boolean {
  if (newspaper === undefined && year === undefined) return true;
  if (scope === 'all') return false;
  return (newspaper ?? scope.newspaper) === scope.newspaper && (year ?? scope.year) === scope.year;
}
