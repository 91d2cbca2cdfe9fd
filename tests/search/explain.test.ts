import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalsOf, signClasses } from '../../src/search/equal-characters.ts';
import { explainQuery } from '../../src/search/explain.ts';
import { explainFold } from '../../src/search/explain-fold.ts';
import { foldText } from '../../src/search/fold.ts';
import { isStandInLetter } from '../../src/search/stand-ins.ts';
import { readPhrase } from '../../src/search/tokens.ts';

const told = (text: string) => explainFold(text).map(({ original, folded, changes }) => [original, folded.join(''), ...changes]);

describe('what becomes of a character', () => {
  it.each([
    ['园', ['园', '园']],
    ['園', ['園', '园', 'script']],
    ['Ａ', ['Ａ', 'a', 'width', 'case']],
    ['A', ['A', 'a', 'case']],
    ['é', ['é', 'e', 'accent']],
    ['É', ['É', 'e', 'case', 'accent']],
    ['㎏', ['㎏', 'kg', 'form']],
    ['②', ['②', '2', 'form']],
    ['\uf900', ['\uf900', '岂', 'script', 'form']],
    ['ﾊ', ['ﾊ', 'ハ', 'width']],
    ['ß', ['ß', 'ss', 'case']],
    ['○', ['○', '〇', 'spelling']],
    ['「', ['「', '"', 'sign']],
    ['，', ['，', ',', 'width', 'sign']],
    ['…', ['…', '...', 'sign']],
    ['。', ['。', '.', 'sign']],
    ['♥', ['♥', '♥']],
    ['\u202e', ['U+202E', '', 'left-out']],
    ['\ud800', ['U+D800', 'U+D800']],
    ['5', ['5', '5']],
  ])('%s', (character, expected) => {
    expect(told(`中${character}`).slice(1)).toEqual([expected]);
  });

  it('keeps accents with their letters, and tells of one that has none', () => {
    expect(told('e\u0301')).toEqual([['e\u0301', 'e', 'accent']]);
    expect(told('\u0301e')).toEqual([
      ['◌\u0301', '', 'left-out'],
      ['e', 'e'],
    ]);
  });

  it('tells of a blank between words, and of one that makes no difference', () => {
    expect(told('a  b 中')).toEqual([
      ['a', 'a'],
      ['␣', '␣', 'blank'],
      ['b', 'b'],
      ['␣', '', 'left-out'],
      ['中', '中'],
    ]);
  });

  it('names what else is the same', () => {
    const [behind, comma, letter] = explainFold('后，a').map(({ equals }) => equals);
    expect(behind).toEqual(['后', '後']);
    expect(comma).toEqual(expect.arrayContaining([',', '，']));
    expect(letter).toEqual([]);
  });

  it('loses nothing, and shows no letter that stands for a sign', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const pieces = explainFold(text);
        expect(pieces.flatMap(({ folded }) => folded)).toHaveLength([...foldText(text)].length);
        const shown = pieces.flatMap(({ original, folded, equals }) => [original, ...folded, ...equals]).join('');
        expect([...shown].filter((character) => isStandInLetter(character) && !text.includes(character))).toEqual([]);
        expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/u);
      }),
    );
  });
});

describe('what is the same', () => {
  it('are the signs that fold to one letter, and a sign is in one class', () => {
    for (const members of signClasses()) expect(new Set(members.map(foldText)).size, members.join('')).toBe(1);
    const all = signClasses().flat();
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(signClasses().map(([first = '']) => foldText(first))).size).toBe(signClasses().length);
  });

  it('are shown in the form that pages may hold', () => {
    expect(
      signClasses()
        .flat()
        .filter((sign) => sign.normalize('NFC') !== sign),
    ).toEqual([]);
  });

  it('are quotation marks of every kind, in a class of their own', () => {
    const quotes = signClasses().find((members) => members.includes('「')) ?? [];
    expect(quotes).toEqual(expect.arrayContaining(['"', '“', '”', '』', '＂']));
    expect(quotes).not.toContain('《');
  });

  it('are all traditional forms of a character', () => {
    expect(equalsOf('发')).toEqual(expect.arrayContaining(['发', '發', '髮']));
    for (const form of equalsOf('台')) expect(foldText(form)).toBe('台');
  });
});

describe('how a query was read', () => {
  it('has its tree, its terms and their pairs', () => {
    const { tree, terms } = explainQuery('公園 (标题:“a b” OR -作者:张三) 日期:2024-07..');
    expect(tree).toEqual({
      kind: 'and',
      parts: [
        { kind: 'term', term: 0 },
        {
          kind: 'or',
          parts: [
            { kind: 'term', term: 1 },
            { kind: 'not', part: { kind: 'term', term: 2 } },
          ],
        },
        { kind: 'date', from: '2024-07-01' },
      ],
    });
    expect(terms.map(({ field, text, pairs }) => [field, text, pairs])).toEqual([
      ['text', '公園', ['公园']],
      ['title', 'a b', ['a␣', '␣b']],
      ['author', '张三', []],
    ]);
  });

  it('has the pairs that are looked up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2 }), (text) => {
        const phrase = readPhrase(text);
        fc.pre(phrase.kind === 'phrase' && phrase.tokens.length < 100);
        const [term] = explainQuery(`"${text.replaceAll(/["“”„‟＂\\]/gu, '\\$&')}"`).terms;
        expect(term?.pairs).toHaveLength(phrase.kind === 'phrase' ? phrase.tokens.length : 0);
      }),
    );
  });

  it('names a term that is looked for in texts alone', () => {
    expect(explainQuery('公园 湖').terms.map(({ isShort, pairs }) => [isShort, pairs.length])).toEqual([
      [false, 1],
      [true, 0],
    ]);
  });

  it('has days, open ends left out', () => {
    expect(explainQuery('日期:..2024').tree).toEqual({ kind: 'date', to: '2024-12-31' });
    expect(explainQuery('日期:2024-02').tree).toEqual({ kind: 'date', from: '2024-02-01', to: '2024-02-29' });
  });

  it('has no tree where nothing is searched', () => {
    expect(explainQuery('湖')).toMatchObject({ terms: [], parsed: { problems: [{ code: 'too-short' }] } });
    expect(explainQuery('湖')).not.toHaveProperty('tree');
  });
});
