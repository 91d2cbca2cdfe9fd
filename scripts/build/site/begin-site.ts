import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGE_LIST, CHANGES_FOLDER, FILE_LIST, HARVEST_FOLDER, MANIFEST, SIGNATURE } from '../../fixity/names.ts';
import { filesUnder, writeAtomic } from '../files.ts';
import { countFiles, heldPaths } from './held-files.ts';
import type { Manifest } from './manifest.ts';

/** Says that a folder is one of our sites, also when all that the cache knew of it is gone. */
export const SITE_MARKER = 'backfile.txt';

const MARKER_TEXT = `本文件夹由 Backfile 生成；重新生成网站时，其中的文件会被改写或移除。请保留本文件。
This folder was made by Backfile, which rewrites and removes files in it when the site is built again. Keep this file.
`;

/** Files that are ours whatever the records say. */
const OWN_FILES: ReadonlySet<string> = new Set([SITE_MARKER, FILE_LIST, MANIFEST, SIGNATURE, CHANGE_LIST]);

/** Folders in which everything is made by builds. Their names change with what they hold, so old ones would pile up. */
const GENERATED_FOLDERS = ['assets', 'search', 'downloads', HARVEST_FOLDER, CHANGES_FOLDER];
/** Group of files whose maker is not known any more. */
export const LOST_GROUP = 'lost';

/**
 * Starts a build of a site folder that was found to be ours or empty, and marks it as ours first of all. When the records of
 * earlier builds are lost, what lies in the generated folders is taken for theirs.
 *
 * @returns other files found there without records, which are left alone; and whether the marker was written
 */
export function beginSite(dir: string, manifest: Manifest): { foreign: string[]; marked: boolean } {
  mkdirSync(dir, { recursive: true });
  const unrecorded = countFiles(manifest).files === 0 ? filesUnder(dir, '').filter((path) => !OWN_FILES.has(path)) : [];
  const isGenerated = (path: string) => GENERATED_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
  const adopt = manifest.database.prepare('INSERT INTO files (path, grp, is_pending) VALUES (?, ?, 1)');
  manifest.together(() => {
    for (const path of unrecorded.filter(isGenerated)) adopt.run(path, LOST_GROUP);
  });
  const file = join(dir, SITE_MARKER);
  const marked = !existsSync(file) || readFileSync(file, 'utf8') !== MARKER_TEXT;
  if (marked) writeAtomic(file, MARKER_TEXT);
  return { foreign: unrecorded.filter((path) => !isGenerated(path)), marked };
}

/** Those of the files found at the beginning that are still not ours at the end. */
export function notOwned(manifest: Manifest, found: readonly string[]): string[] {
  if (found.length === 0) return [];
  const owned = new Set(heldPaths(manifest));
  return found.filter((path) => !owned.has(path));
}
