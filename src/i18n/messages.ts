import type { ListKind } from '../catalog/types.ts';
import type { ArticleKind } from '../schemas/article.ts';

/** Grade of a text, `a` best. */
type Grade = 'a' | 'b' | 'c';

/**
 * Every text of the interface, in one language. Functions put values into a sentence; they never format numbers or
 * dates by the locale of the machine. Words for the parts of a newspaper are those of ARCHITECTURE.md.
 */
export interface Messages {
  /** BCP 47 tag of these texts, for `lang` attributes. */
  tag: 'zh-CN' | 'en';

  navigation: {
    skip: string;
    main: string;
    breadcrumbs: string;
    home: string;
    search: string;
    about: string;
    neighbours: string;
    onThisPage: string;
  };

  searchForm: { label: string; placeholder: string; submit: string };

  counts: {
    issues: (count: number) => string;
    pages: (count: number) => string;
    articles: (count: number) => string;
    /** Joins counts and other short facts in one line. */
    separator: string;
    /** Between a label and its value. */
    colon: string;
  };

  dates: {
    undated: string;
    inferred: string;
    inferredWhy: string;
    approximate: string;
    confidence: (percent: number) => string;
    span: (first: string, last: string) => string;
  };

  home: {
    latest: string;
    recentIssues: string;
    newspapers: string;
    coverage: string;
    figureNewspapers: string;
    figureIssues: string;
    figureArticles: string;
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

  issue: {
    contents: string;
    edition: (ordinal: number) => string;
    lead: string;
    previous: string;
    next: string;
    evidence: string;
    evidenceIntro: string;
    line: (line: number) => string;
    empty: string;
  };

  page: {
    label: (label: string) => string;
    unknown: (place: string) => string;
    unknownShort: string;
    inferredLabel: string;
    items: string;
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
    people: string;
    tags: string;
    permalink: string;
    details: string;
    rawLines: string;
    gap: string;
    soft: string;
    garble: string;
    continuesOn: string;
    continuedFrom: string;
    otherHalfMissing: string;
    sidebarOf: string;
    sidebars: string;
    previous: string;
    next: string;
    handEdited: string;
  };

  quality: {
    heading: string;
    machineMade: string;
    grades: Record<Grade, string>;
    gradeLabel: (grade: string) => string;
    reasons: string;
    marks: string;
    gapMeaning: string;
    softMeaning: string;
    garbleMeaning: string;
    inferredMeaning: string;
    untitledMeaning: string;
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

  about: {
    heading: string;
    texts: string[];
    newspapers: string;
    made: string;
    reading: string;
    contact: string;
    rightsHolder: string;
  };

  notFound: { heading: string; text: string; hint: string };

  alias: { heading: string; text: string };
}
