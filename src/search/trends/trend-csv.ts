import { guard } from '../export/csv.ts';
import { heldOf, measurePoint, type Trend, type TrendMeasure, type TrendPeriod } from './trends.ts';

/** Headings of the columns of the table, as readers call them. */
export interface TrendHeadings {
  period: string;
  status: string;
  issues: string;
  heldArticles: string;
  heldCharacters: string;
  measures: Record<TrendMeasure, string>;
  /** Stands beside counts that may be too low. */
  incomplete: string;
}

/** Every measure of every period, a row each, for a spreadsheet. Values that are not known are empty. */
export function trendCsv(trend: Trend, headings: TrendHeadings, describe: (period: TrendPeriod) => string): string {
  const measures = Object.entries(headings.measures) as [TrendMeasure, string][];
  const head = [headings.period, headings.status, headings.issues, headings.heldArticles, headings.heldCharacters];
  for (const { query } of trend.series)
    head.push(...[...measures.map(([, name]) => name), headings.status].map((name) => `${query} · ${name}`));
  const rows = trend.periods.map((period, place) => [
    period.period,
    describe(period),
    ...heldOf(period).map(numberText),
    ...trend.series.flatMap(({ points }) => {
      const point = points[place] ?? null;
      const values = measures.map(([measure]) => numberText(measurePoint(point, period, measure)));
      return [...values, point?.atLeast === true ? headings.incomplete : ''];
    }),
  ]);
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** At most six digits after the point. */
function numberText(value: number | null): string {
  return value === null ? '' : String(Number(value.toFixed(6)));
}

function cell(text: string): string {
  const safe = guard(text);
  return /[",;\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
