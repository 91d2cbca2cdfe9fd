import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n/index.ts';
import { describeDate, formatDay, formatDayAndWeekday, formatMonth, formatSpan } from '../../src/site/dates.ts';

const zh = messagesFor('zh-CN');
const en = messagesFor('en');

describe('days in words', () => {
  it.each([
    ['2024-10-18', '2024年10月18日 星期五', 'Friday, 18 October 2024'],
    ['2024-01-01', '2024年1月1日 星期一', 'Monday, 1 January 2024'],
    ['2024-02-29', '2024年2月29日 星期四', 'Thursday, 29 February 2024'],
    ['1949-10-01', '1949年10月1日 星期六', 'Saturday, 1 October 1949'],
  ])('%s', (day, chinese, english) => {
    expect(formatDayAndWeekday(day, zh)).toBe(chinese);
    expect(formatDayAndWeekday(day, en)).toBe(english);
  });

  it('fall back to simplified Chinese for traditional', () => {
    expect(formatDay('2024-10-18', messagesFor('zh-TW'))).toBe('2024年10月18日');
  });

  it('name a month without its year', () => {
    expect(formatMonth('2024-10', zh)).toBe('10月');
    expect(formatMonth('2024-10', en)).toBe('October');
  });

  it('say one day once', () => {
    expect(formatSpan('2023-10-18', '2024-11-05', zh)).toBe('2023年10月18日至2024年11月5日');
    expect(formatSpan('2023-10-18', '2023-10-18', zh)).toBe('2023年10月18日');
  });
});

describe('the date of an issue', () => {
  const inferred = { date: '2024-07-19', dateBasis: 'inferred', dateConfidence: 0.8 } as const;

  it('is marked where it was inferred, with the confidence', () => {
    const words = describeDate(inferred, zh);
    expect(words).toMatchObject({ text: '2024年7月19日', datetime: '2024-07-19', inferred: true });
    expect(words.why).toContain('可信度 80%');
  });

  it('has 约 below a confidence of .80, and then no weekday', () => {
    expect(describeDate({ ...inferred, dateConfidence: 0.79 }, zh).text).toBe('约2024年7月19日');
    expect(describeDate({ ...inferred, dateConfidence: 0.79 }, en, formatDayAndWeekday).text).toBe('c. 19 July 2024');
  });

  it('is plain where it was stated', () => {
    const stated = describeDate({ date: '2024-07-19', dateBasis: 'file-name', dateConfidence: 1 }, zh);
    expect(stated).toEqual({ text: '2024年7月19日', datetime: '2024-07-19', inferred: false });
  });

  it('is said to be unknown, without a machine-readable one', () => {
    expect(describeDate({ dateBasis: 'unknown', dateConfidence: 0 }, en)).toEqual({ text: 'Undated', inferred: false });
  });
});
