import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { IssueDraft, PageHeader, PlacedPage } from '../../model/issue-draft.ts';
import { findGaps, reportGaps } from './gaps.ts';

/** Looks up the page id given earlier to a raw page within an issue, so that `x01` stays `x01`. */
export type KnownPageId = (issue: string, file: string, ordinal: number) => string | undefined;

/** Groups pages into issues, in order of newspaper, day and edition, and gives every page its place and id. */
export function assembleIssues(
  pages: readonly PageHeader[],
  known: KnownPageId,
): { issues: IssueDraft[]; diagnostics: Diagnostic[] } {
  const groups = Map.groupBy(pages, (page) => issueAddress(page));
  const diagnostics: Diagnostic[] = [];
  const issues = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, held]) => assembleIssue(address, held, known, diagnostics));
  return { issues, diagnostics: [...diagnostics, ...reportGaps(issues)] };
}

function issueAddress({ newspaper, date, edition }: PageHeader): string {
  return `${newspaper.id}/${date?.value ?? 'undated'}${edition > 1 ? `/ed-${edition}` : ''}`;
}

function assembleIssue(address: string, held: readonly PageHeader[], known: KnownPageId, diagnostics: Diagnostic[]): IssueDraft {
  const ordered = [...held].sort(comparePages);
  const ids = givePageIds(address, ordered, known, diagnostics);
  // A page whose printed number another file holds is shown under that number too, at an address of its own.
  const pages = ordered.map((page, index): PlacedPage => ({ ...page, id: ids[index] ?? `x${index + 1}`, sequence: index + 1 }));
  const [first] = ordered.toSorted((a, b) => (b.date?.confidence ?? 0) - (a.date?.confidence ?? 0));
  if (!first) throw new Error(`Issue ${address} has no pages.`);
  noteDate(pages, diagnostics);
  const gaps = findGaps(pages);
  return {
    address,
    newspaper: first.newspaper,
    ...(first.date ? { date: first.date } : {}),
    edition: first.edition,
    pages,
    ...(gaps.length > 0 ? { gaps } : {}),
  };
}

function comparePages(a: PageHeader, b: PageHeader): number {
  return compareText(sortLabel(a), sortLabel(b)) || compareText(a.file, b.file) || a.lines[0] - b.lines[0];
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

// A2 before B1, 2 before 10; pages without a number after those with one.
function sortLabel({ label }: PageHeader): string {
  const match = /^([A-Z]{0,2})(\d+)$/u.exec(label?.value ?? '');
  return match ? `${match[1] || ' '}${(match[2] ?? '').padStart(4, '0')}` : '~';
}

function givePageIds(address: string, pages: readonly PageHeader[], known: KnownPageId, diagnostics: Diagnostic[]): string[] {
  const taken = new Map<string, PageHeader>();
  const early = pages.map((page) => known(address, page.file, page.ordinal));
  const reserved = new Set(early.filter((id) => id?.startsWith('x')));
  return pages.map((page, index) => {
    const printed = page.label ? printedId(page.label.value) : undefined;
    const holder = printed === undefined ? undefined : taken.get(printed);
    const earlier = early[index];
    const id = printed !== undefined && !holder ? printed : earlier?.startsWith('x') ? earlier : freeId(taken, reserved);
    taken.set(id, page);
    if (holder) diagnostics.push(duplicate(page, holder, { id, address: `${address}/${printed}` }));
    else if (printed === undefined) diagnostics.push(diagnose('page-unknown', { file: page.file, line: page.lines[0] }, { id }));
    return id;
  });
}

function printedId(label: string): string | undefined {
  const match = /^([A-Z]{0,2})(\d{1,3})$/u.exec(label);
  return match ? `p${(match[1] ?? '').toLowerCase()}${(match[2] ?? '').padStart(2, '0')}` : undefined;
}

function freeId(taken: ReadonlyMap<string, PageHeader>, reserved: ReadonlySet<string | undefined>): string {
  for (let number = 1; ; number += 1) {
    const id = `x${String(number).padStart(2, '0')}`;
    if (!taken.has(id) && !reserved.has(id)) return id;
  }
}

/** @param places the page's own id, and the address of the one that holds its number */
function duplicate(page: PageHeader, holder: PageHeader, places: { id: string; address: string }): Diagnostic {
  const values = { date: page.date?.value ?? '?', label: page.label?.value ?? '?', other: holder.file, ...places };
  return diagnose('page-duplicate', { file: page.file, line: page.lines[0] }, values);
}

function noteDate(pages: readonly PlacedPage[], diagnostics: Diagnostic[]): void {
  for (const page of pages) {
    if (page.sequence > 1 && pages.some((other) => other.file === page.file && other.sequence < page.sequence)) continue;
    const line = page.date?.evidence[0]?.line ?? page.lines[0];
    if (!page.date) diagnostics.push(diagnose('date-missing', { file: page.file, line }));
    else if (page.date.basis === 'inferred') {
      const { value, confidence } = page.date;
      const values = { date: value, confidence: confidence.toFixed(2) };
      diagnostics.push({ ...diagnose('date-inferred', { file: page.file, line }, values), confidence });
    }
  }
}
