import type { CorrectedPlace } from '../../../src/schemas/corrections.ts';
import type { DiagnosticCode } from '../../../src/schemas/diagnostics.ts';
import type { Line } from '../../model/page.ts';
import { origin } from '../../model/traced.ts';

/** Characters of a page from one origin up to another, which is not included. Origins grow in page order. */
export type Span = [from: number, to: number];

/** What of a line is told when it does not fit, in characters. */
const QUOTED_CHARS = 40;
/** Fewest characters by which a line is known, unless it has fewer. */
const MIN_QUOTE_CHARS = 4;

/** Origin of the first character of a line. */
export function lineStart(line: Line): number {
  return origin(line.number, 0);
}

/** Origins at which some words stand in a line, as printed or as normalised. */
export function wordsIn(line: Line, words: string): number[] {
  const inRaw = occurrences(line.raw, words).map((offset) => origin(line.number, offset));
  if (inRaw.length > 0) return inRaw;
  return occurrences(line.content.text, words).flatMap((index) => line.content.at[index] ?? []);
}

/** Offsets at which some words stand in a text, overlapping ones included. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** A place found on the page, or why not. */
export type FoundPlace = { span: Span } | { problem: DiagnosticCode; values: Record<string, string> };

/**
 * Finds the characters of a place, if its lines still begin as quoted.
 *
 * @param cuts origins at which lines are cut; a part is known by its own first words
 */
export function findSpan(
  { lines: [from, to], quote, last }: CorrectedPlace,
  lines: readonly Line[],
  cuts: readonly number[],
): FoundPlace {
  const first = findPart(from, quote, lines, cuts);
  if ('problem' in first || from === to) return first;
  const end = findPart(to, last ?? '', lines, cuts);
  return 'problem' in end ? end : { span: [first.span[0], end.span[1]] };
}

function findPart(number: number, quote: string, lines: readonly Line[], cuts: readonly number[]): FoundPlace {
  const line = lines.find((candidate) => candidate.number === number);
  if (!line) return { problem: 'correction-target-missing', values: { target: `:${number}` } };
  const start = lineStart(line);
  const end = start + line.raw.length;
  const borders = [start, ...cuts.filter((cut) => cut > start && cut < end).toSorted((a, b) => a - b), end];
  for (const [index, border] of borders.slice(0, -1).entries())
    if (begins(line, border - start, quote)) return { span: [border, borders[index + 1] ?? end] };
  const found = line.raw.trim().slice(0, QUOTED_CHARS);
  if (found.startsWith(quote.trim()))
    return { problem: 'correction-quote-short', values: { line: String(number), quote, found } };
  return { problem: 'correction-misfit', values: { line: String(number), quote, found } };
}

function begins(line: Line, offset: number, quote: string): boolean {
  const words = quote.trim();
  const start = origin(line.number, offset);
  const index = line.content.at.findIndex((unit) => unit >= start);
  return [line.raw.slice(offset).trim(), index < 0 ? '' : line.content.text.slice(index).trim()].some(
    (text) => text.startsWith(words) && (words.length >= MIN_QUOTE_CHARS || words.length === text.length),
  );
}
