import type { Language } from '../../schemas/archive.ts';
import type { CalendarGap, Weekday } from '../../schemas/calendar.ts';
import type { DiagnosticCode } from '../../schemas/diagnostics.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { IssueSummary } from './issue.ts';

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
