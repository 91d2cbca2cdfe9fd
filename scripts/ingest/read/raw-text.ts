import { readFileSync, statSync } from 'node:fs';
import { decodeText } from './decode.ts';
import { splitLines } from './lines.ts';
import { listRawFiles } from './list-raw.ts';

/** Times prove nothing of a file that may be written again within the same tick of the clock: the coarsest is that of FAT. */
const CLOCK_MS = 2000;

/** The raw text of files that ingest has read, for showing it. */
export interface RawText {
  /** Lines of a raw file, from and to included, counted as ingest counts them. @throws if it is not there or no text any more. */
  linesOf(file: string, from: number, to: number): string[];
  /** Size and times of a raw file, by which a change is noticed without reading it; `undefined` where it is not there. */
  stampOf(file: string): string | undefined;
}

/** Opens the raw text of an archive. The latest file stays in memory, since its pages are asked for one after the other. */
export async function openRawText(rawFolder: string): Promise<RawText> {
  const paths = new Map((await listRawFiles(rawFolder, [])).map(({ file, path }) => [file, path]));
  let latest: { file: string; lines: Map<number, string> } | undefined;
  return {
    linesOf: (file, from, to) => {
      if (latest?.file !== file) latest = { file, lines: readLines(paths.get(file), file) };
      const { lines } = latest;
      return Array.from({ length: to - from + 1 }, (_, index) => lines.get(from + index) ?? '');
    },
    stampOf: (file) => stampOf(paths.get(file)),
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

function readLines(path: string | undefined, file: string): Map<number, string> {
  if (path === undefined) throw new Error(`The raw file ${file} is not there any more. Run ingest again.`);
  const decoded = decodeText(readFileSync(path));
  if ('failure' in decoded) throw new Error(`The raw file ${file} is not text any more. Run ingest again.`);
  return new Map(splitLines(decoded.text).map(({ number, raw }) => [number, raw]));
}
