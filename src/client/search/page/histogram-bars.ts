import type { MonthCount } from '../../../search/found.ts';
import { UNDATED_VALUE } from '../../../search/options.ts';
import { daysOf } from './days.ts';

/** A month or a year of the histogram. */
export interface Bar {
  /** `2024-07`, `2024`. */
  period: string;
  /** First and last day. */
  from: string;
  to: string;
  /** Found. */
  articles: number;
  /** An issue with an article at least is held; otherwise nothing could be found. */
  held: boolean;
  /** Some day of it lies in the range that the results are narrowed to. */
  chosen: boolean;
}

export interface Histogram {
  bars: Bar[];
  unit: 'month' | 'year';
  /** Only the years of the range are shown, by month. */
  zoomed: boolean;
  /** Found without a date. */
  undated: number;
}

/** A range of days; either end may be open. */
export interface DayRange {
  from?: string;
  to?: string;
}

/** More months than these are shown by the year. */
const MOST_MONTHS = 60;

/** The bars for what was found: by month; by year where there are many; by month again within years that were chosen. */
export function histogramOf(counts: readonly MonthCount[], range: DayRange): Histogram {
  const months = counts.filter(({ month }) => month !== UNDATED_VALUE);
  const undated = counts.find(({ month }) => month === UNDATED_VALUE)?.articles ?? 0;
  const base = { undated, zoomed: false };
  if (months.length <= MOST_MONTHS) return { ...base, unit: 'month', bars: barsOf(months, (month) => month, range) };
  const within = monthsOfChosenYears(months, range);
  if (within.length > 0) return { undated, zoomed: true, unit: 'month', bars: barsOf(within, (month) => month, range) };
  return { ...base, unit: 'year', bars: barsOf(months, (month) => month.slice(0, 4), range) };
}

/** The range from one bar to another, whichever comes first. */
export function rangeBetween(a: Bar, b: Bar): Required<DayRange> {
  const [first, last] = a.from < b.from ? [a, b] : [b, a];
  return { from: first.from, to: last.to };
}

function monthsOfChosenYears(months: readonly MonthCount[], { from, to }: DayRange): MonthCount[] {
  if (from === undefined || to === undefined) return [];
  const within = months.filter(({ month }) => month.slice(0, 4) >= from.slice(0, 4) && month.slice(0, 4) <= to.slice(0, 4));
  return within.length <= MOST_MONTHS ? within : [];
}

function barsOf(months: readonly MonthCount[], periodOf: (month: string) => string, range: DayRange): Bar[] {
  const bars = new Map<string, Bar>();
  for (const { month, articles, issues } of months) {
    const period = periodOf(month);
    const bar = bars.get(period) ?? {
      period,
      ...daysOf(period),
      articles: 0,
      held: false,
      chosen: isWithin(daysOf(period), range),
    };
    bars.set(period, { ...bar, articles: bar.articles + articles, held: bar.held || issues > 0 });
  }
  return [...bars.values()];
}

function isWithin(bar: { from: string; to: string }, { from, to }: DayRange): boolean {
  if (from === undefined && to === undefined) return false;
  return (from === undefined || bar.to >= from) && (to === undefined || bar.from <= to);
}
