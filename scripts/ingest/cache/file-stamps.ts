import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { MANIFEST_FILE, TEXT_EXTENSIONS } from '../read/raw-names.ts';

/** What the file system says of a file: another content shows, short of a forger, in one of these. Times in milliseconds. */
export interface FileStamp {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
  ino: number;
  /** Where a link leads. */
  place?: string;
}

/** The files of an archive at one moment. */
export interface Scan {
  /** Milliseconds since 1970, before the first file was looked at. */
  startedAt: number;
  /** By path, in an order that depends on the paths alone; those of the raw folder begin with `raw:`. A text stands for what is no file: the folder's place, or why it cannot be looked at. */
  stamps: Map<string, FileStamp | string>;
}

/** What ingest reads of an archive folder besides the raw text, and what it writes there. */
const ARCHIVE_PLACES = ['archive.yml', 'vocabulary', 'corrections', 'ledger', 'issues', 'articles'];

/**
 * Stamps of everything in an archive folder that ingest reads or writes.
 *
 * @returns nothing if a folder there is a link or cannot be looked into, so that no stamp tells of what is behind it
 */
export function scanArchive(archiveDir: string): Scan | undefined {
  const scan: Scan = { startedAt: Date.now(), stamps: new Map() };
  try {
    scan.stamps.set('archive', realpathSync(archiveDir));
    for (const place of ARCHIVE_PLACES) addPlace(archiveDir, place, scan);
    return scan;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/**
 * The scan as it is after some of its files were written over: only those are looked at.
 *
 * @returns nothing if one of them is new, or no file any more
 */
export function scanAgain(archiveDir: string, paths: Iterable<string>, before: Scan): Scan | undefined {
  const scan: Scan = { startedAt: Date.now(), stamps: new Map(before.stamps) };
  for (const path of paths) {
    const facts = lstatSync(join(archiveDir, path), { throwIfNoEntry: false });
    if (!facts?.isFile() || !before.stamps.has(path)) return undefined;
    scan.stamps.set(path, stampOf(facts));
  }
  return scan;
}

/** Adds the stamps of the files in the raw folder that ingest may read; they are taken later than the archive's. */
export function scanRaw(rawFolder: string, { stamps }: Scan): void {
  stamps.set('raw', realpathSync(rawFolder));
  addRawFolder(rawFolder, '', stamps);
}

function addPlace(root: string, place: string, { stamps }: Scan): void {
  const facts = statSync(join(root, place), { throwIfNoEntry: false });
  if (facts?.isDirectory()) addFolder(root, place, stamps);
  else if (facts) stamps.set(place, stampOf(facts));
}

function addFolder(root: string, folder: string, stamps: Scan['stamps']): void {
  for (const entry of sorted(readdirSync(join(root, folder), { withFileTypes: true }))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) addFolder(root, path, stamps);
    else stamps.set(path, stampOfFile(`${root}/${path}`, entry.isSymbolicLink()));
  }
}

function sorted(entries: Dirent[]): Dirent[] {
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @throws for a link to a folder, or one that leads nowhere */
function stampOfFile(path: string, isLink: boolean): FileStamp {
  const facts = statSync(path);
  if (!facts.isFile()) throw Object.assign(new Error(`${path} is no file.`), { code: 'EISDIR' });
  return isLink ? { ...stampOf(facts), place: realpathSync(path) } : stampOf(facts);
}

/** Files of the archive folder itself at the moment of a scan, as `listFiles` would find them below a folder: no links. */
export function filesOf({ stamps }: Scan): string[] {
  return [...stamps].flatMap(([path, stamp]) =>
    path.includes('/') && !path.startsWith('raw:') && typeof stamp === 'object' && stamp.place === undefined ? [path] : [],
  );
}

// As `listRawFiles` looks for them: what it leaves out may change.
function addRawFolder(folder: string, prefix: string, stamps: Scan['stamps']): void {
  for (const entry of sorted(entriesOf(folder, prefix, stamps))) {
    const path = `${prefix}${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) addRawFolder(join(folder, entry.name), `${path}/`, stamps);
    else if (path === MANIFEST_FILE || TEXT_EXTENSIONS.includes(extname(entry.name).toLowerCase()))
      addRawFile(path, rawStamp(join(folder, entry.name), entry), stamps);
  }
}

/** The path in a scan of a raw file, by its name in the raw folder. */
export function rawPath(file: string): string {
  return `raw:${file.normalize('NFC')}`;
}

// Two names may be one in NFC; the second is never read.
function addRawFile(path: string, stamp: FileStamp | string, stamps: Scan['stamps']): void {
  stamps.set(stamps.has(rawPath(path)) ? `raw:${path} ` : rawPath(path), stamp);
}

function entriesOf(folder: string, prefix: string, stamps: Scan['stamps']): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    stamps.set(`raw:${prefix}`, String(error));
    return [];
  }
}

function rawStamp(path: string, entry: Dirent): FileStamp | string {
  try {
    const facts = statSync(path);
    return entry.isSymbolicLink() ? { ...stampOf(facts), place: realpathSync(path) } : stampOf(facts);
  } catch (error) {
    return String(error);
  }
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: FileStamp): FileStamp {
  return { size, mtimeMs, ctimeMs, ino };
}

/** A stamp as one text; equal texts mean equal stamps. */
export function stampText(stamp: FileStamp | string | undefined): string {
  if (stamp === undefined || typeof stamp === 'string') return stamp ?? '';
  return `${stamp.size} ${stamp.mtimeMs} ${stamp.ctimeMs} ${stamp.ino} ${stamp.place ?? ''}`;
}

/** The same as comparing their texts. */
export function isSameStamp(a: FileStamp | string, b: FileStamp | string | undefined): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b !== 'object') return stampText(a) === stampText(b);
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.ino === b.ino && a.place === b.place;
}

/** The clock of a file system ticks every ten milliseconds at the slowest, or, where it counts whole seconds, every two. */
const TICK_MS = 20;
const COARSE_TICK_MS = 2000;

/**
 * Whether a change after this moment would show in the stamp: not if the file was changed in the same tick (git calls such
 * a file racy).
 */
export function isSettled(stamp: FileStamp | string, moment: number): boolean {
  if (typeof stamp === 'string') return true;
  return [stamp.mtimeMs, stamp.ctimeMs].every((time) => time + (time % 1000 === 0 ? COARSE_TICK_MS : TICK_MS) <= moment);
}
