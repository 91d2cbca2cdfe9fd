/** Latin letters, digits and ASCII marks take half a Han square. */
const NARROW = /[\u0020-\u007e\u00a0-\u00ff]/u;

/** Width in Han squares as printed: Han and full-width 1, ASCII ½, spaces nothing (they come from recognition). */
export function printedWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/\s/u.test(char)) continue;
    width += NARROW.test(char) ? 0.5 : 1;
  }
  return width;
}

/** The middle value; the lower one of two. 0 for no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

const HAN = /\p{Script=Han}/u;

export function isHan(char: string | undefined): boolean {
  return char !== undefined && HAN.test(char);
}

/** Share of Han among letters: near 0 for English text. */
export function hanShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Script=Han}/gu)?.length ?? 0) / letters;
}
