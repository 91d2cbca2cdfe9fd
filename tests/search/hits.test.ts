import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from '../../src/search/fold.ts';
import type { TextRange } from '../../src/search/found.ts';
import { markerFor, type SoughtTerm } from '../../src/search/hits/hits.ts';
import { placesOf } from '../../src/search/hits/places.ts';
import type { MatchMode } from '../../src/search/options.ts';
import { isStandInLetter } from '../../src/search/stand-ins.ts';

function sought(text: string, title = false): SoughtTerm {
  return { term: { folded: foldText(text) }, title };
}

interface Asking {
  match?: MatchMode;
  language?: string;
}

/** The marked parts of a text. */
function marked(text: string, queries: string[], { match = 'exact', language = 'zh-CN' }: Asking = {}): string[] {
  const marker = markerFor(
    queries.map((query) => sought(query)),
    match,
    language,
  );
  return marker(text, false).map(({ start, end }) => text.slice(start, end));
}

/** Texts in which few letters recur, so that terms are found, and overlap. */
const LETTERS = ['公', '園', '园', 'a', 'A', 'á', 'b', '㏂', ' ', '，', ',', '한', '9', '\u{20000}', 'カ', 'я'];
const texts = fc.array(fc.constantFrom(...LETTERS), { maxLength: 40 }).map((letters) => letters.join(''));
const terms = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 4 })
  .map((letters) => letters.join(''))
  .filter((term) => foldText(term) !== '');
const queries = fc.array(terms, { minLength: 1, maxLength: 3 });

