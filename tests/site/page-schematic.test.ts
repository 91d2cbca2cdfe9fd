import { expect, test } from 'vitest';
import type { LineRange } from '../../src/schemas/shared.ts';
import { bandsOf, stretchesOf } from '../../src/site/page-schematic.ts';

test('the text of a page is told in the order of its lines, whoever comes first on the page', () => {
  const articles: LineRange[][] = [
    [[20, 29]],
    [
      [1, 4],
      [8, 9],
    ],
  ];
  expect(stretchesOf(articles, [[5, 6]])).toEqual([
    { number: 2, lines: 4 },
    { lines: 2 },
    { number: 2, lines: 2 },
    { number: 1, lines: 10 },
  ]);
});

test('empty lines between two paragraphs do not divide an article, nor count', () => {
  expect(
    stretchesOf(
      [
        [
          [1, 2],
          [4, 5],
        ],
      ],
      [],
    ),
  ).toEqual([{ number: 1, lines: 4 }]);
});

test('a line that two articles name is drawn once', () => {
  expect(stretchesOf([[[1, 3]], [[3, 5]]], [])).toEqual([
    { number: 1, lines: 3 },
    { number: 2, lines: 2 },
  ]);
});

test('bands follow one another without a gap, and none is too low to be seen', () => {
  const bands = bandsOf(stretchesOf([[[1, 500]], [[501, 501]]], [[502, 502]]));
  expect(bands.map(({ top }) => top)).toEqual([0, bands[0]?.height, (bands[0]?.height ?? 0) + (bands[1]?.height ?? 0)]);
  for (const { height } of bands) expect(height).toBeGreaterThanOrEqual(2.5);
});

test('a page without text has no drawing', () => {
  expect(bandsOf(stretchesOf([], []))).toEqual([]);
});

test('a range may name any number of lines, or none', () => {
  const articles: LineRange[][] = [[[1, 4e15]], [[9, 3]]];
  expect(stretchesOf(articles, [[2, 5e15]])).toEqual([{ number: 1, lines: 4e15 }, { lines: 1e15 }]);
});
