import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryAt } from '../files.ts';
import type { Manifest } from './manifest.ts';

/** Deletes all that is marked, also by earlier builds, then the folders left empty. */
export function deleteOrphans(dir: string, { database }: Manifest, mayGo: (path: string) => boolean): string[] {
  const marked = database.prepare('SELECT path FROM files WHERE is_orphan = 1 ORDER BY path').all() as { path: string }[];
  const found = marked.filter(({ path }) => mayGo(path));
  for (const { path } of found) {
    // What somebody has put in its place is theirs.
    if (entryAt(join(dir, path))?.isDirectory() === false) rmSync(join(dir, path), { force: true });
    removeEmptyFolders(dir, dirname(path));
  }
  return found.map(({ path }) => path);
}

function removeEmptyFolders(dir: string, folder: string): void {
  if (folder === '.') return;
  const found = entryAt(join(dir, folder));
  if (found && (!found.isDirectory() || readdirSync(join(dir, folder)).length > 0)) return;
  if (found) rmdirSync(join(dir, folder));
  removeEmptyFolders(dir, dirname(folder));
}
