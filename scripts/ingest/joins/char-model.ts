/** Most characters of a page that the model learns from; a real page has up to 12,000. */
const MAX_CHARS = 120_000;

/** Longest history, in characters: 4-grams. */
const HISTORY = 3;

/** How likely a character is after the ones before it, learned from the page's own blocks. */
export interface CharModel {
  /** Natural logarithm of the probability of the first unit of `next` after `history` (its last three units count). */
  logProbability: (history: string, next: string) => number;
}

/**
 * Learns a 4-gram model with Witten–Bell smoothing. Each text is learned alone, so nothing is learned across breaks.
 * Grams are kept as pairs of 32-bit numbers, since a page has 40,000 of them and strings would cost ten times as much.
 */
export function learnCharacters(texts: readonly string[]): CharModel {
  const grams = new GramTable(Math.min(MAX_CHARS, texts.reduce((sum, text) => sum + text.length, 0)));
  let left = MAX_CHARS;
  const seen = new Set<number>();
  for (const text of texts) {
    const end = Math.min(text.length, left);
    left -= end;
    for (let at = 0; at < end; at += 1) {
      seen.add(text.charCodeAt(at));
      for (let order = 0; order <= Math.min(HISTORY, at); order += 1) grams.count(text, at - order, at);
    }
  }
  const uniform = 1 / (seen.size + 1000);
  return {
    logProbability: (history, next) => {
      const text = history.slice(-HISTORY) + next[0];
      const last = text.length - 1;
      let probability = uniform;
      for (let order = 0; order <= last; order += 1) probability = grams.smooth(text, last - order, last, probability);
      return Math.log(probability);
    },
  };
}

/** Counts of grams of up to four units, and of what follows each. Zero stands for no unit; it occurs in no cleaned line. */
class GramTable {
  readonly #mask: number;
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;
  readonly #times: Uint32Array;
  readonly #followers: Uint32Array;
  readonly #kinds: Uint32Array;

  constructor(chars: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, chars * 8)));
    this.#mask = size - 1;
    this.#high = new Uint32Array(size);
    this.#low = new Uint32Array(size);
    this.#times = new Uint32Array(size);
    this.#followers = new Uint32Array(size);
    this.#kinds = new Uint32Array(size);
  }

  /** Counts the gram of units `from` to `at` inclusive, of which the last is what follows the others. */
  count(text: string, from: number, at: number): void {
    const gram = this.#claim(text, from, at + 1);
    const history = this.#claim(text, from, at);
    if (this.#times[gram] === 0) this.#kinds[history] = (this.#kinds[history] ?? 0) + 1;
    this.#times[gram] = (this.#times[gram] ?? 0) + 1;
    this.#followers[history] = (this.#followers[history] ?? 0) + 1;
  }

  /** Witten–Bell: what the longer history has seen, and for the rest what the shorter one expects. */
  smooth(text: string, from: number, at: number, shorter: number): number {
    const history = this.#slot(text, from, at);
    const followers = this.#followers[history] ?? 0;
    if (followers === 0) return shorter;
    const kinds = this.#kinds[history] ?? 0;
    return ((this.#times[this.#slot(text, from, at + 1)] ?? 0) + kinds * shorter) / (followers + kinds);
  }

  #slot(text: string, from: number, to: number): number {
    const { high, low } = keyOf(text, from, to);
    let slot = Math.imul(Math.imul(high, 0x9e3779b1) ^ low, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    while ((this.#high[slot] !== 0 || this.#low[slot] !== 0) && (this.#high[slot] !== high || this.#low[slot] !== low))
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  #claim(text: string, from: number, to: number): number {
    const slot = this.#slot(text, from, to);
    const { high, low } = keyOf(text, from, to);
    this.#high[slot] = high;
    this.#low[slot] = low;
    return slot;
  }
}

// Up to four units in two numbers; the leading 1 tells none and one unit apart from the others, and is shifted out by two.
function keyOf(text: string, from: number, to: number): { high: number; low: number } {
  let high = 1;
  let low = 0;
  for (let at = from; at < to; at += 1) {
    high = ((high << 16) | (low >>> 16)) >>> 0;
    low = ((low << 16) | text.charCodeAt(at)) >>> 0;
  }
  return { high, low };
}

/** Characters across the break that are looked at. */
const CHARS_ACROSS = 3;

/** How much likelier the first characters after a break are after what stands before it, than on their own. */
export function characterGain(before: string, after: string, model: CharModel): number {
  let gain = 0;
  for (let at = 0; at < Math.min(CHARS_ACROSS, after.length); at += 1) {
    const next = after.slice(at);
    const own = after.slice(0, at);
    gain += model.logProbability(before.slice(-HISTORY) + own, next) - model.logProbability(own, next);
  }
  return gain;
}
