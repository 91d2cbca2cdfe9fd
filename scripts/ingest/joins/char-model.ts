/** Most characters of a page that the model learns from; a real page has up to 12,000. */
const MAX_CHARS = 120_000;

/** Longest history, in characters: 4-grams. */
export const HISTORY = 3;

/** Imaginary characters that were never seen, for the probability of what is new. */
const UNSEEN = 1000;

/**
 * How likely a character is after the ones before it: a 4-gram model with Witten–Bell smoothing, learned from the page's
 * own blocks. Each text is learned alone, so nothing is learned across breaks. Grams are kept as pairs of 32-bit numbers,
 * since a page has 40,000 of them and strings would cost ten times as much.
 */
export class CharModel {
  readonly #grams: GramTable;
  readonly #uniform: number;

  constructor(texts: readonly string[]) {
    const all = texts.reduce((sum, text) => sum + text.length, 0);
    this.#grams = new GramTable(Math.min(MAX_CHARS, all));
    const seen = new Set<number>();
    let left = MAX_CHARS;
    for (const text of texts) {
      const end = Math.min(text.length, left);
      left -= end;
      for (let at = 0; at < end; at += 1) seen.add(text.charCodeAt(at));
      this.#grams.countAll(text, end);
    }
    this.#uniform = 1 / (seen.size + UNSEEN);
  }

  /** Natural logarithm of the probability of the units from `from` on, each after the three before it. */
  logProbability(text: string, from: number): number {
    let sum = 0;
    for (let at = from; at < text.length; at += 1) {
      let probability = this.#uniform;
      for (let order = 0; order <= Math.min(HISTORY, at); order += 1) {
        const longer = this.#grams.smooth(text, at - order, at, probability);
        // Where a history was never seen, no longer one was.
        if (longer === undefined) break;
        probability = longer;
      }
      sum += Math.log(probability);
    }
    return sum;
  }

  /**
   * How much likelier the first units after a break are after what stands before it, than on their own.
   *
   * @param before the last three units, `after` the first three
   * @param own their `logProbability` on their own
   */
  gain(before: string, after: string, own: number): number {
    return this.logProbability(before + after, before.length) - own;
  }
}

/** Counts of grams of up to four units, and of what follows each. */
class GramTable {
  readonly #mask: number;
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;
  readonly #times: Uint32Array;
  readonly #followers: Uint32Array;
  readonly #kinds: Uint32Array;
  // The key that was looked up last.
  #lastHigh = 0;
  #lastLow = 0;

  constructor(chars: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, chars * 8)));
    this.#mask = size - 1;
    this.#high = new Uint32Array(size);
    this.#low = new Uint32Array(size);
    this.#times = new Uint32Array(size);
    this.#followers = new Uint32Array(size);
    this.#kinds = new Uint32Array(size);
  }

  /** Counts every gram of a text up to `end`, of which the last unit is what follows the others. */
  countAll(text: string, end: number): void {
    const empty = this.#claim(text, 0, 0);
    // The grams that end at the unit before are the histories of those that end here.
    let histories = [empty];
    for (let at = 0; at < end; at += 1) {
      const grams = [empty];
      for (let order = 0; order <= Math.min(HISTORY, at); order += 1) {
        const gram = this.#claim(text, at - order, at + 1);
        const history = histories[order] ?? empty;
        if (this.#times[gram] === 0) this.#kinds[history] = (this.#kinds[history] ?? 0) + 1;
        this.#times[gram] = (this.#times[gram] ?? 0) + 1;
        this.#followers[history] = (this.#followers[history] ?? 0) + 1;
        grams.push(gram);
      }
      histories = grams;
    }
  }

  /** Witten–Bell: what the longer history has seen, and for the rest what the shorter one expects; `undefined` if never seen. */
  smooth(text: string, from: number, at: number, shorter: number): number | undefined {
    const history = this.#slot(text, from, at);
    const followers = this.#followers[history] ?? 0;
    if (followers === 0) return undefined;
    const kinds = this.#kinds[history] ?? 0;
    return ((this.#times[this.#slot(text, from, at + 1)] ?? 0) + kinds * shorter) / (followers + kinds);
  }

  // Up to four units in two numbers. The leading 1 tells none and one unit apart from the others; two shift it out.
  #slot(text: string, from: number, to: number): number {
    let high = 1;
    let low = 0;
    for (let at = from; at < to; at += 1) {
      high = ((high << 16) | (low >>> 16)) >>> 0;
      low = ((low << 16) | text.charCodeAt(at)) >>> 0;
    }
    this.#lastHigh = high;
    this.#lastLow = low;
    let slot = Math.imul(Math.imul(high, 0x9e3779b1) ^ low, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    while ((this.#high[slot] !== 0 || this.#low[slot] !== 0) && (this.#high[slot] !== high || this.#low[slot] !== low))
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  #claim(text: string, from: number, to: number): number {
    const slot = this.#slot(text, from, to);
    this.#high[slot] = this.#lastHigh;
    this.#low[slot] = this.#lastLow;
    return slot;
  }
}
