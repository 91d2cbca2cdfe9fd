import type { MonthFigures } from '../../catalog/types/statistics.ts';

/** What is held of a stretch of time: a month, or a year. */
export interface Period {
  /** `2024-10`, or `2024`. */
  period: string;
  /** Days that it has, as far as they lie between the first and the last issue. */
  days: number;
  /** Whether anything is held of it: what is not held is not 0. */
  isHeld: boolean;
  totals: Readonly<Record<string, number>>;
  /** By what, then by value. */
  counts: Readonly<Record<string, ReadonlyMap<string, number>>>;
}

/** More months than these are added up by year: their columns would be hairs. */
const MOST_MONTHS = 120;
/** More years than these are shown without those of which nothing is held. */
const MOST_YEARS = 300;

/**
 * Every month from the first issue to the last, those of which nothing is held among them; years instead, where there are
 * more than ten. What has no date is left out.
 *
 * @param first day of the first issue, `2024-01-31`
 */
export function periodsOf(months: readonly MonthFigures[], first: string, last: string): Period[] {
  const dated = months.filter(({ month }) => month !== 'undated');
  const all = monthsBetween(first.slice(0, 7), last.slice(0, 7));
  const isByYear = all.length > MOST_MONTHS;
  const names = isByYear ? yearsOf(all, dated) : all;
  const groups = Map.groupBy(dated, ({ month }) => (isByYear ? month.slice(0, 4) : month));
  return names.map((period) => ({
    period,
    days: daysWithin(period, first, last),
    isHeld: groups.has(period),
    ...addUp(groups.get(period) ?? []),
  }));
}

/** Adds up months. */
export function addUp(months: readonly MonthFigures[]): Pick<Period, 'totals' | 'counts'> {
  const totals: Record<string, number> = {};
  const counts: Record<string, Map<string, number>> = {};
  for (const month of months) {
    for (const [what, count] of Object.entries(month.totals)) totals[what] = (totals[what] ?? 0) + count;
    for (const [what, values] of Object.entries(month.counts)) {
      const held = counts[what] ?? new Map<string, number>();
      counts[what] = held;
      for (const { value, count } of values) held.set(value, (held.get(value) ?? 0) + count);
    }
  }
  return { totals, counts };
}

function monthsBetween(first: string, last: string): string[] {
  const [from, to] = [ordinalOf(first), ordinalOf(last)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => monthAt(from + index));
}

function ordinalOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthAt(ordinal: number): string {
  return `${String(Math.floor(ordinal / 12)).padStart(4, '0')}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
}

function yearsOf(months: readonly string[], held: readonly MonthFigures[]): string[] {
  const all = [...new Set(months.map((month) => month.slice(0, 4)))];
  return all.length <= MOST_YEARS ? all : [...new Set(held.map(({ month }) => month.slice(0, 4)))];
}

/** Days of a month or year between two days, both included. */
function daysWithin(period: string, first: string, last: string): number {
  const [from, to] = period.length === 4 ? [`${period}-01-01`, `${period}-12-31`] : [`${period}-01`, lastDayOf(period)];
  const [start, end] = [from < first ? first : from, to > last ? last : to];
  return start > end ? 0 : dayNumber(end) - dayNumber(start) + 1;
}

function lastDayOf(month: string): string {
  const days = new Date(utc(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return `${month}-${String(days).padStart(2, '0')}`;
}

function dayNumber(day: string): number {
  return utc(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
}

/** As `Date.UTC`, for years before 100 too. */
function utc(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month, date);
}
