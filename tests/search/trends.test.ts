import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countQuery } from '../../src/client/search/trends/trend-reader.ts';
import { trendsTexts } from '../../src/i18n/search/trends.ts';
import { foldText } from '../../src/search/fold.ts';
import type { MonthCount } from '../../src/search/found.ts';
import type { SearchFilters } from '../../src/search/options.ts';
import { trendCsv } from '../../src/search/trends/trend-csv.ts';
import { monthsBetween } from '../../src/search/trends/trend-periods.ts';
import {
  countTrend,
  measurePoint,
  TREND_MEASURES,
  TREND_STEPS,
  type Trend,
  type TrendSource,
} from '../../src/search/trends/trends.ts';
import { FAKE_OPTIONS, type FakeArchiveOptions, type FakeArticle, fakeArchive } from './fake-archive.ts';

const EVERYTHING: SearchFilters = { facets: {} };

/** Counts queries of an archive as the page does. */
async function count(articles: FakeArticle[], queries: string[], filters = EVERYTHING, fake: FakeArchiveOptions = {}) {
  const archive = fakeArchive(articles, fake);
  const sources: TrendSource[] = [];
  for (const query of queries) {
    const session = await archive.search(query, { ...FAKE_OPTIONS, sort: 'oldest', filters });
    const counted = await countQuery(session, new AbortController().signal, () => {});
    if (counted !== undefined) sources.push(counted);
  }
  return sources;
}

function article(date: string, ...segments: string[]): FakeArticle {
  return { address: `blue/${date}/p01/a01`, segments };
}

/** The periods, and what the first query has in each. */
function curve(trend: Trend, measure: (typeof TREND_MEASURES)[number] = 'occurrences') {
  return trend.periods.map((period, place) => [
    period.period,
    measurePoint(trend.series[0]?.points[place] ?? null, period, measure),
  ]);
}

