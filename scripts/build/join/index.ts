import { join, resolve } from 'node:path';
import type { Language } from '../../../src/schemas/archive.ts';
import { readArchive } from '../archive-files.ts';
import type { BuildOptions, BuildResult, BuildStep } from '../build-options.ts';
import { checkBuildPlaces } from '../build-places.ts';
import { cachePaths } from '../cache-folder.ts';
import { whileThereIsRoom } from '../full-disk-error.ts';
import { whileLocked } from '../lock.ts';
import { prepare } from '../shards/prepare.ts';
import { readReleases, type SiteReleases } from '../site-releases.ts';
import { assembleSite } from './assemble-site.ts';
import { checkParts } from './check-parts.ts';
import { type Part, readParts, type Say, sayIn } from './read-parts.ts';

/** As for a build. */
export interface JoinOptions extends BuildOptions {
  /** Folders of all parts, in any order. */
  parts: readonly string[];
}

/**
 * Joins the parts of a site that were made apart: takes their files, makes what belongs to no title-year (lists, home, feeds, the
 * index of sitemaps, assets, the list of search shards) and proves every link. The site is the one that a build makes, byte for
 * byte, and a later build or join into the same folder makes nothing again.
 *
 * @throws UsageError if a part is missing, doubled, incomplete, damaged, or made from another program or archive; the site is then
 * as it was. Other errors as for a build.
 */
export async function joinSite(options: JoinOptions): Promise<BuildResult> {
  const archiveDir = resolve(options.archiveDir);
  const outDir = resolve(options.outDir);
  const { site } = options;
  checkBuildPlaces({ archiveDir, outDir, ...(site === undefined ? {} : { site }) });
  const { language } = readArchive(archiveDir);
  const say = sayIn(language);
  const releases = readReleases(archiveDir, language);
  const dirs = options.parts.map((dir) => resolve(dir));
  const parts = readParts(dirs, say);
  const cacheDir = resolve(options.cacheDir);
  return whileThereIsRoom({ language, folder: cacheDir, databases: cacheDir }, () => {
    const cache = cachePaths(cacheDir, archiveDir, outDir);
    const work = () => joinLocked({ ...options, archiveDir, outDir }, { parts, say, language, releases }, cache);
    return whileLocked(join(cache.archive, 'lock'), `the archive ${archiveDir}`, () =>
      whileLocked(join(cache.site, 'lock'), `the site folder ${outDir}`, work),
    );
  });
}

async function joinLocked(
  options: JoinOptions,
  { parts, say, language, releases }: { parts: readonly Part[]; say: Say; language: Language; releases: SiteReleases },
  cache: ReturnType<typeof cachePaths>,
): Promise<BuildResult> {
  const { outDir, withoutSearch = false, threads, onProgress } = options;
  const { catalog, catalogFile, program } = await prepare(options, cache);
  const wanted = { catalogFile, program, projectRoot: resolve(options.projectRoot), withoutSearch };
  const paths = await checkParts(parts, wanted, say);
  const joined = await whileThereIsRoom({ language, folder: outDir, databases: cache.site }, () =>
    assembleSite({
      ...{ outDir, catalogFile, program, withoutSearch, parts, paths, say, releases },
      manifestFile: join(cache.site, 'manifest.sqlite'),
      // A file that could not be read may be one whose pages are published: no page is deleted until that is mended.
      mayDelete: catalog.problems.every(({ severity }) => severity !== 'error'),
      progressOf: (step: BuildStep) => (done, total) => onProgress?.(step, done, total),
      ...(threads === undefined ? {} : { threads }),
    }),
  );
  return { ...catalog, ...joined };
}
