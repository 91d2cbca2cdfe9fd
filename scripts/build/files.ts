import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, type Stats, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Files below a folder, in the order of code units, as paths relative to `root` with `/` between folders. Hidden files are
 * left out, and so are symbolic links, which could lead outside.
 *
 * @param folder relative to `root`; empty for all of it. A folder that does not exist holds no files.
 */
export function filesUnder(root: string, folder: string, extension = ''): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesUnder(root, path, extension);
      return entry.isFile() && entry.name.endsWith(extension) ? [path] : [];
    });
}

/** Writes a file whole or not at all: under a temporary name in the same folder, then renamed. The folder must exist. */
export function writeAtomic(file: string, bytes: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, file);
}

/** What lies at a path, links not followed; nothing also where something above it is no folder. */
export function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Whether there is a file with these bytes; a link to one is none. */
export function holdsBytes(file: string, bytes: Uint8Array): boolean {
  const found = entryAt(file);
  return found?.isFile() === true && found.size === bytes.length && readFileSync(file).equals(bytes);
}

/** As `writeAtomic`, but leaves a file alone that already holds these bytes. @returns whether it wrote. */
export function writeIfDifferent(file: string, bytes: Uint8Array): boolean {
  if (existsSync(file) && readFileSync(file).equals(bytes)) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeAtomic(file, bytes);
  return true;
}
