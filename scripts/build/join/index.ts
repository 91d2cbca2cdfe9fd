import { join, resolve } from 'node:path';
import { readArchive } from '../archive-files.ts';
import type { BuildOptions, BuildResult, BuildStep } from '../build-options.ts';
import { checkBuildPlaces } from '../build-places.ts';
import { cachePaths } from '../cache-folder.ts';
import { whileLocked } from '../lock.ts';
import { prepare } from '../shards/prepare.ts';
import { assembleSite } from './assemble-site.ts';
import { checkParts } from './check-parts.ts';
import { readParts, sayIn } from './read-parts.ts';

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
  const projectRoot = resolve(options.projectRoot);
  const { site, withoutSearch = false, onProgress } = options;
  checkBuildPlaces({ archiveDir, outDir, ...(site === undefined ? {} : { site }) });
  const say = sayIn(readArchive(archiveDir).language);
  const parts = readParts(
    options.parts.map((dir) => resolve(dir)),
    say,
  );
  const cache = cachePaths(resolve(options.cacheDir), archiveDir, outDir);
  const work = async () => {
    const { catalog, catalogFile, program } = await prepare(options, cache);
    const paths = await checkParts(parts, { catalogFile, program, projectRoot, withoutSearch }, say);
    const progressOf = (step: BuildStep) => (done: number, total: number) => onProgress?.(step, done, total);
    const manifestFile = join(cache.site, 'manifest.sqlite');
    // A file that could not be read may be one whose pages are published: nothing is deleted until that is mended.
    const mayDelete = catalog.problems.length === 0;
    const joined = await assembleSite({
      ...{ outDir, catalogFile, manifestFile, program, withoutSearch },
      ...{ mayDelete, progressOf, parts, paths, say },
    });
    return { ...catalog, ...joined };
  };
  return whileLocked(join(cache.archive, 'lock'), `the archive ${archiveDir}`, () =>
    whileLocked(join(cache.site, 'lock'), `the site folder ${outDir}`, work),
  );
}
