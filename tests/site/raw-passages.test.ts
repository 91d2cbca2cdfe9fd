import { expect, it } from 'vitest';
import type { ArticleView } from '../../src/catalog/types/article.ts';
import { rawPassages } from '../../src/site/raw-passages.ts';
import { ARTICLE } from './article-view.ts';

const raw = (...numbers: number[]) => numbers.map((number) => ({ number, raw: `行${number}` }));

/** Kicker 3, headline and deck 5, a byline within the first paragraph, paragraphs 7, 9+11 and 13, a jump 15, a line that nothing names. */
const LINED: ArticleView = {
  ...ARTICLE,
  rawLines: raw(3, 5, 7, 9, 11, 13, 15, 17),
  jumps: [{ direction: 'to', text: '（下转第2版）', page: '2' }],
  joins: [
    { kind: 'merged', lines: [9, 11], rule: 'likely-join', confidence: 0.9 },
    { kind: 'soft', lines: [11, 13], rule: 'open-end', confidence: 0.6 },
  ],
  provenance: {
    kicker: [[3, 3]],
    headline: [[5, 5]],
    decks: [[[5, 5]]],
    byline: [[7, 7]],
    jumps: [[[15, 15]]],
    body: [{ lines: [[7, 7]] }, { lines: [[9, 11]] }, { lines: [[13, 13]] }],
  },
};

it('raw lines stand in the order of reading under what they became, with their joins', () => {
  expect(rawPassages(LINED)).toEqual([
    { fields: ['kicker'], lines: raw(3) },
    { fields: ['headline', 'decks'], lines: raw(5) },
    { fields: [], block: 1, lines: raw(7) },
    { fields: [], block: 2, lines: [...raw(9), { number: 11, raw: '行11', join: 'merged' }] },
    { fields: [], block: 3, lines: [{ number: 13, raw: '行13', join: 'soft' }] },
    { fields: ['jumps'], lines: raw(15) },
    { fields: ['other'], lines: raw(17) },
  ]);
});

it('a byline on a line of its own, and a jump from another page, come before the text', () => {
  const { byline } = ARTICLE;
  const article: ArticleView = {
    ...LINED,
    rawLines: raw(1, 2, 3),
    byline: { text: byline?.text ?? '', people: [] },
    jumps: [{ direction: 'from', text: '（上接第1版）', page: '1' }],
    joins: [],
    provenance: { byline: [[1, 1]], jumps: [[[2, 2]]], body: [{ lines: [[3, 3]] }] },
  };
  expect(rawPassages(article).map(({ fields, block }) => block ?? fields.join())).toEqual(['byline', 'jumps', 1]);
});

it('every line is there once, whatever the article holds of it twice', () => {
  const doubled: ArticleView = { ...LINED, provenance: { ...LINED.provenance, credit: [[13, 13]], series: [[3, 3]] } };
  const lines = rawPassages(doubled).flatMap((passage) => passage.lines.map(({ number }) => number));
  expect(lines.sort((a, b) => a - b)).toEqual([3, 5, 7, 9, 11, 13, 15, 17]);
});

it('there are none where the raw text is not shown', () => {
  expect(rawPassages(ARTICLE)).toEqual([]);
});

it('a range far beyond the page is cut to what is held of it', () => {
  const article: ArticleView = { ...LINED, rawLines: raw(3, 4), joins: [], provenance: { body: [{ lines: [[3, 4e15]] }] } };
  expect(rawPassages(article)).toMatchObject([{ block: 1, lines: raw(3, 4) }]);
});
