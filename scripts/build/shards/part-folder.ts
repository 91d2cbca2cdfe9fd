import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, writeAtomic } from '../files.ts';
import { LOST_GROUP } from '../site/begin-site.ts';
import { countFiles } from '../site/held-files.ts';
import type { Manifest } from '../site/manifest.ts';
import { PART_FILE, readPartFile } from './part-file.ts';

/** Says that a folder holds a part of a site, also while it is not complete. */
export const PART_MARKER = 'backfile-part.txt';

const MARKER_TEXT = `本文件夹是 Backfile 网站的一部分，不能单独发布；请用 backfile join 合并。其中的文件会被改写或移除。
This folder is a part of a Backfile site and cannot be published alone: join it with the others by “backfile join”. Its files are
rewritten and removed.
`;

/** Whether a folder holds files, but no part of a site. Hidden entries do not count. */
export function isNoPart(dir: string): boolean {
  if (!existsSync(dir) || existsSync(join(dir, PART_MARKER))) return false;
  return !statSync(dir).isDirectory() || readdirSync(dir).some((name) => !name.startsWith('.'));
}

/**
 * Begins to work at a part. Where the cache knows nothing of it, what the part says of itself is taken over, so that a part which
 * was kept or copied is not made again; what it does not say counts as left from before.
 */
export function beginPart(dir: string, manifest: Manifest): void {
  mkdirSync(dir, { recursive: true });
  if (!existsSync(join(dir, PART_MARKER))) writeAtomic(join(dir, PART_MARKER), MARKER_TEXT);
  if (countFiles(manifest).files > 0) return;
  const { database } = manifest;
  manifest.together(() => {
    takeOver(dir, manifest);
    const adopt = database.prepare('INSERT OR IGNORE INTO files (path, grp, is_pending) VALUES (?, ?, 1)');
    for (const path of filesUnder(dir, '')) if (path !== PART_MARKER && path !== PART_FILE) adopt.run(path, LOST_GROUP);
  });
}

/** With times that no file has: every file is compared with its hash. */
function takeOver(dir: string, { database }: Manifest): void {
  const read = readPartFile(dir);
  if (typeof read === 'string') return;
  const take = database.prepare(
    'INSERT INTO files (path, grp, key, hash, size, links, ids, mtime, ctime) VALUES (?, ?, ?, ?, ?, ?, ?, -1, -1)',
  );
  for (const { path, group, key, hash, size, links, ids } of read.files()) {
    take.run(path, group, key ?? null, hash, size, bytesOf(links), bytesOf(ids));
  }
  const note = database.prepare('INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)');
  note.run('program', read.header.code);
  for (const [folder, key] of Object.entries(read.header.shards)) note.run(`search:${folder}`, key);
}

function bytesOf(text: string | undefined): Uint8Array | null {
  return text === undefined ? null : Buffer.from(text, 'base64');
}

/** From now on the part is incomplete until it says again what it holds. */
export function beginChange(dir: string): void {
  rmSync(join(dir, PART_FILE), { force: true });
}
