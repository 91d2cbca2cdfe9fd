import { describe, expect, test } from 'vitest';
import { readDamagedJump } from '../../scripts/ingest/language/english/damaged-jump.ts';
import { gluedJumpAt, readEnglishJump } from '../../scripts/ingest/language/english/jump.ts';

describe('a line that leads to or from another page', () => {
  test.each([
    ['See COUNCIL, A5', 'to', 'A5', 'COUNCIL'],
    ['See COUNCIL on page 5', 'to', '5', 'COUNCIL'],
    ['See COUNCIL, page 5', 'to', '5', 'COUNCIL'],
    ['See Council / Page A5', 'to', 'A5', 'Council'],
    ['Please see COUNCIL/A5', 'to', 'A5', 'COUNCIL'],
    ['Please see page 3', 'to', '3', undefined],
    ['Continued on page 5', 'to', '5', undefined],
    ['CONTINUED ON PAGE 5', 'to', '5', undefined],
    ['Continued on A5', 'to', 'A5', undefined],
    ['(Continued on Page Two)', 'to', '2', undefined],
    ['Cont. on Page 3, Col. 2', 'to', '3', undefined],
    ["Cont'd on p. 4", 'to', '4', undefined],
    ['COUNCIL: Continued on A5', 'to', 'A5', 'COUNCIL'],
    ['Story continues on page 4', 'to', '4', undefined],
    ['Turn to PAGE 3', 'to', '3', undefined],
    ['Please turn to A5', 'to', 'A5', undefined],
    ['▶ Continued on page 12', 'to', '12', undefined],
    ['Continued on pnge 5', 'to', '5', undefined],
    ['Continued, Page 6, Col. 3', 'to', '6', undefined],
    ["con't. on page 4", 'to', '4', undefined],
    ['scc COUNCIL, pagc 3', 'to', '3', 'COUNCIL'],
    ['DORMS (from page 1)', 'from', '1', 'DORMS'],
    ['(Continued from page 1)', 'from', '1', undefined],
    ['Continued from Page One', 'from', '1', undefined],
    ['Continued from front page', 'from', '1', undefined],
    ['From page 1', 'from', '1', undefined],
    ['FROM A1', 'from', 'A1', undefined],
    ['COUNCIL: Continued from A1', 'from', 'A1', 'COUNCIL'],
    ['COUNCIL, from A1', 'from', 'A1', 'COUNCIL'],
  ])('%s', (text, direction, page, key) => {
    expect(readEnglishJump(text)).toEqual({ direction, page, ...(key ? { key } : {}) });
  });

  test.each([
    'See page 5 of the report for the figures',
    'See you on Monday',
    'Continued on Monday',
    'Talks continued from dawn',
    'From page to stage',
    'From 9 to 5',
    'Turn to crime',
    'We see 5',
    'Seen on page 3 by everyone',
  ])('not %s', (text) => {
    expect(readEnglishJump(text)).toBeUndefined();
  });
});

describe('a jump line that damage has hidden', () => {
  test.each([
    ['Frompagug', 'from', '?'],
    ['Frem page 1', 'from', '1'],
    ['Contlnued on pnge 5', 'to', '5'],
    ['Contimied on Page A5', 'to', 'A5'],
    ['Continued frorn page 1', 'from', '1'],
  ])('%s', (text, direction, page) => {
    expect(readDamagedJump(text)).toEqual({ direction, page });
  });
  test.each([
    'Front page',
    'FRONT PAGE NEWS',
    'Continued on Monday',
    'From the pages of history',
    'Home page',
    'Romance',
    'Forage 5',
  ])('not %s', (text) => {
    expect(readDamagedJump(text)).toBeUndefined();
  });
});

describe('a marker glued to text', () => {
  test.each([
    ['They will vote again in May. (Continued on page 5)', 'They will vote again in May.'],
    ['They will vote again in May. See COUNCIL, A5', 'They will vote again in May.'],
    ['“It is done,” he said.” Continued on A5', '“It is done,” he said.”'],
  ])('%s', (text, body) => {
    expect(text.slice(0, gluedJumpAt(text, 'to')).trim()).toBe(body);
  });
  test('at the start', () => {
    const text = '(Continued from page 1) The vote was seven to two.';
    expect(text.slice(gluedJumpAt(text, 'from'))).toBe('The vote was seven to two.');
  });
  test.each([
    'The report (see page 5) was long.',
    'They talked. See you on page 5 of the book, he said.',
    '(Continued on page 5)',
  ])('not in %s', (text) => {
    expect(gluedJumpAt(text, 'to')).toBeUndefined();
  });
});
