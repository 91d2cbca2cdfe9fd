import type { BiasTexts } from './biases.ts';

/** Lists of sections, tags, column titles and people; statistics. */
export interface ListsTexts {
  /** Heading of the numbers by year. */
  years: string;
  /** What the chart is of. */
  yearsTitle: (name: string) => string;
  /** What it shows. */
  yearsText: (years: { first: string; last: string; highest: string; articles: number }) => string;
  yearsSummary: string;
  /** Where a year leads to. */
  yearSearch: (year: string) => string;
  noDate: string;
  newspapers: string;
  roles: string;
  /** Of a signature at the end of a text, beside which no role is printed. */
  noRole: string;
  signedWith: string;
  signedWithNote: string;
  more: (count: number) => string;
  newest: string;
  parts: string;
  partsNote: string;
  partsNewest: (count: number) => string;
  /** Jump links of people by the first letter of their address. */
  initials: string;
  /** Leads to the search for all articles of a list. */
  search: string;
  /** Before the grade of an issue, and what it is. */
  issueGrade: string;
  issueGradeNote: string;
  /** Names what stands beside the main part of home and newspaper pages. */
  aside: string;
  otherInitials: string;

  statistics: {
    heading: string;
    link: string;
    intro: string;
    table: string;
    /** Heading of the links to what the numbers are counted from, day by day. */
    lists: string;
    month: string;
    year: string;
    undatedNote: (articles: number) => string;
    /** What the chart shows: from when to when, where it is highest. */
    chartText: (chart: { first: string; last: string; highest: string; value: string }) => string;
    figures: {
      span: string;
      issues: string;
      days: string;
      pages: string;
      articles: string;
      characters: string;
      perArticle: string;
    };
    articles: string;
    characters: string;
    charactersNote: string;
    holding: string;
    holdingNote: string;
    heldDays: string;
    freeDays: string;
    gaps: string;
    gapsNote: string;
    /** Of a month: a remark in the table, and what its hatching means. */
    notHeld: string;
    notHeldMonths: string;
    quality: string;
    qualityNote: string;
    grades: string;
    gradesNote: string;
    reasons: string;
    reasonsNote: string;
    /** Doubts whose message names something of the single article, by code. */
    reasonNames: Record<string, string>;
    kinds: string;
    sections: string;
    languages: string;
    languageNames: Record<string, string>;
    count: string;
    share: string;
    none: string;
    treatment: string;
    treatmentFacts: {
      headlines: string;
      signed: string;
      tagged: string;
      jumps: string;
      corrected: string;
      corrections: string;
      edited: string;
      unassigned: string;
      inferredDates: string;
      unknownDates: string;
    };
    ofAll: (count: string, all: string, percent: string) => string;
    program: string;
    programText: (version: string) => string;
    programNote: string;
    /** Issues by the version of the parser that read them; `undefined` where their files do not tell. */
    parsers: string;
    parser: (version: string | undefined, issues: string) => string;
    biases: string;
    bias: BiasTexts;
  };
}
