import { type Dirent, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { decodeText } from './decode.ts';
import { splitLines } from './lines.ts';
import { TEXT_EXTENSIONS } from './raw-names.ts';

/** Lines of a raw file, from and to included, counted as ingest counts them. */
export type RawText = (file: string, from: number, to: number) => string[];

/**
 * Gives the raw text of files that ingest has read, for showing it. Nothing is looked at before the first line is asked for.
 * The latest file stays in memory, since its pages are asked for one after the other.
 */
export function openRawText(rawFolder: string): RawText {
  let paths: Map<string, string> | undefined;
  let latest: { file: string; lines: Map<number, string> } | undefined;
  return (file, from, to) => {
    paths ??= new Map(pathsUnder(rawFolder, ''));
    if (latest?.file !== file) latest = { file, lines: readLines(pathWithin(rawFolder, paths.get(file)), file) };
    const { lines } = latest;
    return Array.from({ length: to - from + 1 }, (_, index) => lines.get(from + index) ?? '');
  };
}

/** Names as ingest gives them, with where they are. */
function pathsUnder(folder: string, prefix: string): [file: string, path: string][] {
  return entriesOf(folder)
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry): [string, string][] => {
      const [file, path] = [`${prefix}${entry.name.normalize('NFC')}`, join(folder, entry.name)];
      if (entry.isDirectory()) return pathsUnder(path, `${file}/`);
      return TEXT_EXTENSIONS.includes(extname(entry.name).toLowerCase()) ? [[file, path]] : [];
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
