import type { TrendsTexts } from '../../../i18n/search/trends.ts';
import { UNDATED_VALUE } from '../../../search/options.ts';
import { measurePoint, type Trend, type TrendMeasure } from '../../../search/trends/trends.ts';
import { fill } from '../fill.ts';
import type { TrendChart } from './trend-chart.ts';
import type { TrendTableTools } from './trend-table.ts';

/** What a chart of the numbers shows: of one measure, without the undated. */
export function chartOf(trend: Trend, { texts, measure, places, format }: TrendTableTools): TrendChart {
  const dated = trend.periods.filter(({ period }) => period !== UNDATED_VALUE);
  const series = trend.series.map(({ query, points }, place) => ({
    query,
    place: places[place] ?? place,
    values: dated.map((period, at) => measurePoint(points[at] ?? null, period, measure)),
  }));
  const chart = {
    step: trend.step,
    periods: dated.map(({ period }) => period),
    series,
    gaps: new Set(dated.filter(({ status }) => status !== 'held').map(({ period }) => period)),
    gapLegend: texts.gapLegend,
    measure: texts.measures[measure],
    isCount: isCount(measure),
    format,
  };
  return { ...chart, summary: summaryOf(chart, texts) };
}

/** Whether a measure counts things, so that its values add up. */
export function isCount(measure: TrendMeasure): boolean {
  return measure === 'occurrences' || measure === 'articles';
}

/** What the chart is of, and where each curve is highest; all the numbers are in the table. */
function summaryOf({ periods, series, measure, format }: Omit<TrendChart, 'summary'>, texts: TrendsTexts): string {
  const opening = fill(texts.summary, { measure, from: periods[0] ?? '', to: periods[periods.length - 1] ?? '' });
  const curves = series.map(({ query, values }) => {
    const highest = values.reduce<number | null>(
      (top, value) => (value !== null && (top === null || value > top) ? value : top),
      null,
    );
    if (highest === null) return fill(texts.summaryNone, { query });
    return fill(texts.summarySeries, { query, period: periods[values.indexOf(highest)] ?? '', value: format(highest) });
  });
  return [opening, ...curves].join(' ');
}
