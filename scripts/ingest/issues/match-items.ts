import type { LedgerItem } from '../../../src/schemas/ledger.ts';
import type { ItemHeader } from '../../model/issue-draft.ts';
import { commonShare, sketchNumbers } from './sketch.ts';

/** What identifies an item that the parser has just found: its id, and a sketch of its text. */
export interface Claim {
  item: string;
  sketch: string;
}

/** Least likeness of two texts that are taken for one article: a text cut in half has about .5 of the whole. */
const MIN_LIKENESS = 0.3;

/** What the same first line counts for, beside likeness. */
const SAME_PLACE = 0.25;

/**
 * Recognises items that the ledger knows, by their text: line numbers mean nothing once a raw file was corrected, and
 * cuts mean nothing once the parser was. One to one, surest first; the parser's id decides between texts of like likeness, since sketches only estimate.
 *
 * @param page address of the page that the items stand on now
 * @returns index of the item → its ledger entry
 */
export function matchItems(claims: readonly Claim[], known: readonly LedgerItem[], page: string): Map<number, LedgerItem> {
  const matched = matchUnchanged(claims, known, page);
  const taken = new Set(matched.values());
  const left = known.filter((entry) => !taken.has(entry));
  // Taken apart once: every item of a page is compared with every other.
  const sketches = left.map(({ sketch }) => sketchNumbers(sketch));
  const scored = claims.flatMap((claim, index) => {
    if (left.length === 0 || matched.has(index)) return [];
    const own = sketchNumbers(claim.sketch);
    return left.map((entry, place) => {
      const likeness = claim.sketch === entry.sketch ? 1 : commonShare(own, sketches[place] ?? own);
      return { index, entry, score: score(likeness, { claim, entry, page }) };
    });
  });
  for (const { index, entry, score: sure } of scored.toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    if (sure === 0 || matched.has(index) || taken.has(entry)) continue;
    matched.set(index, entry);
    taken.add(entry);
  }
  return matched;
}

/** Nothing scores higher than an entry that is the same in every respect; and nearly all are, from one run to the next. */
function matchUnchanged(claims: readonly Claim[], known: readonly LedgerItem[], page: string): Map<number, LedgerItem> {
  const matched = new Map<number, LedgerItem>();
  const here = Map.groupBy(
    known.filter(({ address, movedTo }) => movedTo === undefined && address.startsWith(`${page}/`)),
    ({ item, sketch }) => `${item} ${sketch}`,
  );
  for (const [index, { item, sketch }] of claims.entries()) {
    const entry = here.get(`${item} ${sketch}`)?.shift();
    if (entry) matched.set(index, entry);
  }
  return matched;
}

/** What identifies an item. */
export function claimOf({ id, sketch }: ItemHeader): Claim {
  return { item: id, sketch };
}

// An address on the item's own page wins over one from where the page stood for a while.
function score(likeness: number, { claim, entry, page }: { claim: Claim; entry: LedgerItem; page: string }): number {
  if (likeness < MIN_LIKENESS) return 0;
  const isHere = entry.address.startsWith(`${page}/`);
  return likeness + (isHere ? 0.5 : 0) + (claim.item === entry.item ? SAME_PLACE : 0) + (entry.movedTo === undefined ? 0.01 : 0);
}
