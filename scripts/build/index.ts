import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readArchive } from './archive-files.ts';
import { buildAssets } from './assets.ts';
import { checkBuildPlaces } from './build-places.ts';
import { cachePaths } from './cache-folder.ts';
import { buildCatalog } from './catalog.ts';
import type { RawLinesOf } from './catalog-issues.ts';
import { whileLocked } from './lock.ts';
import { buildSearch } from './search/index.ts';
import { renderSite } from './site.ts';
import { beginSite, copyIntoSite, notOwned, removeOrphans } from './site-folder.ts';

/** The parts of a build, in order. */
export type BuildStep = 'catalog' | 'assets' | 'pages' | 'search' | 'finish';

export interface BuildOptions {
  archiveDir: string;
  /** The site folder. It persists: only files whose bytes differ are written. */
  outDir: string;
  /** Shared by all archives; each gets a folder of its own in it. */
  cacheDir: string;
  /** Folder of `astro.config.mjs`, `src/` and `public/`. */
  projectRoot: string;
  /** The online home, `https://…/`, instead of the one in `archive.yml`. */
  site?: string;
  /** Gives the raw text of pages; without it pages show none. */
  rawLinesOf?: RawLinesOf;
  /** Builds a site whose search finds nothing: for a quick look, and for tests of other things. */
  withoutSearch?: boolean;
  onProgress?: (step: BuildStep, done: number, total: number) => void;
}

export interface BuildResult {
  issues: number;
  articles: number;
  /** Pages rendered. */
  pages: number;
  /** Files of the site, pages or not, by what became of them. */
  written: number;
  unchanged: number;
  deleted: string[];
  /** Records in the search index. */
  records: number;
  /** Files of the archive that could not be used. With any of these the build counts as failed and deletes nothing. */
  problems: Diagnostic[];
  /** Files found in a site folder whose records are lost, and not written by this build; they were left alone. */
  foreign: string[];
}

/**
 * Builds the site of an archive: catalog, assets, pages, search, then removes what earlier builds wrote and this one did not.
 *
 * @throws UsageError if the site folder is not ours or not apart from the archive, or another build is at work; nothing is
 * written then. Other errors for what stops everything: no valid `archive.yml`, a page that cannot be rendered.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const archiveDir = resolve(options.archiveDir);
  const outDir = resolve(options.outDir);
  checkBuildPlaces({ archiveDir, outDir, ...(options.site === undefined ? {} : { site: options.site }) });
  const cache = cachePaths(resolve(options.cacheDir), archiveDir, outDir);
  const work = () => buildLocked({ ...options, archiveDir, outDir, projectRoot: resolve(options.projectRoot) }, cache);
  return whileLocked(join(cache.archive, 'lock'), `the archive ${archiveDir}`, () =>
    whileLocked(join(cache.site, 'lock'), `the site folder ${outDir}`, work),
  );
}

async function buildLocked(options: BuildOptions, cache: ReturnType<typeof cachePaths>): Promise<BuildResult> {
  const { archiveDir, outDir, projectRoot, site, rawLinesOf, withoutSearch, onProgress } = options;
  const progressOf = (step: BuildStep) => (done: number, total: number) => onProgress?.(step, done, total);
  const catalogFile = join(cache.archive, 'catalog.sqlite');
  const manifestFile = join(cache.site, 'manifest.sqlite');
  const scratchDir = join(cache.archive, 'scratch');
  const publicDir = join(cache.archive, 'public');
  const searchDir = join(cache.archive, 'search');

  const catalog = buildCatalog({
    archiveDir,
    file: catalogFile,
    onProgress: progressOf('catalog'),
    ...(site === undefined ? {} : { site }),
    ...(rawLinesOf === undefined ? {} : { rawLinesOf }),
  });
  progressOf('assets')(0, 1);
  const assets = await buildAssets({ projectRoot, publicDir });
  const begun = beginSite(outDir, manifestFile);
  const counts = [begun.counts, copyIntoSite(outDir, manifestFile, publicDir)];
  progressOf('assets')(1, 1);

  rmSync(scratchDir, { recursive: true, force: true });
  const home = site ?? readArchive(archiveDir).address;
  const order = { projectRoot, siteDir: outDir, manifestFile, scratchDir, catalogFile, assets };
  const rendered = await renderSite({ ...order, ...(home === undefined ? {} : { site: home }), onProgress: progressOf('pages') });
  // Whatever Astro itself bundles for components lands in its own folder.
  counts.push(rendered, copyIntoSite(outDir, manifestFile, join(scratchDir, 'out')));

  const records = withoutSearch ? 0 : await indexCatalog(catalogFile, searchDir, progressOf('search'));
  if (!withoutSearch) counts.push(copyIntoSite(outDir, manifestFile, searchDir));

  progressOf('finish')(0, 1);
  // A file that could not be read may be one whose pages are published: nothing is deleted until that is mended.
  const deleted = catalog.problems.length === 0 ? removeOrphans(outDir, manifestFile) : [];
  rmSync(scratchDir, { recursive: true, force: true });
  progressOf('finish')(1, 1);
  return {
    ...catalog,
    pages: rendered.pages,
    written: counts.reduce((sum, { written }) => sum + written, 0),
    unchanged: counts.reduce((sum, { unchanged }) => sum + unchanged, 0),
    deleted,
    records,
    foreign: notOwned(manifestFile, begun.foreign),
  };
}

/** Makes the search index in a folder of its own, from where it is published like every other file. */
async function indexCatalog(catalogFile: string, searchDir: string, onProgress: (done: number, total: number) => void) {
  mkdirSync(searchDir, { recursive: true });
  const { records } = await buildSearch({ catalogFile, outDir: searchDir, onProgress });
  return records;
}
