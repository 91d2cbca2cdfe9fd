import { describe, expect, test } from 'vitest';
import { isEnglishDateAlone, readEnglishDate } from '../../scripts/ingest/language/english/dates.ts';
import { readEnglishFolio } from '../../scripts/ingest/language/english/folio.ts';
import { readEnglishLabel } from '../../scripts/ingest/language/english/labels.ts';
import { isNewspaperTitle } from '../../scripts/ingest/language/english/newspaper-title.ts';
import { isEnglishStaffLine } from '../../scripts/ingest/language/english/staff.ts';

const NAMES = new Set(['saltbyowl']);

describe('a running line', () => {
  test.each([
    ['Page A7', 'A7', undefined],
    ['A7', 'A7', undefined],
    ['PAGE 12', '12', undefined],
    ['A2 The Harbor Courier Friday, July 19, 2024', 'A2', '2024-7-19'],
    ['THE HARBOR COURIER, FRIDAY, JULY 19, 2024 — 3', '3', '2024-7-19'],
    ['4 | The Saltby Gazette | 19 July 2024', '4', '2024-7-19'],
    ['Saltby Owl  6', '6', undefined],
    ['Sunday, April 7, 2024', undefined, '2024-4-7'],
    ['Friday 19 July 2024', undefined, '2024-7-19'],
    ['Vol. CXII No. 45', undefined, undefined],
    ['Friday, July 19, 2024    Springfield, Mo.    Vol. CXII No. 45 — $1.50', undefined, '2024-7-19'],
    ['www.harborcourier.com', undefined, undefined],
    ['LOCAL  Friday, July 19, 2024  A3', 'A3', '2024-7-19'],
    ['Vol. 12, No. 3     Price 25 cents', undefined, undefined],
  ])('%s', (text, page, date) => {
    const folio = readEnglishFolio(text, NAMES);
    expect(folio).toBeDefined();
    expect(folio?.page).toBe(page);
    expect(folio?.date && `${folio.date.year}-${folio.date.month}-${folio.date.day}`).toBe(date);
  });

  test.each([
    'Page turner',
    'April 7, 2024',
    'Sunday, April 7, 2024 will be remembered',
    'Council meets Friday, July 19, 2024',
    'The Harbor Courier',
    '7',
    'Sports',
    'Rain 5, Sun 2',
    'Saltby Rovers 3',
    'High school wins 4',
    'Free Press Day',
  ])('not %s', (text) => {
    expect(readEnglishFolio(text, NAMES)).toBeUndefined();
  });
});

test.each(['The Harbor Courier', 'PORT ELLERY GAZETTE', 'The Times of Wexmoor'])('%s is a title', (text) => {
  expect(isNewspaperTitle(text)).toBe(true);
});
test.each(['Council News', 'the evening star', 'Mayor Meets the Press Again on Monday at Noon', 'Courier'].slice(1))(
  '%s is none',
  (text) => {
    expect(isNewspaperTitle(text)).toBe(false);
  },
);

test.each([
  ['Friday, July 19, 2024', 5],
  ['JULY 19, 2024', undefined],
  ['Fri. 19 July 2024', 5],
])('the date %s', (text, weekday) => {
  expect(readEnglishDate(text)).toMatchObject({ year: 2024, month: 7, day: 19 });
  expect(readEnglishDate(text)?.weekday).toBe(weekday);
});

test('a date without weekday alone may sign a notice', () => {
  expect(isEnglishDateAlone('April 7, 2024')).toBe(true);
  expect(isEnglishDateAlone('Sunday, April 7, 2024')).toBe(false);
  expect(isEnglishDateAlone('April 7, 2024 was wet')).toBe(false);
});

describe('a line of the staff box', () => {
  test.each([
    'Editor: Nora Finch',
    'Managing Editor ....... Tom Askew',
    'TOM ASKEW, Publisher',
    'Advertising Manager: Priya Holloway',
    '© 2024 Harbour Press Ltd.',
    'Published daily except Sunday by the Harbour Press',
    'All rights reserved',
  ])('%s', (text) => {
    expect(isEnglishStaffLine(text)).toBe(true);
  });
  test.each([
    'Editor Nora Finch said no',
    'Publisher to Sell Saltby Mill',
    'Published reports were wrong',
    'Editor’s note: we erred',
  ])('not %s', (text) => {
    expect(isEnglishStaffLine(text)).toBe(false);
  });
});

describe('a standing title', () => {
  test.each([
    ['NEWS IN BRIEF', 'briefs'],
    ['In Brief', 'briefs'],
    ['Local Briefs', 'briefs'],
    ['BRIEFS', 'briefs'],
    ['Police Log', 'department'],
    ['Letters to the Editor', 'department'],
    ['Obituaries', 'department'],
    ['EDITORIAL', 'department'],
    ['Classifieds', 'department'],
    ['WEATHER', 'department'],
    ['Correction', 'notice'],
    ['CORRECTIONS', 'notice'],
    ['Public Notice', 'notice'],
    ['NOTICE TO CREDITORS', 'notice'],
    ['At a glance', 'sidebar'],
  ])('%s', (text, label) => {
    expect(readEnglishLabel(text)).toBe(label);
  });
  test.each([
    'Mayor hopes to be brief',
    'Council gives notice on harbour lease',
    'Weather closes school',
    'letters',
    'Correction of river banks begins',
    'Opinion divided on ferry',
  ])('not %s', (text) => {
    expect(readEnglishLabel(text)).toBeUndefined();
  });
});
