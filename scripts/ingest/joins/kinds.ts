import type { WordTable } from './word-table.ts';

/** Longest Latin word that is its own kind if it is lower-case: of, the, from. */
const FUNCTION_LENGTH = 4;

/** The kind of a word for statistics: itself if very frequent, a mark itself, else its class. */
export function kindOf(word: string, words: WordTable): string {
  if (/^\p{Script=Han}/u.test(word)) return words.isFrequent(word) ? word : words.kind(word);
  if (/^\d/u.test(word)) return '#';
  if (!/^\p{L}/u.test(word)) return word[0] ?? '?';
  if (word.length <= FUNCTION_LENGTH && /^\p{Ll}/u.test(word)) return word;
  const ending = /(?:ing|ed|ly|s|tion|er|al|ive|ous|est|ity|ment)$/u.exec(word)?.[0] ?? '';
  return `${/^\p{Lu}/u.test(word) ? 'L' : 'l'}${ending}`;
}

/** Latin words, numbers and single marks of a text. */
export function latinTokens(text: string): string[] {
  return text.match(/\p{L}+|\d+|[^\s\p{L}\d]/gu) ?? [];
}

const codes = new Map<string, string>();
const FIRST_CODE = 0x20;

/** Stands before the first word of a paragraph. */
export const PARAGRAPH_START = '\u0001';

/** A paragraph with one unit for each kind, so that a model of characters can learn how kinds follow one another. Kinds stand apart by spaces. */
export function encodeKinds(kinds: string): string {
  return PARAGRAPH_START + kinds.split(' ').map(codeOf).join('');
}

export function encodeWords(words: readonly string[], table: WordTable): string {
  return words.map((word) => codeOf(kindOf(word, table))).join('');
}

// Which kind has which code decides nothing, so it may depend on what was seen first.
function codeOf(kind: string): string {
  let code = codes.get(kind);
  if (code === undefined) {
    // Hostile pages hold any number of marks: all beyond the first thousands share one code.
    code = String.fromCharCode(FIRST_CODE + Math.min(codes.size, 20_000));
    codes.set(kind, code);
  }
  return code;
}
