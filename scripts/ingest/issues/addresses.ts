import type { LedgerIssue, LedgerItem, LedgerPage } from '../../../src/schemas/ledger.ts';
import type { AddressedItem, IssueDraft, PlacedPage } from '../../model/issue-draft.ts';
import { type Claim, claimOf, matchItems } from './match-items.ts';
import { retire } from './retire.ts';

export interface Addresses {
  items: AddressedItem[];
  /** The ledger as it must be written: every address ever given is in it. `written` is left as it was. */
  ledger: LedgerIssue[];
}

/**
 * Gives every item its permanent address. An item whose text the ledger knows, within the same raw file, keeps
 * its address; a new one gets the next number of its page. Nothing is ever renumbered, and
 * an address that nothing answers to any more leads on to the item, page or issue that took its place.
 *
 * @param taken addresses of files that ingest did not write; no item gets one of these
 */
export function giveAddresses(
  issues: readonly IssueDraft[],
  ledger: readonly LedgerIssue[],
  taken: ReadonlySet<string> = new Set(),
): Addresses {
  const remembered = rememberItems(ledger);
  const next = new Map(ledger.map((issue) => [issue.address, cloneIssue(issue)]));
  const items: AddressedItem[] = [];
  for (const issue of issues) {
    const record = recordOf(next, issue.address);
    for (const page of issue.pages) {
      items.push(...addressPage(issue, page, { record, taken, known: remembered.get(page.file) ?? [] }));
    }
  }
  retire([...next.values()], issues, items);
  return { items: withAliases(items, next), ledger: [...next.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1)) };
}

/** The page id that the ledger holds for a raw page within an issue. */
export function knownPageId(
  ledger: readonly LedgerIssue[],
): (issue: string, file: string, ordinal: number) => string | undefined {
  const ids = new Map<string, string>();
  for (const issue of ledger)
    for (const page of issue.pages) ids.set(`${issue.address}|${pageKey(page.file, page.ordinal)}`, page.address);
  return (issue, file, ordinal) =>
    ids
      .get(`${issue}|${pageKey(file, ordinal)}`)
      ?.split('/')
      .at(-1);
}

function pageKey(file: string, ordinal: number): string {
  return `${file}#${ordinal}`;
}

function rememberItems(ledger: readonly LedgerIssue[]): Map<string, LedgerItem[]> {
  const byFile = new Map<string, LedgerItem[]>();
  for (const page of ledger.flatMap((issue) => issue.pages))
    byFile.set(page.file, [...(byFile.get(page.file) ?? []), ...page.items]);
  return byFile;
}

// As deep as entries are changed here and in `retire`; `structuredClone` takes ten times as long.
function cloneIssue(issue: LedgerIssue): LedgerIssue {
  return { ...issue, pages: issue.pages.map((page) => ({ ...page, items: page.items.map((item) => ({ ...item })) })) };
}

function recordOf(next: Map<string, LedgerIssue>, address: string): LedgerIssue {
  const record = next.get(address) ?? { address, pages: [], written: {} };
  next.set(address, record);
  return record;
}

interface PageContext {
  record: LedgerIssue;
  taken: ReadonlySet<string>;
  /** What the ledger knows of the page's raw file. */
  known: readonly LedgerItem[];
}

function addressPage(issue: IssueDraft, page: PlacedPage, { record, taken, known }: PageContext): AddressedItem[] {
  const address = `${issue.address}/${page.id}`;
  const claims = page.items.map((item) => claimOf(item));
  const matched = matchItems(claims, known, address);
  const ledgerPage = ledgerPageOf(record, page, address);
  return page.items.map((item, index) => {
    const earlier = matched.get(index);
    const kept = earlier && parentOf(earlier.address) === address ? earlier.address : undefined;
    const own = kept ?? nextAddress(record, address, taken);
    remember(ledgerPage, own, claims[index] ?? claimOf(item));
    return { item, page, issue, address: own, order: index + 1, aliases: [] };
  });
}

function ledgerPageOf(record: LedgerIssue, page: PlacedPage, address: string): LedgerPage {
  let found = record.pages.find(
    (candidate) => candidate.address === address && candidate.file === page.file && candidate.ordinal === page.ordinal,
  );
  if (!found) {
    found = { file: page.file, sha256: page.sha256, ordinal: page.ordinal, address, items: [] };
    record.pages.push(found);
  }
  found.sha256 = page.sha256;
  delete found.movedTo;
  return found;
}

function nextAddress(record: LedgerIssue, page: string, taken: ReadonlySet<string>): string {
  const given = record.pages.flatMap(({ items }) => items).map((item) => item.address);
  const numbers = [...given, ...taken]
    .filter((address) => parentOf(address) === page)
    .map((address) => Number(address.slice(page.length + 2)));
  return `${page}/a${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

function remember(page: LedgerPage, address: string, claim: Claim): void {
  const found = page.items.find((candidate) => candidate.address === address);
  if (!found) page.items.push({ address, ...claim });
  else {
    Object.assign(found, claim);
    delete found.movedTo;
  }
}

function parentOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}

function withAliases(items: readonly AddressedItem[], next: ReadonlyMap<string, LedgerIssue>): AddressedItem[] {
  const moved = [...next.values()]
    .flatMap((issue) => issue.pages.flatMap((page) => page.items))
    .filter((entry) => entry.movedTo !== undefined);
  const aliases = Map.groupBy(moved, (entry) => entry.movedTo ?? '');
  return items.map((item) => ({ ...item, aliases: (aliases.get(item.address) ?? []).map((entry) => entry.address).toSorted() }));
}
