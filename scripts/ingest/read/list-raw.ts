import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { MANIFEST_FILE, TEXT_EXTENSIONS } from './raw-names.ts';

/** A raw file as found. */
export interface RawFileEntry {
  /** Relative to the raw folder, `/` between folders, NFC. What is reported and stored. */
  file: string;
  /** What to open: the name as it is on disk, links resolved. */
  path: string;
  /** Bytes. */
  size: number;
}

/**
 * Lists the raw files under a folder, sorted by code unit of their NFC path. Hidden files and folders and `issues.csv`
 * at the top are left out; so are links that lead outside the raw folder, and links to folders (they could run in a
 * circle). What cannot be looked at is a `file-unreadable` diagnostic.
 */
export async function listRawFiles(rawFolder: string, diagnostics: Diagnostic[]): Promise<RawFileEntry[]> {
  const root = await realpath(rawFolder);
  const found: RawFileEntry[] = [];
  await listFolder(root, '', { root, found, diagnostics });
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

interface Listing {
  root: string;
  found: RawFileEntry[];
  diagnostics: Diagnostic[];
}

async function listFolder(folder: string, prefix: string, listing: Listing): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    listing.diagnostics.push(unreadable(prefix.slice(0, -1) || '.', error));
    return [];
  });
  for (const entry of entries) {
    const file = `${prefix}${entry.name.normalize('NFC')}`;
    if (entry.name.startsWith('.') || file === MANIFEST_FILE) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await listFolder(path, `${file}/`, listing);
    else if (TEXT_EXTENSIONS.includes(extname(entry.name).toLowerCase())) await addFile(file, path, listing);
  }
}

async function addFile(file: string, path: string, { root, found, diagnostics }: Listing): Promise<void> {
  try {
    const real = await realpath(path);
    if (!real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) return;
    const facts = await stat(real);
    if (facts.isFile()) found.push({ file, path: real, size: facts.size });
  } catch (error) {
    diagnostics.push(unreadable(file, error));
  }
}

/** A file or folder that the system will not give; only the system's code is shown, since its text holds full paths. */
export function unreadable(file: string, error: unknown): Diagnostic {
  return diagnose('file-unreadable', { file }, { problem: errorCode(error) });
}

/** `EACCES`, `ENOENT` …, or the name of the error. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
