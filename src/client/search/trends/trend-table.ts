import type { TrendsTexts } from '../../../i18n/search/trends.ts';
import { UNDATED_VALUE } from '../../../search/options.ts';
import {
  heldOf,
  measurePoint,
  type Trend,
  type TrendMeasure,
  type TrendPeriod,
  type TrendPoint,
} from '../../../search/trends/trends.ts';
import { element } from '../elements.ts';
import { fill } from '../fill.ts';
import { CURVE_SIGNS } from './chart-look.ts';

/** What the numbers of the table are, and how they are written. */
export interface TrendTableTools {
  texts: TrendsTexts;
  measure: TrendMeasure;
  /** Place of each series in the form, which gives it its sign. */
  places: readonly number[];
  format(value: number): string;
}

/** The numbers of the chart, with what is held; roles written out for browsers that forget those of restyled tables. */
export function trendTable(trend: Trend, tools: TrendTableTools): HTMLTableElement {
  const { texts, measure } = tools;
  const facts = [
    trend.step === 'month' ? texts.period : texts.periodYear,
    texts.issues,
    texts.heldArticles,
    texts.heldCharacters,
  ];
  const queries = trend.series.map(({ query }, place) => headOf(`${CURVE_SIGNS[tools.places[place] ?? 0] ?? ''} ${query}`));
  const head = element('tr', {}, ...facts.map(headOf), ...queries);
  const rows = trend.periods.flatMap((period, place) => {
    if (isRunOn(trend, place)) return [];
    let last = place;
    while (isRunOn(trend, last + 1)) last += 1;
    return [rowOf(trend, period, { place, last }, tools)];
  });
  const isCount = measure === 'occurrences' || measure === 'articles';
  return element(
    'table',
    { class: 'trend-table' },
    element('caption', { text: fill(texts.caption, { measure: texts.measures[measure] }) }),
    element('thead', {}, head),
    element('tbody', {}, ...rows),
    ...(isCount ? [element('tfoot', {}, totalsOf(trend, tools))] : []),
  );
}

/** What there is to say of a period; nothing where it is whole. */
export function describePeriod({ status, partial }: TrendPeriod, texts: TrendsTexts): string {
  if (status !== 'held') return texts[status];
  return partial ? texts.partial : '';
}

/** `2024-07`, or words for the undated. */
export function periodName({ period }: TrendPeriod, texts: TrendsTexts): string {
  return period === UNDATED_VALUE ? texts.undated : period;
}

function headOf(text: string): HTMLElement {
  return element('th', { scope: 'col' }, element('bdi', { text }));
}

/** Whether nothing was searched in a period, for the same reason as in the one before: both share a row. */
function isRunOn({ periods }: Trend, place: number): boolean {
  const [before, period] = [periods[place - 1], periods[place]];
  return period !== undefined && period.status !== 'held' && period.period !== UNDATED_VALUE && before?.status === period.status;
}

function rowOf(trend: Trend, period: TrendPeriod, { place, last }: { place: number; last: number }, tools: TrendTableTools) {
  const { texts, format } = tools;
  const remark = describePeriod(period, texts);
  const name = element('th', { scope: 'row' }, element('span', { class: 'trend-period', text: periodName(period, texts) }));
  const end = trend.periods[last];
  if (end !== undefined && end !== period)
    name.append('–', element('wbr'), element('span', { class: 'trend-period', text: end.period }));
  if (remark !== '') name.append(' ', element('small', { text: remark }));
  const held = heldOf(period).map((count) => (count === null ? texts.noValue : format(count)));
  const values = trend.series.map(({ points }) => {
    const point = points[place] ?? null;
    return valueText(measurePoint(point, period, tools.measure), point, tools);
  });
  return element('tr', {}, name, ...[...held, ...values].map((text) => element('td', { text })));
}

function totalsOf(trend: Trend, tools: TrendTableTools): HTMLElement {
  const sum = (of: (period: TrendPeriod) => number) =>
    tools.format(trend.periods.reduce((total, period) => total + of(period), 0));
  const held = [
    sum(({ issues }) => issues),
    sum(({ heldArticles }) => heldArticles),
    sum(({ heldCharacters }) => heldCharacters),
  ];
  const values = trend.series.map(({ total }) =>
    valueText(tools.measure === 'articles' ? total.articles : (total.occurrences ?? null), total, tools),
  );
  const name = element('th', { scope: 'row', text: tools.texts.total });
  return element('tr', {}, name, ...[...held, ...values].map((text) => element('td', { text })));
}

/** How much at least, where something could not be read; a dash where there is no value. */
function valueText(value: number | null, point: TrendPoint | null, { texts, format }: TrendTableTools): string {
  if (value === null) return texts.noValue;
  return point?.atLeast === true ? fill(texts.atLeast, { count: format(value) }) : format(value);
}