describe('months', () => {
  test('count occurrences and articles; one without issues is a gap, one without hits is zero', async () => {
    const sources = await count(
      [
        article('2024-01-05', '电车与电车'),
        article('2024-01-09', '电车'),
        article('2024-02-01', '公园'),
        article('2024-04-01', '电车'),
      ],
      ['电车'],
    );
    const trend = countTrend(sources, 'month', EVERYTHING);
    expect(curve(trend)).toEqual([
      ['2024-01', 3],
      ['2024-02', 0],
      ['2024-03', null],
      ['2024-04', 1],
    ]);
    expect(curve(trend, 'articles').map(([, value]) => value)).toEqual([2, 0, null, 1]);
    expect(trend.periods.map(({ status }) => status)).toEqual(['held', 'held', 'empty', 'held']);
  });

  test('run on over the end of a year', () => {
    expect(monthsBetween('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
  });

  test('that are undated come last and are in no year', async () => {
    const sources = await count([article('undated-1', '电车'), article('2024-01-05', '电车')], ['电车']);
    for (const step of TREND_STEPS)
      expect(
        countTrend(sources, step, EVERYTHING)
          .periods.map(({ period }) => period)
          .pop(),
      ).toBe('undated');
    expect(countTrend(sources, 'month', EVERYTHING).series[0]?.total.occurrences).toBe(2);
  });
});

describe('a measure', () => {
  const articles = [article('2024-01-05', '电车电车电车', '甲'.repeat(94)), article('2024-01-06', '公园'.repeat(50))];

  test('sets occurrences and articles against what is held', async () => {
    const trend = countTrend(await count(articles, ['电车']), 'month', EVERYTHING);
    const values = TREND_MEASURES.map((measure) => [measure, curve(trend, measure)[0]?.[1]]);
    expect(Object.fromEntries(values)).toEqual({
      occurrences: 3,
      articles: 1,
      'occurrences-per-1000-articles': 1500,
      'articles-per-1000-articles': 500,
      'occurrences-per-10000-characters': 150,
    });
  });

  test('of occurrences is not known for a query that names no text, nor are texts read for it', async () => {
    const read: string[] = [];
    const trend = countTrend(
      await count(articles, ['版:1'], EVERYTHING, { onText: (address) => void read.push(address) }),
      'month',
      EVERYTHING,
    );
    expect(curve(trend)).toEqual([['2024-01', null]]);
    expect(curve(trend, 'articles')).toEqual([['2024-01', 2]]);
    expect(read).toEqual([]);
  });
});

describe('a range of dates', () => {
  const articles = [
    article('2023-05-01', '电车'),
    ...monthsBetween('2024-01', '2024-12').map((month) => article(`${month}-15`, '电车')),
  ];

  test('bounds the axis', async () => {
    const filters = { from: '2024-02-01', to: '2024-04-30', facets: {} };
    const trend = countTrend(await count(articles, ['电车'], filters), 'month', filters);
    expect(curve(trend, 'articles-per-1000-articles')).toEqual([
      ['2024-02', 1000],
      ['2024-03', 1000],
      ['2024-04', 1000],
    ]);
  });

  test('that cuts a month gives no rate for it, nor for its year', async () => {
    const filters = { from: '2024-02-10', to: '2024-03-30', facets: {} };
    const sources = await count(articles, ['电车'], filters);
    const months = countTrend(sources, 'month', filters);
    expect(curve(months)).toEqual([
      ['2024-02', 1],
      ['2024-03', 1],
    ]);
    expect(curve(months, 'articles-per-1000-articles').map(([, value]) => value)).toEqual([null, null]);
    expect(countTrend(sources, 'year', filters).periods).toMatchObject([{ period: '2024', partial: true, cut: true }]);
  });

  test('chosen by month or year leaves the others out, which is no zero', async () => {
    const filters = { facets: { month: ['2024-02', '2024-04'] } };
    const trend = countTrend(await count(articles, ['电车'], filters), 'month', filters);
    const statuses = new Map(trend.periods.map(({ period, status }) => [period, status]));
    expect([statuses.get('2024-02'), statuses.get('2024-03'), statuses.get('2024-04')]).toEqual(['held', 'outside', 'held']);
    expect(new Map(curve(trend) as [string, number | null][]).get('2024-03')).toBeNull();
  });

  test('leaves out the undated', async () => {
    const filters = { from: '2024-02-01', facets: {} };
    const sources = await count([...articles, article('undated-1', '电车')], ['电车'], filters);
    expect(countTrend(sources, 'year', filters).periods.map(({ period }) => period)).toEqual(['2024']);
  });

  test('by chosen years leaves the others out', async () => {
    const filters = { facets: { year: ['2024'] } };
    const trend = countTrend(await count(articles, ['电车'], filters), 'year', filters);
    expect(trend.periods.map(({ period, status }) => [period, status])).toEqual([
      ['2023', 'outside'],
      ['2024', 'held'],
    ]);
  });

  test.each([
    ['2024-02-29', false],
    ['2024-02-28', true],
  ])('that ends on %s cuts February: %s', async (to, cut) => {
    const filters = { from: '2024-02-01', to, facets: {} };
    expect(countTrend(await count(articles, ['电车'], filters), 'month', filters).periods).toMatchObject([
      { period: '2024-02', cut },
    ]);
  });
});

describe('years', () => {
  test('of fewer than twelve months held are flagged', async () => {
    const whole = monthsBetween('2023-01', '2023-12').map((month) => article(`${month}-15`, '电车'));
    const sources = await count([...whole, article('2024-01-15', '电车')], ['电车']);
    expect(countTrend(sources, 'year', EVERYTHING).periods.map(({ period, partial }) => [period, partial])).toEqual([
      ['2023', false],
      ['2024', true],
    ]);
  });
});

test('is set against nothing where no characters are held', () => {
  const months = [{ month: '2024-01', issues: 1, heldArticles: 1, heldCharacters: 0, articles: 1 }];
  const counts = new Map([['2024-01', { articles: 1, occurrences: 1, unread: 0 }]]);
  const trend = countTrend([{ query: '电车', hasText: true, counts, months, failed: [] }], 'month', EVERYTHING);
  expect(curve(trend, 'occurrences-per-10000-characters')).toEqual([['2024-01', null]]);
});

describe('what could not be read', () => {
  const articles = [
    article('2022-03-15', '电车'),
    article('2023-03-15', '电车电车'),
    article('2024-03-15', '电车'),
    article('2024-03-16', '电车'),
  ];

  test('of an index is no gap in what is held and no zero', async () => {
    const trend = countTrend(await count(articles, ['电车'], EVERYTHING, { brokenYears: ['2022'] }), 'year', EVERYTHING);
    expect(trend.periods.map(({ period, status }) => [period, status])).toEqual([
      ['2022', 'unread'],
      ['2023', 'held'],
      ['2024', 'held'],
    ]);
    expect(curve(trend).map(([, value]) => value)).toEqual([null, 2, 2]);
    expect(trend.series[0]?.total).toMatchObject({ occurrences: 4, atLeast: true });
  });

  test('of an index makes a year partial, though every month of it is held elsewhere', () => {
    const months = monthsBetween('2023-01', '2023-12').map((month) => ({
      month,
      issues: 1,
      heldArticles: 1,
      heldCharacters: 1,
      articles: 0,
    }));
    const source = { query: '电车', hasText: true, counts: new Map(), months };
    const partial = (failed: { from: string; to: string }[]) =>
      countTrend([{ ...source, failed }], 'year', EVERYTHING).periods.map((period) => period.partial);
    expect(partial([])).toEqual([false]);
    expect(partial([{ from: '2023-04-01', to: '2023-04-30' }])).toEqual([true]);
  });

  test('of a text makes occurrences a lower bound, in its month only', async () => {
    const trend = countTrend(
      await count(articles, ['电车'], EVERYTHING, { brokenTexts: ['blue/2024-03-16/p01/a01'] }),
      'year',
      EVERYTHING,
    );
    expect(trend.series[0]?.points.map((point) => [point?.occurrences, point?.articles, point?.atLeast])).toEqual([
      [1, 1, false],
      [2, 1, false],
      [1, 2, true],
    ]);
  });

  test('of one query only leaves the other whole, and gives no rates where a part is missing', () => {
    const held = (month: string, heldArticles: number): MonthCount => ({
      month,
      issues: 1,
      heldArticles,
      heldCharacters: 100,
      articles: 0,
    });
    const source = { query: '电车', hasText: true, counts: new Map([['2024-01', { articles: 1, occurrences: 2, unread: 0 }]]) };
    const whole = { ...source, months: [held('2024-01', 10)], failed: [] };
    const part = { ...source, months: [held('2024-01', 4)], failed: [{ from: '2024-01-10', to: '2024-12-31' }] };
    const { periods, series } = countTrend([whole, part], 'month', EVERYTHING);
    const [period] = periods;
    if (period === undefined) throw new Error('no period');
    expect(period.heldArticles).toBe(10);
    const points = series.map(({ points }) => points[0] ?? null);
    expect(points.map((point) => measurePoint(point, period, 'articles-per-1000-articles'))).toEqual([100, null]);
    expect(points.map((point) => point?.atLeast)).toEqual([false, true]);
  });
});

const dates = fc.oneof(
  fc.constant('undated-1'),
  fc
    .tuple(fc.integer({ min: 2021, max: 2023 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-07`),
);
const texts = fc.array(fc.string({ unit: fc.constantFrom('哈', '電', '电', '车'), maxLength: 12 }), {
  minLength: 1,
  maxLength: 3,
});

test('for any archive, occurrences over all months and over all years are those of a naive count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(dates, texts), { minLength: 1, maxLength: 12 }), async (drawn) => {
      const articles = drawn.map(([date, segments], place) => ({ address: `blue/${date}/p01/a${place}`, segments }));
      const naive =
        articles
          .flatMap(({ segments }) => segments)
          .map(foldText)
          .join('\n')
          .match(/(?=哈哈)/gu)?.length ?? 0;
      const found = articles.filter(({ segments }) => segments.some((text) => foldText(text).includes('哈哈'))).length;
      const sources = await count(articles, ['哈哈']);
      for (const step of TREND_STEPS) {
        const trend = countTrend(sources, step, EVERYTHING);
        const sum = (of: 'occurrences' | 'articles') =>
          trend.series[0]?.points.reduce((total, point) => total + (point?.[of] ?? 0), 0);
        expect([sum('occurrences'), sum('articles')]).toEqual([naive, found]);
        expect(trend.series[0]?.total).toMatchObject({ occurrences: naive, articles: found, atLeast: false });
        expect(trend.periods.reduce((total, { heldArticles }) => total + heldArticles, 0)).toBe(articles.length);
        // The axis has no holes: only the undated stand outside it.
        const dated = trend.periods.map(({ period }) => period).filter((period) => period !== 'undated');
        if (step === 'month' && dated.length > 0)
          expect(dated).toEqual(monthsBetween(dated[0] ?? '', dated[dated.length - 1] ?? ''));
      }
    }),
    { numRuns: 30 },
  );
});

describe('the table as a file', () => {
  const headings = { ...trendsTexts['zh-CN'], incomplete: '下限' };
  const read = (csv: string) => parse(csv, { bom: true, columns: true }) as Record<string, string>[];

  test('opens in a spreadsheet with correct Chinese, and holds what the chart holds', async () => {
    const articles = [article('2024-01-05', '电车', '字'.repeat(8)), article('2024-03-05', '公园')];
    const csv = trendCsv(countTrend(await count(articles, ['电车']), 'month', EVERYTHING), headings, ({ status }) => status);
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const rows = read(csv);
    expect(rows.map((row) => [row['月份'], row['馆藏篇数'], row['电车 · 出现次数'], row['电车 · 每万字出现次数']])).toEqual([
      ['2024-01', '1', '1', '1000'],
      ['2024-02', '0', '', ''],
      ['2024-03', '1', '0', '0'],
    ]);
  });

  test('does not say that nothing is held where an index could not be read', async () => {
    const sources = await count([article('2023-01-05', '电车'), article('2024-01-05', '电车')], ['电车'], EVERYTHING, {
      brokenYears: ['2023'],
    });
    const rows = read(trendCsv(countTrend(sources, 'month', EVERYTHING), headings, ({ status }) => status));
    expect([rows[0]?.['说明'], rows[0]?.['馆藏期数']]).toEqual(['unread', '']);
  });

  test('says which counts are too low', async () => {
    const articles = [article('2024-01-05', '电车'), article('2024-02-05', '电车')];
    const sources = await count(articles, ['电车'], EVERYTHING, { brokenTexts: ['blue/2024-02-05/p01/a01'] });
    const rows = read(trendCsv(countTrend(sources, 'month', EVERYTHING), headings, () => ''));
    expect(rows.map((row) => row['电车 · 说明'])).toEqual(['', '下限']);
  });

  test.each(['=1+1', '+甲乙', '-甲乙', '@甲乙', '＝1+1', ' =1+1', '\t甲乙'])('makes no formula of the query %j', (query) => {
    const trend = {
      step: 'month',
      periods: [],
      series: [{ query, points: [], total: { articles: 0, atLeast: false, unread: false } }],
    } as const;
    const [head = []] = parse(
      trendCsv({ ...trend, periods: [], series: [{ ...trend.series[0], points: [] }] }, headings, () => ''),
      { bom: true },
    ) as string[][];
    expect(head[5]).toBe(`'${query} · 出现次数`);
  });

  test('keeps quotation marks and commas of a query in one cell', () => {
    const total = { articles: 0, atLeast: false, unread: false };
    const csv = trendCsv({ step: 'month', periods: [], series: [{ query: '"甲,乙"', points: [], total }] }, headings, () => '');
    expect((parse(csv, { bom: true }) as string[][])[0]?.[5]).toBe('"甲,乙" · 出现次数');
  });
});
