import type { StatementCode } from '../../rights/statements.ts';

/** Rights, withheld texts, corrections in the open. */
export interface RightsTexts {
  heading: string;
  holder: string;
  statement: string;
  basis: string;
  contact: string;
  /** Among periods, and between the days of one. */
  periods: string;
  /** @param from, to days in words, absent where that side is open */
  period: (from: string | undefined, to: string | undefined) => string;
  /** Of a period: its text is not published. */
  withheldPeriod: string;
  /** Items that have rights of their own. */
  items: string;
  /** On the article itself, before the reason. */
  withheld: string;
  withheldWhy: (why: string) => string;
  /** In lists. */
  withheldFlag: string;
  /** Why an article is in its section, where the words may not be told. */
  sectionByWords: string;
  /** Of raw lines. */
  withheldLines: (first: number, last: number) => string;

  suggest: {
    heading: string;
    intro: string;
    /** The link about no paragraph in particular. */
    whole: string;
    paragraph: (number: number) => string;
    copy: string;
    /** Subject. */
    title: (address: string) => string;
    lines: (lines: string) => string;
    /** Lines to be filled in. */
    form: string;
  };

  /** Names of rights statements and licences. */
  statements: Record<StatementCode, string>;

  latest: {
    heading: string;
    intro: string;
    none: string;
    count: (count: number) => string;
    how: string;
    howTexts: string[];
    /** A link to the page, from other pages. */
    link: string;
    older: string;
    newer: string;
    toNewest: string;
    slice: (number: number) => string;
    withheld: string;
    /** Of a text: which part of the article it stands in. */
    fields: Record<string, string>;
  };
}
