import { MAX_WORD_UNITS, type WordTable } from './word-table.ts';

/** Log-probability of a number, a Latin word or a punctuation mark: the same wherever it stands, so it decides nothing. */
const NEUTRAL = -6;

/** The likeliest words of a text: the dictionary's, runs of digits or Latin letters, single marks. */
export function segment(text: string, words: WordTable): string[] {
  const { from } = bestPath(text, words);
  const found: string[] = [];
  for (let end = text.length; end > 0; end = from[end] ?? end - 1) found.push(text.slice(from[end], end));
  return found.reverse();
}

/** Best log-probability of each prefix of a text, from 0 to its length. */
export function prefixScores(text: string, words: WordTable): ArrayLike<number> {
  return bestPath(text, words).best;
}

/** Best log-probability of the text from each place to its end. */
export function suffixScores(text: string, words: WordTable): ArrayLike<number> {
  const best = new Float64Array(text.length + 1);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    let score = Number.NEGATIVE_INFINITY;
    for (let end = at + 1; end <= Math.min(text.length, at + MAX_WORD_UNITS); end += 1) {
      if (end > at + 1 && !words.areTied(text.charCodeAt(end - 2), text.charCodeAt(end - 1))) break;
      const value = wordScore(text, at, end, words);
      if (value !== undefined) score = Math.max(score, value + (best[end] ?? 0));
    }
    best[at] = score;
  }
  return best;
}

function bestPath(text: string, words: WordTable): { best: Float64Array; from: Uint32Array } {
  const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint32Array(text.length + 1);
  best[0] = 0;
  let runStart = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (!isAlphanumeric(text.charCodeAt(end - 1))) runStart = end;
    else if (end - runStart > 1) {
      best[end] = (best[runStart] ?? 0) + NEUTRAL;
      from[end] = runStart;
      continue;
    }
    for (let at = end - 1; at >= Math.max(0, end - MAX_WORD_UNITS); at -= 1) {
      if (at < end - 1 && !words.areTied(text.charCodeAt(at), text.charCodeAt(at + 1))) break;
      const value = wordScore(text, at, end, words);
      if (value === undefined) continue;
      const score = (best[at] ?? 0) + value;
      if (score > (best[end] ?? 0)) {
        best[end] = score;
        from[end] = at;
      }
    }
  }
  return { best, from };
}

/** Log-probability of the piece as one word; `undefined` if it is none. A single unit always is one. */
function wordScore(text: string, from: number, to: number, words: WordTable): number | undefined {
  const single = to - from === 1;
  if (text.charCodeAt(from) < 0x3400 || text.charCodeAt(from) >= 0xfe30) return single ? NEUTRAL : undefined;
  return words.logProbability(text, from, to) ?? (single ? words.unknown : undefined);
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

/**
 * Gain of a word that stands across a break, over both halves read alone: 0 where no word of the dictionary crosses it.
 *
 * @param before the last units before the break, with their `prefixScores`
 * @param after the first units after the break, with their `suffixScores`
 */
export function crossingGain(
  before: { text: string; scores: ArrayLike<number> },
  after: { text: string; scores: ArrayLike<number> },
  words: WordTable,
): number {
  if (!words.areTied(before.text.charCodeAt(before.text.length - 1), after.text.charCodeAt(0))) return 0;
  const alone = (before.scores[before.text.length] ?? 0) + (after.scores[0] ?? 0);
  let gain = 0;
  for (let left = 1; left < MAX_WORD_UNITS && left <= before.text.length; left += 1) {
    const head = before.text.slice(-left);
    if (head.charCodeAt(0) < 0x3400 || head.charCodeAt(0) >= 0xfe30) break;
    const upTo = before.scores[before.text.length - left] ?? 0;
    for (let right = 1; left + right <= MAX_WORD_UNITS && right <= after.text.length; right += 1) {
      const word = head + after.text.slice(0, right);
      const value = words.logProbability(word, 0, word.length);
      if (value !== undefined) gain = Math.max(gain, upTo + value + (after.scores[right] ?? 0) - alone);
    }
  }
  return gain;
}
