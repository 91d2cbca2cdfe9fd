import type { LedgerIssue, LedgerPage } from '../../../src/schemas/ledger.ts';
import type { AddressedItem, IssueDraft, PlacedPage } from '../../model/issue-draft.ts';
import type { Item } from '../../model/page.ts';
import { claimOf, matchItems } from './match-items.ts';
import { retire } from './retire.ts';

/** What the ledger remembers of one raw page. */
interface Memory {
  issue: LedgerIssue;
  page: LedgerPage;
}

export interface Addresses {
  items: AddressedItem[];
  /** The ledger as it must be written: every address ever given is in it. `written` is left as it was. */
  ledger: LedgerIssue[];
}

/**
 * Gives every item its permanent address. An item that the ledger knows, by its id or by the body lines that it shares
 * with a remembered one, keeps its address; a new one gets the next number of its page. Nothing is ever renumbered, and
 * an address that nothing answers to any more leads on to the item, page or issue that took its place.
 */
export function giveAddresses(issues: readonly IssueDraft[], ledger: readonly LedgerIssue[]): Addresses {
  const remembered = rememberPages(ledger);
  const next = new Map(ledger.map((issue) => [issue.address, cloneIssue(issue)]));
  const items: AddressedItem[] = [];
  for (const issue of issues) {
    const record = recordOf(next, issue.address);
    for (const page of issue.pages) {
      items.push(...addressPage(issue, page, record, remembered));
    }
  }
  retire([...next.values()], issues, items);
  return { items: withAliases(items, next), ledger: [...next.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1)) };
}

/** The page id that the ledger holds for a raw page within an issue. */
export function knownPageId(
  ledger: readonly LedgerIssue[],
): (issue: string, file: string, firstLine: number) => string | undefined {
  const ids = new Map<string, string>();
  for (const issue of ledger)
    for (const page of issue.pages) ids.set(`${issue.address}|${pageKey(page.file, page.firstLine)}`, page.address);
  return (issue, file, line) =>
    ids
      .get(`${issue}|${pageKey(file, line)}`)
      ?.split('/')
      .at(-1);
}

function pageKey(file: string, line: number): string {
  return `${file}#${line}`;
}

function rememberPages(ledger: readonly LedgerIssue[]): Map<string, Memory[]> {
  const memories = ledger.flatMap((issue) => issue.pages.map((page) => ({ issue, page })));
  return Map.groupBy(memories, ({ page }) => pageKey(page.file, page.firstLine));
}

function cloneIssue(issue: LedgerIssue): LedgerIssue {
  return structuredClone(issue);
}

function recordOf(next: Map<string, LedgerIssue>, address: string): LedgerIssue {
  const record = next.get(address) ?? { address, pages: [], written: {} };
  next.set(address, record);
  return record;
}

function addressPage(
  issue: IssueDraft,
  page: PlacedPage,
  record: LedgerIssue,
  remembered: ReadonlyMap<string, Memory[]>,
): AddressedItem[] {
  const address = `${issue.address}/${page.id}`;
  const claims = (remembered.get(pageKey(page.file, page.lines[0])) ?? []).flatMap((memory) => memory.page.items);
  const matched = matchItems(
    page.items.map((item) => claimOf(item)),
    claims,
    address,
  );
  const ledgerPage = ledgerPageOf(record, page, address);
  const items = page.items.map((item, index) => {
    const earlier = matched.get(index);
    const kept = earlier && parentOf(earlier.address) === address ? earlier.address : undefined;
    const own = kept ?? `${address}/${nextNumber(record, address)}`;
    remember(ledgerPage, own, item);
    return { item, page, issue, address: own, order: index + 1, aliases: [] };
  });
  return items;
}

function ledgerPageOf(record: LedgerIssue, page: PlacedPage, address: string): LedgerPage {
  let found = record.pages.find(
    (candidate) => candidate.address === address && candidate.file === page.file && candidate.firstLine === page.lines[0],
  );
  if (!found) {
    found = { file: page.file, sha256: page.sha256, firstLine: page.lines[0], address, items: [] };
    record.pages.push(found);
  }
  found.sha256 = page.sha256;
  delete found.movedTo;
  return found;
}

function nextNumber(record: LedgerIssue, address: string): string {
  const numbers = record.pages
    .flatMap((page) => page.items)
    .filter((item) => parentOf(item.address) === address)
    .map((item) => Number(item.address.slice(address.length + 2)));
  return `a${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

function remember(page: LedgerPage, address: string, item: Item): void {
  const { lines } = claimOf(item);
  const found = page.items.find((candidate) => candidate.address === address);
  if (!found) page.items.push({ address, item: item.id, lines });
  else {
    found.item = item.id;
    found.lines = lines;
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
