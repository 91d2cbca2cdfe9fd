import { SMALL_WORDS, wordsOf } from './words.ts';

/** How a line is set: `COUNCIL BACKS PLAN`, `Council Backs Plan`, or as a sentence is. */
export type LetterCase = 'capitals' | 'title' | 'sentence';

/** Share of small letters that names leave among capitals: McDONALD, £2m. */
const SMALL_AMONG_CAPITALS = 0.15;
/** Share of longer words that begin with a capital in a title. */
const CAPITAL_IN_TITLE = 0.85;

/** Tells capitals and title case from the case of running text; one that is too short to tell counts as running text. */
export function letterCase(text: string): LetterCase {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  if (upper >= 2 && lower <= (upper + lower) * SMALL_AMONG_CAPITALS) return 'capitals';
  const words = wordsOf(text).filter((word) => /^\p{L}/u.test(word) && !SMALL_WORDS.has(word));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && upper > 0 && capital >= words.length * CAPITAL_IN_TITLE ? 'title' : 'sentence';
}
