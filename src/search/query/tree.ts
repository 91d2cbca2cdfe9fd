/** A word or phrase of a query. */
export interface TextTerm {
  /** As typed, without its quotation marks. */
  text: string;
  quoted: boolean;
  /** What is compared; never empty. One character long where it can only narrow other terms. */
  folded: string;
}

/** Fields that are looked up in the catalogue, by folded text. */
export const FACT_FIELDS = ['author', 'page', 'column', 'section', 'tag', 'correction'] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** A parsed query. */
export type QueryNode =
  /** Stands anywhere in the article, within one paragraph or headline. */
  | { kind: 'text'; term: TextTerm }
  /** Stands in the headline. */
  | { kind: 'title'; term: TextTerm }
  | { kind: 'fact'; field: FactField; value: string; folded: string }
  /** Issue dates, both days included: `日期:2024-07` is from 2024-07-01 to 2024-07-31. */
  | { kind: 'date'; from: string; to: string }
  /** Two parts at least. */
  | { kind: 'and' | 'or'; parts: QueryNode[] }
  | { kind: 'not'; part: QueryNode };

/** What was wrong with a query, for the line beside the box. */
export interface QueryProblem {
  code: QueryProblemCode;
  /** UTF-16 offset and length in the query as typed. */
  at: number;
  length: number;
  /** The part that it is about, as typed. */
  text: string;
}

export const QUERY_PROBLEMS = [
  /** A quotation mark or a bracket that is never closed, or never opened. */
  'open-quote',
  'open-bracket',
  'stray-bracket',
  /** `OR`, `-` or a field with nothing after it (or before it). */
  'missing-term',
  'bad-date',
  'backward-range',
  /** One character, and no longer term beside it. */
  'too-short',
  /** A term or query longer than can be asked. */
  'too-long',
  'too-many-terms',
  /** Nothing but blanks, accents, control characters. */
  'empty',
  /** Only what must not occur: searched all the same. Told, since it finds most of the archive. */
  'only-negative',
] as const;
export type QueryProblemCode = (typeof QUERY_PROBLEMS)[number];

export interface ParsedQuery {
  /** Missing where nothing can be searched. */
  tree?: QueryNode;
  /** The query could not be parsed and is searched as one phrase, as typed. */
  literal: boolean;
  problems: QueryProblem[];
}
