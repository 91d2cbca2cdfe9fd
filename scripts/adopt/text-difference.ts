/** A piece of a text and what stands in its place in another. Offsets are UTF-16 units of the first text. */
export interface Difference {
  from: number;
  to: number;
  text: string;
}

/** Pairs of characters compared at most; a longer stretch is one difference. */
const MAX_PAIRS = 1_000_000;
/** Differences with fewer equal characters between them are one: 二〇二四 → 2024 is one place, not two. */
const MIN_BETWEEN = 2;

/** The pieces that differ between two texts, in order; pieces with next to nothing between them are one. */
export function textDifferences(before: string, after: string): Difference[] {
  return differences(before, after, merged);
}

/** The smallest pieces that differ between two texts, in order. */
export function smallDifferences(before: string, after: string): Difference[] {
  return differences(before, after, (hunks) => [...hunks]);
}

/** Where two lists differ: entries `from` up to `to` of the first stand for `nowFrom` up to `nowTo` of the second. */
export function listDifferences(old: string[], now: string[]): Hunk[] {
  return old.length * now.length > MAX_PAIRS ? [whole({ old, now })] : hunksOf({ old, now });
}

function differences(before: string, after: string, finish: (hunks: readonly Hunk[]) => Hunk[]): Difference[] {
  const old = [...before];
  const now = [...after];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = { old: old.slice(start, old.length - end), now: now.slice(start, now.length - end) };
  if (middle.old.length === 0 && middle.now.length === 0) return [];
  const units = unitOffsets(old);
  const hunks = finish(listDifferences(middle.old, middle.now));
  return hunks.map(({ from, to, nowFrom, nowTo }) => ({
    from: units[start + from] ?? before.length,
    to: units[start + to] ?? before.length,
    text: middle.now.slice(nowFrom, nowTo).join(''),
  }));
}

interface Texts {
  old: string[];
  now: string[];
}

/** A place where two lists differ. */
export interface Hunk {
  from: number;
  to: number;
  nowFrom: number;
  nowTo: number;
}

function whole({ old, now }: Texts): Hunk {
  return { from: 0, to: old.length, nowFrom: 0, nowTo: now.length };
}

// By the longest common subsequence: what is on no longest way is taken from the first text, or put in from the second.
function hunksOf(texts: Texts): Hunk[] {
  const { old, now } = texts;
  const left = commonLengths(texts);
  const width = now.length + 1;
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const last = hunks.at(-1);
    const hunk = last && last.to === i && last.nowTo === j ? last : { from: i, to: i, nowFrom: j, nowTo: j };
    if (hunk !== last) hunks.push(hunk);
    const drops = j >= now.length || (i < old.length && (left[(i + 1) * width + j] ?? 0) >= (left[i * width + j + 1] ?? 0));
    if (drops) i += 1;
    else j += 1;
    hunk.to = i;
    hunk.nowTo = j;
  }
  return hunks;
}

/** Length of the longest common subsequence of what is left of both texts, from each pair of places. */
function commonLengths({ old, now }: Texts): Uint32Array {
  const width = now.length + 1;
  const left = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      left[i * width + j] =
        old[i] === now[j]
          ? (left[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(left[(i + 1) * width + j] ?? 0, left[i * width + j + 1] ?? 0);
  return left;
}

function merged(hunks: readonly Hunk[]): Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    if (last && hunk.from - last.to < MIN_BETWEEN) Object.assign(last, { to: hunk.to, nowTo: hunk.nowTo });
    else result.push({ ...hunk });
  }
  return result;
}

function unitOffsets(characters: readonly string[]): number[] {
  let at = 0;
  return characters.map((character) => {
    const offset = at;
    at += character.length;
    return offset;
  });
}

/**
 * The same differences, each with enough of the words around it to be found: no piece is empty, and each stands once in
 * its text. Pieces that meet on the way become one.
 *
 * @param isUnique whether some words stand but once where they will be looked for
 */
export function quotableDifferences(
  before: string,
  differences: readonly Difference[],
  isUnique: (words: string) => boolean,
): { old: string; new: string }[] {
  const pieces = differences.map((difference) => ({ ...difference }));
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    while (piece && !isQuotable(before, piece, isUnique) && (piece.from > 0 || piece.to < before.length)) {
      grow(before, piece);
      const next = pieces[index + 1];
      const previous = pieces[index - 1];
      if (next && next.from <= piece.to) {
        Object.assign(piece, joined(before, piece, next));
        pieces.splice(index + 1, 1);
      }
      if (previous && previous.to >= piece.from) {
        Object.assign(previous, joined(before, previous, piece));
        pieces.splice(index, 1);
        index -= 2;
        break;
      }
    }
  }
  return pieces.map(({ from, to, text }) => ({ old: before.slice(from, to), new: text }));
}

function isQuotable(before: string, { from, to }: Difference, isUnique: (words: string) => boolean): boolean {
  const words = before.slice(from, to);
  return words.trim() !== '' && isUnique(words);
}

// One character to the left, and one to the right; a pair of surrogates is one character.
function grow(before: string, piece: Difference): void {
  const left = [...before.slice(0, piece.from)].at(-1) ?? '';
  const right = [...before.slice(piece.to)][0] ?? '';
  piece.text = left + piece.text + right;
  piece.from -= left.length;
  piece.to += right.length;
}

// They may overlap by the characters that one of them grew by.
function joined(before: string, first: Difference, second: Difference): Difference {
  const shared = first.to - second.from;
  const between = shared >= 0 ? '' : before.slice(first.to, second.from);
  const tail = second.text.slice(Math.max(0, shared));
  return { from: first.from, to: Math.max(first.to, second.to), text: first.text + between + tail };
}
