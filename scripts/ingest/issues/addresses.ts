import type { LedgerIssue, LedgerItem, LedgerPage } from '../../../src/schemas/ledger.ts';
import type { LineRange } from '../../../src/schemas/shared.ts';
import type { AddressedItem, IssueDraft, PlacedPage } from '../../model/issue-draft.ts';
import type { Item } from '../../model/page.ts';
import { lineRanges } from '../../model/traced.ts';
import { type Claim, matchItems } from './match-items.ts';

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
  const seen = new Set<string>();
  for (const issue of issues) {
    const record = recordOf(next, issue.address);
    for (const page of issue.pages) {
      seen.add(pageKey(page.file, page.lines[0]));
      items.push(...addressPage(issue, page, record, remembered));
    }
  }
  retireMissing(next, seen, issues);
  redirect(next, items);
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
    found = { file: page.file, firstLine: page.lines[0], address, items: [] };
    record.pages.push(found);
  }
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

function claimOf(item: Item): Claim {
  const flows =
    item.body.length > 0
      ? item.body.map((part) => part.flow)
      : [item.headline, ...item.jumps].flatMap((value) => (value ? [value.flow] : []));
  return { item: item.id, lines: flows.flatMap((flow) => lineRanges(flow)).toSorted((a, b) => a[0] - b[0]) };
}

function parentOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}

// The raw page is gone, or stands in another issue now: its addresses lead to the issue, or to the newspaper.
function retireMissing(next: ReadonlyMap<string, LedgerIssue>, seen: ReadonlySet<string>, issues: readonly IssueDraft[]): void {
  const current = new Set(
    issues.flatMap((issue) => issue.pages.map((page) => `${issue.address}/${page.id}|${pageKey(page.file, page.lines[0])}`)),
  );
  const addresses = new Set(issues.map((issue) => issue.address));
  for (const issue of next.values()) {
    for (const page of issue.pages) {
      const key = pageKey(page.file, page.firstLine);
      if (current.has(`${page.address}|${key}`)) continue;
      const home = newHome(page, issues) ?? (addresses.has(issue.address) ? issue.address : (issue.address.split('/')[0] ?? ''));
      if (!seen.has(key) || home !== page.address) page.movedTo = home;
      for (const item of page.items) item.movedTo ??= home;
    }
  }
}

function newHome(page: LedgerPage, issues: readonly IssueDraft[]): string | undefined {
  for (const issue of issues) {
    const held = issue.pages.find((candidate) => candidate.file === page.file && candidate.lines[0] === page.firstLine);
    if (held) return `${issue.address}/${held.id}`;
  }
  return undefined;
}

// An address without an item of its own leads to the item that holds most of its lines, else to the page.
function redirect(next: ReadonlyMap<string, LedgerIssue>, items: readonly AddressedItem[]): void {
  const alive = new Set(items.map((item) => item.address));
  const byFile = Map.groupBy(items, (item) => item.page.file);
  for (const issue of next.values()) {
    for (const page of issue.pages) {
      for (const entry of page.items) {
        if (alive.has(entry.address)) delete entry.movedTo;
        else entry.movedTo = heir(entry, byFile.get(page.file) ?? []) ?? page.movedTo ?? page.address;
      }
    }
  }
}

function heir(entry: LedgerItem, candidates: readonly AddressedItem[]): string | undefined {
  const wanted = new Set(entry.lines.flatMap((range) => expand(range)));
  let best: { address: string; shared: number } | undefined;
  for (const candidate of candidates) {
    const shared = claimOf(candidate.item)
      .lines.flatMap((range) => expand(range))
      .filter((line) => wanted.has(line)).length;
    if (shared > (best?.shared ?? 0)) best = { address: candidate.address, shared };
  }
  return best?.address;
}

function expand([from, to]: LineRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function withAliases(items: readonly AddressedItem[], next: ReadonlyMap<string, LedgerIssue>): AddressedItem[] {
  const moved = [...next.values()]
    .flatMap((issue) => issue.pages.flatMap((page) => page.items))
    .filter((entry) => entry.movedTo !== undefined);
  const aliases = Map.groupBy(moved, (entry) => entry.movedTo ?? '');
  return items.map((item) => ({ ...item, aliases: (aliases.get(item.address) ?? []).map((entry) => entry.address).toSorted() }));
}
