import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PartResult, ShareNumber } from '../build/shards/index.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { ingestForSite } from './ingest-for-site.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { cacheOf, PROJECT_ROOT } from './program-places.ts';
import { checkPlaces, finishSite, type SiteOptions, stepProgress } from './site-commands.ts';

type PlanOptions = Omit<SiteOptions, 'out'>;

/** `backfile plan`: ingest, then the catalog and the program, for builds of single shards. @returns the exit code */
export async function planCommand(options: PlanOptions, console: Console): Promise<number> {
  const cache = cacheOf(options);
  const { language, raw, unread, code } = await ingestForSite({ archive: options.archive, cache }, console);
  const { planShares } = await import('../build/shards/index.ts');
  const progress = stepProgress(console, language);
  const { problems, issues, articles } = await planShares({
    ...buildOptions(options),
    onProgress: progress.show,
    unread,
    ...(raw ? { raw } : {}),
  });
  progress.done();
  if (problems.length > 0) printDiagnostics(problems, language, console);
  console.say(
    language.startsWith('zh') ? `${cache}：${issues} 期 ${articles} 篇` : `${cache}: ${issues} issues, ${articles} articles`,
  );
  return problems.some(({ severity }) => severity === 'error') ? EXIT.material : code;
}

/**
 * `backfile build --shard i/n`: one part of the site, from the Markdown as it is. What is wrong with the material is told by
 * `plan` and `join`, so that a job for a part fails only if it has to be run again.
 *
 * @returns the exit code
 */
export async function shardCommand(options: SiteOptions & { shard: ShareNumber }, console: Console): Promise<number> {
  const { language, raw } = await materialOf(options.archive);
  const { buildPart } = await import('../build/shards/index.ts');
  const progress = stepProgress(console, language);
  const result = await buildPart({
    ...buildOptions(options),
    ...options.shard,
    outDir: options.out,
    onProgress: progress.show,
    ...(raw ? { raw } : {}),
  });
  progress.done();
  console.say(partSummary(result, language, options));
  return EXIT.ok;
}

/** `backfile join`: the parts of a site, made by `build --shard`, become the site, with its downloads. @returns the exit code */
export async function joinCommand(options: SiteOptions & { parts: readonly string[] }, console: Console): Promise<number> {
  await checkPlaces(options);
  const { language, raw } = await materialOf(options.archive);
  const { joinSite } = await import('../build/join/index.ts');
  const progress = stepProgress(console, language);
  const result = await joinSite({
    ...buildOptions(options),
    parts: options.parts,
    outDir: options.out,
    onProgress: progress.show,
    ...(raw ? { raw } : {}),
  });
  progress.done();
  return finishSite(result, { ...options, ...(raw ? { raw } : {}) }, language, console);
}

function buildOptions(options: PlanOptions) {
  const { archive, site } = options;
  const places = { archiveDir: archive, cacheDir: cacheOf(options), projectRoot: PROJECT_ROOT };
  return { ...places, ...(site === undefined ? {} : { site }) };
}

/** The archive's language, and its raw text where there is any, as ingest finds it. @throws ArchiveError if it cannot be used */
async function materialOf(archive: string) {
  const [{ loadArchive }, { openRawText }] = await Promise.all([
    import('../ingest/read/load-archive.ts'),
    import('../ingest/read/raw-text.ts'),
  ]);
  const { archive: facts, rawFolder } = await loadArchive(resolve(archive));
  return { language: facts.language, ...(existsSync(rawFolder) ? { raw: openRawText(rawFolder) } : {}) };
}

function partSummary(result: PartResult, language: string, { out, shard }: SiteOptions & { shard: ShareNumber }): string {
  const { pages, rendered, written, records } = result;
  const name = `${shard.part}/${shard.parts}`;
  return language.startsWith('zh')
    ? `${out}：第 ${name} 部分，${pages} 页（重做 ${rendered}），检索 ${records} 篇，写入 ${written}`
    : `${out}: part ${name}, ${pages} pages (${rendered} rendered), ${records} searchable, ${written} written`;
}
