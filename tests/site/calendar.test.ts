import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarFacts, HeldDay, ToldGap } from '../../src/catalog/types/calendar.ts';
import { calendarSchema, WEEKDAYS } from '../../src/schemas/calendar.ts';
import { dayAfter, dayNumber, daysFrom, spanOf, weekdayOf, weeksOfMonth } from '../../src/site/calendar/days.ts';
import { DAYS_OF_YEAR, daysBeside, daysByMonth } from '../../src/site/calendar/days-of-year.ts';
import { calendarDays } from '../../src/site/calendar/states.ts';

const held = (date: string, more: Partial<HeldDay> = {}): HeldDay => ({ date, address: `ribao/${date}`, articles: 1, ...more });
const gap = (from: string, to: string, state: ToldGap['state']): ToldGap => ({ from, to, state });
const facts = (more: Partial<CalendarFacts> = {}): CalendarFacts => ({ held: [], failed: [], gaps: [], ...more });
const stateOf = (known: CalendarFacts, day: string) => calendarDays(known, { from: day, to: day })[0]?.state;
/** Any day of the years 100 to 9998, as the machine's own calendar writes it. */
const anyDay = fc
  .date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9998-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test('are those of the Gregorian calendar: number, weekday and the day after', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(`${day}T00:00:00Z`);
        expect(dayNumber(day)).toBe(date.getTime() / 86_400_000);
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
        expect(dayAfter(day)).toBe(new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10));
      }),
      {
        examples: [
          ['2023-12-30'],
          ['2023-12-31'],
          ['2024-01-01'],
          ['2024-02-28'],
          ['2024-02-29'],
          ['1900-02-28'],
          ['2000-02-29'],
        ],
      },
    );
  });

  test('stand in the column of their weekday, each once, in their own month', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = day.slice(0, 7);
        const weeks = weeksOfMonth(month);
        expect(weeks.flat().filter((each) => each !== undefined)).toEqual(daysFrom(spanOf(month).from, spanOf(month).to));
        expect(weeks.every((week) => week.length === 7 && week.some((each) => each !== undefined))).toBe(true);
        const places = weeks.flatMap((week) => week.map((each, column) => ({ each, column })));
        for (const { each, column } of places) expect(each === undefined || weekdayOf(each) === column).toBe(true);
      }),
    );
  });

  test('a week that reaches across the end of a year is cut there', () => {
    expect(weeksOfMonth('2024-12').at(-1)).toEqual(['2024-12-30', '2024-12-31', ...Array(5).fill(undefined)]);
    expect(weeksOfMonth('2025-01')[0]?.slice(0, 3)).toEqual([undefined, undefined, '2025-01-01']);
    // 1 January 2023 was a Sunday, alone in its week.
    expect(weeksOfMonth('2023-01')[0]).toEqual([...Array(6).fill(undefined), '2023-01-01']);
  });

  test('29 February is there in leap years alone', () => {
    const has = (month: string) => weeksOfMonth(month).flat().includes(`${month}-29`);
    expect(['2024-02', '2023-02', '2000-02', '1900-02'].map(has)).toEqual([true, false, true, false]);
  });

  test('of the year are 366, and go round it', () => {
    expect(DAYS_OF_YEAR).toHaveLength(366);
    expect(daysByMonth().map(({ days }) => days.length)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(daysBeside('12-31')).toEqual({ previous: '12-30', next: '01-01' });
    expect(daysBeside('01-01').previous).toBe('12-31');
    expect(daysBeside('02-29')).toEqual({ previous: '02-28', next: '03-01' });
    expect(() => daysBeside('02-30')).toThrow('There is no day 02-30');
  });
});

