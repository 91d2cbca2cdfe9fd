import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOpening, cutPassages, excerptsOf, markHits } from '../../src/search/excerpt.ts';
import { foldText } from '../../src/search/fold.ts';
import type { TextRange } from '../../src/search/found.ts';
import { markerFor } from '../../src/search/hits/hits.ts';

const rangesOf = (text: string, query: string): TextRange[] =>
  markerFor([{ title: false, term: { folded: foldText(query) } }], 'exact', 'zh-CN')(text, false);
const passagesIn = (text: string, query: string) => cutPassages([{ segment: text, hits: rangesOf(text, query) }]);
const hitsOf = (text: string, query: string) =>
  markHits(text, rangesOf(text, query))
    .filter(({ hit }) => hit)
    .map(({ text: marked }) => marked);

describe('markHits', () => {
  it('marks the glyphs of the original, not those of the query', () => {
    expect(hitsOf('市民瞭解「口袋公園」，了解', '了解')).toEqual(['瞭解', '了解']);
  });

  it('marks overlapping hits as one piece', () => {
    expect(hitsOf('哈哈哈哈哈！哈哈', '哈哈')).toEqual(['哈哈哈哈哈', '哈哈']);
  });

  it('shows the text as it is, whatever is to be marked', () => {
    const ranges = fc.array(
      fc.tuple(fc.nat(60), fc.nat(10)).map(([start, length]) => ({ start, end: start + length })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), ranges, (text, found) => {
        const hits = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
        const pieces = markHits(text, hits);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        let at = 0;
        for (const piece of pieces) {
          for (let place = at; place < at + piece.text.length; place += 1) {
            expect(hits.some(({ start, end }) => start <= place && place < end)).toBe(piece.hit);
          }
          at += piece.text.length;
        }
      }),
    );
  });
});

describe('cutPassages', () => {
  it('cuts no hit in two', () => {
    for (let gap = 0; gap < 120; gap += 1) {
      const text = `公园${'路'.repeat(gap)}公园${'路'.repeat(200)}`;
      const marked = passagesIn(text, '公园').flatMap(({ pieces }) => pieces.filter(({ hit }) => hit));
      expect([...new Set(marked.map((piece) => piece.text.replaceAll('公园', '')))]).toEqual(['']);
    }
  });

  it('cuts around the first hit and says where text is left out', () => {
    const [excerpt, ...others] = passagesIn(`${'前'.repeat(100)}公园${'后'.repeat(200)}`, '公园');
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(excerpt?.pieces.map(({ text, hit }) => [text.length, hit])).toEqual([
      [36, false],
      [2, true],
      [84, false],
    ]);
    expect(others).toEqual([]);
  });

  it('shows a short text whole', () => {
    expect(passagesIn('去公园玩', '公园')).toEqual([
      {
        pieces: [
          { text: '去', hit: false },
          { text: '公园', hit: true },
          { text: '玩', hit: false },
        ],
        cutBefore: false,
        cutAfter: false,
      },
    ]);
  });

  it('shows the next hit that the first passage does not show, and no third', () => {
    const text = `公园又公园${'中'.repeat(200)}公园${'末'.repeat(200)}公园`;
    const passages = passagesIn(text, '公园');
    expect(passages.map(({ pieces }) => pieces.filter(({ hit }) => hit).length)).toEqual([2, 1]);
    expect(passages[1]?.pieces[0]).toEqual({ text: '中'.repeat(24), hit: false });
  });

  it('repeats nothing where the second hit comes soon after the first passage', () => {
    const text = `公园${'中'.repeat(90)}公园`;
    expect(
      passagesIn(text, '公园')
        .flatMap(({ pieces }) => pieces.map((piece) => piece.text))
        .join(''),
    ).toBe(text);
  });

  it('never cuts a character in two', () => {
    for (let before = 30; before < 40; before += 1) {
      const passages = passagesIn(`${'𠮷'.repeat(before)}公园${'𠮷'.repeat(90)}公园`, '公园');
      expect(passages).toHaveLength(2);
      for (const { pieces } of passages) expect(pieces.every(({ text }) => text.isWellFormed())).toBe(true);
    }
    expect(cutOpening('𠮷'.repeat(100)).pieces.every(({ text }) => text.isWellFormed())).toBe(true);
  });
});

describe('excerptsOf', () => {
  const marker = (segment: string) => rangesOf(segment, '公园');

  it('marks the headline, shows passages of the body only, and counts every occurrence', () => {
    const text = { address: 'a', headline: 1, segments: ['引题公园', '公园开放', '无事', '到公园去'] };
    const { headline, passages, occurrences } = excerptsOf(text, marker);
    expect(headline?.[0]).toEqual({ text: '公园', hit: true });
    expect(passages.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))).toEqual(['引题公园', '到公园去']);
    expect(occurrences).toBe(3);
  });

  it('shows how the body begins where only the headline was found', () => {
    const { passages, occurrences } = excerptsOf({ address: 'a', headline: 0, segments: ['公园', '开头的话'] }, marker);
    expect(passages.map(({ pieces }) => pieces)).toEqual([[{ text: '开头的话', hit: false }]]);
    expect(occurrences).toBe(1);
    expect(excerptsOf({ address: 'a', label: '无题', segments: ['公园'] }, marker).headline).toBeUndefined();
  });
});
