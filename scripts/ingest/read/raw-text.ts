import { readFileSync } from 'node:fs';
import { decodeText } from './decode.ts';
import { splitLines } from './lines.ts';
import { listRawFiles } from './list-raw.ts';

/** Lines of a raw file, from and to included, counted as ingest counts them. */
export type RawText = (file: string, from: number, to: number) => string[];

/**
 * Gives the raw text of files that ingest has read, for showing it. The latest file stays in memory, since its pages are
 * asked for one after the other.
 */
export async function openRawText(rawFolder: string): Promise<RawText> {
  const paths = new Map((await listRawFiles(rawFolder, [])).map(({ file, path }) => [file, path]));
  let latest: { file: string; lines: Map<number, string> } | undefined;
  return (file, from, to) => {
    if (latest?.file !== file) latest = { file, lines: readLines(paths.get(file), file) };
    const { lines } = latest;
    return Array.from({ length: to - from + 1 }, (_, index) => lines.get(from + index) ?? '');
  };
}

function readLines(path: string | undefined, file: string): Map<number, string> {
  if (path === undefined) throw new Error(`The raw file ${file} is not there any more. Run ingest again.`);
  const decoded = decodeText(readFileSync(path));
  if ('failure' in decoded) throw new Error(`The raw file ${file} is not text any more. Run ingest again.`);
  return new Map(splitLines(decoded.text).map(({ number, raw }) => [number, raw]));
}