describe('the state of a day', () => {
  const known = facts({
    first: '2023-12-31',
    last: '2024-03-01',
    held: [held('2023-12-31'), held('2024-03-01')],
    failed: [{ date: '2024-02-28', file: 'a.txt', code: 'file-binary', basis: 'file-name' }],
    gaps: [gap('2024-01-01', '2024-01-03', 'not-published'), gap('2024-02-29', '2024-02-29', 'not-held')],
  });

  test.each([
    ['2023-12-30', 'outside'],
    ['2023-12-31', 'present'],
    ['2024-01-01', 'not-published'],
    ['2024-01-03', 'not-published'],
    ['2024-01-04', 'unknown'],
    ['2024-02-28', 'failed'],
    ['2024-02-29', 'not-held'],
    ['2024-03-01', 'present'],
    ['2024-03-02', 'outside'],
  ])('%s is %s', (day, state) => {
    expect(stateOf(known, day)).toBe(state);
  });

  test('is unknown without evidence, never missing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDay, { minLength: 1, maxLength: 4 }), anyDay, (days, from) => {
        const sorted = days.toSorted();
        const bounds = { first: sorted[0] ?? '', last: sorted.at(-1) ?? '' };
        const to = dayAfter(dayAfter(from));
        for (const { day, state } of calendarDays(facts({ ...bounds, held: sorted.map((each) => held(each)) }), { from, to })) {
          const within = bounds.first <= day && day <= bounds.last;
          expect(state).toBe(days.includes(day) ? 'present' : within ? 'unknown' : 'outside');
        }
      }),
    );
  });

  test('is what an editor tells, also outside of what is held; but the days of the week only within', () => {
    const told = facts({ ...known, gaps: [gap('2024-04-01', '2024-04-01', 'not-held')], weekdays: WEEKDAYS.slice(0, 6) });
    expect(stateOf(told, '2024-04-01')).toBe('not-held');
    expect(stateOf(told, '2024-01-07')).toBe('not-published');
    expect(stateOf(told, '2024-04-07')).toBe('outside');
    expect(stateOf(told, '2024-01-08')).toBe('unknown');
  });

  test('of two entries the one for fewer days counts, in whichever order they stand', () => {
    const gaps = [gap('2024-01-01', '2024-01-31', 'not-published'), gap('2024-01-10', '2024-01-10', 'not-held')];
    for (const each of [gaps, gaps.toReversed()]) {
      const [day] = calendarDays(facts({ ...known, gaps: each }), { from: '2024-01-10', to: '2024-01-10' });
      expect(day).toMatchObject({ state: 'not-held', contradicted: 'not-published' });
    }
  });

  test.each([
    [
      'an issue on a day without a paper',
      { gaps: [gap('2023-12-31', '2024-01-01', 'not-published')] },
      '2023-12-31',
      'present',
      'not-published',
    ],
    [
      'an issue that is told to be missing',
      { gaps: [gap('2023-12-31', '2023-12-31', 'not-held')] },
      '2023-12-31',
      'present',
      'not-held',
    ],
    ['an issue on a day off', { weekdays: WEEKDAYS.slice(0, 6) }, '2023-12-31', 'present', 'not-published'],
    [
      'a file of a day without a paper',
      { gaps: [gap('2024-02-28', '2024-02-28', 'not-published')] },
      '2024-02-28',
      'failed',
      'not-published',
    ],
    [
      'a file of a day of which it is also told that it is missing',
      { gaps: [gap('2024-02-01', '2024-02-29', 'not-published'), gap('2024-02-28', '2024-02-28', 'not-held')] },
      '2024-02-28',
      'failed',
      'not-published',
    ],
    [
      'a day without a paper in a month that is told to be missing',
      { gaps: [gap('2024-01-01', '2024-01-31', 'not-held'), gap('2024-01-10', '2024-01-10', 'not-published')] },
      '2024-01-10',
      'not-published',
      'not-held',
    ],
  ])('what is found counts, and the contradiction is told: %s', (_, more: Partial<CalendarFacts>, day, state, contradicted) => {
    const [found] = calendarDays({ ...known, gaps: [], ...more }, { from: day, to: day });
    expect(found).toMatchObject({ state, contradicted });
  });

  test('a file that cannot be read and is told to be missing is no contradiction', () => {
    const [found] = calendarDays({ ...known, gaps: [gap('2024-02-28', '2024-02-28', 'not-held')] }, spanOf('2024-02'));
    expect(found?.contradicted).toBeUndefined();
  });

  test('is the same in every time zone', () => {
    const script = `
      import { calendarDays } from './src/site/calendar/states.ts';
      import { weeksOfMonth } from './src/site/calendar/days.ts';
      const days = calendarDays(${JSON.stringify({ ...known, weekdays: WEEKDAYS.slice(0, 6) })}, { from: '2023-12-25', to: '2024-03-05' });
      console.log(JSON.stringify([days, weeksOfMonth('2024-12'), weeksOfMonth('2024-02')]));`;
    const run = (TZ: string) =>
      execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
        cwd: resolve(import.meta.dirname, '../..'),
        env: { ...process.env, TZ, LANG: TZ.startsWith('P') ? 'ar_EG.UTF-8' : 'C' },
        encoding: 'utf8',
      });
    const here = run('UTC');
    expect(here).toContain('"day":"2024-02-29","state":"not-held"');
    expect([run('Pacific/Auckland'), run('America/Los_Angeles')]).toEqual([here, here]);
  });
});

describe('what archive.yml may say', () => {
  const problems = (value: unknown) => calendarSchema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

  test('gaps and weekdays', () => {
    const gaps = [{ from: '2024-02-29', state: 'not-held', why: '缺', source: 'https://example.org/' }];
    expect(problems({ gaps, weekdays: ['monday'] })).toEqual([]);
  });

  test.each([
    [{ gaps: [{ from: '2023-02-29', state: 'not-held' }] }, 'Invalid ISO date'],
    [{ gaps: [{ from: '2024-01-02', to: '2024-01-01', state: 'not-held' }] }, 'the last day must not lie before the first'],
    [{ gaps: [{ from: '1824-01-01', to: '2024-01-01', state: 'not-held' }] }, 'a gap may be 100 years long at most'],
    [{ gaps: [{ from: '2024-01-01', state: 'lost' }] }, 'Invalid option'],
    [{ gaps: [{ from: '2024-01-01', state: 'not-held', reason: '缺' }] }, 'Unrecognized key'],
    [{ weekdays: ['monday', 'monday'] }, 'a weekday is named twice'],
    [{ weekdays: [] }, 'Too small'],
  ])('and nothing else: %j', (value, message) => {
    expect(problems(value).join()).toContain(message);
  });
});

test('the last day that can be written ends a span', () => {
  expect(daysFrom('9999-12-30', '9999-12-31')).toEqual(['9999-12-30', '9999-12-31']);
  expect(daysFrom('2024-01-02', '2024-01-01')).toEqual([]);
});
