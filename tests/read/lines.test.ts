import { expect, test } from 'vitest';
import { splitLines } from '../../scripts/ingest/read/lines.ts';

/** `number:raw`, with `^` before a line that opens a page. */
function show(text: string): string[] {
  return splitLines(text).map(({ number, raw, opensPage }) => `${opensPage ? '^' : ''}${number}:${raw}`);
}

test('every line end counts once', () => {
  expect(show('a\nb\r\nc\rd\u0085e\u2028f\u2029g')).toEqual(['1:a', '2:b', '3:c', '4:d', '5:e', '6:f', '7:g']);
});

test('blank lines count, a last line end opens no line', () => {
  expect(show('\n\na\n')).toEqual(['1:', '2:', '3:a']);
  expect(show('')).toEqual([]);
});

test.each([
  ['at the start of a line', 'a\n\fb\nc', ['1:a', '^2:b', '3:c']],
  ['at the end of a line', 'a\f\nb', ['1:a', '^2:b']],
  ['alone on a line', 'a\n\f\nb', ['1:a', '^2:', '3:b']],
  ['between two texts it ends the first', 'a\fb\nc', ['1:a', '^2:b', '3:c']],
  ['with spaces it takes no text along', 'a\n \f  b', ['1:a', '^2:   b']],
  ['at the end of the file', 'a\n\f', ['1:a', '^2:']],
  ['around a line', '\fa\f\nb', ['^1:a', '^2:b']],
  ['several between two texts', 'a\f\fb\f\nc', ['1:a', '^2:b', '^3:c']],
])('form feed %s', (_, text, lines) => {
  expect(show(text)).toEqual(lines);
});
