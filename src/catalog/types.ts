import type { Archive, Language, Newspaper } from '../schemas/archive.ts';
import type { AppliedCorrection, Article, BodyBlock, TextLanguage } from '../schemas/article.ts';
import type { CalendarGap, Weekday } from '../schemas/calendar.ts';
import type { DiagnosticCode } from '../schemas/diagnostics.ts';
import type { Issue, Page } from '../schemas/issue.ts';
import type { RightsItem } from '../schemas/rights.ts';
import type { Basis, LineRange } from '../schemas/shared.ts';

/** What every page may show of the archive itself; what it says of the rights in single items is told with these. */
export type ArchiveFacts = Omit<Archive, 'raw'> & { excerpt?: Excerpt };

/** What a copy holds that is one newspaper's year of a larger archive. */
export interface Excerpt {
  newspaper: string;
  /** Absent where it is what has no date. */
  year?: string;
  /** State of its texts, as its search has it. */
  corpus: string;
}

/** A newspaper with what is held of it. */
export interface NewspaperView extends Newspaper {
  language: Language;
  issues: number;
  articles: number;
  /** First and last dated issue; absent while only undated pages are held. */
  firstDate?: string;
  lastDate?: string;
  /** Oldest first. */
  years: { year: string; issues: number; articles: number }[];
}

/** An issue in a list. */
export interface IssueSummary {
  address: string;
  newspaper: string;
  newspaperName: string;
  date?: string;
  dateBasis: Basis;
  dateConfidence: number;
  edition?: number;
  pages: number;
  articles: number;
  /** Headline (or label) of the first item of the first page. */
  lead?: string;
}

/** What the picture of an issue shows. */
export interface IssuePictureFacts
  extends Pick<IssueSummary, 'newspaperName' | 'dateBasis' | 'dateConfidence' | 'pages' | 'articles'> {
  /** Of the newspaper. */
  language: Language;
  date?: string;
  edition?: number;
  /** Headline of the lead, where page one is held and its lead has one. */
  lead?: string;
}

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

/** A page (版) within its issue. */
export interface PageView extends Page {
  /** `lanchuan-ribao/2024-10-18/p02`. */
  address: string;
  aliases: string[];
  articles: ArticleSummary[];
  /** Whether its raw text is shown. */
  rawHeld: boolean;
  /** Raw lines that are not published; all of them where the page is withheld. */
  hiddenLines?: LineRange[];
  /** What is said of the rights in it, or in its issue. */
  rightsItems?: RightsItem[];
}

export interface IssueView extends Omit<Issue, 'pages'> {
  newspaperName: string;
  language: Language;
  pages: PageView[];
  /** What is said of the rights in it. */
  rightsItems?: RightsItem[];
  /** Neighbours in time within the same newspaper. */
  previous?: IssueSummary;
  next?: IssueSummary;
}

/** One block of an article's body, ready to show. */
export interface BlockView {
  kind: 'paragraph' | 'crosshead';
  /** Escaped inner HTML; plain text in practice. */
  html: string;
  /** The same as plain text: what is searched. */
  text: string;
  lines: LineRange[];
  breakBefore?: BodyBlock['breakBefore'];
  doubt?: BodyBlock['doubt'];
  /** Editors corrected words of it. */
  corrected?: true;
}

/** A further part of a story that jumps, to be read after the first. */
export interface StoryPart {
  article: ArticleSummary;
  blocks: BlockView[];
  joins?: NonNullable<Article['joins']>;
}

/** An article that is about the same as another, and why it is thought so. */
export interface RelatedArticle {
  article: ArticleSummary;
  /** Tags that both have. */
  tags: { id: string; name: string }[];
  /** Words that both have in headline or opening words, as this article prints them. */
  words: string[];
}

/** What an article belongs to, a series or a standing column, and its neighbours there. */
export interface SeriesStepsView {
  /** `id` is its address, `/columns/{id}/`; `text` as this article prints it. */
  list: { id: string; text: string };
  kind: 'series' | 'column';
  /** Of a series: the how manieth of the parts held; absent where too many stand before it. */
  number?: number;
  previous?: ArticleSummary;
  /** Of a series only. */
  next?: ArticleSummary;
}

export interface ArticleView extends Article {
  /** Its text is not published: no blocks, label, credit, jump lines as printed, joins, words behind tags and section. */
  withheld?: true;
  /** What is said of the rights in it, in its page or issue, or in another part of the story. */
  rightsItems?: RightsItem[];
  newspaperName: string;
  issueAddress: string;
  pageAddress: string;
  /** Whether the raw text of its page is shown. */
  rawHeld: boolean;
  /** Its own raw lines as received, in reading order; only where the raw text of its page is shown. */
  rawLines?: { number: number; raw: string }[];
  pageLabel?: string;
  pageName?: string;
  sectionName: string;
  /** Name of `section.runnerUp`. */
  runnerUpName?: string;
  /** `evidence`: the forms found in the text. */
  tagNames: { id: string; name: string; evidence?: string[] }[];
  blocks: BlockView[];
  /** Neighbours: the same page, then across pages of the issue. */
  previous?: ArticleSummary;
  next?: ArticleSummary;
  /** The other halves of its jump lines, and the story of a sidebar, where held. */
  continuesOn?: ArticleSummary;
  continuedFrom?: ArticleSummary;
  parentArticle?: ArticleSummary;
  /** The article of the same page that its headline fits, rather than itself. */
  headlineFits?: ArticleSummary;
  sidebars: ArticleSummary[];
  /** All parts of a story that jumps, in reading order, this one among them, where held. */
  partArticles?: ArticleSummary[];
  /** On the first part only: the texts of the others. */
  continuation?: StoryPart[];
  /** Items elsewhere with nearly the same text. */
  reprintArticles?: ArticleSummary[];
  /** Articles before it that are about the same, the nearest first. */
  relatedArticles?: RelatedArticle[];
  /** The way through its series or column. */
  seriesSteps?: SeriesStepsView;
  /** True when an editor changed the Markdown by hand, so raw lines may no longer fit. */
  handEdited: boolean;
}

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

