import { describe, expect, test } from 'vitest';
import { dateClues } from '../../scripts/ingest/fields/date-clues.ts';
import { addDays, findDays, formatDay, isDay } from '../../scripts/ingest/fields/days.ts';
import { eventDates, inferDate as inferFromClues } from '../../scripts/ingest/fields/issue-date.ts';
import { inferPageLabel } from '../../scripts/ingest/fields/page-number.ts';
import { boundYear, readYears } from '../../scripts/ingest/fields/year.ts';
import type { Item } from '../../scripts/model/page.ts';
import { type ItemFacts, itemOf } from './items.ts';

const inferDate = (items: readonly Item[], leadDays: number) => inferFromClues([dateClues(items)], leadDays);

describe('days told in a text', () => {
  test.each([
    ['10月17日，开闸', ['10-17']],
    ['2024年10月17日', ['2024-10-17']],
    ['2024年 10月 17日', ['2024-10-17']],
    ['10月15日至17日', ['10-17']],
    ['9月28日—10月3日', ['10-3']],
    ['10月15日到10月18日', ['10-18']],
    ['2月30日', []],
    ['13月1日', []],
    ['2月29日', ['2-29']],
    ['2023年2月29日', []],
    ['10月20日将停水', ['10-20!']],
    ['定于10月20日开幕', ['10-20!']],
    ['报名截止11月20日', ['11-20!']],
    ['10月17日开闸。明年将再开', ['10-17']],
    ['On Oct. 17, 2024, the mill', ['2024-10-17']],
    ['The mill will open Nov. 3', ['11-3!']],
    ['the tide on October 17 was low', ['10-17']],
    ['没有日子', []],
  ])('%s → %s', (text, days) => {
    expect(
      findDays(text).map(
        ({ year, month, day, future }) => `${year === undefined ? '' : `${year}-`}${month}-${day}${future ? '!' : ''}`,
      ),
    ).toEqual(days);
  });

  test('the calendar', () => {
    expect([isDay(2024, 2, 29), isDay(2023, 2, 29), isDay(2024, 4, 31), isDay(2024, 0, 1)]).toEqual([true, false, false, false]);
    expect([formatDay(2024, 7, 9), addDays('2024-02-28', 1), addDays('2023-12-31', 1), addDays('2024-03-01', -1)]).toEqual([
      '2024-07-09',
      '2024-02-29',
      '2024-01-01',
      '2024-02-29',
    ]);
  });
});

describe('the year: at least the largest told as past, below the first target', () => {
  test.each([
    ['2023年前三季度，到2025年', { year: 2023, month: 0, below: 2025 }],
    ['到2025年，力争2030年', undefined],
    ['2024年10月，河道清淤；2024年8月，通水', { year: 2024, month: 10 }],
    ['2024年，河道清淤，到2035年', { year: 2024, month: 0, below: 2035 }],
    ['2021—2025年规划，2023年', { year: 2023, month: 0, below: 2025 }],
    ['《澜川市国土空间总体规划（2021—2035年）》获批，2023年', { year: 2023, month: 0, below: 2035 }],
    ['2021至2023年，河道清淤', { year: 2023, month: 0 }],
    ['2024—2025学年，2024年', { year: 2024, month: 0 }],
    ['2022年清淤，2023年通水，2030年碳达峰', { year: 2023, month: 0, below: 2030 }],
    ['2022年清淤，2025年3月通水', { year: 2025, month: 3 }],
    ['1958年建厂，1995年停产，2025年改成公园', { year: 2025, month: 0 }],
    ['1998年的洪水', { year: 1998, month: 0 }],
    ['公元前2000年的陶片', undefined],
    ['2024年13月', { year: 2024, month: 0 }],
    ['电话12024年', undefined],
    ['没有年份', undefined],
  ])('%s → %j', (text, bound) => {
    expect(boundYear(readYears([text]))).toEqual(bound);
  });

  test('texts count together, and the most frequent year does not win', () => {
    expect(boundYear(readYears(['2022年，2022年，2022年', '2024年10月完工']))?.year).toBe(2024);
  });
});

