import type { DayState } from '../../site/calendar/states.ts';

/** Calendar, the states of days, on this day. */
export interface CalendarTexts {
  /** Short names of the days of the week, Monday first, and their full names. */
  weekdays: { short: string; full: string }[];
  /** What each state is called, and in the legend what it means. */
  states: Record<DayState, { name: string; meaning: string }>;
  legend: string;
  /** Beside the link of a day: its date was inferred. */
  inferred: string;
  /** Name of the link of a day: `10月18日，12 篇`. @param editions number of issues of the day, where more than one */
  day: (day: string, articles: string, editions?: string) => string;
  /** Of a month, in the compact calendar: `2024年10月，3 期`. */
  monthCount: (month: string, issues: string) => string;
  monthHeading: (year: string, month: string) => string;
  /** Above the explanations of days without an issue. */
  gaps: string;
  source: string;
  noReason: string;
  /** One paper does not appear on these days of the week. */
  offDays: (weekdays: readonly string[]) => string;
  failed: string;
  failedIntro: string;
  /** Who tells that a file belongs to its day. */
  basis: Record<'file-name' | 'manifest' | 'collection', string>;
  contradictions: string;
  contradictionsIntro: string;
  /** How many days of a state: `3 天` */
  days: (count: number) => string;
  previousYear: string;
  nextYear: string;
  previousMonth: string;
  nextMonth: string;
  issuesOfMonth: string;
  holdings: string;
  holdingsNote: string;
  allYears: string;
  keys: string;
  /** Heading above the months of a year. */
  months: string;
  onThisDay: {
    heading: string;
    intro: string;
    none: string;
    today: string;
    /** Leads to the day of the newest issue. @param day `10月18日` @param issues `3 期` */
    newest: (day: string, issues: string) => string;
    previous: string;
    next: string;
    allDays: string;
    /** `10月18日` */
    title: (day: string) => string;
    years: (count: number) => string;
  };
}
