import type { MonthCount } from '../found.ts';
import { type SearchFilters, UNDATED_VALUE } from '../options.ts';
import { covers, type ShardDays, type TrendMonth, trendMonths } from './trend-periods.ts';

export const TREND_STEPS = ['month', 'year'] as const;
export type TrendStep = (typeof TREND_STEPS)[number];

/** What a point of a curve says; the last three set it against what is held. */
export const TREND_MEASURES = [
  'occurrences',
  'articles',
  'occurrences-per-1000-articles',
  'articles-per-1000-articles',
  'occurrences-per-10000-characters',
] as const;
export type TrendMeasure = (typeof TREND_MEASURES)[number];

/** Queries that are compared at most. */
export const MOST_TRENDS = 5;

/** What was found of one query in a month. */
export interface TrendCount {
  articles: number;
  /** In the articles whose texts could be read; missing where the query names no text. */
  occurrences?: number;
  /** Articles whose text could not be read. */
  unread: number;
}

/** One query, after all that could be read was read. */
export interface TrendSource {
  query: string;
  /** By month: `2024-07`, `undated`. */
  counts: ReadonlyMap<string, TrendCount>;
  /** Whether the query names text that has occurrences. */
  hasText: boolean;
  months: readonly MonthCount[];
  failed: readonly ShardDays[];
}

/** A month or year of the axis. */
export interface TrendPeriod {
  /** `2024-07`, `2024`, `undated`. */
  period: string;
  /** `empty`: nothing is held. `unread`: what is held could not be read. `outside`: left out by the filters. */
  status: 'held' | 'empty' | 'unread' | 'outside';
  issues: number;
  heldArticles: number;
  heldCharacters: number;
  /** Only a part of it was searched or is held: a year of fewer than twelve months, a month cut by the range. */
  partial: boolean;
  /** What is held in the part that was searched is not known, so nothing can be set against it. */
  cut: boolean;
}

/** What was found of a query in a period. */
export interface TrendPoint {
  articles: number;
  /** Missing where the query names no text. */
  occurrences?: number;
  /** Something could not be read: there may be more. */
  atLeast: boolean;
  /** An index could not be read, so that what is held is not all that was searched. */
  unread: boolean;
}

export interface TrendSeries {
  query: string;
  /** One for each period; null where nothing was searched, which is not the same as nothing found. */
  points: (TrendPoint | null)[];
  total: TrendPoint;
}

export interface Trend {
  step: TrendStep;
  /** Oldest first, without gaps; `undated` last. */
  periods: TrendPeriod[];
  series: TrendSeries[];
}

/** Counts by month or year, for queries that were searched with the same filters. */
export function countTrend(sources: readonly TrendSource[], step: TrendStep, filters: SearchFilters): Trend {
  const months = trendMonths(
    sources.map((source) => source.months),
    sources.flatMap(({ failed }) => failed),
    filters,
  );
  const groups = groupMonths(months, step);
  return {
    step,
    periods: groups.map(([period, parts]) => periodOf(period, parts)),
    series: sources.map((source) => seriesOf(source, groups)),
  };
}

/** The value of a point; null where there is none, or nothing to set it against. */
export function measurePoint(point: TrendPoint | null, period: TrendPeriod, measure: TrendMeasure): number | null {
  if (point === null) return null;
  const { articles, occurrences = null } = point;
  if (measure === 'occurrences') return occurrences;
  if (measure === 'articles') return articles;
  if (period.cut || point.unread) return null;
  if (measure === 'articles-per-1000-articles') return share(articles, period.heldArticles, 1000);
  if (measure === 'occurrences-per-1000-articles') return share(occurrences, period.heldArticles, 1000);
  return share(occurrences, period.heldCharacters, 10_000);
}

/** Issues, articles and characters held in a period; null where it was not searched, so that this is not known. */
export function heldOf({ status, issues, heldArticles, heldCharacters }: TrendPeriod): (number | null)[] {
  const isKnown = status === 'held' || status === 'empty';
  return [issues, heldArticles, heldCharacters].map((count) => (isKnown ? count : null));
}

function share(count: number | null, held: number, of: number): number | null {
  return count === null || held === 0 ? null : (count / held) * of;
}

type MonthGroup = [period: string, months: TrendMonth[]];

function groupMonths(months: readonly TrendMonth[], step: TrendStep): MonthGroup[] {
  const groups = new Map<string, TrendMonth[]>();
  for (const each of months) {
    const period = step === 'year' && each.month !== UNDATED_VALUE ? each.month.slice(0, 4) : each.month;
    groups.set(period, [...(groups.get(period) ?? []), each]);
  }
  return [...groups];
}

const MONTHS_OF_YEAR = 12;

function periodOf(period: string, months: readonly TrendMonth[]): TrendPeriod {
  const searched = months.filter(({ outside }) => !outside);
  const held = searched.filter(({ issues }) => issues > 0);
  const sum = (of: (month: TrendMonth) => number) => held.reduce((total, month) => total + of(month), 0);
  const isYear = period !== UNDATED_VALUE && period.length === 4;
  const cut = searched.some((month) => month.cut);
  const unread = searched.some((month) => month.unread);
  return {
    period,
    status: statusOf(searched, held, unread),
    issues: sum(({ issues }) => issues),
    heldArticles: sum(({ heldArticles }) => heldArticles),
    heldCharacters: sum(({ heldCharacters }) => heldCharacters),
    partial: held.length > 0 && (cut || unread || (isYear && held.length < MONTHS_OF_YEAR)),
    cut,
  };
}

function statusOf(searched: readonly TrendMonth[], held: readonly TrendMonth[], unread: boolean): TrendPeriod['status'] {
  if (searched.length === 0) return 'outside';
  if (held.length > 0) return 'held';
  return unread ? 'unread' : 'empty';
}

function seriesOf(source: TrendSource, groups: readonly MonthGroup[]): TrendSeries {
  const searched = groups.map(([, months]) => months.filter(({ outside }) => !outside).map(({ month }) => month));
  const held = new Set(source.months.filter(({ issues }) => issues > 0).map(({ month }) => month));
  return {
    query: source.query,
    points: searched.map((months) => (months.some((month) => held.has(month)) ? pointOf(source, months) : null)),
    total: pointOf(source, searched.flat()),
  };
}

function pointOf(source: TrendSource, months: readonly string[]): TrendPoint {
  const counts = months.flatMap((month) => source.counts.get(month) ?? []);
  const unread = source.failed.some((shard) => months.some((month) => covers(shard, month)));
  return {
    articles: counts.reduce((sum, { articles }) => sum + articles, 0),
    ...(source.hasText ? { occurrences: counts.reduce((sum, { occurrences = 0 }) => sum + occurrences, 0) } : {}),
    atLeast: unread || counts.some((count) => count.unread > 0),
    unread,
  };
}
