import { resolve } from 'node:path';
import { reportFolder } from '../build/cache-folder.ts';
import { loadArchive } from '../ingest/read/load-archive.ts';
import { listRawWork } from '../ingest/read/read-raw.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareByDoubt } from '../report/page-row.ts';
import { type Words, wordsFor } from '../report/words.ts';
import { checkReportFolder, type Report, writeReport } from './check-report.ts';
import type { Console } from './console.ts';
import type { IngestOptions } from './ingest.ts';
import { exitCodeOf, summary } from './ingest-report.ts';
import { ingestWhenNeeded } from './ingest-when-needed.ts';
import { printDiagnostics } from './print-diagnostics.ts';

/** Pages named in the summary; the index lists all. */
const NAMED_PAGES = 10;

export interface CheckOptions {
  archive: string;
  /** Folder for what need not be made again; without it nothing is remembered from run to run. */
  cache?: string;
  /** Folder of the report; `false` writes none. Default: within the cache, or none where there is no cache. */
  report?: string | false | undefined;
  /** Leave pages without doubt out of the report. */
  onlyDoubtful?: boolean | undefined;
}

/**
 * `backfile check`: ingest without writing, then a report for people.
 *
 * @returns the exit code
 * @throws UsageError for a report folder that is not ours to write
 */
export async function checkCommand(options: CheckOptions, console: Console): Promise<number> {
  const archiveDir = resolve(options.archive);
  const loaded = await loadArchive(archiveDir);
  const { archive, rawFolder } = loaded;
  const words = wordsFor(archive.language);
  const folder = reportFolderOf(options, archiveDir);
  if (folder !== undefined) checkReportFolder(folder, [archiveDir, rawFolder], words);
  const outcome = await ingestWhenNeeded({ ...ingestOptions(options), dryRun: true }, console);
  printDiagnostics(outcome.diagnostics, outcome.language, console, { all: true, counts: outcome.counts });
  console.say(summary(outcome));
  if (folder === undefined) return exitCodeOf(outcome);
  // What listing has to say was said by ingest already.
  const unheard: Diagnostic[] = [];
  const works = await listRawWork({ archive, rawFolder, diagnostics: unheard });
  const { diagnostics } = outcome;
  const report = await writeReport(
    { loaded, works, diagnostics, places: new Map(outcome.places), folder, onlyDoubtful: options.onlyDoubtful === true },
    console,
  );
  for (const line of reportSummary(report, words)) console.say(line);
  return exitCodeOf(outcome);
}

function ingestOptions({ archive, cache }: CheckOptions): IngestOptions {
  return { archive, ...(cache === undefined ? {} : { cache }) };
}

function reportFolderOf({ report, cache }: CheckOptions, archiveDir: string): string | undefined {
  if (report !== undefined) return report === false ? undefined : resolve(report);
  return cache === undefined ? undefined : reportFolder(resolve(cache), archiveDir);
}

/** Totals, the most doubtful pages with the worst place of each, and where the report lies. */
export function reportSummary({ rows, totals, index }: Report, words: Words): string[] {
  const doubtful = rows.filter(({ score }) => score > 0).toSorted(compareByDoubt);
  const named = doubtful.slice(0, NAMED_PAGES).map(({ file, score, worst }) => {
    const place = worst ? `${file}:${worst.line}` : file;
    return `  ${score.toFixed(1).padStart(6)}  ${place}  ${worst?.text ?? ''}`;
  });
  return [
    words.archiveFacts(totals),
    ...(named.length > 0 ? [words.mostDoubtful(named.length), ...named] : []),
    `${words.title}${words.colon}${index}`,
  ];
}
