import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteReleases } from '../site-releases.ts';
import { clearPlaces } from './clear-places.ts';
import { deleteOrphans } from './delete-orphans.ts';
import { FIXITY_STATE, fixityState } from './fixity.ts';
import { InTheWayError } from './in-the-way-error.ts';
import type { Manifest } from './manifest.ts';
import { stageLists } from './stage-lists.ts';
import type { Staging } from './staging.ts';
import { stampOf } from './verify.ts';

export interface Publication {
  dir: string;
  manifest: Manifest;
  staging: Staging;
  /** Files of ours that nothing makes any more. */
  orphans: readonly string[];
  /** Which of them, and of those that earlier builds left, may be deleted; others are remembered until they may. */
  mayGo: (path: string) => boolean;
  /** Where they are given, `files.txt`, `SHA256SUMS` and `changes.json` are part of it. */
  releases?: SiteReleases;
  /** Facts to note when all is in place. */
  state: Record<string, string>;
  onProgress?: (done: number, total: number) => void;
}

export interface Published {
  written: number;
  deleted: string[];
}

interface StagedRow {
  number: number;
  path: string;
  is_held: number;
}

/**
 * Puts everything that waits into its place. What will change is marked first, so that a build killed in between is completed by the
 * next one; each file is whole at any moment, and folders are made before the first of them moves. From then on the site folder needs no
 * room.
 */
export function publish(publication: Publication): Published {
  const { dir, manifest, staging, orphans, mayGo, state, releases, onProgress } = publication;
  const { database, together } = manifest;
  const staged = database.prepare('SELECT number, path, is_held FROM staged ORDER BY path');
  const rows = () => staged.iterate() as IterableIterator<unknown> as IterableIterator<StagedRow>;
  const placeLists = releases && stageLists({ ...publication, releases });
  makeFolders(dir, rows());
  clearPlaces(dir, pathsOf(rows()));
  const count = (database.prepare('SELECT count(*) AS files FROM staged').get() as { files: number }).files;
  together(() => markPending(manifest, orphans));
  let written = 0;
  let done = 0;
  const stamps: { path: string; size: number; mtime: number; ctime: number }[] = [];
  for (const { number, path, is_held: isHeld } of rows()) {
    const target = join(dir, path);
    if (isHeld === 0) {
      renameSync(join(staging.dir, String(number)), target);
      written += 1;
    }
    const stamp = stampOf(target);
    if (stamp) stamps.push({ path, ...stamp });
    done += 1;
    onProgress?.(done, count);
  }
  const deleted = deleteOrphans(dir, manifest, mayGo);
  written += placeLists?.() ?? 0;
  together(() => {
    const note = database.prepare(
      `UPDATE files SET key = nullif(s.key, '-'), hash = s.hash, grp = s.grp, links = s.links, ids = s.ids, size = ?, mtime = ?, ctime = ?, is_pending = 0, is_orphan = 0
       FROM staged s WHERE s.path = files.path AND files.path = ?`,
    );
    for (const { path, size, mtime, ctime } of stamps) note.run(size, mtime, ctime, path);
    const forget = database.prepare('DELETE FROM files WHERE path = ?');
    for (const path of deleted) forget.run(path);
    const set = database.prepare('INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)');
    for (const [name, value] of Object.entries(state)) set.run(name, value);
    if (releases) set.run(FIXITY_STATE, fixityState(dir, releases));
  });
  staging.clear();
  return { written, deleted };
}

function markPending({ database }: Manifest, orphans: readonly string[]): void {
  database.exec(`
    INSERT INTO files (path, grp, is_pending) SELECT path, grp, 1 FROM staged WHERE true
    ON CONFLICT (path) DO UPDATE SET is_pending = 1, is_orphan = 0`);
  database.prepare('DELETE FROM state WHERE name = ?').run(FIXITY_STATE);
  // A path may have gone over to another group of pages: then something waits for it.
  const orphan = database.prepare(
    'UPDATE files SET is_orphan = 1 WHERE path = ?1 AND NOT EXISTS (SELECT 1 FROM staged WHERE path = ?1)',
  );
  for (const path of orphans) orphan.run(path);
}

function* pathsOf(rows: Iterable<StagedRow>): Generator<string> {
  for (const { path } of rows) yield path;
}

/** On a full disk this is where it fails, with nothing changed yet. */
function makeFolders(dir: string, rows: Iterable<StagedRow>): void {
  const made: string[] = [];
  let last = '';
  try {
    for (const { path } of rows) {
      const folder = dirname(path);
      if (folder === last) continue;
      last = folder;
      const first = mkdirSync(join(dir, folder), { recursive: true });
      if (first !== undefined) made.push(first);
    }
  } catch (error) {
    for (const folder of made.reverse()) rmSync(folder, { recursive: true, force: true });
    const path = blockOn(dir, last);
    throw path === undefined ? error : new InTheWayError(path);
  }
}

/** The first part of a folder's path that is no folder. */
function blockOn(dir: string, folder: string): string | undefined {
  const parts = folder.split('/');
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return paths.find((path) => existsSync(join(dir, path)) && !statSync(join(dir, path)).isDirectory());
}

/** Which files may be deleted: all, or while not every file of the archive can be read, what search has no use for any more. */
export function deletable(mayDelete: boolean): (path: string) => boolean {
  return mayDelete ? () => true : isSearchFile;
}

/** Of those nothing is kept back: no page leads to them, and they may hold words of a text that was taken down meanwhile. */
function isSearchFile(path: string): boolean {
  return path.startsWith('search/') && !path.endsWith('.html');
}
