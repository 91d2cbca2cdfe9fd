import type { Article, TextLanguage } from '../../schemas/article.ts';
import type { Basis } from '../../schemas/shared.ts';

/** An article in a list. Absent headline: show `label`, styled as derived. */
export interface ArticleSummary {
  address: string;
  newspaper: string;
  newspaperName: string;
  language: TextLanguage;
  date?: string;
  dateBasis: Basis;
  dateConfidence: number;
  /** Page part of the address, and the printed label where known. */
  page: string;
  pageLabel?: string;
  pageName?: string;
  kind: Article['kind'];
  kicker?: string;
  headline?: string;
  label?: string;
  decks?: string[];
  columnTitle?: { id: string; text: string };
  byline?: string;
  section: string;
  /** Opening words of the body, about 80 characters, cut at a character. */
  opening: string;
  characters: number;
  /** `a`, `b`, `c`. */
  grade: Article['quality']['grade'];
  /** Its text is not published: there are no opening words, no label, and `characters` is 0. */
  withheld?: true;
}
