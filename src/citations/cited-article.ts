import type { TextLanguage } from '../schemas/article.ts';

/**
 * An article as citations and reference files name it. Every text is on one line and without control characters (`plainLine`), so
 * that it cannot break out of its field; formats escape only what is special to them.
 */
export interface CitedArticle {
  /** Its address in the archive, `lanchuan-ribao/2024-10-18/p02/a01`; unique. */
  id: string;
  /** The headline as printed, or what says that there is none. */
  title: string;
  /** Nothing was printed: the title is made of the opening words. */
  titleDerived?: true;
  /** As printed; no style turns or shortens a name, since nothing tells where the family name is. */
  authors: readonly string[];
  newspaper: string;
  /** Town of the newspaper. */
  place?: string;
  publisher?: string;
  issn?: string;
  /** `2024-10-18`, or as much of it as is known; missing for the undated. */
  date?: string;
  /** The date is not printed but concluded. */
  dateInferred?: true;
  /** The ordinal of the edition; missing for the first. */
  edition?: number;
  /** Of the newspaper, as printed. */
  section?: string;
  /** The printed numbers in reading order: a story that jumps is on a list of pages, `1, 3`, not on a range. */
  pages: readonly string[];
  language: TextLanguage | (string & {});
  tags: readonly string[];
  /** The permanent address online; missing where the archive has none. */
  url?: string;
  /** What reference files say beside it, a sentence each. */
  notes: readonly string[];
}

/** A citation, cut where the day of access may be put in: the site is built without a clock, so only a browser knows that day. */
export interface Citation {
  before: string;
  after: string;
}

/** The citation without a day of access. */
export function citationText({ before, after }: Citation): string {
  return before + after;
}
