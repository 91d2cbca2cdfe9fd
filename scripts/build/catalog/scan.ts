import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Prepare } from '../statements.ts';

/** Milliseconds that a file's times must lie before the scan to prove anything: the coarsest clock of a file system (FAT). */
const CLOCK_MS = 2000;

/** A file that may have changed since the last sync. */
export interface FoundFile {
  name: string;
  size: number;
  /** -1 where a later change might leave the same times. */
  mtime: number;
  ctime: number;
  /** SHA-256 of the content that the catalog holds already. */
  known?: string;
}

/** What may have changed in one folder. */
export interface FolderChange {
  /** Relative to the archive folder, `/` between folders. */
  folder: string;
  found: FoundFile[];
  /** Names of files that are not there any more. */
  gone: string[];
}

interface FileRow {
  name: string;
  size: number;
  mtime: number;
  ctime: number;
  hash: string;
  problem: string | null;
}

/** How a folder tree is looked through. */
export interface Scan {
  archiveDir: string;
  /** Milliseconds since 1970, before the first file was looked at. */
  startedAt: number;
  /** Files to be read again whatever their times say, by path. */
  again: ReadonlySet<string>;
}

/**
 * Compares a folder tree with what the catalog was made of, by size and times alone. Files that had problems are always among
 * those found. Hidden files are left out, and so are symbolic links, which could lead outside.
 */
export function scanFolders(prepare: Prepare, scan: Scan, tree: string, extension: string): FolderChange[] {
  const changes: FolderChange[] = [];
  const seen = new Set<string>();
  const visit = (folder: string) => {
    const entries = entriesOf(join(scan.archiveDir, folder));
    seen.add(folder);
    const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith(extension)).map(({ name }) => name);
    const change = compareFolder(prepare, scan, folder, names);
    if (change.found.length + change.gone.length > 0) changes.push(change);
    for (const entry of entries) if (entry.isDirectory()) visit(`${folder}/${entry.name}`);
  };
  visit(tree);
  const held = prepare('SELECT DISTINCT folder FROM files WHERE folder >= ? AND folder < ?');
  for (const { folder } of held.all(tree, `${tree}0`) as { folder: string }[]) {
    if (!seen.has(folder)) changes.push(compareFolder(prepare, scan, folder, []));
  }
  return changes.sort((a, b) => comparePaths(a.folder, b.folder));
}

/** Orders paths as a walk through the folders does. */
export function comparePaths(a: string, b: string): number {
  const [one, two] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
  return one < two ? -1 : one > two ? 1 : 0;
}

/** Writes down what was found in a file; `problem` where it could not be used, in whole or in part. */
export function noteFile(prepare: Prepare, folder: string, file: FoundFile, hash: string, problem?: string): void {
  prepare('INSERT OR REPLACE INTO files (folder, name, size, mtime, ctime, hash, problem) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    folder,
    file.name,
    file.size,
    file.mtime,
    file.ctime,
    hash,
    problem ?? null,
  );
}

export function forgetFile(prepare: Prepare, folder: string, name: string): void {
  prepare('DELETE FROM files WHERE folder = ? AND name = ?').run(folder, name);
}

/** A folder that does not exist holds no files. */
function entriesOf(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function compareFolder(prepare: Prepare, { archiveDir, startedAt, again }: Scan, folder: string, names: string[]): FolderChange {
  const rows = prepare('SELECT name, size, mtime, ctime, hash, problem FROM files WHERE folder = ?').all(folder);
  const held = new Map((rows as unknown as FileRow[]).map((row) => [row.name, row]));
  const found: FoundFile[] = [];
  for (const name of names) {
    const path = `${folder}/${name}`;
    const stats = lstatSync(join(archiveDir, path), { throwIfNoEntry: false });
    // Gone since the folder was listed.
    if (stats === undefined) continue;
    const { size, mtimeMs, ctimeMs } = stats;
    const row = held.get(name);
    held.delete(name);
    const isAsHeld =
      row !== undefined && row.problem === null && row.size === size && row.mtime === mtimeMs && row.ctime === ctimeMs;
    if (isAsHeld && !again.has(path)) continue;
    const mtime = Math.max(mtimeMs, ctimeMs) < startedAt - CLOCK_MS ? mtimeMs : -1;
    const known = row !== undefined && row.problem === null && !again.has(path) ? row.hash : undefined;
    found.push({ name, size, mtime, ctime: ctimeMs, ...(known === undefined ? {} : { known }) });
  }
  return { folder, found, gone: [...held.keys()] };
}
