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
  // Taken apart once: every item of a page is compared with every other.
  const sketches = known.map(({ sketch }) => sketchNumbers(sketch));
  const scored = claims.flatMap((claim, index) => {
    const own = sketchNumbers(claim.sketch);
    return known.map((entry, place) => {
      const likeness = claim.sketch === entry.sketch ? 1 : commonShare(own, sketches[place] ?? own);
      return { index, entry, score: score(likeness, { claim, entry, page }) };
    });
  });
  const matched = new Map<number, LedgerItem>();
  const taken = new Set<LedgerItem>();
  for (const { index, entry, score: sure } of scored.toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    if (sure === 0 || matched.has(index) || taken.has(entry)) continue;
    matched.set(index, entry);
    taken.add(entry);
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
