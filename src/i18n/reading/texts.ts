import type { ArticleKind } from '../../schemas/article.ts';

/** The pages that are read: issue, page and article. */
export interface ReadingTexts {
  issue: {
    contents: string;
    edition: (ordinal: number) => string;
    /** @param ranges printed numbers of pages, `3`, `5–7` */
    gaps: (ranges: readonly string[]) => string;
    lead: string;
    previous: string;
    next: string;
    evidence: string;
    evidenceIntro: string;
    evidenceBeside: string;
    line: (line: number) => string;
    /** Between the numbers of the first and the last of several lines, each a link. */
    toLine: string;
    /** Doubts about the issue as a whole: heading of their list. */
    doubts: string;
    empty: string;
  };

  page: {
    label: (label: string) => string;
    /** A further copy of a page whose number another file holds. */
    copy: (label: string) => string;
    copies: string;
    /** Between them. */
    comma: string;
    /** Why a page number is marked as doubtful. */
    doubtfulLabel: string;
    /** The page that a note speaks of. */
    other: string;
    unknown: (place: string) => string;
    unknownShort: string;
    inferredLabel: string;
    items: string;
    /** The drawing of what a page holds: what it is, and what it shows in words. */
    schematic: string;
    schematicText: (articles: number, lines: number) => string;
    /** The pages of the issue, as tabs. */
    others: string;
    unassigned: string;
    unassignedIntro: string;
    notes: string;
    raw: string;
    rawIntro: string;
    rawFile: string;
    encoding: string;
    previous: string;
    next: string;
    none: string;
    role: (role: string) => string;
  };

  article: {
    kinds: Record<ArticleKind, string>;
    untitled: string;
    untitledWhy: string;
    section: string;
    /** Why an article is in its section, in one line; words as printed. */
    sectionWhy: {
      'page-name': (name: string) => string;
      'column-title': (title: string) => string;
      kind: (kind: string) => string;
      words: (words: readonly string[]) => string;
      related: string;
      fallback: string;
      runnerUp: (name: string) => string;
    };
    /** Why an article carries a tag: the form found in its text. */
    tagWhy: (form: string) => string;
    people: string;
    tags: string;
    permalink: string;
    /** What stands in its place where the archive has no address of its own. */
    identifier: string;
    details: string;
    rawLines: string;
    /** A headline that fits another article of the page; comes before a link to that. */
    headlineFits: string;
    gap: string;
    soft: string;
    softConfidence: (percent: number) => string;
    garble: string;
    continuesOn: string;
    continuedFrom: string;
    otherHalfMissing: string;
    isContinuation: string;
    readWhole: string;
    /** @param page `第2版` */
    partMark: (page: string) => string;
    partMarkWhy: string;
    reprints: string;
    sidebarOf: string;
    sidebars: string;
    previous: string;
    next: string;
    handEdited: string;
  };
}
