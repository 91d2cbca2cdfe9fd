import { join, resolve } from 'node:path';
import { readArchive } from '../archive-files.ts';
import type { BuildOptions, BuildStep } from '../build-options.ts';
import { checkSources } from '../build-places.ts';
import { archiveCacheFolder, cachePaths } from '../cache-folder.ts';
import { whileThereIsRoom } from '../full-disk-error.ts';
import { whileLocked } from '../lock.ts';
import { UsageError } from '../usage-error.ts';
import { type MadePart, makePart } from './make-part.ts';
import { isNoPart, PART_MARKER } from './part-folder.ts';
import { type Prepared, type PrepareOptions, prepare } from './prepare.ts';
import type { ShareNumber } from './title-years.ts';

export type { MadePart } from './make-part.ts';
export type { ShareNumber } from './title-years.ts';

/** As for a build; `outDir` is the folder of the part. */
export interface PartOptions extends BuildOptions, ShareNumber {}

export type PartResult = MadePart & Prepared['catalog'];

/**
 * Makes one share of a site: the pages of some title-years, with their search. What belongs to no year is left to the join.
 *
 * @throws UsageError if the folder is neither empty nor a part, or the cache is in use; nothing is written then. FullDiskError if there is no room. Other errors for
 * what stops everything; the part is then as it was, or has no part file and will not be joined.
 */
export async function buildPart(options: PartOptions): Promise<PartResult> {
  const archiveDir = resolve(options.archiveDir);
  const outDir = resolve(options.outDir);
  const { site } = options;
  checkSources({ archiveDir, outDir, ...(site === undefined ? {} : { site }) });
  checkPartFolder(archiveDir, outDir);
  const cacheDir = resolve(options.cacheDir);
  const { language } = readArchive(archiveDir);
  return whileThereIsRoom({ language, folder: cacheDir, databases: cacheDir }, () => {
    const cache = cachePaths(cacheDir, archiveDir, outDir);
    return whileLocked(join(cache.archive, 'lock'), `the cache of the archive ${archiveDir}`, () =>
      whileLocked(join(cache.site, 'lock'), `the folder ${outDir}`, () => buildLocked({ ...options, archiveDir, outDir }, cache)),
    );
  });
}

async function buildLocked(options: PartOptions, cache: ReturnType<typeof cachePaths>): Promise<PartResult> {
  const { archiveDir, outDir, withoutSearch = false, part, parts, threads, onProgress } = options;
  const { catalog, ...prepared } = await prepare(options, cache);
  const { language } = readArchive(archiveDir);
  const made = await whileThereIsRoom({ language, folder: outDir, databases: cache.site }, () =>
    makePart({
      ...prepared,
      outDir,
      manifestFile: join(cache.site, 'manifest.sqlite'),
      withoutSearch,
      progressOf: (step: BuildStep) => (done, total) => onProgress?.(step, done, total),
      projectRoot: resolve(options.projectRoot),
      part,
      parts,
      ...(threads === undefined ? {} : { threads }),
    }),
  );
  return { ...catalog, ...made };
}

/** Brings catalog and program up to date and leaves them in the cache, for shares that are made elsewhere. */
export function planShares(options: PrepareOptions & { cacheDir: string }): Promise<Prepared['catalog']> {
  const archiveDir = resolve(options.archiveDir);
  const cacheDir = resolve(options.cacheDir);
  const cache = { archive: archiveCacheFolder(cacheDir, archiveDir), programs: join(cacheDir, 'programs') };
  const { language } = readArchive(archiveDir);
  return whileThereIsRoom({ language, folder: cacheDir, databases: cacheDir }, () =>
    whileLocked(join(cache.archive, 'lock'), `the cache of the archive ${archiveDir}`, async () => {
      return (await prepare(options, cache)).catalog;
    }),
  );
}

function checkPartFolder(archiveDir: string, outDir: string): void {
  if (!isNoPart(outDir)) return;
  throw new UsageError(
    readArchive(archiveDir).language === 'en'
      ? `The folder ${outDir} is not empty and has no ${PART_MARKER}, so it is no part of a site: empty it, or choose another with --out.`
      : `文件夹 ${outDir} 里有文件，却没有 ${PART_MARKER}，不是网站的一部分。请清空它，或用 --out 另选一处。`,
  );
}
