/** Letters or digits of one shingle. */
const SHINGLE_CHARS = 5;
/** Hashes kept: the smallest ones, so that two texts with much in common keep many of the same. */
const SKETCH_SIZE = 16;

/**
 * A short sketch of a text by which it is known again after corrections, other cuts or moved lines: the smallest hashes
 * of its overlapping five-letter pieces (bottom-k MinHash, Broder 1997), letters and digits only.
 */
export function sketchOf(text: string): string {
  const letters =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  const ends = new Uint32Array(letters.length + 1);
  for (const [index, letter] of letters.entries()) ends[index + 1] = (ends[index] ?? 0) + letter.length;
  const joined = letters.join('');
  const smallest: number[] = [];
  for (let at = 0; at === 0 || at + SHINGLE_CHARS <= letters.length; at += 1)
    keepSmallest(smallest, hash(joined, ends[at] ?? 0, ends[at + SHINGLE_CHARS] ?? joined.length));
  return smallest.map((value) => value.toString(16).padStart(8, '0')).join(' ');
}

// Sorted, each once: of a long text nearly every hash is above the last one.
function keepSmallest(smallest: number[], value: number): void {
  if (smallest.length === SKETCH_SIZE && value >= (smallest.at(-1) ?? 0)) return;
  const place = smallest.findIndex((other) => other >= value);
  if (place >= 0 && smallest[place] === value) return;
  smallest.splice(place < 0 ? smallest.length : place, 0, value);
  if (smallest.length > SKETCH_SIZE) smallest.pop();
}

/** Estimated share of pieces that two texts have in common (Jaccard), 0 to 1. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  return commonShare(sketchNumbers(a), sketchNumbers(b));
}

/** The hashes of a sketch, sorted. */
export function sketchNumbers(sketch: string): Uint32Array {
  const numbers = new Uint32Array(Math.max(1, hashCount(sketch)));
  for (const index of numbers.keys()) numbers[index] = hashAt(sketch, index);
  return numbers.sort();
}

/** Hexadecimal digits of a hash; a space stands between two. */
const HASH_DIGITS = 8;
const CODE_OF_0 = 48;
const CODE_OF_A = 97;

/** The hash at one place of a sketch. Read digit by digit: an archive has millions of them. */
export function hashAt(sketch: string, index: number): number {
  const start = index * (HASH_DIGITS + 1);
  let value = 0;
  for (let at = start; at < start + HASH_DIGITS && at < sketch.length; at += 1) {
    const code = sketch.charCodeAt(at);
    value = (value << 4) | (code < CODE_OF_A ? code - CODE_OF_0 : code - CODE_OF_A + 10);
  }
  return value >>> 0;
}

/** How many hashes a sketch has. */
export function hashCount(sketch: string): number {
  return (sketch.length + 1) / (HASH_DIGITS + 1);
}

/** The same as `likenessOf`, of sketches taken apart before: where one is compared with many. */
export function commonShare(left: Uint32Array, right: Uint32Array): number {
  let [at, other, common, size] = [0, 0, 0, 0];
  while (size < SKETCH_SIZE && (at < left.length || other < right.length)) {
    const one = left[at] ?? Number.POSITIVE_INFINITY;
    const two = right[other] ?? Number.POSITIVE_INFINITY;
    if (one === two) common += 1;
    if (one <= two) at += 1;
    if (two <= one) other += 1;
    size += 1;
  }
  return common / size;
}

// FNV-1a over the UTF-16 units from one place of a text to another, 32 bits.
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
