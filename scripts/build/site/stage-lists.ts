import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_FILE, corpusOfFile } from '../../fixity/changes-of.ts';
import type { HashedFile } from '../../fixity/fixity-files.ts';
import type { SiteReleases } from '../site-releases.ts';
import { clearPlaces } from './clear-places.ts';
import { removeOutdated, wantedLists } from './fixity.ts';
import type { Manifest } from './manifest.ts';
import type { Publication } from './publish.ts';

/** A site to be: what waits, what stays, and which orphans may go. */
export type SiteToBe = Pick<Publication, 'dir' | 'manifest' | 'staging' | 'orphans' | 'mayGo'> & { releases: SiteReleases };

/**
 * Writes `files.txt`, `SHA256SUMS` and `changes.json` of the site to be beside what waits, while the site is as it was: a disk that fills
 * up later cannot part a site from its lists.
 *
 * @returns puts them into place, for which no room is needed, and says how many there were
 * @throws InTheWayError where a folder lies in their place
 */
export function stageLists(site: SiteToBe): () => number {
  const { dir, staging, releases } = site;
  const files = [...hashesToBe(site)];
  const corpus = files.some(({ path }) => path === CORPUS_FILE) ? corpusToBe(site) : undefined;
  const wanted = wantedLists({ dir, files, releases, corpus });
  const paths = wanted.lists.map(({ path }) => path);
  clearPlaces(dir, paths);
  // What waits bears a number, so no name is taken.
  for (const { path, text } of wanted.lists) writeFileSync(join(staging.dir, path), text);
  return () => {
    removeOutdated(dir, wanted);
    for (const path of paths) renameSync(join(staging.dir, path), join(dir, path));
    return paths.length;
  };
}

function corpusToBe({ dir, manifest, staging }: SiteToBe): string | undefined {
  const waiting = manifest.database.prepare('SELECT number FROM staged WHERE path = ? AND is_held = 0').get(CORPUS_FILE);
  return corpusOfFile(waiting ? join(staging.dir, String(waiting['number'])) : join(dir, CORPUS_FILE));
}

function* hashesToBe({ manifest, orphans, mayGo }: SiteToBe): Generator<HashedFile> {
  const gone = new Set(orphans);
  for (const { path, sha256, isOrphan } of rowsToBe(manifest)) {
    if (isOrphan === 0 || (isOrphan === null && !gone.has(path)) || !mayGo(path)) yield { path, sha256 };
  }
}

/** @returns `isOrphan`: 0 for what waits, 1 for what an earlier build left to be deleted, null for what this one decides of */
function rowsToBe({ database }: Manifest): Iterable<HashedFile & { isOrphan: number | null }> {
  const found = database.prepare(
    `SELECT path, hash AS sha256, 0 AS isOrphan FROM staged UNION ALL
     SELECT path, hash, nullif(is_orphan, 0) FROM files WHERE hash IS NOT NULL AND path NOT IN (SELECT path FROM staged)`,
  );
  return found.iterate() as IterableIterator<unknown> as IterableIterator<HashedFile & { isOrphan: number | null }>;
}
