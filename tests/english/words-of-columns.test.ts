import { describe, expect, test } from 'vitest';
import { endsAbbreviated } from '../../scripts/ingest/language/english/abbreviations.ts';
import {
  isIndexEntry,
  isIndexLine,
  isIndexTitle,
  isWeatherLine,
  pulledWords,
} from '../../scripts/ingest/language/english/boxes.ts';
import { isEnglishDuty, readEnglishByline } from '../../scripts/ingest/language/english/byline.ts';
import { readEnglishWeekday } from '../../scripts/ingest/language/english/dates.ts';
import { dividedWords } from '../../scripts/ingest/language/english/divided-words.ts';
import { readEnglishFolio } from '../../scripts/ingest/language/english/folio.ts';
import { lineKind } from '../../scripts/ingest/language/english/line-kind.ts';
import { beginsInMiddle, isFamilyNotice, opensInCapitals } from '../../scripts/ingest/language/english/opening.ts';
import { isEnglishText } from '../../scripts/ingest/language/english/running-text.ts';
import { seamGrammar } from '../../scripts/ingest/language/english/seam-grammar.ts';
import { wordLikeness, wordProfiler } from '../../scripts/ingest/language/english/word-likeness.ts';

describe('a story that opens in capitals', () => {
  const small = new Set(['the', 'school', 'a', 'and']);
  test.each([
    ['A SCHOOL bus driver who led', true],
    ['THE 112-year-old swing bridge', true],
    ['MAGISTRATES fined Neil Crabtree', true],
    ['NATO ministers said', false],
    ['HIGH AND DRY: Albert Rudd', false],
    ['WHEREAS, it is reported', false],
    ['The council voted', false],
  ])('%s', (text, opens) => {
    expect(opensInCapitals(text, small)).toBe(opens);
  });
});

test.each([
  ['exactly where it was.', true],
  ['”and then he left', false],
  ['iPhones were sold out', false],
  ['Stony Cove. “Then', false],
])('a text that begins in the middle: %s', (text, middle) => {
  expect(beginsInMiddle(text)).toBe(middle);
});

test.each([
  ['GREEN. — On May 2nd, at 14 Canal Street', true],
  ['ORR—Suddenly, on Friday', true],
  ['NATO — The alliance said', false],
  ['LONDON — Prices rose', false],
])('a birth or death: %s', (text, notice) => {
  expect(isFamilyNotice(text)).toBe(notice);
});

describe('which words stand beside each other', () => {
  test.each([
    ['Ferry Row, said takings had', 'dropped to almost nothing'],
    ['of Glebe', 'Avenue. “I just counted heads'],
    ['traps out of', 'Stony Cove. “Then'],
    ['An inquiry will', 'be held by the'],
    ['by the coun-', 'cil on Friday'],
  ])('%s | %s fit', (before, after) => {
    expect(seamGrammar(before, after)).toBeGreaterThanOrEqual(1.5);
  });

  test.each([
    ['said takings had', 'Avenue. “I just'],
    ['said takings had', 'when the wind went round'],
    ['said Mrs Maddox, of Glebe', 'dropped to almost nothing'],
    ['will have to', 'looked at it'],
    ['the end of the', 'was near'],
  ])('%s | %s do not', (before, after) => {
    expect(seamGrammar(before, after)).toBeLessThanOrEqual(-1);
  });
});

describe('words divided within a line', () => {
  const known = new Set(['well-known', 'older']);
  const closed = (text: string) =>
    dividedWords(text, known).reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);

  test.each([
    ['told the ol- der children', 'told the older children'],
    ['a well- known singer', 'a well-known singer'],
    ['two- and three-year-olds', 'two- and three-year-olds'],
    ['London - the capital', 'London - the capital'],
  ])('%s', (text, whole) => {
    expect(closed(text)).toBe(whole);
  });
});

describe('an index of contents', () => {
  test.each(['Business A8', 'TV 8, 9 ● Letters 12 ● Deaths 22', 'Sports C1-4', 'Obituaries ..... 7'])('%s', (text) => {
    expect(isIndexEntry(text)).toBe(true);
  });
  test.each(['Town beat Rovers on a wet pitch by 3', 'The council met at 7', 'the road is 12'])('not %s', (text) => {
    expect(isIndexEntry(text)).toBe(false);
  });
  test('one line with several entries proves itself, a lone one does not', () => {
    expect(isIndexLine('TV 8 ● Letters 12 ● Deaths 22')).toBe(true);
    expect(isIndexLine('Business A8')).toBe(false);
  });
  test('titles', () => {
    expect(['INSIDE', 'Inside Today', 'Index', 'Insider dealing'].map(isIndexTitle)).toEqual([true, true, true, false]);
  });
});

test('weather in a corner, and a story about it', () => {
  expect(isWeatherLine('WEATHER: Rain later, wind freshening.')).toBe(true);
  expect(isWeatherLine('Weather keeps boats in port')).toBe(false);
});

test('a quotation long enough to be looked for', () => {
  expect(pulledWords('‘I would rather explain the bill than explain the water.’')).toContain('rather explain');
  expect(pulledWords('‘Nobody listened’')).toBeUndefined();
});

test.each([
  ['valley in November, but Mr.', true],
  ['said John F.', true],
  ['they met in March.', false],
  ['paid by the company.', false],
])('%s stops at an abbreviation: %s', (text, abbreviated) => {
  expect(endsAbbreviated(text)).toBe(abbreviated);
});

test.each([
  ['In the course of his remarks he said:', true],
  ['“If they cut one, they cut others,” said Tamara Wills', true],
  ['Rumored Massacre on the Plains.', false],
  ['Public Meeting.', false],
  ['Mayor answers critics:', false],
])('%s is running text: %s', (text, running) => {
  expect(isEnglishText(text)).toBe(running);
});

test('a dateline fills a printed line; an alert with a headline does not', () => {
  expect(lineKind('DES MOINES — Lawmakers who went home in')).toBe('dateline');
  expect(lineKind('FLOOD ALERT — RIVER RISES')).toBe('text');
});

test('who writes without a name, and what a writer is', () => {
  expect(readEnglishByline('by Our Health Reporter')).toEqual({ people: [] });
  expect(['Chief Reporter', 'Tribune Staff Writer', 'Our House'].map(isEnglishDuty)).toEqual([true, true, false]);
});

test('folios with marks of bold type, prices and a day without year', () => {
  const none = new Set<string>();
  expect(readEnglishFolio('Tuesday, November 12, 1996 **No. 31,408** 28p', none)?.date).toMatchObject({ year: 1996, day: 12 });
  expect(readEnglishFolio('Tuesday, June 23, 2009 75 cents Vol. 148, No. 174', none)?.page).toBeUndefined();
  expect(readEnglishFolio('The Harbor Courier Friday, July 19', none)).toEqual({});
  expect(readEnglishFolio('Friday, July 19, was the hottest day', none)).toBeUndefined();
  expect(readEnglishWeekday('The Harbor Courier Friday, July 19')).toBe(5);
});

test('texts of one subject are more alike than others', () => {
  const texts = ['The ferry sailed late.', 'A ferry captain retired.', 'Eels were caught at the weir.'];
  const profile = wordProfiler(texts);
  const [ferry, captain, eels] = texts.map(profile);
  if (!ferry || !captain || !eels) throw new Error('three texts');
  expect(wordLikeness(ferry, captain)).toBeGreaterThan(wordLikeness(ferry, eels));
});
