import type { Article } from '../../src/schemas/article.ts';
import type { LineRange } from '../../src/schemas/shared.ts';
import { type ReadArticle, readArticle } from '../build/catalog/articles.ts';

/** A correction to be written, as it stands under `do:`; numbers of lines as text, as in the file. */
export type DraftOperation = Record<string, unknown>;

/** What was edited, as corrections; or why it cannot be told so. */
export interface Adoption {
  operations: DraftOperation[];
  /** Fields that no correction can express, as they are named in the file, or why not: a key of `Inexpressible`. */
  inexpressible: string[];
}

/** Raw line by its number. */
export type RawLineOf = (line: number) => string;

/** A text on the page, and its lines. */
export interface PageText {
  text: string;
  lines: LineRange[];
}

/** An article as ingest would write it, and as a person left it. */
export interface Edit {
  fresh: ReadArticle;
  edited: ReadArticle;
  rawLine: RawLineOf;
  /** Paragraphs of other articles of the page, and what no article owns. */
  elsewhere: readonly PageText[];
  /** Paragraphs of all edited articles as they are now. */
  claimed: ReadonlySet<string>;
}

/** Reads an article's file; why it cannot be read where it cannot. */
export function readIfSound(text: string, path: string): ReadArticle | { problem: string } {
  try {
    return readArticle(text, path);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether two values of front matter are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** How a raw line begins, for a quotation; Markdown's heading marks are no words. */
const QUOTE_CHARS = 12;

/** Lines as a correction names them: `{ lines: 23-39, quote: …, last: … }`. */
export function placeOf([from, to]: LineRange, rawLine: RawLineOf): DraftOperation {
  const quote = opening(rawLine(from));
  return from === to ? { lines: String(from), quote } : { lines: `${from}-${to}`, quote, last: opening(rawLine(to)) };
}

function opening(raw: string): string {
  return [...raw.trim()].slice(0, QUOTE_CHARS).join('').trim();
}

/** Fields of front matter with one text, and the raw lines behind it. */
export const SINGLE_FIELDS = ['kicker', 'headline', 'columnTitle', 'series', 'byline', 'dateline', 'credit'] as const;

/** The text of a field; absent where the field is, or where the text stands in the body. */
export function textOfField(article: Article, field: (typeof SINGLE_FIELDS)[number]): string | undefined {
  const value = article[field];
  if (value === undefined || typeof value === 'string') return value;
  return 'inline' in value && value.inline ? undefined : value.text;
}
