import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from '../../src/search/fold.ts';
import { SPACE_STAND_IN } from '../../src/search/stand-ins.ts';

describe('fold', () => {
  it.each([
    ['full width and half width', 'ＰＭ２．５', 'PM2.5'],
    ['letter case', 'PM2.5', 'pm2.5'],
    ['accents, composed and not', 'Café', 'cafe\u0301'],
    ['traditional and simplified script', '瞭解乾隆後來的臺灣', '了解干隆后来的台湾'],
    ['Taiwan and Hong Kong spellings', '裡面看著衞生', '裏面看着衛生'],
    ['compatibility ideographs', '\uf900更', '豈更'],
    ['quotes of every kind', '“公园”', '「公园」'],
    ['dashes', '2023—2025', '2023-2025'],
    ['full stops', '。', '．'],
    ['commas', '，', ','],
    ['middle dots', '阿·卜', '阿•卜'],
    ['ellipses', '……', '......'],
    ['ratio and colon', '1∶2', '1:2'],
    ['circle for zero', '二○二四', '二〇二四'],
    ['units and ligatures', '㎏ ﬁ', 'kg fi'],
    ['final sigma', 'ΣΊΣΥΦΟΣ', 'σισυφος'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['dotted capital i', 'İstanbul', 'istanbul'],
    ['Hangul syllables and jamo', '한', '\u1112\u1161\u11ab'],
    ['blanks between ideographs', '中 国\n日　报', '中国日报'],
    ['any run of blanks between words', 'new \n\t day', 'new day'],
    ['blanks around punctuation', 'Hello , world', 'Hello,world'],
    ['what cannot be seen', '零\u200b宽\u00ad字\ufe0f', '零宽字'],
  ])('makes equal: %s', (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
    expect(foldText(one)).not.toBe('');
  });

  it.each([
    ['full stop and comma', '。', '，'],
    ['comma and enumeration comma', '，', '、'],
    ['words apart and together', 'a new', 'anew'],
    ['letters and symbols', 'C', 'C++'],
    ['one plus and two', 'C+', 'C++'],
    ['brackets and quotes', '《', '“'],
    ['opening and closing', '（', '）'],
    ['tilde and dash', '~', '-'],
    ['two faces', '😀', '😁'],
    ['a stand-in letter in the text and the symbol it stands for', '\u1403', '-'],
    ['one dash and two', '—', '——'],
  ])('keeps apart: %s', (_, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it('converts script one character at a time, whatever stands beside it', () => {
    expect(foldText('乾坤')).toBe(foldText('乾') + foldText('坤'));
    expect(foldText('瞭解')).toBe(foldText('瞭') + foldText('解'));
  });

  it('gives letters that Pagefind leaves alone, for every code point', () => {
    const changed: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const letters = foldText(String.fromCodePoint(code));
      const stable = letters === letters.toLowerCase() && letters === letters.normalize('NFKD');
      if (!stable || !/^[\p{L}\p{N}]*$/u.test(letters) || /\p{M}/u.test(letters)) changed.push(code.toString(16));
    }
    expect(changed).toEqual([]);
  });

  it('remembers where each letter came from', () => {
    const text = 'x㎏ “e\u0301𠮷”';
    const { text: folded, starts, ends } = fold(text);
    const sources = [...folded].map((letter) => {
      const at = folded.indexOf(letter);
      return text.slice(starts[at], ends[at + letter.length - 1]);
    });
    expect(sources).toEqual(['x', '㎏', '㎏', '“', 'e\u0301', '𠮷', '“']);
  });

  it('marks the blank itself where it keeps one', () => {
    const { starts, ends } = fold('ab  cd');
    expect([starts[2], ends[2]]).toEqual([2, 4]);
  });
});

/** Strings of the kinds that go wrong: script, width, marks, blanks, case, surrogates. */
const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'a B é e\u0301 ς Σ ß İ ı 中 國 瞭 乾 。 ， “ 「 ㎏ ﬁ 한 ᄒ ㄱ 豈 \u0301 \u200b 😀 𠮷 １ 1 \u1401 \ud83d'.split(' '),
    ),
    fc.constantFrom(' ', '\n', '\u3000', '\t', '\u00a0', '\u0085'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('fold, for any text', () => {
  it('of a part is a part of fold of the whole', () => {
    fc.assert(
      fc.property(awkward, fc.nat(), fc.nat(), (text, from, length) => {
        const characters = [...text];
        const part = characters.slice(from % (characters.length + 1)).slice(0, length % (characters.length + 1));
        expect(foldText(text)).toContain(foldText(part.join('').trim()));
        expect(foldText(text)).toContain(foldText(part.join('')));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives offsets that never fall back and hold the source of each letter', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const { text: folded, starts, ends } = fold(text);
        expect(starts).toHaveLength(folded.length);
        expect(ends).toHaveLength(folded.length);
        for (const [unit, start] of starts.entries()) {
          const end = ends[unit] ?? 0;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
          const source = foldText(text.slice(start, end));
          // The source of a letter, alone, gives that letter, unless it is a blank.
          expect(source === '' ? SPACE_STAND_IN : source).toContain(folded[unit]);
        }
      }),
    );
  });
});
