import { classesAt, HAN, LETTER, NARROW, SPACE, unitsAt } from './char-classes.ts';

/** Width in Han squares as printed: Han and full-width 1, ASCII ½, spaces nothing (they come from recognition). */
export function printedWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    const classes = classesAt(text, at);
    if ((classes & SPACE) === 0) width += (classes & NARROW) === 0 ? 1 : 0.5;
  }
  return width;
}

/** The middle value; the lower one of two. 0 for no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

export function isHan(char: string | undefined): boolean {
  return char !== undefined && hasHan(char);
}

/** Share of Han among letters: near 0 for English text. */
export function hanShare(text: string): number {
  let letters = 0;
  let han = 0;
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    const classes = classesAt(text, at);
    if ((classes & LETTER) !== 0) letters += 1;
    if ((classes & HAN) !== 0) han += 1;
  }
  return letters === 0 ? 0 : han / letters;
}

function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at += unitsAt(text, at)) if ((classesAt(text, at) & HAN) !== 0) return true;
  return false;
}
