/** Classes of a character, as bits. */
export const LETTER = 1;
export const HAN = 2;
/** Latin letters, digits and ASCII marks: they take half a Han square. */
export const NARROW = 4;
export const SPACE = 8;
/** Prints nothing: controls but the tab, zero-width and direction marks, soft hyphen, tag characters, noncharacters. */
export const INVISIBLE = 16;
const NUMBER = 32;
/** What words consist of. */
export const WORD = LETTER | NUMBER;
const LOOKED_UP = 128;

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/^\p{L}$/u, LETTER],
  [/^\p{N}$/u, NUMBER],
  [/^\p{Script=Han}$/u, HAN],
  [/^[\u0020-\u007e\u00a0-\u00ff]$/u, NARROW],
  [/^\s$/u, SPACE],
  [/^(?!\t)[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]$/u, INVISIBLE],
];

// Of each UTF-16 unit that was met: pages are gone through many times, and patterns are ten times as slow as a table.
const known = new Uint8Array(2 ** 16);

/** Classes of the character that begins at a place of a text; a character outside the first plane takes two units. */
export function classesAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) return lookUp(text.codePointAt(at) ?? unit);
  const classes = known[unit] ?? 0;
  if (classes !== 0) return classes;
  const found = lookUp(unit) | LOOKED_UP;
  known[unit] = found;
  return found;
}

/** Units of the character that begins at a place of a text: 2 for a surrogate pair, else 1. */
export function unitsAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit >= 0xdc00) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

function lookUp(codePoint: number): number {
  const char = String.fromCodePoint(codePoint);
  return PATTERNS.reduce((classes, [pattern, bit]) => (pattern.test(char) ? classes | bit : classes), 0);
}
