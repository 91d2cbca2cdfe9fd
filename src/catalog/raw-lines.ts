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
 * The raw lines of an article, in the order of its ranges. The page is read once for all its articles, and an article has read
 * nothing but its own lines: it is not made again because of another's.
 */
export function rawLinesIn(pageAddress: string, ranges: readonly LineRange[]): NumberedLine[] {
  const read = () => new Map(rawLines(pageAddress).map((line) => [line.number, line]));
  return rememberedPart('raw lines of page', pageAddress, read, (lines) => {
    const own: NumberedLine[] = [];
    for (const [first, last] of ranges) {
      for (let number = first; number <= last; number += 1) {
        const line = lines.get(number);
        if (line !== undefined) own.push(line);
      }
    }
    return own;
  });
}
