import type { LineRange } from '../../src/schemas/shared.ts';
import { occurrences } from '../ingest/corrections/places.ts';
import { type DraftOperation, type Edit, SINGLE_FIELDS, textOfField } from './edit.ts';
import { quotableDifferences, textDifferences } from './text-difference.ts';

/** A text of an article before and after, and the raw lines behind it. */
export interface ChangedText {
  before: string;
  after: string;
  lines: readonly LineRange[];
}

/** Text corrections for one changed text, one for each changed place. */
export function textOperations({ before, after, lines }: ChangedText, { fresh, rawLine }: Edit): DraftOperation[] {
  const texts = [before, ...othersOnLines(fresh, before, lines)];
  const isUnique = (words: string) => texts.reduce((count, text) => count + occurrences(text, words).length, 0) === 1;
  return quotableDifferences(before, textDifferences(before, after), isUnique).map((piece) => ({
    text: { line: String(lineOf(piece.old, lines, rawLine)), ...piece },
  }));
}

// The words are looked for in whole paragraphs; the line is where they stand, if they stand in one.
function lineOf(words: string, lines: readonly LineRange[], rawLine: (line: number) => string): number {
  const all = lines.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  return all.find((line) => rawLine(line).includes(words)) ?? all.find((line) => rawLine(line).trim() !== '') ?? 1;
}

// Other texts of the article that share a line with this one: words are looked for in all of them.
function othersOnLines({ article, blocks }: Edit['fresh'], own: string, lines: readonly LineRange[]): string[] {
  const { decks = [], jumps = [], provenance } = article;
  const all = [
    ...SINGLE_FIELDS.map((field) => ({ text: textOfField(article, field), lines: provenance[field] })),
    ...decks.map((text, index) => ({ text, lines: provenance.decks?.[index] })),
    ...jumps.map(({ text }, index) => ({ text, lines: provenance.jumps?.[index] })),
    ...blocks,
  ];
  const isBeside = (other: readonly LineRange[]) =>
    other.some(([from, to]) => lines.some((range) => from <= range[1] && range[0] <= to));
  return all.flatMap(({ text, lines: other = [] }) => (text === undefined || text === own || !isBeside(other) ? [] : [text]));
}
