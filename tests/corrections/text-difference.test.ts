import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotableDifferences, textDifferences } from '../../scripts/adopt/text-difference.ts';
import { occurrences } from '../../scripts/ingest/corrections/places.ts';

function apply(before: string, pieces: readonly { old: string; new: string }[]): string {
  return pieces.reduceRight((text, piece) => {
    const at = before.indexOf(piece.old);
    return text.slice(0, at) + piece.new + text.slice(at + piece.old.length);
  }, before);
}

const quoted = (before: string, after: string) =>
  quotableDifferences(before, textDifferences(before, after), (words) => occurrences(before, words).length === 1);

test.each([
  ['早市搬冢', '早市搬家', [{ old: '冢', new: '家' }]],
  ['一天晴，三天雨', '一天晴，三天雪', [{ old: '雨', new: '雪' }]],
  // An insertion is told with a character beside it, and a character that stands twice with its neighbours.
  ['摊位多了倍', '摊位多了一倍', [{ old: '了倍', new: '了一倍' }]],
  ['院子在院子里', '院落在院子里', [{ old: '院子在', new: '院落在' }]],
  [
    '东街与西街都停水',
    '东路与西街都停电',
    [
      { old: '东街', new: '东路' },
      { old: '水', new: '电' },
    ],
  ],
  ['同样的文字', '同样的文字', []],
])('%s → %s', (before, after, pieces) => {
  const found = quoted(before, after);
  expect(apply(before, found)).toBe(after);
  expect(found.length).toBe(pieces.length);
  for (const [index, piece] of pieces.entries()) expect(found[index]?.old.length).toBeLessThanOrEqual(piece.old.length + 1);
});

test('whatever was changed, the pieces give the new text, and each stands once in the old one', () => {
  const text = fc.string({ unit: fc.constantFrom('早', '市', '搬', '，', '𠮷', ' ', '1'), minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before.trim() !== '');
      const found = quoted(before, after);
      for (const { old } of found) expect(occurrences(before, old)).toHaveLength(1);
      expect(apply(before, found)).toBe(after);
    }),
    { numRuns: 500, seed: 20261120 },
  );
});
