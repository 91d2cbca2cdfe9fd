import type { LedgerItem } from '../../../src/schemas/ledger.ts';
import type { LineRange } from '../../../src/schemas/shared.ts';
import type { Item } from '../../model/page.ts';
import { lineRanges } from '../../model/traced.ts';

/** What identifies an item of a raw page: the parser's id and the body lines. */
export interface Claim {
  item: string;
  lines: LineRange[];
}

/** Least share of the smaller one's lines that two items must have in common to be the same article. */
const MIN_SHARED = 0.5;

/**
 * Recognises items that the ledger knows. The same first body line is the surest sign; a parser that now cuts otherwise
 * is met by the lines in common. One to one, surest first.
 *
 * @param page address of the page that the items stand on now
 * @returns index of the item → its ledger entry
 */
export function matchItems(claims: readonly Claim[], known: readonly LedgerItem[], page: string): Map<number, LedgerItem> {
  const scored = claims.flatMap((claim, index) => known.map((entry) => ({ index, entry, score: likeness(claim, entry, page) })));
  const matched = new Map<number, LedgerItem>();
  const taken = new Set<LedgerItem>();
  for (const { index, entry, score } of scored.toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    if (score === 0 || matched.has(index) || taken.has(entry)) continue;
    matched.set(index, entry);
    taken.add(entry);
  }
  return matched;
}

/** What identifies an item that the parser has just found. */
export function claimOf(item: Item): Claim {
  const flows =
    item.body.length > 0
      ? item.body.map((part) => part.flow)
      : [item.headline, ...item.jumps].flatMap((value) => (value ? [value.flow] : []));
  return { item: item.id, lines: flows.flatMap((flow) => lineRanges(flow)).toSorted((a, b) => a[0] - b[0]) };
}

/** How many of the lines the two have in common. */
export function sharedLines(a: Pick<Claim, 'lines'>, b: Pick<Claim, 'lines'>): number {
  const own = new Set(a.lines.flatMap((range) => expand(range)));
  return b.lines.flatMap((range) => expand(range)).filter((line) => own.has(line)).length;
}

// An address on the item's own page wins over one from where the page stood for a while.
function likeness(claim: Claim, entry: LedgerItem, page: string): number {
  const smaller = Math.min(countLines(claim), countLines(entry));
  const overlap = smaller === 0 ? 0 : sharedLines(claim, entry) / smaller;
  if (overlap < MIN_SHARED && claim.item !== entry.item) return 0;
  const isHere = entry.address.startsWith(`${page}/`);
  return overlap + (claim.item === entry.item ? 1 : 0) + (isHere ? 0.5 : 0) + (entry.movedTo === undefined ? 0.01 : 0);
}

function countLines({ lines }: Pick<Claim, 'lines'>): number {
  return lines.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

function expand([from, to]: LineRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
