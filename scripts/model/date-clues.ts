import type { Finding } from './page.ts';

/** A day that the opening of an item tells as past. */
export interface DateClue {
  month: number;
  day: number;
  /** Only where printed beside the day. */
  year?: number;
  /** 0 (Sunday) to 6, where printed beside the day. */
  weekday?: number;
  /** Days back from the issue, where the text says so: 今天（7月18日） 0. */
  back?: number;
  weight: number;
  isLead: boolean;
  /** Raw line, and the words around the day. */
  line: number;
  text: string;
}

/** What some texts tell of years. */
export interface YearFacts {
  /** Largest year told as past; 0 if none. */
  past: number;
  /** Latest month of that year told as past, 1 to 12; 0 if none. */
  month: number;
  /** Target years, each once: 到2025年, 至2030年. */
  targets: number[];
}

/** What a page tells of the date it was printed on. Those of several pages of one issue can be put together. */
export interface DateClues {
  days: DateClue[];
  years: YearFacts;
}

/** A weekday, 0 (Sunday) to 6, that is not that of the day beside it. */
export interface WeekdayConflict {
  line: number;
  date: string;
  weekday: number;
}

/** What a page's furniture says of it. */
export interface PrintedFacts {
  date?: Finding<string>;
  weekdayConflict?: WeekdayConflict;
  /** A weekday, 0 (Sunday) to 6, printed without a date. */
  weekday?: { line: number; weekday: number };
  /** `2`, `A2`. */
  label?: Finding<string>;
  /** 版名. */
  name?: string;
  /** Pages of the whole issue: 今日8版. */
  pageCount?: number;
}
