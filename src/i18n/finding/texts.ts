import type { ListKind } from '../../catalog/types/list.ts';

/** The ways to issues and articles: home page, newspaper, lists. */
export interface FindingTexts {
  home: {
    latest: string;
    recentIssues: string;
    newspapers: string;
    coverage: string;
    /** Beside a figure that stands out: without the figure. */
    figureNewspapers: (count: number) => string;
    figureIssues: (count: number) => string;
    figureArticles: (count: number) => string;
    browse: string;
    wholeIssue: string;
  };

  newspaper: {
    years: string;
    newest: string;
    facts: string;
    place: string;
    publisher: string;
    number: string;
    rights: string;
    held: string;
    yearHeading: (year: string) => string;
    empty: string;
  };

  lists: Record<ListKind, { name: string; intro: string; empty: string }> & {
    tagKinds: Record<'place' | 'organisation' | 'topic', string>;
    otherTags: string;
    slices: string;
    slicesIntro: string;
    slice: (number: number) => string;
    older: string;
    newer: string;
    toNewest: string;
  };
}
