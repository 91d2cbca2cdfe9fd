import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArchiveFacts } from '../../src/catalog/types/archive.ts';
import type { ListSummary } from '../../src/catalog/types/list.ts';
import type { MonthFigures } from '../../src/catalog/types/statistics.ts';
import { parseState } from '../../src/client/search/page/state.ts';
import { messagesFor } from '../../src/i18n/index.ts';
import { diagnosticCodeSchema } from '../../src/schemas/diagnostics.ts';
import { parseQuery } from '../../src/search/query/index.ts';
import { gradeCounts } from '../../src/site/grades.ts';
import { listGroups } from '../../src/site/list-groups.ts';
import { everyYear, hasYears, listSearchPath, yearChart, yearSearchPath } from '../../src/site/list-years.ts';
import { PROGRAM_VERSION } from '../../src/site/program-version.ts';
import { chartsOf } from '../../src/site/statistics/charts.ts';
import { periodsOf } from '../../src/site/statistics/periods.ts';
import { parsersOf, percent } from '../../src/site/statistics/profile.ts';
import { sharesOf } from '../../src/site/statistics/shares.ts';

const zh = messagesFor('zh-CN');

function month(name: string, articles: number): MonthFigures {
  return { month: name, totals: { articles }, counts: { grade: [{ value: 'a', count: articles }] } };
}

test('months of which nothing is held stand among the others; days are those between the first and the last issue', () => {
  const periods = periodsOf([month('2023-12', 4), month('2024-02', 2), month('undated', 9)], '2023-12-30', '2024-02-29');
  expect(periods.map(({ period, days, totals }) => [period, days, totals['articles'] ?? 0])).toEqual([
    ['2023-12', 2, 4],
    ['2024-01', 31, 0],
    ['2024-02', 29, 2],
  ]);
});

test('more than ten years are counted by year', () => {
  const periods = periodsOf([month('2010-05', 1), month('2010-06', 2), month('2021-01', 4)], '2010-05-01', '2021-01-10');
  expect(periods.map(({ period }) => period)).toEqual(Array.from({ length: 12 }, (_, index) => String(2010 + index)));
  expect([periods[0]?.totals['articles'], periods[0]?.counts['grade']?.get('a'), periods[0]?.days]).toEqual([3, 3, 245]);
  expect([periods[2]?.days, periods[11]?.days]).toEqual([366, 10]);
});

const COURIER = { id: 'courier', name: '河报', language: 'zh-CN', issues: 2, articles: 6, years: [] } as const;
const ARCHIVE = { title: '馆', language: 'zh-CN', newspapers: [] } as unknown as ArchiveFacts;

/** Its charts, where two months are held and the one between them is not. */
function chartsWithGap() {
  const months = [month('2023-12', 4), month('2024-02', 2)];
  const newspaper = { ...COURIER, years: [], firstDate: '2023-12-30', lastDate: '2024-02-29' };
  return chartsOf({ newspaper, statistics: { months, sectionNames: {} }, archive: ARCHIVE, messages: zh });
}

test('a month of which nothing is held has no 0 in chart and table: it is hatched, and told to be not held', () => {
  const [articles, , , quality] = chartsWithGap();
  expect(articles?.rows).toEqual([
    { name: '2023年12月', values: ['4'], path: '/courier/2023-12/' },
    { name: '2024年1月', values: ['—'], remark: '未收藏' },
    { name: '2024年2月', values: ['2'], path: '/courier/2024-02/' },
  ]);
  expect(quality?.rows[1]?.values).toEqual(['—', '—', '—']);
  expect(articles?.svg.match(/class="absent"/gu)).toHaveLength(1);
  expect(articles?.svg).toContain('>—</text>');
  expect(articles?.svg).not.toContain('>0</text>');
  expect(articles?.legend).toEqual([{ name: zh.browsing.statistics.notHeldMonths, fill: 'absent' }]);
});

test('days without a paper are counted in a month of which nothing is held too', () => {
  const holding = chartsWithGap().find(({ id }) => id === 'holding');
  expect(holding?.rows[1]).toEqual({ name: '2024年1月', values: ['0', '31'] });
  expect(holding?.svg).not.toContain('absent');
});

test('a chart of which all months are held says nothing of others', () => {
  const newspaper = { ...COURIER, years: [], firstDate: '2023-12-30', lastDate: '2023-12-31' };
  const statistics = { months: [month('2023-12', 4)], sectionNames: {} };
  const [articles] = chartsOf({ newspaper, statistics, archive: ARCHIVE, messages: zh });
  expect([articles?.legend, articles?.svg.includes('absent')]).toEqual([[], false]);
});

test('each grade leads to the search for its articles', () => {
  const counts = { grade: [{ value: 'c', count: 2 }] };
  const statistics = { months: [{ month: 'undated', totals: { articles: 5 }, counts }], sectionNames: {} };
  const [grades] = sharesOf({ newspaper: COURIER, statistics, messages: zh });
  expect(grades?.rows).toEqual([
    { name: 'C 级：文字有缺失、损坏，或次序存疑', count: 2, path: '/search/?newspaper=courier&quality=c' },
  ]);
  const state = parseState(grades?.rows[0]?.path?.replace(/^.*\?/u, '') ?? '');
  expect(state.facets).toEqual({ newspaper: ['courier'], quality: ['c'] });
});

test('the grade of an issue is the lowest of its articles; grades that none has are not counted', () => {
  const counts = gradeCounts([{ grade: 'a' }, { grade: 'c' }, { grade: 'a' }]);
  expect(counts).toEqual([
    { grade: 'a', articles: 2 },
    { grade: 'c', articles: 1 },
  ]);
  expect(gradeCounts([])).toEqual([]);
});