/** Looks at every place of the folded text. */
function naive(
  text: string,
  asked: readonly string[],
  isHit: (folded: string, start: number, end: number) => boolean,
): TextRange[] {
  const folded = fold(text);
  const found = new Map<string, TextRange>();
  for (const term of asked.map(foldText)) {
    for (let at = 0; at < folded.text.length; at += 1) {
      const end = at + term.length;
      if (!folded.text.startsWith(term, at) || !isHit(folded.text, at, end)) continue;
      const range = { start: folded.starts[at] ?? -1, end: folded.ends[end - 1] ?? -1 };
      found.set(`${range.start} ${range.end}`, range);
    }
  }
  return [...found.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

describe('exact hits', () => {
  it('are in the glyphs of the original, with blanks and accents within them', () => {
    expect(marked('市民瞭解「口袋公園」，了解', ['了解'])).toEqual(['瞭解', '了解']);
    expect(marked('在 呼和 浩特 市；un cafe\u0301!', ['呼和浩特', 'CAFÉ'])).toEqual(['呼和 浩特', 'cafe\u0301']);
  });

  it('may overlap, and stand in order of start, then end', () => {
    expect(marked('哈哈哈', ['哈哈'])).toEqual(['哈哈', '哈哈']);
    expect(marked('口袋公园里', ['公园里', '口袋公园', '公园'])).toEqual(['口袋公园', '公园', '公园里']);
  });

  it('are named once, however many terms find them', () => {
    expect(marked('公園', ['公园', '公園'])).toEqual(['公園']);
    expect(marked('㏂', ['a', 'm'])).toEqual(['㏂']);
  });

  it('equal a look at every place', () => {
    fc.assert(
      fc.property(texts, queries, (text, asked) => {
        const marker = markerFor(
          asked.map((term) => sought(term)),
          'exact',
          'zh-CN',
        );
        expect(marker(text, false)).toEqual(naive(text, asked, () => true));
      }),
      { numRuns: 500 },
    );
  });

  it('are found in a text made to be slow', () => {
    const text = 'a'.repeat(200_000);
    const hits = markerFor([sought(`${'a'.repeat(99_999)}b`), sought('a'.repeat(100_000))], 'exact', 'en')(text, false);
    expect(hits).toHaveLength(100_001);
  });
});

describe('terms of the headline', () => {
  const marker = markerFor([sought('公园', true), sought('口袋')], 'exact', 'zh-CN');

  it('are marked in the headline only', () => {
    expect(marker('口袋公园', true)).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
    expect(marker('口袋公园', false)).toEqual([{ start: 0, end: 2 }]);
  });

  it('are marked everywhere where the same term may stand anywhere', () => {
    const both = markerFor([sought('公园', true), sought('公園')], 'exact', 'zh-CN');
    expect(both('口袋公园', false)).toEqual([{ start: 2, end: 4 }]);
  });
});

describe('whole words', () => {
  it.each([
    ['a part of a word', 'party art, ART', 'art', ['art', 'ART']],
    ['digits', '2024年5G与5', '5', ['5']],
    ['a word beside ideographs', '用AI模型和PAI', 'ai', ['AI']],
    ['Chinese, which has no blanks', '口袋公园里', '公园', ['公园']],
    ['Kana and its long vowel mark', 'カラーテレビ', 'カラ', ['カラ']],
    ['Hangul', '한국어', '국', ['국']],
    ['an accent within a word', 'café caf', 'caf', ['caf']],
    ['several words', 'the new daybreak; a new day', 'new day', ['new day']],
    ['a letter of two units', '\u{1d7d9}\u{10428}，\u{10428}', '\u{10428}', ['\u{10428}']],
  ])('%s', (_, text, query, expected) => {
    expect(marked(text, [query], { match: 'word' })).toEqual(expected);
  });

  it('equal a look at every place and its neighbours', () => {
    const isWord = (letter: string | undefined) =>
      letter !== undefined &&
      /[\p{L}\p{N}]/u.test(letter) &&
      !/[公园\u{20000}カ\u1100-\u11ff]/u.test(letter) &&
      !isStandInLetter(letter);
    const runsAcross = (folded: string, at: number) =>
      isWord([...folded.slice(0, at)].at(-1)) && isWord([...folded.slice(at)][0]);
    fc.assert(
      fc.property(texts, queries, (text, asked) => {
        const marker = markerFor(
          asked.map((term) => sought(term)),
          'word',
          'zh-CN',
        );
        const whole = (folded: string, start: number, end: number) => !runsAcross(folded, start) && !runsAcross(folded, end);
        expect(marker(text, false)).toEqual(naive(text, asked, whole));
      }),
      { numRuns: 500 },
    );
  });
});

describe('stems', () => {
  const stems = { match: 'stem', language: 'en' } as const;

  it('are words of one stem, one after the other', () => {
    expect(marked('Running dogs ran; the run of a Dog', ['run'], stems)).toEqual(['Running', 'run']);
    expect(marked('The public parks; public, park. Publishers’ parks', ['public park'], stems)).toEqual([
      'public parks',
      'public, park',
    ]);
  });

  it('are looked for in English only', () => {
    expect(marked('running', ['runs'], { match: 'stem', language: 'en-GB' })).toEqual(['running']);
    expect(marked('running runs', ['runs'], { match: 'stem', language: 'fr' })).toEqual(['runs']);
    expect(marked('running runs', ['runs'], { match: 'stem', language: 'enm' })).toEqual(['runs']);
  });

  it('leave a term without words as it is', () => {
    expect(marked('the 公园 park', ['公园'], stems)).toEqual(['公园']);
  });

  it('mark an accented word to its end', () => {
    expect(marked('two cafe\u0301s', ['café'], stems)).toEqual(['cafe\u0301s']);
  });
});

describe('places of a pattern', () => {
  it('equal a look at every place', () => {
    const letters = fc.array(fc.constantFrom('a', 'b'), { maxLength: 30 });
    fc.assert(
      fc.property(letters, fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 6 }), (sequence, pattern) => {
        const all = sequence.map((_, at) => at).filter((at) => pattern.every((letter, place) => sequence[at + place] === letter));
        expect(placesOf(sequence, pattern)).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  it('has none of nothing', () => {
    expect(placesOf('abc', '')).toEqual([]);
  });
});
