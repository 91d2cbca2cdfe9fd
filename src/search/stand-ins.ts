/**
 * Stand-in letters for what is neither letter nor number. Pagefind strips punctuation from its index, so every such
 * character is folded to a letter that newspapers do not use: Unified Canadian Aboriginal Syllabics (U+1401 to U+166C),
 * which have neither case nor decompositions.
 */

/** Stands for a run of whitespace between two Latin letters or digits. */
export const SPACE_STAND_IN = '\u1401';

/** The block of the stand-ins; where a text itself uses these letters they are treated as symbols. */
const FIRST_OF_BLOCK = 0x1400;
const LAST_OF_BLOCK = 0x167f;

/**
 * Characters that a reader takes for one another, as they are after compatibility decomposition (so `，` is not listed
 * beside `,`). Each group shares one letter, given by its place: append only.
 */
const GROUPS: readonly string[] = [
  '"“”„‟〝〞〟「」『』\'‘’‚‛′`´',
  '-‐‒–—―−─━⸺⸻﹘',
  '.。',
  ',',
  '、',
  '·•・‧∙⋅‣',
  ':∶꞉',
  ';',
  '!',
  '?',
  '(',
  ')',
  '[〔【〖',
  ']〕】〗',
  '《〈«‹≪',
  '》〉»›≫',
  '/⁄∕',
  '\\',
  '~〜∼～',
  '%',
  '‰',
  '&',
  '*∗',
  '×✕✖',
  '+',
  '=',
  '<',
  '>',
  '|',
  '_',
  '#',
  '$',
  '@',
  '^',
  '{',
  '}',
  '°˚',
  '¥',
  '£',
  '€',
  '●⚫',
  '■⬛',
  '□⬜',
  '▲',
  '△',
  '★',
  '☆',
  '◆',
  '◇',
  '→',
  '←',
  '※',
  '§',
  '±',
  '÷',
  '√',
  '▼',
  '▽',
  '◎',
];
const FIRST_GROUP = 0x1402;

/** All other symbols share these letters, by code point: two of them rarely get the same one. */
const FIRST_OTHER = 0x1470;
const OTHERS = 503;

const LETTER_OF_SYMBOL: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group, place) => [...group].map((symbol) => [symbol, String.fromCharCode(FIRST_GROUP + place)] as const)),
);

/** The stand-in letter for a symbol, given as one code point. */
export function standInFor(symbol: string): string {
  const code = symbol.codePointAt(0) ?? 0;
  return LETTER_OF_SYMBOL.get(symbol) ?? String.fromCharCode(FIRST_OTHER + (code % OTHERS));
}

/**
 * The symbols that share a stand-in letter because readers take them for one another, as they are after compatibility
 * decomposition; none where the letter stands for whitespace or for a symbol of no such group.
 */
export function symbolsOf(letter: string): string[] {
  return [...(GROUPS[letter.charCodeAt(0) - FIRST_GROUP] ?? '')];
}

/** Whether a character of a text is one of the letters that stand-ins are taken from. */
export function isStandInLetter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= FIRST_OF_BLOCK && code <= LAST_OF_BLOCK;
}
