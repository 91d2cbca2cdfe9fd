import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { entryAt } from '../files.ts';
import { InTheWayError } from './in-the-way-error.ts';

/** Where a file belongs, empty folders make way. @throws InTheWayError if there is anything in one of them: all stay then */
export function clearPlaces(dir: string, paths: Iterable<string>): void {
  const folders: string[] = [];
  for (const path of paths) if (entryAt(join(dir, path))?.isDirectory()) folders.push(path);
  for (const path of folders) if (holdsAnything(join(dir, path))) throw new InTheWayError(path);
  for (const path of folders) rmSync(join(dir, path), { recursive: true });
}

function holdsAnything(folder: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => !entry.isDirectory());
}
