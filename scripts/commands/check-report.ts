import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { writeIfDifferent } from '../build/files.ts';
import { UsageError } from '../build/usage-error.ts';
import type { LoadedArchive } from '../ingest/read/load-archive.ts';
import type { RawWork } from '../ingest/read/read-raw.ts';
import { asciiId } from '../model/ascii-id.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { indexFiles } from '../report/html/index-html.ts';
import { pageHtml } from '../report/html/page-html.ts';
import { type PageRow, pageRow, rowsWithoutPage, type Totals } from '../report/page-row.ts';
import { readPage } from '../report/read-page.ts';
import { type Words, wordsFor } from '../report/words.ts';
import type { Console } from './console.ts';
import { openPages } from './read-pages.ts';

/** Stands in every report, so that no other folder is ever taken for one. */
const MARKER = '.backfile-report';
const PAGES = 'pages';
/** Names that the report gives; nothing else is ever removed. */
const OWN_PAGE = /-[0-9a-f]{10}-p\d+\.html$/u;
const OWN_INDEX = /^(?:index|issues)(?:-\d+)?\.html$/u;
const NAME_CHARS = 40;

/** Where a page of a raw file stands in the archive. */
export type PlaceOfPage = (file: string, ordinal: number) => { issue?: string; page?: string };

export interface ReportInput {
  loaded: Pick<LoadedArchive, 'archive' | 'corrections'>;
  works: readonly RawWork[];
  /** Of the whole ingest. */
  diagnostics: readonly Diagnostic[];
  placeOf: PlaceOfPage;
  /** Absolute. */
  folder: string;
  /** Leave out pages without a place to look at. */
  onlyDoubtful: boolean;
}

export interface Report {
  rows: PageRow[];
  totals: Totals;
  /** Path of the index. */
  index: string;
}

/**
 * Parses every page once more and writes its report, one at a time; then the index. Only a few hundred bytes of each page
 * are kept. Files that did not change are left alone, and those of pages that are gone are removed.
 */
export async function writeReport(input: ReportInput, console: Console): Promise<Report> {
  const { loaded, works, diagnostics, folder } = input;
  const { archive } = loaded;
  const words = wordsFor(archive.language);
  mkdirSync(join(folder, PAGES), { recursive: true });
  writeFileSync(join(folder, MARKER), '');
  const byFile = Map.groupBy(diagnostics, ({ source }) => (source === 'unavailable' ? '' : source.file));
  const totals: Totals = { pages: 0, items: 0, unassigned: 0 };
  const rows: PageRow[] = [];
  const shown = new Set<string>();
  const kept = new Set<string>();
  const progress = console.progress(words.title);
  for await (const page of openPages(works, loaded)) {
    shown.add(page.file);
    const reading = readPage({ ...page, diagnostics: byFile.get(page.file) ?? [] });
    const place = input.placeOf(page.file, reading.ordinal);
    const written = !input.onlyDoubtful || reading.places.length > 0;
    const href = `${PAGES}/${pageFileName(page.file, reading.ordinal)}`;
    const row = pageRow(reading, { href, ...place }, words);
    totals.pages += 1;
    totals.items += row.items;
    totals.unassigned += row.unassigned;
    progress.step(totals.pages);
    if (!written) continue;
    rows.push(row);
    kept.add(href);
    writeIfDifferent(join(folder, href), Buffer.from(pageHtml(reading, { ...place, index: '../index.html' }, words)));
  }
  progress.done();
  rows.push(...rowsWithoutPage(diagnostics, shown, words));
  for (const [name, html] of indexFiles({ title: archive.title, rows, totals }, words)) {
    kept.add(name);
    writeIfDifferent(join(folder, name), Buffer.from(html));
  }
  removeStale(folder, kept);
  return { rows, totals, index: join(folder, 'index.html') };
}

// The path of a raw file names nothing outside: only letters and digits of it are used, and a hash tells files apart.
function pageFileName(file: string, ordinal: number): string {
  const name = asciiId(basename(file, extname(file)))
    .slice(0, NAME_CHARS)
    .replace(/-+$/u, '');
  const hash = createHash('sha256').update(file).digest('hex').slice(0, 10);
  return `${name}-${hash}-p${String(ordinal).padStart(2, '0')}.html`;
}

function removeStale(folder: string, kept: ReadonlySet<string>): void {
  const pages = readdirSync(join(folder, PAGES)).filter((name) => OWN_PAGE.test(name));
  const indexes = readdirSync(folder).filter((name) => OWN_INDEX.test(name));
  for (const path of [...pages.map((name) => `${PAGES}/${name}`), ...indexes]) if (!kept.has(path)) rmSync(join(folder, path));
}

/**
 * Makes sure that a report overwrites nothing that is not its own.
 *
 * @param sources folders that hold the material
 * @throws UsageError if the folder lies within the material, or holds files and is no report
 */
export function checkReportFolder(folder: string, sources: readonly string[], words: Words): void {
  const inside = sources.find((source) => {
    const way = relative(realOf(source), realOf(folder));
    return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || way.startsWith(sep));
  });
  if (inside !== undefined)
    throw new UsageError(
      words.tag === 'en'
        ? `The report must not be written into ${inside}, which holds the material: choose another folder with --report.`
        : `报告不能写入原始资料所在的 ${inside}，请用 --report 另选一处。`,
    );
  if (!existsSync(folder) || existsSync(join(folder, MARKER))) return;
  if (statSync(folder).isDirectory() && readdirSync(folder).length === 0) return;
  throw new UsageError(
    words.tag === 'en'
      ? `${folder} is not empty and is no report of ours: empty it, or choose another with --report.`
      : `${folder} 里有其他文件，不是本程序的报告。请清空它，或用 --report 另选一处。`,
  );
}

/** Through symbolic links; the end of the path need not exist yet. */
function realOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = join(path, '..');
  return above === path ? path : join(realOf(above), basename(path));
}
