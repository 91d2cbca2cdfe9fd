import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export function hashText(text: string): string {
  return hash('sha256', text);
}

/** What tells a file that was written here from one that somebody wrote since; renaming leaves it as it is. */
export interface WrittenFile {
  size: number;
  mtimeMs: number;
  ino: number;
}

/** Reads a text file; `undefined` where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes a file within a folder, whole or not at all: under another name first, then renamed. That name is always the
 * same, so a run that was killed leaves one file at most, and the next run overwrites or sweeps it.
 *
 * @param path relative to `root`, `/` between folders
 * @returns what the file system says of the file as written, before anybody else could reach it
 * @throws Error if the path leads out of `root`
 */
export async function writeAtomic(root: string, path: string, text: string): Promise<WrittenFile> {
  const target = within(root, path);
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.tmp`;
  try {
    await writeFile(temporary, text, { encoding: 'utf8', flag: 'w' });
    const { size, mtimeMs, ino } = await stat(temporary);
    await rename(temporary, target);
    return { size, mtimeMs, ino };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes a file within a folder, and the folders that it leaves empty; several may be removed at once. */
export async function removeFile(root: string, path: string): Promise<void> {
  const target = within(root, path);
  await rm(target, { force: true });
  for (let folder = dirname(target); folder !== resolve(root); folder = dirname(folder))
    if (!(await removeIfEmpty(folder))) return;
}

// The folder may go, or fill, while another file of it is removed or written.
async function removeIfEmpty(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return true;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
    throw error;
  }
}

function within(root: string, path: string): string {
  const target = resolve(root, ...path.split('/'));
  const inside = relative(resolve(root), target);
  if (inside === '' || inside.startsWith('..') || inside.startsWith(sep)) throw new Error(`${path} leads out of ${root}.`);
  return target;
}

/** Names that `writeAtomic` gives while it writes, now and (with a UUID) in earlier versions. */
const TEMPORARY = /\.(?:md|json)(?:\.[0-9a-f-]{36})?\.tmp$/u;

/**
 * Removes what killed runs left half written below some folders of `root`.
 *
 * @param listed paths of the files there, where they have just been looked for
 */
export async function sweepTemporary(root: string, folders: readonly string[], listed?: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const files =
      listed?.filter((path) => path.startsWith(`${folder}/`)) ??
      (await listFiles(join(root, folder), '.tmp')).map((file) => `${folder}/${file}`);
    for (const file of files) if (TEMPORARY.test(file)) await removeFile(root, file);
  }
}

/** Every file with an ending below a folder, relative, `/` between folders, sorted; none where there is no folder. */
export async function listFiles(folder: string, ending: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
