import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { CalendarFacts, Holding } from '../../src/catalog/types/calendar.ts';
import { holdingRows, holdingsCsv } from '../../src/site/calendar/holdings.ts';

const issue = (date: string, more: Partial<Holding> = {}): Holding => {
  return { date, address: `ribao/${date}`, articles: 5, pages: 4, gaps: [], copies: [], ...more };
};
const ISSUES = [
  issue('2023-12-31', { gaps: ['3', 'A2'], copies: ['1'] }),
  issue('2024-01-02'),
  issue('2024-01-02', { address: 'ribao/2024-01-02/ed-2', edition: 2, inferred: true }),
];
const FACTS: CalendarFacts = {
  first: '2023-12-31',
  last: '2024-01-02',
  held: ISSUES,
  failed: [{ date: '2023-12-31', file: 'bad, "1".txt', code: 'file-binary', basis: 'file-name' }],
  gaps: [
    { from: '2024-01-01', to: '2024-01-01', state: 'not-published', why: '元旦', source: '=HYPERLINK("x")' },
    { from: '2024-01-05', to: '2024-01-06', state: 'not-held' },
  ],
};

/** The table as a program reads it. */
function read(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
}

test('every issue, file and day that is told of has a line, oldest first', () => {
  const rows = read(holdingsCsv(holdingRows(FACTS, ISSUES), 'https://example.org/old/'));
  expect(rows.map(({ date, state, edition, duplicates }) => [date, state, edition, duplicates])).toEqual([
    ['2023-12-31', 'held', '1', '1'],
    ['2023-12-31', 'failed', '', ''],
    ['2024-01-01', 'not-published', '', ''],
    ['2024-01-02', 'held', '1', ''],
    ['2024-01-02', 'held', '2', 'edition'],
    ['2024-01-05', 'not-held', '', ''],
    ['2024-01-06', 'not-held', '', ''],
  ]);
  expect(rows[0]).toMatchObject({
    pages: '4',
    page_gaps: '3; A2',
    articles: '5',
    address: 'https://example.org/old/ribao/2023-12-31/',
  });
  expect(rows[1]).toMatchObject({ why: 'file-binary', file: 'bad, "1".txt' });
  expect(rows.map(({ date_inferred: inferred }) => inferred)).toEqual(['', '', '', '', 'yes', '', '']);
});

test('days off have lines between the first and the last day held, days of which nothing is known have none', () => {
  const facts = { ...FACTS, first: '2024-01-01', last: '2024-01-09', gaps: [], failed: [], held: [] };
  expect(holdingRows(facts, [])).toEqual([]);
  const off = holdingRows({ ...facts, weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] }, []);
  expect(off).toEqual(['2024-01-06', '2024-01-07'].map((date) => ({ date, state: 'not-published' })));
});

test('a spreadsheet reads it as UTF-8 and calculates nothing', () => {
  const text = holdingsCsv(holdingRows(FACTS, ISSUES));
  expect(text.startsWith('\ufeffdate,state,')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(read(text)[0]?.['address']).toBe('/ribao/2023-12-31/');
});
