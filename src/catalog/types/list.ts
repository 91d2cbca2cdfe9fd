import type { ArticleSummary } from './article-summary.ts';

export const LIST_KINDS = ['sections', 'tags', 'columns', 'people'] as const;
/** The four families of lists; also the first part of their addresses. */
export type ListKind = (typeof LIST_KINDS)[number];

/** One list: a section, a tag, a column title or series, a person. */
export interface ListSummary {
  kind: ListKind;
  id: string;
  name: string;
  articles: number;
  firstDate?: string;
  lastDate?: string;
  /** Tags only: place, organisation, topic. */
  tagKind?: string;
}

/**
 * A page of a list. Slices are numbered from the oldest and hold `LIST_PAGE_SIZE` articles, so that a full one never changes;
 * number 0 is the unnumbered front page with the newest. Totals are on the front page only.
 */
export interface ListPage extends Omit<ListSummary, 'articles'> {
  articles?: number;
  number: number;
  /** On a slice: its own number, or the next one where another slice follows. */
  lastNumber: number;
  entries: ArticleSummary[];
  /** Of the whole list, on its front page only. */
  figures?: ListFigures;
}

/** What the articles of a list add up to. */
export interface ListFigures {
  /** Years of which anything is held, oldest first. */
  years: { year: string; articles: number }[];
  /** Articles without a date; absent where there are none. */
  undated?: number;
  /** By id. */
  newspapers: { id: string; articles: number }[];
  /** Of a person: 记者, 通讯员 … as printed, the commonest first. */
  roles?: { role: string; articles: number }[];
  /** Of a person: who signed with them, those of most articles first. */
  signedWith?: { id: string; name: string; articles: number }[];
  /** The list is a series rather than a standing column. */
  isSeries?: true;
}
