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
