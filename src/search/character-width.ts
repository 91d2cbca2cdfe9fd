/** Ideographs, kana, Hangul, full-width forms, and the marks that Chinese fonts set as wide. */
const WIDE =
  /[\u{1100}-\u{115f}\u{2013}-\u{201d}\u{2026}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Accents, joiners, control characters. */
const NO_WIDTH = /[\p{M}\p{Cf}\p{Cc}]/u;

/** Room that one code point takes in a line of print: 2 for an ideograph, 1 for a letter, 0 for an accent. */
export function characterWidth(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The room that a text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Where the passage begins that ends at an offset and is no wider than a width. Cuts between code points, never before an accent. */
export function startWithin(text: string, end: number, width: number): number {
  let start = end;
  let best = end;
  for (let room = width; start > 0; ) {
    const character = characterBefore(text, start);
    const taken = characterWidth(character);
    if (taken > room) break;
    room -= taken;
    start -= character.length;
    if (taken > 0) best = start;
  }
  // At the very beginning nothing is cut off, so that what has no width may stand first.
  return start === 0 ? 0 : best;
}

/** Where the passage ends that begins at an offset and is no wider than a width. Cuts between code points, never before an accent. */
export function endWithin(text: string, start: number, width: number): number {
  let end = start;
  for (let room = width; end < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    room -= characterWidth(character);
    if (room < 0) break;
    end += character.length;
  }
  return end;
}

/** The code point that ends at an offset above 0; a lone surrogate stands for itself. */
function characterBefore(text: string, end: number): string {
  const pair = end > 1 ? text.slice(end - 2, end) : '';
  return pair !== '' && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.slice(end - 1, end);
}
