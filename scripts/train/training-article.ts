import type { JoinLanguage } from '../ingest/joins/edges.ts';

/** A paragraph or crosshead of a published article. */
export interface BodyLine {
  text: string;
  crosshead: boolean;
}

/** A published article as synthetic pages are made of it. */
export interface TrainingArticle {
  language: JoinLanguage;
  newspaper: string;
  headline: string;
  /** Paragraphs that end as one: what broke off on the page cannot teach what a whole paragraph looks like. */
  paragraphs: string[];
  /** Lines printed above and below the headline. */
  above: string[];
  decks: string[];
  /** Byline that stands in a line of its own. */
  byline?: string;
  /** Byline or dateline that the first paragraph begins with; recognition often loses it. */
  opening?: string;
  /** The whole text as published. */
  body: BodyLine[];
}

/** Shortest article that is worth cutting into broken pieces, in characters. */
const MIN_CHARS = 120;

/** The article is long enough to learn joining from. */
export function isLongEnough({ paragraphs }: TrainingArticle): boolean {
  return paragraphs.join('').length >= MIN_CHARS;
}
