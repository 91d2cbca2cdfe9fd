/** A word of a lexicon found in a text. */
export interface Hit<T> {
  entry: T;
  /** As it stands in the lexicon. */
  word: string;
  /** Offset of its first UTF-16 unit. */
  at: number;
}

/** Words that are looked for in one walk through a text. */
export interface Lexicon<T> {
  /** The words found, in order. Where several begin at one place the longest is taken, and nothing within it counts. */
  scan(text: string): Hit<T>[];
}

interface Word<T> {
  word: string;
  folded: string;
  entry: T;
  latin: boolean;
}

/**
 * Makes a lexicon. Words of Latin letters match in any case and only as whole words; Chinese ones anywhere, as Chinese
 * has no spaces, but not within a longer word of the lexicon: 学院 does not count within 澜川学院.
 *
 * @param words each with what it stands for; of two alike the first counts
 * @param plurals whether `farm` also matches `farms` and `farm’s`
 */
export function makeLexicon<T>(words: Iterable<readonly [word: string, entry: T]>, plurals = false): Lexicon<T> {
  const byStart = new Map<number, Word<T>[]>();
  const seen = new Set<string>();
  for (const [word, entry] of words) {
    const folded = foldCase(word);
    if (folded === '' || seen.has(folded)) continue;
    seen.add(folded);
    const start = startAt(folded, 0, folded.length);
    const known = byStart.get(start) ?? [];
    known.push({ word, folded, entry, latin: LATIN.test(word) });
    byStart.set(start, known);
  }
  for (const known of byStart.values()) known.sort((a, b) => b.folded.length - a.folded.length);
  const firstUnits = new Uint8Array(0x1_0000);
  for (const [{ folded } = { folded: '' }] of byStart.values()) firstUnits[folded.charCodeAt(0)] = 1;
  return { scan: (text) => scan(foldCase(text), { byStart, firstUnits, plurals }) };
}

interface Index<T> {
  byStart: ReadonlyMap<number, Word<T>[]>;
  /** 1 for each UTF-16 unit that a word begins with: most places of a text are passed over by this alone. */
  firstUnits: Uint8Array;
  plurals: boolean;
}

const LATIN = /^[\p{Script=Latin}\p{N} .'’&-]+$/u;
const LETTER = /[\p{Script=Latin}\p{M}\p{N}]/u;

/** The first two units as one number: few words share both, so few are tried at each place. */
function startAt(text: string, at: number, length: number): number {
  return text.charCodeAt(at) * 0x1_0000 + (length > 1 ? text.charCodeAt(at + 1) : 0);
}

function scan<T>(text: string, { byStart, firstUnits, plurals }: Index<T>): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (let at = 0; at < text.length; ) {
    if (firstUnits[text.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    const candidates = byStart.get(startAt(text, at, 2)) ?? byStart.get(startAt(text, at, 1));
    const found = candidates?.find((word) => standsAt(text, at, word, plurals));
    if (found) hits.push({ entry: found.entry, word: found.word, at });
    at += found ? found.folded.length : 1;
  }
  return hits;
}

function standsAt<T>(text: string, at: number, { folded, latin }: Word<T>, plurals: boolean): boolean {
  if (!text.startsWith(folded, at)) return false;
  if (!latin) return true;
  if (LETTER.test(text[at - 1] ?? '')) return false;
  const end = at + folded.length;
  const tail = plurals ? (/^(?:['’]s|e?s)(?![\p{Script=Latin}\p{M}\p{N}])/u.exec(text.slice(end, end + 4))?.[0].length ?? 0) : 0;
  return !LETTER.test(text[end + tail] ?? '');
}

/** Lower case, unit for unit, so that offsets stay: the few letters whose lower case has another length are left. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}
