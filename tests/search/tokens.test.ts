import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexContent, quotedPhrase, readPhrase } from '../../src/search/tokens.ts';

describe('indexContent', () => {
  it('pairs each character with the next and leaves the last alone', () => {
    expect(indexContent({ segments: ['今天好'] })).toBe('今天 天好 好');
  });

  it('sets a lone full stop between segments, so that no phrase crosses', () => {
    expect(indexContent({ segments: ['今天', '好'] })).toBe('今天 天 。 好');
  });

  it('leaves out segments that fold to nothing', () => {
    expect(indexContent({ segments: ['今', ' \u0301', '天'] })).toBe('今 。 天');
    expect(indexContent({ segments: [] })).toBe('');
  });

  it('appends the headline with a prefix', () => {
    expect(indexContent({ segments: ['今天', '好'], headline: '今天' })).toBe('今天 天 。 好 。 zz今天 zz天');
  });

  it('keeps characters beyond the basic plane whole', () => {
    expect(indexContent({ segments: ['𠮷野'] })).toBe('𠮷野 野');
  });

  it('never gives a text token that a headline token equals', () => {
    const text = fc.string({ unit: fc.constantFrom(...'zZ今天 Ａ') });
    fc.assert(
      fc.property(text, text, (segment, headline) => {
        const plain = indexContent({ segments: [segment] }).split(' ');
        const marked = indexContent({ segments: [], headline }).split(' ');
        expect(plain.filter((token) => token !== '' && marked.includes(token))).toEqual([]);
      }),
    );
  });
});

describe('readPhrase', () => {
  it('asks for pairs only', () => {
    expect(readPhrase('「今 天好')).toMatchObject({ kind: 'phrase', tokens: [expect.stringMatching(/今$/u), '今天', '天好'] });
  });

  it('does not ask for one character, however it is written', () => {
    expect(readPhrase('好')).toEqual({ kind: 'too-short', folded: '好' });
    expect(readPhrase(' Ａ ')).toEqual({ kind: 'too-short', folded: 'a' });
    expect(readPhrase('𠮷')).toEqual({ kind: 'too-short', folded: '𠮷' });
  });

  it('does not ask for nothing', () => {
    expect(readPhrase(' \u200b ')).toEqual({ kind: 'empty' });
  });

  it('quotes the tokens for Pagefind, and nothing of the query can end the quotes', () => {
    const phrase = readPhrase('"今" OR "天"');
    expect(phrase.kind === 'phrase' && quotedPhrase(phrase.tokens)).toMatch(/^"[\p{L}\p{N} ]+"$/u);
  });
});
