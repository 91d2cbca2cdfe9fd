import type { Language } from '../../schemas/archive.ts';
import type { Facet } from '../../search/options.ts';
import { pageEn } from './page-en.ts';
import { pageZhCN } from './page-zh-cn.ts';
import { pageZhTW } from './page-zh-tw.ts';

/** Texts of the search page itself; `{name}` is filled in by the script. */
export interface PageTexts {
  title: string;
  description: string;
  /** Name of the box. */
  label: string;
  placeholder: string;
  submit: string;
  /** How it searches, in a line under the box. */
  hint: string;
  helpLink: string;
  /** Opens the examples. */
  helpSummary: string;
  helpIntro: string;
  /** Queries that a click tries, and what each is for. */
  examples: { query: string; meaning: string }[];
  noScript: string;
  browse: string;

  options: {
    match: string;
    modes: { exact: string; word: string; stem: string };
    newspaper: string;
    allNewspapers: string;
    someNewspapers: string;
    frontPage: string;
  };

  status: {
    searching: string;
    none: string;
    /** Nothing is left after narrowing. */
    noneNarrowed: string;
    total: string;
    /** `{shown}` of a total of `{count}`. */
    totalShown: string;
    /** Nothing is in its place yet: `{count}` found in the `{years}` searched, `{open}` articles to go. */
    counting: string;
    partial: string;
    /** The same when nothing is left to ask, but some could not be read. */
    partialEnd: string;
    /** `{years}`: one, or a span of them from `{newest}` back to `{oldest}`. */
    years: string;
    yearSpan: string;
    partOfYears: string;
    undated: string;
    partOfUndated: string;
    listComma: string;
    unavailable: string;
    /** Opened from a disk, in a copy that was not made for it. */
    notForDisk: string;
    backwardRange: string;
    /** `{message}`: what went wrong, in the words of the program. */
    reason: string;
  };
  /** A part of the page comes with a script of its own, which could not be loaded. */
  scriptFailed: string;
  /** Between a label and its value. */
  colon: string;
  /** `{shards}`: what could not be searched. */
  failed: string;
  /** A newspaper in a year, or between two days. */
  failedYear: string;
  failedDays: string;
  failedUndated: string;
  retry: string;
  everything: string;
  more: string;
  moreCount: string;

  results: {
    heading: string;
    /** While an entry is being read. */
    loading: string;
    unreadable: string;
    occurrences: string;
    /** The way to the issue of `{day}`, or to one without a date. */
    issue: string;
    undatedIssue: string;
    untitled: string;
    untitledWhy: string;
    grade: string;
    page: string;
    unknownPage: string;
  };
  views: { label: string; list: string; concordance: string; trends: string };
  sort: { label: string; newest: string; oldest: string; relevance: string; waits: string };
  group: { label: string; flat: string; issue: string };
  refine: { label: string; submit: string };

  facets: {
    heading: string;
    /** `{count}` choices are in force. */
    headingCount: string;
    /** Counts cover what was searched. */
    soFar: string;
    names: Record<Facet, string>;
    /** Values that have no name of their own. */
    values: { year: string; month: string; page: string; undated: string };
    lengths: { short: string; medium: string; long: string; longest: string };
    grade: string;
    more: string;
    fewer: string;
    none: string;
  };
  chips: { label: string; remove: string; clear: string; frontPage: string; from: string; to: string; between: string };

  dates: {
    heading: string;
    from: string;
    to: string;
    clear: string;
    histogram: string;
    histogramYears: string;
    howTo: string;
    /** `{month}` and `{count}`. */
    bar: string;
    notHeld: string;
    undatedHits: string;
    allYears: string;
    legend: string;
    day: string;
    month: string;
    year: string;
    /** Empty where months have numbers. */
    months: string[];
  };
}

export const pageTexts: Record<Language, PageTexts> = { 'zh-CN': pageZhCN, 'zh-TW': pageZhTW, en: pageEn };
