import type { LedgerIssue, LedgerItem, LedgerPage } from '../../../src/schemas/ledger.ts';
import type { AddressedItem, IssueDraft } from '../../model/issue-draft.ts';
import { claimOf } from './match-items.ts';
import { likenessOf } from './sketch.ts';

/** Likeness that chance does not reach: two pieces of sixteen in common. */
const MIN_HEIR_LIKENESS = 0.1;

/**
 * Notes for every address that nothing answers to any more which address does: the item whose text is most like
 * its own, else the page, issue or newspaper that took its place. Addresses that answer again lose such a note.
 *
 * @param ledger is changed in place
 */
export function retire(ledger: readonly LedgerIssue[], issues: readonly IssueDraft[], items: readonly AddressedItem[]): void {
  const alive = new Set(items.map((item) => item.address));
  const byFile = Map.groupBy(items, (item) => item.page.file);
  const held = new Map(
    issues.flatMap((issue) => issue.pages.map((page) => [`${page.file}#${page.ordinal}`, `${issue.address}/${page.id}`])),
  );
  const addresses = new Set(issues.map((issue) => issue.address));
  for (const issue of ledger) {
    const rest = addresses.has(issue.address) ? issue.address : newspaperOf(issue.address);
    for (const page of issue.pages) {
      retirePage(page, held.get(`${page.file}#${page.ordinal}`) ?? rest);
      for (const entry of page.items) retireItem(entry, page, alive, byFile.get(page.file) ?? []);
    }
    retireIssue(issue, addresses);
  }
}

function retirePage(page: LedgerPage, home: string): void {
  if (home === page.address) delete page.movedTo;
  else page.movedTo = home;
}

function retireItem(entry: LedgerItem, page: LedgerPage, alive: ReadonlySet<string>, candidates: readonly AddressedItem[]): void {
  if (alive.has(entry.address)) delete entry.movedTo;
  else entry.movedTo = heir(entry, candidates) ?? page.movedTo ?? page.address;
}

function heir(entry: LedgerItem, candidates: readonly AddressedItem[]): string | undefined {
  let best: { address: string; likeness: number } | undefined;
  for (const { address, item } of candidates) {
    const likeness = likenessOf(entry.sketch, claimOf(item).sketch);
    if (likeness > (best?.likeness ?? MIN_HEIR_LIKENESS)) best = { address, likeness };
  }
  return best?.address;
}

// An issue went where its first page went; a page now leads to a page, so its issue is one step up.
function retireIssue(issue: LedgerIssue, addresses: ReadonlySet<string>): void {
  delete issue.movedTo;
  if (addresses.has(issue.address)) return;
  const moved = issue.pages.map((page) => page.movedTo ?? '').find((home) => home.includes('/'));
  issue.movedTo = moved === undefined ? newspaperOf(issue.address) : moved.slice(0, moved.lastIndexOf('/'));
}

function newspaperOf(address: string): string {
  return address.split('/')[0] ?? address;
}
