import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { AddressedItem, PlacedPage } from '../../model/issue-draft.ts';
import { commonShare, hashAt, hashCount, sketchNumbers } from './sketch.ts';

/** Estimated share of common pieces from which two texts are one text printed or held twice. */
const MIN_LIKENESS = 0.6;
/** Hashes of a whole sketch: shorter texts (a jump line, a price) are alike too easily. */
const WHOLE_SKETCH = 16;
/** Smallest hashes of a text by which others are looked up: texts alike by .6 share one of them in 97 of 100 cases. */
const LOOKED_UP = 4;
/** Texts with one hash in common that are still compared; more share a stock phrase. */
const MAX_SHARING = 48;
/** Reprints named of one item. */
const MAX_NAMED = 20;
/** Share of a page's items found on another, from which the page itself is held twice. */
const PAGE_SHARE = 0.8;
const MIN_PAGE_ITEMS = 2;

/** Texts held more than once. */
export interface Reprints {
  /** Address → addresses of items with nearly the same text, sorted. */
  items: ReadonlyMap<string, readonly string[]>;
  /** One for each page whose text another page has too. */
  diagnostics: Diagnostic[];
}

/**
 * Finds items of nearly the same text over the whole archive, by their sketches. Nothing is dropped: they are linked.
 * Candidates are looked up by their smallest hashes in one sorted array of numbers, eight bytes for each entry, so that
 * half a million items take some megabytes.
 */
export function findReprints(items: readonly AddressedItem[]): Reprints {
  const found = new Map<number, Set<number>>();
  for (const run of sharedHashes(items)) {
    const sketches = run.map((index) => sketchNumbers(items[index]?.item.sketch ?? ''));
    for (const [place, one] of sketches.entries())
      for (const [after, other] of sketches.slice(place + 1).entries())
        if (commonShare(one, other) >= MIN_LIKENESS) note(found, run[place] ?? 0, run[place + 1 + after] ?? 0);
  }
  const named = [...found].map(([index, others]) => {
    const addresses = [...others].map((other) => items[other]?.address ?? '').toSorted();
    return [items[index]?.address ?? '', addresses.slice(0, MAX_NAMED)] as const;
  });
  return { items: new Map(named.toSorted(([a], [b]) => (a < b ? -1 : 1))), diagnostics: reprintedPages(items, found) };
}

/** Indexes of items that share one of their smallest hashes, run by run. */
function* sharedHashes(items: readonly AddressedItem[]): Generator<number[]> {
  const packed = new Float64Array(items.length * LOOKED_UP).fill(Number.POSITIVE_INFINITY);
  for (const [index, { item }] of items.entries()) {
    if (hashCount(item.sketch) < WHOLE_SKETCH) continue;
    // Exact: 32 bits of hash above an index below 2²¹.
    for (let place = 0; place < LOOKED_UP; place += 1)
      packed[index * LOOKED_UP + place] = hashAt(item.sketch, place) * INDEXES + index;
  }
  packed.sort();
  let run: number[] = [];
  let current = -1;
  for (const entry of packed) {
    if (entry === Number.POSITIVE_INFINITY) break;
    const hash = Math.floor(entry / INDEXES);
    if (hash !== current) {
      if (run.length > 1 && run.length <= MAX_SHARING) yield run;
      run = [];
      current = hash;
    }
    run.push(entry % INDEXES);
  }
  if (run.length > 1 && run.length <= MAX_SHARING) yield run;
}

const INDEXES = 2 ** 21;

function note(found: Map<number, Set<number>>, a: number, b: number): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const others = found.get(one) ?? new Set();
    others.add(other);
    found.set(one, others);
  }
}

// A page most of whose items stand on one other page: the later of the two is reported, naming the first.
function reprintedPages(items: readonly AddressedItem[], found: ReadonlyMap<number, ReadonlySet<number>>): Diagnostic[] {
  const indexes = Map.groupBy(items.keys(), (index) => items[index]?.page);
  const diagnostics: Diagnostic[] = [];
  for (const [page, own] of indexes) {
    if (!page || own.length < MIN_PAGE_ITEMS) continue;
    const shared = new Map<PlacedPage, number>();
    for (const index of own) {
      const pages = new Set([...(found.get(index) ?? [])].map((other) => items[other]?.page));
      for (const other of pages) if (other && other !== page) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const [best] = [...shared].filter(([other, count]) => count >= PAGE_SHARE * own.length && isEarlier(other, page));
    if (!best) continue;
    const address = items.find((item) => item.page === best[0])?.address ?? '';
    const values = { other: best[0].file, count: String(best[1]), address: address.slice(0, address.lastIndexOf('/')) };
    diagnostics.push(diagnose('page-reprinted', { file: page.file, line: page.lines[0] }, values));
  }
  return diagnostics;
}

function isEarlier(a: PlacedPage, b: PlacedPage): boolean {
  return a.file === b.file ? a.ordinal < b.ordinal : a.file < b.file;
}
