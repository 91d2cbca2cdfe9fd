import { describe, expect, test } from 'vitest';
import { dateClues } from '../../scripts/ingest/fields/date-clues.ts';
import { findDays } from '../../scripts/ingest/fields/days.ts';
import { inferDate } from '../../scripts/ingest/fields/issue-date.ts';
import { itemOf } from '../ingest/items.ts';

describe('how a day is told', () => {
  test.each([
    ['二〇二四年七月十八日，开闸', '2024-7-18'],
    ['七月十八日，开闸', '7-18'],
    ['公元2024年7月18日', '2024-7-18'],
    ['民国三十七年七月十八日', '1948-7-18'],
    ['7月18日（星期四），开闸', '7-18 on 4'],
    ['今天（7月18日），开闸', '7-18 back 0'],
    ['昨日（7月18日）上午，开闸', '7-18 back 1'],
    ['农历七月十八日', ''],
    ['7月18日，记者从市水务局获悉，水库将于8月开闸', '7-18'],
    ['7月18日，市政府召开会议，部署将要开始的清淤', '7-18'],
    ['7月20日，运动会将在体育场举行', '7-20 ahead'],
    ['8月1日起施行', '8-1 ahead'],
    ['报名截止7月20日', '7-20 ahead'],
    ['截止7月18日，全市已清淤三百万方', '7-18'],
    ['7月16日至18日，展览开放', '7-18'],
    ['On Thursday, July 18, the mill turned', '7-18 on 4'],
    ['The council may march 12 miles', ''],
    ['The fair is scheduled for July 20', '7-20 ahead'],
  ])('%s → %s', (text, expected) => {
    const told = findDays(text).map(
      ({ year, month, day, weekday, back, future }) =>
        `${year === undefined ? '' : `${year}-`}${month}-${day}${weekday === undefined ? '' : ` on ${weekday}`}${back === undefined ? '' : ` back ${back}`}${future ? ' ahead' : ''}`,
    );
    expect(told.join('; ')).toBe(expected);
  });
});

describe('the date of an issue', () => {
  const lead = (text: string) => itemOf(`本报讯（记者 沈若溪）${text}`);
  const found = (texts: readonly string[], weekday?: number) => inferDate([dateClues(texts.map(lead))], 1, weekday);

  test.each([
    ['a weekday beside the day settles the year', ['7月18日（星期四），甲。2023年的数字。'], '2024-07-19', 0.65],
    ['one that no year allows costs confidence', ['2024年7月18日（星期五），甲。'], '2024-07-19', 0.55],
    [
      'a lead’s year fixes that of the others',
      ['2024年7月17日，甲。', '7月18日，乙。到2035年，2030年前建成。'],
      '2024-07-19',
      0.65,
    ],
    ['across the turn of the year too', ['2024年1月1日，甲。', '12月31日，乙。'], '2024-01-02', 0.75],
    ['today is the day of the issue', ['今天（2024年7月18日），甲。'], '2024-07-18', 0.75],
    [
      'a lone day far ahead of what others tell is none',
      ['2024年7月18日，甲。', '7月18日，乙。', '8月20日，丙。'],
      '2024-07-19',
      0.85,
    ],
    [
      'three leads with a year reach the cap',
      ['2024年7月18日，甲。', '7月18日，乙。', '7月18日，丙。', '7月18日，丁。'],
      '2024-07-19',
      0.9,
    ],
  ])('%s', (_, texts, date, confidence) => {
    const inferred = found(texts);
    expect([inferred?.value, inferred?.confidence]).toEqual([date, confidence]);
  });

  test('a weekday printed without a date settles the year, or costs confidence', () => {
    // 2024-07-19 was a Friday, 2023-07-19 a Wednesday.
    const text = ['7月18日，甲。2023年的数字。'];
    expect([found(text)?.value, found(text)?.confidence]).toEqual(['2023-07-19', 0.45]);
    expect([found(text, 5)?.value, found(text, 5)?.confidence]).toEqual(['2024-07-19', 0.65]);
    expect([found(text, 3)?.value, found(text, 3)?.confidence]).toEqual(['2023-07-19', 0.65]);
    expect(found(['2024年7月18日，甲。'], 3)?.confidence).toBe(0.55);
    // The weekday of the day told: the paper tells of its own day.
    const own = found(['2024年7月18日，甲。'], 4);
    expect([own?.value, own?.confidence]).toEqual(['2024-07-18', 0.75]);
  });

  test('the pages of one file are put together', () => {
    const pages = [dateClues([lead('7月18日，甲。')]), dateClues([lead('2024年7月18日，乙。')])];
    expect(inferDate(pages, 1)).toMatchObject({ value: '2024-07-19', confidence: 0.85, yearBy: 'lead' });
  });
});
