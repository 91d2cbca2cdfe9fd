/** The characters that mean something in a query, half- and full-width alike. */

/** A pair of quotation marks. Which way a double quotation mark is turned does not matter: keyboards turn them at will. */
export interface QuoteKind {
  openers: string;
  closers: string;
  /** A backslash before a quotation mark or a backslash makes it text. */
  hasEscapes: boolean;
}

const DOUBLE_QUOTES = '"“”„‟＂';

export const QUOTE_KINDS: readonly QuoteKind[] = [
  { openers: DOUBLE_QUOTES, closers: DOUBLE_QUOTES, hasEscapes: true },
  { openers: '「﹁', closers: '」﹂', hasEscapes: false },
  { openers: '『﹃', closers: '』﹄', hasEscapes: false },
];

/** Every character that a printed phrase must escape. */
export const ESCAPED_PATTERN = /["“”„‟＂\\]/gu;

const BLANK_PATTERN = /^[\p{White_Space}]$/u;

export function isBlank(character: string): boolean {
  return BLANK_PATTERN.test(character);
}

const INVISIBLE_PATTERN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]+$/u;

/** Whether nothing of a word can be seen: marks of direction or of byte order, say, that come along with copied text. */
export function isInvisible(word: string): boolean {
  return INVISIBLE_PATTERN.test(word);
}

export function isOpenBracket(character: string): boolean {
  return character === '(' || character === '（';
}

export function isCloseBracket(character: string): boolean {
  return character === ')' || character === '）';
}

/** Hyphen, full-width hyphen, minus: directly before a term they exclude it. */
export function isDash(character: string): boolean {
  return character === '-' || character === '－' || character === '−';
}

/** Whether a word by itself means OR: `OR`, `或`, `|`, `||`, also in full width. */
export function isOrSign(word: string): boolean {
  return word.length <= 2 && OR_SIGNS.has(word.normalize('NFKC'));
}

const OR_SIGNS: ReadonlySet<string> = new Set(['OR', '或', '|', '||']);
