import { resolve } from 'node:path';
import { checkBuildPlaces } from '../build/build-places.ts';
import { type BuildResult, type BuildStep, buildSite } from '../build/index.ts';
import { checkLinks } from '../build/link-check.ts';
import { startPreview } from '../build/preview.ts';
import { loadArchive } from '../ingest/read/load-archive.ts';
import { openRawText } from '../ingest/read/raw-text.ts';
import type { Console, Progress } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { runIngest } from './ingest.ts';
import { exitCodeOf, summary } from './ingest-commands.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { cacheOf, PROJECT_ROOT } from './program-places.ts';

export interface SiteOptions {
  archive: string;
  out: string;
  cache?: string;
  /** Online home, `https://…/`, for canonical links. */
  site?: string;
}

/** `backfile build`: ingest, then the site. @returns the exit code */
export async function buildCommand(options: SiteOptions, console: Console): Promise<number> {
  const { rawFolder } = await loadArchive(resolve(options.archive));
  // Before ingest, which writes too.
  checkBuildPlaces({
    archiveDir: resolve(options.archive),
    outDir: resolve(options.out),
    ...(options.site === undefined ? {} : { site: options.site }),
  });
  const outcome = await runIngest({ archive: options.archive, cache: cacheOf(options) }, console);
  printDiagnostics(outcome.diagnostics, outcome.language, console);
  console.say(summary(outcome));
  const progress = stepProgress(console);
  const result = await buildSite({
    archiveDir: options.archive,
    outDir: options.out,
    cacheDir: cacheOf(options),
    projectRoot: PROJECT_ROOT,
    rawLinesOf: await openRawText(rawFolder),
    onProgress: progress.show,
    ...(options.site === undefined ? {} : { site: options.site }),
  });
  progress.done();
  if (result.problems.length > 0) printDiagnostics(result.problems, outcome.language, console);
  if (result.foreign.length > 0) console.say(foreignLine(result.foreign.length, outcome.language, options.out));
  const broken = checkLinks(resolve(options.out));
  for (const problem of broken) console.complain(`${problem.page}: ${problem.link}: ${problem.reason}`);
  console.say(siteSummary(result, outcome.language, options.out));
  return broken.length > 0 || result.problems.length > 0 ? EXIT.material : exitCodeOf(outcome);
}

/** `backfile preview`: serves a built site until interrupted. @returns the exit code */
export async function previewCommand(options: { out: string; port: number; base: string }, console: Console): Promise<number> {
  const preview = await startPreview({ siteDir: options.out, port: options.port, base: options.base });
  console.complain(preview.url);
  await interrupted();
  await preview.close();
  return EXIT.ok;
}

/** `backfile dev`: ingest once, then Astro's development server over the archive. @returns the exit code */
export async function devCommand(options: { archive: string; cache?: string; port?: number }, console: Console): Promise<number> {
  const outcome = await runIngest({ archive: options.archive, cache: cacheOf(options) }, console);
  printDiagnostics(outcome.diagnostics, outcome.language, console);
  const { rawFolder } = await loadArchive(resolve(options.archive));
  // Astro takes half a second to load, and no other command needs it in this process.
  const { startDev } = await import('../build/dev.ts');
  const server = await startDev({
    archiveDir: options.archive,
    cacheDir: cacheOf(options),
    projectRoot: PROJECT_ROOT,
    rawLinesOf: await openRawText(rawFolder),
    onRead: (problems) => problems.length > 0 && printDiagnostics(problems, outcome.language, console),
    onFailure: (error) => console.complain(error instanceof Error ? error.message : String(error)),
    ...(options.port === undefined ? {} : { port: options.port }),
  });
  console.complain(server.url);
  await interrupted();
  await server.stop();
  return EXIT.ok;
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

function stepProgress(console: Console): { show: (step: BuildStep, count: number, total: number) => void; done: () => void } {
  let current: { step: BuildStep; progress: Progress } | undefined;
  return {
    show: (step, count, total) => {
      if (current?.step !== step) {
        current?.progress.done();
        current = { step, progress: console.progress(step) };
      }
      current.progress.step(count, total);
    },
    done: () => current?.progress.done(),
  };
}

function foreignLine(count: number, language: string, out: string): string {
  return language.startsWith('zh')
    ? `warning ${out}：${count} 个文件不是这次生成的（构建记录已不在），未改动；若不需要，请清空该文件夹后重新生成`
    : `warning ${out}: ${count} files are not of this build (earlier records are gone) and were left alone; to be rid of them, empty the folder and build again`;
}

function siteSummary(result: BuildResult, language: string, out: string): string {
  const { pages, written, unchanged, deleted, records } = result;
  return language.startsWith('zh')
    ? `${out}：${pages} 页，检索 ${records} 篇；写入 ${written}，未变 ${unchanged}，移除 ${deleted.length}`
    : `${out}: ${pages} pages, ${records} searchable; ${written} written, ${unchanged} unchanged, ${deleted.length} removed`;
}
