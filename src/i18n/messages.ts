import type { ListKind } from '../catalog/types.ts';
import type { Language } from '../schemas/archive.ts';
import type { AppliedCorrection, ArticleKind } from '../schemas/article.ts';
import type { CalendarTexts } from './calendar/texts.ts';
import type { CitationsTexts } from './citations/texts.ts';
import type { DataTexts } from './data/texts.ts';
import type { ListsTexts } from './lists/texts.ts';
import type { RelatedTexts } from './related/texts.ts';
import type { RightsTexts } from './rights/texts.ts';

/** Grade of a text, `a` best. */
type Grade = 'a' | 'b' | 'c';

/**
 * Every text of the interface, in one language. Functions put values into a sentence; they never format numbers or
 * dates by the locale of the machine. Words for the parts of a newspaper are those of ARCHITECTURE.md.
 */
export interface Messages {
  /** BCP 47 tag of these texts, for `lang` attributes. */
  tag: Language;

  navigation: {
    skip: string;
    main: string;
    breadcrumbs: string;
    home: string;
    search: string;
    about: string;
    neighbours: string;
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
    doubtful: string;
    doubtfulWhy: string;
    approximate: string;
    confidence: (percent: number) => string;
    span: (first: string, last: string) => string;
  };

  /** Atom feeds: the link to one, and its name among the links of a page. */
  feed: { link: string; issues: (title: string) => string; articles: (title: string) => string };

  /** What the search of the archive is, for browsers. */
  openSearch: { description: string };

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

  corrections: {
    heading: string;
    intro: string;
    /** At the head of an article that was corrected. */
    count: (count: number) => string;
    /** Beside a paragraph whose words were corrected. */
    mark: string;
    markWhy: string;
    /** Among all marks. */
    markMeaning: string;
    /** Of how the lines were read; of a text, the words themselves are shown. */
    what: Record<Exclude<AppliedCorrection['what'], 'text'>, string>;
    becomes: string;
    nothing: string;
    line: (line: number) => string;
  };

  quality: {
    heading: string;
    machineMade: string;
    /** Of a continuation shown on the page of the first part. @param page `第2版` */
    partGrade: (page: string, grade: string) => string;
    /** Link to the continuation's own reasons. */
    partReasons: string;
    grades: Record<Grade, string>;
    gradeLabel: (grade: string) => string;
    reasons: string;
    marks: string;
    joins: (count: number) => string;
    joinKinds: Record<'merged' | 'soft' | 'gap', string>;
    partMeaning: string;
    gapMeaning: string;
    softMeaning: string;
    garbleMeaning: string;
    doubtfulMeaning: string;
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

  /** Areas with files of their own, each in its folder. */
  calendar: CalendarTexts;
  citations: CitationsTexts;
  related: RelatedTexts;
  browsing: ListsTexts;
  data: DataTexts;
  rights: RightsTexts;
}
