import { classesAt, unitsAt, WORD } from './char-classes.ts';

/** Letters and digits of a text, width and case levelled, as code points; marks and spaces are dropped. */
export function lettersOf(text: string): number[] {
  const level = text.normalize('NFKC').toLowerCase();
  const letters: number[] = [];
  for (let at = 0; at < level.length; at += unitsAt(level, at))
    if ((classesAt(level, at) & WORD) !== 0) letters.push(level.codePointAt(at) ?? 0);
  return letters;
}

/**
 * Words of running text without a dictionary: overlapping pairs of letters or digits, each as one number, since texts are
 * compared pair by pair and numbers cost a tenth of strings.
 */
export function pairs(text: string): number[] {
  const letters = lettersOf(text);
  const found: number[] = [];
  for (let at = 1; at < letters.length; at += 1) found.push(pairKey(letters[at - 1] ?? 0, letters[at] ?? 0));
  return found;
}

/** The number of a pair. The usual ones fit into 32 bits; those with a rare character stand above. */
export function pairKey(left: number, right: number): number {
  return left < 0x10000 && right < 0x10000 ? (left << 16) | right : 2 ** 42 + left * 2 ** 21 + right;
}

/** How rare a pair is over the texts of one page. */
export type Rarity = (pair: number) => number;

/** Rarity of each pair over the texts of one page: pairs that stand everywhere, as the city's name, weigh little. */
export function rarity(texts: readonly string[]): Rarity {
  const counts = new Map<number, number>();
  for (const text of texts) for (const pair of new Set(pairs(text))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => Math.log((texts.length + 1) / ((counts.get(pair) ?? 0) + 0.5));
}
