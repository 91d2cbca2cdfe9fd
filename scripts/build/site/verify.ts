import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachFile } from './held-files.ts';
import type { FileStamp, HeldFile, Manifest } from './manifest.ts';

/** Size and times of a file; nothing where there is none, or something else than a file. */
export function stampOf(file: string): FileStamp | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
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
  for (const held of eachFile(manifest)) {
    const stamp = stampOf(join(dir, held.path));
    if (held.isPending || held.key === undefined || held.hash === undefined || stamp === undefined) damaged.push(held);
    else if (stamp.size === held.size && stamp.mtime === held.mtime && stamp.ctime === held.ctime) continue;
    else if (stamp.size === held.size && hash('sha256', readFileSync(join(dir, held.path))) === held.hash) {
      restamped.push({ path: held.path, stamp });
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
