import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withCatalog } from '../../src/catalog/connection.ts';
import { archiveFacts, catalogState } from '../../src/catalog/index.ts';
import type { ExportName } from '../../src/schemas/export-names.ts';
import { readArchive } from '../build/archive-files.ts';
import { cachePaths } from '../build/cache-folder.ts';
import { filesUnder } from '../build/files.ts';
import { whileLocked } from '../build/lock.ts';
import { codeHash } from '../build/program/code-hash.ts';
import { DOWNLOADS, filesOfGroup, readState } from '../build/site/held-files.ts';
import { openManifest } from '../build/site/manifest.ts';
import { type Publication, publish } from '../build/site/publish.ts';
import { openStaging } from '../build/site/staging.ts';
import { damagedFiles } from '../build/site/verify.ts';
import { readReleases, type SiteReleases } from '../build/site-releases.ts';
import type { ExportPart } from './export-kind.ts';
import { MissingToolError } from './export-kind.ts';
import { exportKind } from './kinds.ts';
import { LIST_FILE, type MadeFile } from './made-parts.ts';
import { type ExportPlaces, openRun } from './open-run.ts';
import { type ExportResult, runExport } from './run-export.ts';

export interface DownloadsOptions extends Omit<ExportPlaces, 'onProgress'> {
  onProgress: (name: ExportName, part: ExportPart, done: number, total: number) => void;
}

/** What became of the downloads. */
export interface Downloads {
  made: ExportResult[];
  /** Kinds whose program is not installed, with what to do. What an earlier build published of them is gone. */
  missing: string[];
}

/**
 * Publishes below `/downloads/` the exports that `archive.yml` names, after the site has been built; those no longer named go. With
 * nothing changed it looks at a few facts and does nothing.
 *
 * @throws as `openRun` and the kinds do; the site then offers what it offered
 */
export async function publishDownloads(options: DownloadsOptions): Promise<Downloads> {
  const [archiveDir, siteDir, cacheDir] = [resolve(options.archiveDir), resolve(options.siteDir), resolve(options.cacheDir)];
  const cache = cachePaths(cacheDir, archiveDir, siteDir);
  return whileLocked(join(cache.site, 'lock'), `the site folder ${siteDir}`, async () => {
    const manifest = openManifest(join(cache.site, 'manifest.sqlite'));
    try {
      const { names, state: wanted } = await wantedOf(join(cache.archive, 'catalog.sqlite'), options.projectRoot);
      const held = filesOfGroup(manifest, DOWNLOADS);
      if (names.length === 0 && held.size === 0) return { made: [], missing: [] };
      const isDamaged = damagedFiles(siteDir, manifest).some(({ group }) => group === DOWNLOADS);
      if (!isDamaged && readState(manifest, DOWNLOADS) === wanted) return { made: [], missing: [] };
      const outDir = join(cache.site, 'exports');
      const downloads = await makeAll(names, { ...options, outDir });
      const releases = readReleases(archiveDir, readArchive(archiveDir).language);
      const state = downloads.missing.length > 0 ? '' : wanted;
      publishAll({ dir: siteDir, outDir, made: downloads.made, manifest, releases, state });
      return downloads;
    } finally {
      manifest.close();
    }
  });
}

/** Which exports the archive names, and a fact that changes with all that they are made from. */
async function wantedOf(catalogFile: string, projectRoot: string): Promise<{ names: ExportName[]; state: string }> {
  const { names, catalog } = await withCatalog(catalogFile, () => ({
    names: archiveFacts().exports ?? [],
    catalog: catalogState(),
  }));
  const code = createHash('sha256').update(codeHash({ projectRoot }));
  for (const path of filesUnder(import.meta.dirname, '')) code.update(path).update(readFileSync(join(import.meta.dirname, path)));
  const { id, generation } = catalog;
  return { names, state: JSON.stringify([names, id, generation, code.digest('hex')]) };
}

async function makeAll(names: readonly ExportName[], options: DownloadsOptions & { outDir: string }): Promise<Downloads> {
  const { onProgress, outDir, ...places } = options;
  const { run } = await openRun(places);
  const downloads: Downloads = { made: [], missing: [] };
  for (const name of names) {
    try {
      const kind = await exportKind(name);
      const progress = (part: ExportPart, done: number, total: number) => onProgress(name, part, done, total);
      downloads.made.push(await runExport(kind, run, { outDir, onProgress: progress }));
    } catch (error) {
      if (!(error instanceof MissingToolError)) throw error;
      downloads.missing.push(error.message);
    }
  }
  return downloads;
}

interface DownloadsMade extends Pick<Publication, 'dir' | 'manifest'> {
  outDir: string;
  made: readonly ExportResult[];
  releases: SiteReleases;
  state: string;
}

function publishAll({ dir, outDir, made, manifest, releases, state }: DownloadsMade): void {
  const staging = openStaging(dir, manifest);
  const held = filesOfGroup(manifest, DOWNLOADS);
  const damaged = new Set(damagedFiles(dir, manifest).map(({ path }) => path));
  const wanted = new Set<string>();
  const stage = (kind: string, { name, bytes, sha256 }: MadeFile) => {
    const path = `${DOWNLOADS}/${kind}/${name}`;
    const number = staging.nextNumber();
    const isHeld = held.get(path)?.hash === sha256 && !damaged.has(path);
    if (!isHeld) linkOrCopy(join(outDir, kind, name), join(staging.dir, String(number)));
    staging.add([{ number, path, group: DOWNLOADS, key: '', hash: sha256, size: bytes, isHeld }]);
    wanted.add(path);
  };
  try {
    for (const { kind, parts } of made) {
      for (const { files } of parts) for (const file of files) stage(kind, file);
      const list = readFileSync(join(outDir, kind, LIST_FILE));
      stage(kind, { name: LIST_FILE, bytes: list.length, sha256: createHash('sha256').update(list).digest('hex') });
    }
    const orphans = [...held.keys()].filter((path) => !wanted.has(path));
    // What the build has kept back, since not every file of the archive could be read, stays.
    const mayGo = (path: string) => path.startsWith(`${DOWNLOADS}/`);
    publish({ dir, manifest, staging, orphans, mayGo, releases, state: { [DOWNLOADS]: state } });
  } finally {
    staging.clear();
  }
}

/** A file that is made anew gets a new name first, so a link never changes under the site. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
