import type { TrendsTexts } from '../../../i18n/search/trends.ts';
import type { SearchFilters } from '../../../search/options.ts';
import { UNDATED_VALUE } from '../../../search/options.ts';
import type { Trend, TrendPeriod } from '../../../search/trends/trends.ts';
import { fill } from '../fill.ts';
import type { CountedQuery } from './trend-reader.ts';

/** Spans named in a list; of more only the number is told. */
const MOST_SPANS = 12;

interface TrendNotesTools {
  texts: TrendsTexts;
  format(value: number): string;
  newspaperName(id: string): string;
}

/** What a reader must know to read the numbers: what is held, what is missing, what could not be read. */
export function trendNotes(
  trend: Trend,
  sources: readonly CountedQuery[],
  filters: SearchFilters,
  { texts, format, newspaperName }: TrendNotesTools,
): string[] {
  const dated = trend.periods.filter(({ period }) => period !== UNDATED_VALUE);
  const cut = trend.periods.filter((period) => period.cut);
  const partial = trend.step === 'year' ? dated.filter((period) => period.partial) : [];
  return [
    ...coverage(dated, texts, format),
    ...gaps(trend, dated, texts),
    ...(partial.length > 0 ? [fill(texts.partialYears, { months: listOf(partial, texts) })] : []),
    ...(cut.length > 0 ? [fill(texts.cutMonths, { months: listOf(cut, texts) })] : []),
    ...sources.flatMap((source) => missing(source, texts, newspaperName)),
    ...(dated.length < trend.periods.length ? [texts.undatedNote] : []),
    texts.characterNote,
    ...(narrowsMore(filters) ? [texts.filterNote] : []),
  ];
}

function coverage(dated: readonly TrendPeriod[], texts: TrendsTexts, format: (value: number) => string): string[] {
  const [first] = dated;
  const last = dated[dated.length - 1];
  if (first === undefined || last === undefined) return [];
  const sum = (of: (period: TrendPeriod) => number) => format(dated.reduce((total, period) => total + of(period), 0));
  return [
    fill(texts.coverage, {
      from: first.period,
      to: last.period,
      issues: sum(({ issues }) => issues),
      articles: sum(({ heldArticles }) => heldArticles),
      characters: sum(({ heldCharacters }) => heldCharacters),
    }),
  ];
}

function gaps({ step }: Trend, dated: readonly TrendPeriod[], texts: TrendsTexts): string[] {
  const empty = dated.filter(({ status }) => status === 'empty');
  if (empty.length > 0) {
    return [fill(step === 'month' ? texts.gapsMonth : texts.gapsYear, { months: spansOf(dated, texts) })];
  }
  return step === 'month' && dated.length > 0 && dated.every(({ status }) => status === 'held') ? [texts.noGaps] : [];
}

/** Empty periods that follow one another are named as one span. */
function spansOf(dated: readonly TrendPeriod[], texts: TrendsTexts): string {
  const spans: { from: string; to: string }[] = [];
  dated.forEach(({ period, status }, place) => {
    if (status !== 'empty') return;
    const last = spans[spans.length - 1];
    if (last !== undefined && dated[place - 1]?.status === 'empty') last.to = period;
    else spans.push({ from: period, to: period });
  });
  return shortList(
    spans.map(({ from, to }) => (from === to ? from : fill(texts.span, { from, to }))),
    texts,
  );
}

function listOf(periods: readonly TrendPeriod[], texts: TrendsTexts): string {
  return shortList(
    periods.map(({ period }) => period),
    texts,
  );
}

function shortList(names: readonly string[], texts: TrendsTexts): string {
  const list = names.slice(0, MOST_SPANS).join(texts.listComma);
  return names.length > MOST_SPANS ? fill(texts.andMore, { list, count: names.length - MOST_SPANS }) : list;
}

function missing(
  { query, failed, unreadable, hasText }: CountedQuery,
  texts: TrendsTexts,
  newspaperName: TrendNotesTools['newspaperName'],
): string[] {
  const spans = failed.map(({ newspaper, from, to }) => {
    const days = from === undefined || to === undefined ? texts.undated : fill(texts.span, { from, to });
    return `${newspaperName(newspaper)} ${days}`;
  });
  return [
    ...(hasText ? [] : [fill(texts.noText, { query })]),
    ...(failed.length > 0 ? [fill(texts.failedShards, { query, count: failed.length, spans: shortList(spans, texts) })] : []),
    ...(unreadable.length > 0 ? [fill(texts.unreadable, { query, count: unreadable.length })] : []),
  ];
}

/** Whether anything but dates and newspapers narrows the search: what is held is not narrowed by it. */
function narrowsMore({ frontPage, facets }: SearchFilters): boolean {
  const { newspaper: _newspaper, year: _year, month: _month, ...others } = facets;
  return frontPage === true || Object.values(others).some((values) => values !== undefined && values.length > 0);
}
