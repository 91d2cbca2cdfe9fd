import { join, resolve } from 'node:path';
import { readArchive } from './archive-files.ts';
import type { BuildOptions, BuildResult, BuildStep } from './build-options.ts';
import { checkBuildPlaces } from './build-places.ts';
import { cachePaths } from './cache-folder.ts';
import { syncCatalog } from './catalog/index.ts';
import { whileThereIsRoom } from './full-disk-error.ts';
import { whileLocked } from './lock.ts';
import { ensureProgram } from './program/program.ts';
import { readReleases, type SiteReleases } from './site-releases.ts';
import { updateSite } from './update-site.ts';

export type { BuildOptions, BuildResult, BuildStep } from './build-options.ts';

/**
 * Builds the site of an archive: the catalog, the program that makes pages, then what of the site is not as it should be.
 *
 * @throws UsageError if the site folder is not ours or not apart from the archive, a release cannot be read, or another build is at work;
 * nothing is written then. FullDiskError if there is no room. Other errors for what stops everything: no valid `archive.yml`, a page that
 * cannot be rendered; the site is then as it was.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const archiveDir = resolve(options.archiveDir);
  const outDir = resolve(options.outDir);
  checkBuildPlaces({ archiveDir, outDir, ...(options.site === undefined ? {} : { site: options.site }) });
  const cacheDir = resolve(options.cacheDir);
  const { language } = readArchive(archiveDir);
  const releases = readReleases(archiveDir, language);
  return whileThereIsRoom({ language, folder: cacheDir, databases: cacheDir }, () => {
    const cache = cachePaths(cacheDir, archiveDir, outDir);
    const work = () =>
      buildLocked({ ...options, archiveDir, outDir, projectRoot: resolve(options.projectRoot) }, releases, cache);
    return whileLocked(join(cache.archive, 'lock'), `the archive ${archiveDir}`, () =>
      whileLocked(join(cache.site, 'lock'), `the site folder ${outDir}`, work),
    );
  });
}

async function buildLocked(
  options: BuildOptions,
  releases: SiteReleases,
  cache: ReturnType<typeof cachePaths>,
): Promise<BuildResult> {
  const { archiveDir, outDir, projectRoot, raw, unread, threads, withoutSearch = false, onProgress } = options;
  const progressOf = (step: BuildStep) => (done: number, total: number) => onProgress?.(step, done, total);
  const { address, language } = readArchive(archiveDir);
  const home = options.site ?? address;
  const site = home === undefined ? {} : { site: home };
  const catalogFile = join(cache.archive, 'catalog.sqlite');
  // Neither needs the other, and each keeps one core busy.
  const programming = ensureProgram({ projectRoot, programsDir: cache.programs, ...site, onProgress: progressOf('program') });
  programming.catch(() => undefined);
  const {
    generation: _,
    changed: __,
    ...catalog
  } = await syncCatalog({
    archiveDir,
    file: catalogFile,
    onProgress: progressOf('catalog'),
    ...(options.site === undefined ? {} : { site: options.site }),
    ...(options.excerpt === undefined ? {} : { excerpt: options.excerpt }),
    ...(raw === undefined ? {} : { raw }),
    ...(unread === undefined ? {} : { unread }),
    ...(threads === undefined ? {} : { threads }),
  });
  const program = await programming;
  const updated = await whileThereIsRoom({ language, folder: outDir, databases: cache.site }, () =>
    updateSite({
      outDir,
      catalogFile,
      manifestFile: join(cache.site, 'manifest.sqlite'),
      program,
      withoutSearch,
      releases,
      ...(threads === undefined ? {} : { threads }),
      // A file that could not be read may be one whose pages are published: no page is deleted until that is mended.
      mayDelete: catalog.problems.every(({ severity }) => severity !== 'error'),
      progressOf,
    }),
  );
  return { ...catalog, ...updated };
}
