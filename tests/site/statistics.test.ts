import { expect, test } from 'vitest';
import type { ListSummary, MonthFigures } from '../../src/catalog/types.ts';
import { messagesFor } from '../../src/i18n/index.ts';
import { parseQuery } from '../../src/search/query/index.ts';
import { listGroups } from '../../src/site/list-groups.ts';
import { everyYear, yearChart, yearSearchPath } from '../../src/site/list-years.ts';
import { periodsOf } from '../../src/site/statistics/periods.ts';
import { percent } from '../../src/site/statistics/profile.ts';

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