test('versions of the parser are told from the newest on, issues that name none last', () => {
  const parser = [
    { value: 'unknown', count: 4 },
    { value: '2', count: 1 },
    { value: '10', count: 3 },
  ];
  const statistics = { months: [{ month: '2024-01', totals: {}, counts: { parser } }], sectionNames: {} };
  expect(parsersOf({ statistics, messages: zh })).toEqual(['第 10 版：3 期', '第 2 版：1 期', '版本未记录：4 期']);
});

test('a year without articles keeps its place, unless centuries would be empty', () => {
  const years = [2019, 2022].map((year) => ({ year: String(year), articles: 1 }));
  expect(everyYear(years).map(({ year, articles }) => `${year} ${articles}`)).toEqual(['2019 1', '2020 0', '2021 0', '2022 1']);
  expect(everyYear([{ year: '0012', articles: 1 }, ...years])).toHaveLength(3);
});

test('the chart of years says in words what it shows; one year needs none', () => {
  const years = [
    { year: '2023', articles: 3 },
    { year: '2024', articles: 8 },
  ];
  expect(yearChart('y', '云杉湖', years, zh)).toContain('2023年至2024年，最多的是2024年，8篇。');
  expect(yearChart('y', '云杉湖', years.slice(1), zh)).toBeUndefined();
});

test.each([
  ['tags', 'spruce', '云杉湖', { field: 'tag', value: '云杉湖' }],
  ['people', 'tom', 'Tom "Red" Askew', { field: 'author', value: 'Tom "Red" Askew' }],
  ['columns', 'q-a', '问 OR 答', { field: 'column', value: '问 OR 答' }],
] as const)('the link of a year asks for it and the %s', (kind, id, name, fact) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const path = yearSearchPath({ kind, id, name }, '2024', messagesFor(language));
    const { tree, problems } = parseQuery(new URLSearchParams(path.split('?')[1]).get('q') ?? '');
    expect(problems).toEqual([]);
    const date = { kind: 'date', from: '2024-01-01', to: '2024-12-31' };
    expect(tree).toMatchObject({ kind: 'and', parts: [{ kind: 'fact', ...fact }, date] });
  }
});

test('a section is searched by its id', () => {
  const path = yearSearchPath({ kind: 'sections', id: 'news', name: '要闻' }, '2024', zh);
  expect(path).toBe(`/search/?q=${encodeURIComponent('日期:2024')}&section=news`);
});

test('all articles of a list are searched by its name, of a section by its id', () => {
  expect(listSearchPath({ kind: 'sections', id: 'news', name: '要闻' }, zh)).toBe('/search/?section=news');
  const path = listSearchPath({ kind: 'tags', id: 'spruce', name: '云杉湖' }, zh);
  const { tree } = parseQuery(new URLSearchParams(path.split('?')[1]).get('q') ?? '');
  expect(tree).toMatchObject({ kind: 'fact', field: 'tag', value: '云杉湖' });
});

test('articles of one year are not divided by year; those without a date count as one', () => {
  const year = { year: '2024', articles: 2 };
  expect(hasYears({ years: [year] })).toBe(false);
  expect(hasYears({ years: [year], undated: 1 })).toBe(true);
  expect(hasYears({ years: [{ year: '2023', articles: 1 }, year] })).toBe(true);
});

test('many people are divided by the first letter of their address, few are not', () => {
  const person = (id: string): ListSummary => ({ kind: 'people', id, name: id, articles: 1 });
  const many = [
    '3-friends',
    ...Array.from({ length: 40 }, (_, index) => `an-${index}`),
    ...Array.from({ length: 40 }, (_, index) => `zhou-${index}`),
  ];
  const groups = listGroups('people', many.map(person), zh);
  expect(groups.map(({ name, anchor, items }) => [name, anchor, items.length])).toEqual([
    [zh.browsing.otherInitials, 'others', 1],
    ['A', 'a', 40],
    ['Z', 'z', 40],
  ]);
  expect(listGroups('people', many.slice(0, 9).map(person), zh)).toMatchObject([{ items: { length: 9 } }]);
  expect(listGroups('people', [], zh)).toEqual([]);
});

test('shares are rounded to a tenth, and of nothing there is no share', () => {
  expect([percent(1, 3), percent(3, 3), percent(0, 0)]).toEqual(['33.3%', '100%', '0%']);
});

test('doubts are named as they hold for many articles, in either language; what is not known keeps its code', () => {
  const reasons = ['jump-unmatched', 'date-inferred', 'gone-code'].map((value) => ({ value, count: 1 }));
  const statistics = { months: [{ month: '2024-01', totals: { articles: 4 }, counts: { reason: reasons } }], sectionNames: {} };
  const namesIn = (language: 'zh-CN' | 'en') => {
    const [first] = sharesOf({ newspaper: COURIER, statistics, messages: messagesFor(language) });
    return first?.rows.map(({ name }) => name);
  };
  expect(namesIn('zh-CN')).toEqual(['日期由文中所述推断', 'gone-code', '转版行没有找到另一半']);
  expect(namesIn('en')).toEqual(['The date is inferred from the text', 'gone-code', 'No other half was found for a jump line']);
});

test('every doubt that is named is one that there is', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const codes = Object.keys(messagesFor(language).browsing.statistics.reasonNames);
    expect(codes.filter((code) => !diagnosticCodeSchema.safeParse(code).success)).toEqual([]);
  }
});

test('the version that pages tell is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
  expect(PROGRAM_VERSION).toBe(version);
});
