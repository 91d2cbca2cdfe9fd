import { letterCase } from './letter-case.ts';
import { isLatin, wordsOf } from './words.ts';

/** Most words of a crosshead, and of a kicker in capitals above another line. */
const MAX_CROSSHEAD_WORDS = 3;
const MAX_KICKER_WORDS = 2;
/** Words of a headline above which a lone word is its kicker, in whatever letters: `Shipping`. */
const MIN_WORDS_BELOW = 5;
/** Fewest characters of a headline with more words than that. */
const MIN_HEADLINE_CHARS = 18;

/**
 * Display lines between two paragraphs that are too long for a crosshead: `APPLE PRICES HOLD AT WEXMOOR MARKET`; not
 * `Fifty years`, `What happens next`.
 *
 * @param lines texts of the display blocks that stand together
 */
export function isEnglishHeadlineRun(lines: readonly string[]): boolean {
  const text = lines.join(' ');
  return (
    isLatin(text) &&
    wordsOf(text).length > MAX_CROSSHEAD_WORDS &&
    text.length >= MIN_HEADLINE_CHARS &&
    !/^[“"‘'].*["”’']$/u.test(text)
  );
}

/**
 * The first of two display lines stands above the headline as a kicker: it ends in a colon, or is a word or two in other
 * letters: `HARBOUR` above `Council Backs Dredging Plan`; not `COUNCIL BACKS PLAN` above `Vote is eleven to three`.
 */
export function isEnglishKicker(first: string, second: string): boolean {
  if (/[:|]$/u.test(first)) return first.length <= 50;
  const words = wordsOf(first).length;
  if (words === 1 && wordsOf(second).length >= MIN_WORDS_BELOW) return true;
  return (
    words <= MAX_KICKER_WORDS &&
    wordsOf(second).length > words + 1 &&
    letterCase(first) !== letterCase(second) &&
    letterCase(first) !== 'sentence'
  );
}