/**
 * What is held of a newspaper in a month.
 *
 * - `totals`: `issues`, `days` (with an issue), `pages`, `gaps` (pages that an issue must have had and that are not held),
 *   `unassigned` (passages that no article owns), `articles`, `characters` (of bodies, without spaces), `headlines` (printed),
 *   `signed`, `tagged`, `corrected`, `edited` (articles), `corrections`, `jumps` and `jumps-matched` (jump lines).
 * - `counts`: articles by `kind`, `grade`, `section`, `language` and `reason` (a doubt of the text); issues by `date-basis` and
 *   `parser` (the version that read them, or `unknown`).
 *
 * What is not there is 0.
 */
export interface MonthFigures {
  /** `2024-10`, or `undated`. */
  month: string;
  totals: Record<string, number>;
  counts: Record<string, { value: string; count: number }[]>;
}

/** The statistics of a newspaper. */
export interface NewspaperStatistics {
  /** Months of which anything is held, oldest first; `undated` last. */
  months: MonthFigures[];
  sectionNames: Record<string, string>;
}

/** A correction with where it was made. */
export interface CorrectionEntry {
  correction: AppliedCorrection;
  /** Absent for a fact of a whole page. */
  article?: ArticleSummary;
  /** `lanchuan-ribao/2024-10-18/p02`. */
  pageAddress: string;
  pageLabel?: string;
  newspaperName: string;
  date?: string;
}

/** A page of all corrections: the newest with number 0, else a slice, numbered from the oldest. */
export interface CorrectionsPage {
  /** How many there are; on the page of the newest only. */
  total?: number;
  number: number;
  lastNumber: number;
  /** Newest first. */
  entries: CorrectionEntry[];
}

/** What the search index is fed with: one record an article. */
export interface SearchRecord {
  address: string;
  newspaper: string;
  /** `2024`, or `undated`. */
  year: string;
  language: TextLanguage;
  /** Unique and sortable as text: date, page by sequence in the issue, order: `2024-07-19-p01-003`. */
  sortKey: string;
  headline?: string;
  /** Its place in `segments`. */
  headlineAt?: number;
  /** Opening words, shown where there is no headline. */
  label?: string;
  /**
   * Every searchable text of the article in the order shown: kicker, headline, decks, column title, series, byline,
   * paragraphs, credit … The article page carries the same texts in elements marked `data-segment`.
   */
  segments: string[];
}

/** An address that has moved: an alias page leads on. */
export interface Alias {
  from: string;
  to: string;
  title: string;
}

/** An issue as the calendar shows it. */
export interface HeldDay {
  date: string;
  address: string;
  articles: number;
  /** Absent for the first. */
  edition?: number;
  /** The date was inferred from the text. */
  inferred?: true;
}

/** A file that names a day, and of which nothing is held. */
export interface FailedDay {
  date: string;
  /** Within the raw folder, or within the archive folder where it is a file of the collections. */
  file: string;
  /** What is wrong with it; absent for a file of the collections. */
  code?: DiagnosticCode;
  /** Who tells that it belongs to this day: the name of the file, `issues.csv`, or its place among the collections. */
  basis: 'file-name' | 'manifest' | 'collection';
}

/** An entry of `newspapers[].calendar.gaps`; a single day is first and last. */
export type ToldGap = Omit<CalendarGap, 'to'> & { to: string };

/** What is known of the days of a newspaper in a span. */
export interface CalendarFacts {
  /** First and last day held, but never outside the span; absent where nothing dated is held. */
  first?: string;
  last?: string;
  /** By day, then edition. */
  held: HeldDay[];
  /** By day, then file. */
  failed: FailedDay[];
  /** Those that touch the span, in the order of `archive.yml`. */
  gaps: ToldGap[];
  /** Days of the week on which the paper appeared, where that is told. */
  weekdays?: Weekday[];
}

/** What is held of a month. */
export interface MonthCount {
  newspaper: string;
  /** `2024-10`. */
  month: string;
  issues: number;
  articles: number;
}

/** An issue among those of the same day of the year, with items of its front page. */
export interface DayIssue {
  issue: IssueSummary;
  language: Language;
  /** In printed order: what stands on the first page that is held, at most a few. */
  front: ArticleSummary[];
}

/** An issue in the list of holdings. */
export interface Holding extends HeldDay {
  pages: number;
  /** Printed numbers of pages that the issue must have had and that are not held. */
  gaps: string[];
  /** Printed numbers of pages held more than once. */
  copies: string[];
}
