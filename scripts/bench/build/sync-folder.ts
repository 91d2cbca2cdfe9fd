import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Makes a folder hold exactly these files. One that holds its text already is not touched, so that its time stays. */
export function syncFolder(folder: string, files: Iterable<readonly [path: string, text: string]>): void {
  const wanted = new Set<string>();
  for (const [path, text] of files) {
    wanted.add(path);
    const file = join(folder, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const path of filesBelow(folder)) if (!wanted.has(path)) rmSync(join(folder, path));
}

/** Paths of all files below a folder, relative to it, in the order of their characters. None if there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
