import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { decodeText } from './decode.ts';
import { splitLines } from './lines.ts';
import { MANIFEST_FILE, TEXT_EXTENSIONS } from './raw-names.ts';

/** Times prove nothing of a file that may be written again within the same tick of the clock: the coarsest is that of FAT. */
const CLOCK_MS = 2000;

/** The raw text of files that ingest has read, for showing it. */
export interface RawText {
  /** Lines of a raw file, from and to included, counted as ingest counts them. @throws if it is not there or no text any more. */
  linesOf(file: string, from: number, to: number): string[];
  /** Size and times of a raw file, by which a change is noticed without reading it; `undefined` where it is not there. */
  stampOf(file: string): string | undefined;
  /** A raw file, or the list of them, as received; `undefined` where it is not there. */
  bytesOf(file: string): Uint8Array | undefined;
}

/**
 * Opens the raw text of an archive. Nothing is looked at before the first line or stamp is asked for. The latest file stays in
 * memory, since its pages are asked for one after the other.
 */
export function openRawText(rawFolder: string): RawText {
  let paths: Map<string, string> | undefined;
  let latest: { file: string; lines: Map<number, string> } | undefined;
  const pathOf = (file: string) => {
    paths ??= new Map(pathsUnder(rawFolder, ''));
    return pathWithin(rawFolder, paths.get(file));
  };
  return {
    linesOf: (file, from, to) => {
      if (latest?.file !== file) latest = { file, lines: readLines(pathOf(file), file) };
      const { lines } = latest;
      // A file written by hand may ask for any number of lines.
      return Array.from(
        { length: Math.max(0, Math.min(to, lines.size) - from + 1) },
        (_, index) => lines.get(from + index) ?? '',
      );
    },
    stampOf: (file) => stampOf(pathOf(file)),
    bytesOf: (file) => {
      const path = pathOf(file);
      return path === undefined ? undefined : readFileSync(path);
    },
  };
}

/** A file written a moment ago gets a stamp that it never has again. */
function stampOf(path: string | undefined): string | undefined {
  const stats = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const now = Date.now();
  const isOld = Math.max(stats.mtimeMs, stats.ctimeMs) < now - CLOCK_MS;
  return [stats.size, stats.mtimeMs, stats.ctimeMs, ...(isOld ? [] : [`at ${now}`])].join(' ');
}

/** Names as ingest gives them, with where they are. */
function pathsUnder(folder: string, prefix: string): [file: string, path: string][] {
  return entriesOf(folder)
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry): [string, string][] => {
      const [file, path] = [`${prefix}${entry.name.normalize('NFC')}`, join(folder, entry.name)];
      if (entry.isDirectory()) return pathsUnder(path, `${file}/`);
      const isRead = file === MANIFEST_FILE || TEXT_EXTENSIONS.includes(extname(entry.name).toLowerCase());
      return isRead ? [[file, path]] : [];
    });
}

// What cannot be looked into has no text to show; ingest has told of it.
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A link that leads out of the raw folder is none of its files. */
function pathWithin(rawFolder: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    const root = realpathSync(rawFolder);
    const real = realpathSync(path);
    return real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`) ? real : undefined;
  } catch {
    return undefined;
  }
}

function readLines(path: string | undefined, file: string): Map<number, string> {
  if (path === undefined) throw new Error(`The raw file ${file} is not there any more. Run ingest again.`);
  const decoded = decodeText(readFileSync(path));
  if ('failure' in decoded) throw new Error(`The raw file ${file} is not text any more. Run ingest again.`);
  return new Map(splitLines(decoded.text).map(({ number, raw }) => [number, raw]));
}