describe('the issue date, and how sure it is', () => {
  const lead = (text: string, facts: ItemFacts = {}) => itemOf(`本报讯（记者 沈若溪）${text}`, facts);

  test('the day after the newest lead', () => {
    const found = inferDate([lead('2024年10月17日，开闸。'), lead('10月16日，清淤。')], 1);
    expect(found).toMatchObject({ value: '2024-10-18', basis: 'inferred', confidence: 0.75 });
    expect(found?.evidence.map(({ line }) => line)).toEqual([1]);
  });

  test('a month told as past that lies after the lead’s belongs to the year before', () => {
    expect(inferDate([lead('10月17日，开闸。工程从2023年11月开始。')], 1)?.value).toBe('2024-10-18');
    expect(inferDate([lead('10月17日，开闸。工程从2024年9月开始。')], 1)?.value).toBe('2024-10-18');
  });

  test('an evening paper tells of its own day', () => {
    expect(inferDate([lead('2024年10月17日，开闸。')], 0)?.value).toBe('2024-10-17');
  });

  test.each([
    ['three leads with a year', ['2024年10月17日，甲。', '10月17日，乙。', '10月17日，丙。'], 0.9],
    ['two leads with a year', ['2024年10月17日，甲。', '10月17日，乙。'], 0.85],
    ['two leads, the year by bounds', ['10月17日，甲。2024年的数字，到2025年。', '10月17日，乙。'], 0.55],
    ['one lead, the year by loose bounds', ['10月17日，甲。2024年的数字。'], 0.45],
  ])('%s', (_, texts, confidence) => {
    const found = inferDate(
      texts.map((text) => lead(text)),
      1,
    );
    expect([found?.value, found?.confidence]).toEqual(['2024-10-18', confidence]);
  });

  test('a caption dates an issue if it must, with little trust', () => {
    const found = inferDate([itemOf('2024年10月17日，一群白鹭飞过。', { kind: 'photo' })], 1);
    expect([found?.value, (found?.confidence ?? 1) < 0.5]).toEqual(['2024-10-18', true]);
  });

  test('days ahead, notices, continuations and days deep in a text date nothing', () => {
    expect(inferDate([lead('2024年11月20日将开幕。')], 1)).toBeUndefined();
    expect(inferDate([itemOf('2024年10月17日停水。', { kind: 'notice' })], 1)).toBeUndefined();
    expect(inferDate([itemOf('2024年10月17日停水。', { kind: 'continuation' })], 1)).toBeUndefined();
    expect(inferDate([lead(`${'很长的开头，'.repeat(12)}2024年10月17日。`)], 1)).toBeUndefined();
    expect(inferDate([lead('10月17日，没有年份。')], 1)).toBeUndefined();
  });
});

test('event dates: past and ahead, once each, with the year of the issue or the one before', () => {
  const item = itemOf('10月17日，开闸。10月17日，再开。12月31日前完工，2023年5月1日立项，2月30日。');
  expect(eventDates(item, '2024-10-18')).toEqual(['2023-05-01', '2023-12-31', '2024-10-17']);
  expect(eventDates(itemOf('12月30日，开闸。'), '2025-01-02')).toEqual(['2024-12-30']);
  expect(eventDates(itemOf('比赛将于12月30日开始。'), '2024-10-18')).toEqual(['2024-12-30']);
});

test.each([
  [[['to', '2']], '1'],
  [[['to', 'A2']], 'A1'],
  [[['to', '3']], undefined],
  [[['to', '12']], undefined],
  [[['from', '1']], undefined],
  [
    [
      ['to', '2'],
      ['from', '1'],
    ],
    undefined,
  ],
  [[], undefined],
] as const)('jumps %j prove page %s', (jumps, label) => {
  const found = inferPageLabel([itemOf('正文。', { jumps: jumps.map(([direction, page]) => ({ direction, page })) })]);
  expect(found?.value).toBe(label);
});
