import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { Piscina } from 'piscina';
import { writeIfDifferent } from '../build/files.ts';
import { UsageError } from '../build/usage-error.ts';
import type { LoadedArchive } from '../ingest/read/load-archive.ts';
import type { RawWork } from '../ingest/read/read-raw.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { inOrder } from '../model/in-order.ts';
import { indexFiles } from '../report/html/index-html.ts';
import { type PageRow, rowsWithoutPage, type Totals } from '../report/page-row.ts';
import { type Words, wordsFor } from '../report/words.ts';
import type { Console } from './console.ts';
import { PAGES, type ReportSetup, type ReportTask, reportFile } from './report-file.ts';

/** Stands in every report, so that no other folder is ever taken for one. */
const MARKER = '.backfile-report';
/** Names that the report gives; nothing else is ever removed. */
const OWN_PAGE = /-[0-9a-f]{10}-p\d+\.html$/u;
const OWN_INDEX = /^(?:index|issues)(?:-\d+)?\.html$/u;

/** Threads take a moment to load the parser: so few files are done sooner without. */
const FILES_ALONE = 32;
const THREAD_MEMORY = { maxOldGenerationSizeMb: 2048 };

export interface ReportInput {
  loaded: Pick<LoadedArchive, 'archive' | 'corrections' | 'weights'>;
  works: readonly RawWork[];
  /** Of the whole ingest. */
  diagnostics: readonly Diagnostic[];
  /** Where the pages of each raw file stand in the archive, in order. */
  places: ReadonlyMap<string, ReportTask['places']>;
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
 * Writes the report of every page, file after file and several at a time; then the index. Only a few hundred bytes of each
 * page are kept. Files that did not change are left alone, and those of pages that are gone are removed.
 */
export async function writeReport(input: ReportInput, console: Console): Promise<Report> {
  const { loaded, diagnostics, folder } = input;
  const words = wordsFor(loaded.archive.language);
  mkdirSync(join(folder, PAGES), { recursive: true });
  writeFileSync(join(folder, MARKER), '');
  const totals: Totals = { pages: 0, items: 0, unassigned: 0 };
  const rows: PageRow[] = [];
  const shown = new Set<string>();
  const progress = console.progress(words.title);
  for await (const found of reportFiles(input)) {
    for (const row of found) {
      shown.add(row.file);
      totals.pages += 1;
      totals.items += row.items;
      totals.unassigned += row.unassigned;
      if (row.href !== undefined) rows.push(row);
    }
    progress.step(totals.pages);
  }
  progress.done();
  const kept = new Set(rows.flatMap(({ href }) => href ?? []));
  rows.push(...rowsWithoutPage(diagnostics, shown, words));
  for (const [name, html] of indexFiles({ title: loaded.archive.title, rows, totals }, words)) {
    kept.add(name);
    writeIfDifferent(join(folder, name), Buffer.from(html));
  }
  removeStale(folder, kept);
  return { rows, totals, index: join(folder, 'index.html') };
}

async function* reportFiles({
  loaded,
  works,
  diagnostics,
  places,
  folder,
  onlyDoubtful,
}: ReportInput): AsyncGenerator<PageRow[]> {
  const { archive, weights } = loaded;
  const setup: ReportSetup = { archive, ...(weights ? { weights } : {}), folder, onlyDoubtful };
  const byFile = Map.groupBy(diagnostics, ({ source }) => (source === 'unavailable' ? '' : source.file));
  const corrections = Map.groupBy(loaded.corrections, ({ file }) => file);
  const taskOf = (work: RawWork): ReportTask => ({
    work,
    corrections: corrections.get(work.entry.file) ?? [],
    diagnostics: byFile.get(work.entry.file) ?? [],
    places: places.get(work.entry.file) ?? [],
  });
  if (works.length <= FILES_ALONE) {
    for (const work of works) yield await reportFile(taskOf(work), setup);
    return;
  }
  const threads = availableParallelism();
  const pool = new Piscina({
    filename: join(import.meta.dirname, 'report-worker.ts'),
    maxThreads: threads,
    workerData: setup,
    resourceLimits: THREAD_MEMORY,
  });
  try {
    yield* inOrder(works, threads * 2, (work) => survive(pool.run(taskOf(work), { name: 'report' }) as Promise<PageRow[]>));
  } finally {
    await pool.destroy();
  }
}

// A file that a thread runs out of memory on has no page in the report; ingest has told of it.
async function survive(rows: Promise<PageRow[]>): Promise<PageRow[]> {
  try {
    return await rows;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return [];
    throw error;
  }
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
