import { resolve } from 'node:path';
import type { RawText } from '../build/catalog/index.ts';
import type { BuildResult, BuildStep } from '../build/index.ts';
import type { Console, Progress } from './console.ts';
import { devArchive } from './dev-archive.ts';
import { EXIT } from './exit-codes.ts';
import { ingestForSite } from './ingest-for-site.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { cacheOf, PROJECT_ROOT } from './program-places.ts';

export interface SiteOptions {
  archive: string;
  out: string;
  cache?: string;
  /** Online home, `https://…/`, for canonical links, feeds and sitemaps. */
  site?: string;
  /** No search index, for a quick look. */
  withoutSearch?: boolean;
}

/** What is said of a site depends on this. */
type SiteShown = Pick<SiteOptions, 'out' | 'withoutSearch'>;

/** `backfile build`: ingest, then the site. @returns the exit code */
export async function buildCommand(options: SiteOptions, console: Console): Promise<number> {
  const cache = cacheOf(options);
  const beforeWriting = () => checkPlaces(options);
  const { language, raw, unread, code } = await ingestForSite({ archive: options.archive, cache, beforeWriting }, console);
  const { buildSite } = await import('../build/index.ts');
  const progress = stepProgress(console, language);
  const result = await buildSite({
    archiveDir: options.archive,
    outDir: options.out,
    cacheDir: cache,
    projectRoot: PROJECT_ROOT,
    onProgress: progress.show,
    withoutSearch: options.withoutSearch === true,
    unread,
    ...(raw ? { raw } : {}),
    ...(options.site === undefined ? {} : { site: options.site }),
  });
  progress.done();
  const finished = await finishSite(result, { ...options, ...(raw ? { raw } : {}) }, language, console);
  return finished === EXIT.ok ? code : finished;
}

/** Says what became of a site, and publishes beside it the exports that the archive names. @returns the exit code */
export async function finishSite(
  result: BuildResult,
  options: SiteOptions & { raw?: RawText },
  language: string,
  console: Console,
): Promise<number> {
  const found = tellOfSite(result, language, options, console);
  const { publishExports } = await import('./publish-exports.ts');
  const published = await publishExports({ ...options, cache: cacheOf(options) }, language, console);
  return found === EXIT.ok ? published : found;
}

/** Says what became of a site. @returns the exit code, as far as that decides it */
function tellOfSite(result: BuildResult, language: string, site: SiteShown, console: Console): number {
  const { problems, foreign, brokenLinks } = result;
  if (problems.length > 0) printDiagnostics(problems, language, console);
  if (foreign.length > 0) console.say(foreignLine(foreign.length, language, site.out));
  for (const problem of brokenLinks) console.complain(`${problem.page}: ${problem.link}: ${problem.reason}`);
  console.say(siteSummary(result, language, site));
  return brokenLinks.length > 0 || problems.some(({ severity }) => severity === 'error') ? EXIT.material : EXIT.ok;
}

// Before ingest, which writes too. An archive that cannot be used is ingest's to tell of.
export async function checkPlaces({ archive, out, site }: SiteOptions): Promise<void> {
  const [{ loadArchive }, { checkBuildPlaces }, { readReleases }] = await Promise.all([
    import('../ingest/read/load-archive.ts'),
    import('../build/build-places.ts'),
    import('../build/site-releases.ts'),
  ]);
  const archiveDir = resolve(archive);
  const { archive: facts } = await loadArchive(archiveDir);
  checkBuildPlaces({ archiveDir, outDir: resolve(out), ...(site === undefined ? {} : { site }) });
  readReleases(archiveDir, facts.language);
}

/** `backfile preview`: serves a built site until interrupted. @returns the exit code */
export async function previewCommand(options: { out: string; port: number; base: string }, console: Console): Promise<number> {
  const { startPreview } = await import('../build/preview.ts');
  const preview = await startPreview({ siteDir: options.out, port: options.port, base: options.base });
  console.complain(preview.url);
  await interrupted();
  await preview.close();
  return EXIT.ok;
}

/** `backfile dev`: Astro's development server over the archive, ingested whenever it changes. @returns the exit code */
export async function devCommand(options: { archive: string; cache?: string; port?: number }, console: Console): Promise<number> {
  const { startDev } = await import('../build/dev.ts');
  const server = await startDev({
    ...devArchive(options, console),
    projectRoot: PROJECT_ROOT,
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

/** Shows how far the steps of a build are. */
export function stepProgress(
  console: Console,
  language: string,
): {
  show: (step: BuildStep, count: number, total: number) => void;
  done: () => void;
} {
  let current: { step: BuildStep; progress: Progress } | undefined;
  return {
    show: (step, count, total) => {
      if (current?.step !== step) {
        current?.progress.done();
        current = { step, progress: console.progress(language.startsWith('zh') ? CHINESE_STEPS[step] : step) };
      }
      current.progress.step(count, total);
    },
    done: () => current?.progress.done(),
  };
}

const CHINESE_STEPS: Readonly<Record<BuildStep, string>> = {
  catalog: '目录',
  program: '模板',
  check: '核对',
  pages: '页面',
  search: '检索索引',
  parts: '各份',
  publish: '发布',
};

function foreignLine(count: number, language: string, out: string): string {
  return language.startsWith('zh')
    ? `warning ${out}：${count} 个文件不是这次生成的（构建记录已不在），未改动；若不需要，请清空该文件夹后重新生成`
    : `warning ${out}: ${count} files are not of this build (earlier records are gone) and were left alone; to be rid of them, empty the folder and build again`;
}

function siteSummary(result: BuildResult, language: string, { out, withoutSearch }: SiteShown): string {
  const { pages, written, unchanged, deleted, records } = result;
  if (language.startsWith('zh')) {
    const search = withoutSearch ? '没有检索索引' : `检索 ${records} 篇`;
    return `${out}：${pages} 页，${search}；写入 ${written}，未变 ${unchanged}，移除 ${deleted.length}`;
  }
  const search = withoutSearch ? 'no search index' : `${records} searchable`;
  return `${out}: ${pages} pages, ${search}; ${written} written, ${unchanged} unchanged, ${deleted.length} removed`;
}
