import type { LineRange } from '../schemas/shared.ts';
import { rememberedPart, row } from './connection.ts';

/** A line of raw text with its number in the file. */
export interface NumberedLine {
  number: number;
  raw: string;
}

/** The raw text of a page, line by line, for showing only; empty where the raw text is not at hand. Lines withheld are empty. */
export function rawLines(pageAddress: string): NumberedLine[] {
  const found = row<{ first: number; lines: string }>('SELECT first, lines FROM raw_text WHERE page = ?', pageAddress);
  if (!found) return [];
  return (JSON.parse(found.lines) as string[]).map((raw, index) => ({ number: found.first + index, raw }));
}

/**
 * The raw lines of an article, in the order of its ranges, each once. The page is read once for all its articles, and an article has read
 * nothing but its own lines: it is not made again because of another's.
 */
export function rawLinesIn(pageAddress: string, ranges: readonly LineRange[]): NumberedLine[] {
  return rememberedPart(
    'raw lines of page',
    pageAddress,
    () => rawLines(pageAddress),
    (lines) => {
      const start = lines[0]?.number ?? 0;
      const own = ranges.flatMap(([first, last]) => lines.slice(Math.max(0, first - start), Math.max(0, last + 1 - start)));
      return [...new Set(own)];
    },
  );
}
