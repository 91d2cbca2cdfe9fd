import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { entryAt } from '../files.ts';
import { heldFile } from './held-files.ts';
import type { FileStamp, HeldFile, Manifest } from './manifest.ts';

/** Size and times of a file; nothing where there is none, or something else than a file. */
export function stampOf(file: string): FileStamp | undefined {
  const found = entryAt(file);
  return found?.isFile() ? { size: found.size, mtime: found.mtimeMs, ctime: found.ctimeMs } : undefined;
}

/**
 * Files of the site that are not as they were written: edited, deleted, left half-way by a build that was killed, or with links
 * that lead nowhere. A file whose
 * times alone have changed, as after copying the site, is read once and its new times are noted.
 *
 * @param dir the site folder
 */
export function damagedFiles(dir: string, manifest: Manifest): HeldFile[] {
  const damaged: HeldFile[] = [];
  const restamped: { path: string; stamp: FileStamp }[] = [];
  const root = dir.endsWith('/') ? dir : `${dir}/`;
  for (const [path, size, mtime, ctime] of stampsOf(manifest)) {
    const stamp = stampOf(root + path);
    // By far the most common case, met for every file of the site at every build.
    if (stamp && stamp.size === size && stamp.mtime === mtime && stamp.ctime === ctime) continue;
    const held = heldFile(manifest, path);
    if (!held) continue;
    const isSure = !held.isPending && held.key !== undefined && held.hash !== undefined && stamp !== undefined;
    if (isSure && stamp.size === held.size && hash('sha256', readFileSync(root + path)) === held.hash) {
      restamped.push({ path, stamp });
    } else damaged.push(held);
  }
  const update = manifest.database.prepare('UPDATE files SET size = ?, mtime = ?, ctime = ? WHERE path = ?');
  if (restamped.length > 0) {
    manifest.together(() => {
      for (const { path, stamp } of restamped) update.run(stamp.size, stamp.mtime, stamp.ctime, path);
    });
  }
  return damaged;
}

/** Path, size and times of every file; without those where it is to be made again whatever it looks like. */
function stampsOf({
  database,
}: Manifest): Iterable<[path: string, size: number | null, mtime: number | null, ctime: number | null]> {
  const statement = database.prepare(
    `SELECT path, CASE WHEN is_pending = 0 AND is_orphan = 0 AND key IS NOT NULL AND hash IS NOT NULL THEN size END, mtime, ctime
     FROM files ORDER BY path`,
  );
  statement.setReturnArrays(true);
  return statement.all() as unknown as [string, number | null, number | null, number | null][];
}
