import type { CalendarFacts, Holding } from '../../catalog/types/calendar.ts';
import { guard } from '../../search/export/csv.ts';
import { absoluteUrl, pathOf } from '../addresses.ts';
import { type CalendarDay, calendarDays } from './states.ts';

/** A line of the list of holdings. Absent = nothing to say. */
export interface HoldingRow {
  date: string;
  state: 'held' | 'failed' | 'not-held' | 'not-published';
  /** The date was inferred from the text. */
  inferred?: true;
  edition?: number;
  pages?: number;
  /** Printed numbers of pages that are missing, and of those held more than once. */
  pageGaps?: string[];
  duplicates?: string[];
  articles?: number;
  why?: string;
  source?: string;
  file?: string;
  address?: string;
}

/** Names of the columns, in order. `duplicates` holds page numbers, or `edition` where another issue of the day is held. */
const COLUMNS = [
  ['date', ({ date }) => date],
  ['state', ({ state }) => state],
  ['date_inferred', ({ inferred }) => inferred && 'yes'],
  ['edition', ({ edition }) => edition],
  ['pages', ({ pages }) => pages],
  ['page_gaps', ({ pageGaps }) => pageGaps?.join(LIST_SEPARATOR)],
  ['duplicates', ({ duplicates }) => duplicates?.join(LIST_SEPARATOR)],
  ['articles', ({ articles }) => articles],
  ['why', ({ why }) => why],
  ['source', ({ source }) => source],
  ['file', ({ file }) => file],
  ['address', ({ address }) => address],
] as const satisfies readonly (readonly [string, (row: HoldingRow) => string | number | undefined])[];

/**
 * Every day of a newspaper of which something is held or known, oldest first: each issue; each file that could not be read; days told
 * of as missing or as without a paper. Days of which nothing is known have no line.
 */
export function holdingRows(facts: CalendarFacts, issues: readonly Holding[]): HoldingRow[] {
  const details = new Map(issues.map((issue) => [issue.address, issue]));
  return spansOf(facts).flatMap((span) => calendarDays(facts, span).flatMap((day) => rowsOfDay(day, details)));
}

/**
 * The list as a table for spreadsheets (RFC 4180). UTF-8 with a byte order mark, without which Excel takes Chinese for another
 * encoding; programs for statistics skip it. Texts that a spreadsheet would calculate have an apostrophe before them.
 *
 * @param home the online home, for full addresses; without one they are paths
 */
export function holdingsCsv(rows: readonly HoldingRow[], home?: string): string {
  const lines = rows.map(({ address, ...row }) => {
    const path = address === undefined ? undefined : pathOf(address);
    const full = path === undefined || home === undefined ? path : absoluteUrl(home, path);
    const whole: HoldingRow = full === undefined ? row : { ...row, address: full };
    return COLUMNS.map(([, read]) => cell(read(whole))).join(',');
  });
  return `${BOM}${[COLUMNS.map(([name]) => name).join(','), ...lines].join(LINE_END)}${LINE_END}`;
}

const BOM = '\ufeff';
const LINE_END = '\r\n';
const LIST_SEPARATOR = '; ';

function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  return value === undefined || value === '' ? '' : `"${guard(value).replaceAll('"', '""')}"`;
}

/** Stretches that hold every day with a line, in order and apart: only days off need all days between first and last. */
function spansOf({ first, last, held, failed, gaps, weekdays }: CalendarFacts): { from: string; to: string }[] {
  const single = [...held, ...failed].map(({ date }) => ({ from: date, to: date }));
  const whole = weekdays && first !== undefined && last !== undefined ? [{ from: first, to: last }] : [];
  const all = [...single, ...gaps.map(({ from, to }) => ({ from, to })), ...whole];
  const spans: { from: string; to: string }[] = [];
  for (const span of all.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const before = spans.at(-1);
    if (!before || before.to < span.from) spans.push({ ...span });
    else if (span.to > before.to) before.to = span.to;
  }
  return spans;
}

function rowsOfDay({ day, state, issues, failed, gap }: CalendarDay, details: ReadonlyMap<string, Holding>): HoldingRow[] {
  const held = issues.map((issue): HoldingRow => {
    const { pages = 0, gaps = [], copies = [] } = details.get(issue.address) ?? {};
    const duplicates = [...(issue.edition === undefined || issues.length < 2 ? [] : ['edition']), ...copies];
    return {
      date: day,
      state: 'held',
      ...(issue.inferred ? { inferred: true } : {}),
      edition: issue.edition ?? 1,
      pages,
      ...(gaps.length > 0 ? { pageGaps: gaps } : {}),
      ...(duplicates.length > 0 ? { duplicates } : {}),
      articles: issue.articles,
      address: issue.address,
    };
  });
  const unread = failed.map(({ file, code }): HoldingRow => {
    return { date: day, state: 'failed', ...(code === undefined ? {} : { why: code }), file };
  });
  const told = {
    ...(gap?.why === undefined ? {} : { why: gap.why }),
    ...(gap?.source === undefined ? {} : { source: gap.source }),
  };
  const missing: HoldingRow[] = state === 'not-held' || state === 'not-published' ? [{ date: day, state, ...told }] : [];
  return [...held, ...unread, ...missing];
}
