import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, cutExcerpt, cutOpening, markHits } from '../../src/search/excerpt.ts';
import { foldText } from '../../src/search/fold.ts';

const hitsOf = (text: string, query: string) =>
  markHits(text, foldText(query))
    .filter(({ hit }) => hit)
    .map(({ text: marked }) => marked);

describe('markHits', () => {
  it('marks the glyphs of the original, not those of the query', () => {
    expect(hitsOf('市民瞭解「口袋公園」，了解', '了解')).toEqual(['瞭解', '了解']);
    expect(hitsOf('ＰＭ２．５超标', 'pm2.5')).toEqual(['ＰＭ２．５']);
  });

  it('takes in blanks and accents within a hit, none around it', () => {
    expect(hitsOf('在 呼和 浩特 市', '呼和浩特')).toEqual(['呼和 浩特']);
    expect(hitsOf('un cafe\u0301!', 'CAFÉ')).toEqual(['cafe\u0301']);
  });

  it('counts overlapping hits once', () => {
    expect(hitsOf('哈哈哈哈哈', '哈哈')).toEqual(['哈哈', '哈哈']);
  });
});

describe('cutExcerpt', () => {
  it('cuts around the first hit and says where text is left out', () => {
    const excerpt = cutExcerpt(`${'前'.repeat(100)}公园${'后'.repeat(200)}`, '公园');
    expect(excerpt?.pieces.map(({ hit }) => hit)).toEqual([false, true, false]);
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(excerpt?.pieces.map(({ text }) => text.length)).toEqual([36, 2, 84]);
  });

  it('shows a short text whole', () => {
    expect(cutExcerpt('去公园玩', '公园')).toEqual({
      pieces: [
        { text: '去', hit: false },
        { text: '公园', hit: true },
        { text: '玩', hit: false },
      ],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('gives nothing where there is no hit', () => {
    expect(cutExcerpt('公园', foldText('动物园'))).toBeUndefined();
    expect(contains('公园', foldText('动物园'))).toBe(false);
  });

  it('never cuts a character in two', () => {
    for (let before = 30; before < 40; before += 1) {
      const excerpt = cutExcerpt(`${'𠮷'.repeat(before)}公园${'𠮷'.repeat(90)}`, '公园');
      expect(excerpt?.pieces.every(({ text }) => text.isWellFormed())).toBe(true);
    }
    expect(cutOpening('𠮷'.repeat(100)).pieces.every(({ text }) => text.isWellFormed())).toBe(true);
  });

  it('shows the text as it is, with marks that fold to the query', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab é中國。 “\u0301 𠮷Ａ'), maxLength: 300 });
    fc.assert(
      fc.property(text, fc.nat(), (original, from) => {
        const query = foldText([...original].slice(from % (original.length + 1), (from % (original.length + 1)) + 3).join(''));
        const pieces = markHits(original, query);
        expect(pieces.map((piece) => piece.text).join('')).toBe(original);
        expect(pieces.filter(({ hit }) => hit).every((piece) => foldText(piece.text) === query)).toBe(true);
        const passage = cutExcerpt(original, query);
        if (query !== '' && contains(original, query)) {
          expect(original).toContain(passage?.pieces.map((piece) => piece.text).join(''));
          expect(passage?.pieces.some(({ hit }) => hit)).toBe(true);
        }
      }),
    );
  });
});
