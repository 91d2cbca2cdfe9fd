import type { Issue, Page } from '../../../src/schemas/issue.ts';
import { issueSortKey } from '../sort-key.ts';
import type { Prepare } from '../statements.ts';
import { touchNeighbours } from './changes.ts';
import { type HiddenLines, hiddenText } from './hidden-lines.ts';
import { issueFacts, summaryOf } from './issues.ts';
import { linksOfIssue, putLinks } from './links.ts';
import { type Books, touchLists } from './put-articles.ts';
import { putCorrections } from './put-corrections.ts';
import { type LinesOf, withheldIssue } from './withheld-issue.ts';

/** What articles need to know of the issue they stand in. */
export interface HeldIssue {
  address: string;
  newspaper: string;
  date?: string;
  key: string;
  /** Places of its pages in it, by id. */
  pages: ReadonlyMap<string, number>;
}

interface PageRow {
  address: string;
  sequence: number;
  label: string | null;
  name: string | null;
  data: string;
  hidden: string | null;
}

/**
 * Adds an issue and its pages, or puts them in place of those held; what is the same stays untouched.
 *
 * @param hidden raw lines that are withheld: nothing that quotes them is put
 * @param linesOf tells what they say
 */
export function putIssue(books: Books, read: Issue, hidden: HiddenLines, linesOf: LinesOf): void {
  const { prepare, changes } = books;
  const issue = withheldIssue(read, hidden, linesOf);
  const { pages, ...facts } = issue;
  const data = JSON.stringify(facts);
  const summary = JSON.stringify(summaryOf(issue));
  const key = issueSortKey(issueFacts(issue));
  const old = prepare('SELECT summary, data FROM issues WHERE address = ?').get(issue.address);
  if (old?.['data'] !== data || old?.['summary'] !== summary) {
    if (old) {
      prepare('UPDATE issues SET summary = ?, data = ? WHERE address = ?').run(summary, data, issue.address);
    } else {
      prepare('INSERT INTO issues (address, newspaper, year, date, sort_key, summary, data) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
        issue.address,
        issue.newspaper,
        issue.date?.slice(0, 4) ?? 'undated',
        issue.date ?? null,
        key,
        summary,
        data,
      );
    }
    touchNeighbours(prepare, changes, issue.newspaper, key);
    changes.issue(issue.address);
  }
  if (putPages(books, issue.address, pages, hidden)) {
    putLinks(prepare, changes, issue.address, issue.address, linksOfIssue(issue));
    changes.issue(issue.address);
  }
}

/** Takes an issue away, with its pages. Its articles are the business of `settleIssue`. */
export function removeIssue({ prepare, changes }: Books, address: string): void {
  const old = prepare('SELECT newspaper, sort_key FROM issues WHERE address = ?').get(address);
  if (!old) return;
  prepare('DELETE FROM issues WHERE address = ?').run(address);
  prepare('DELETE FROM corrections WHERE source IN (SELECT address FROM pages WHERE issue = ?)').run(address);
  prepare('DELETE FROM raw_text WHERE page IN (SELECT address FROM pages WHERE issue = ?)').run(address);
  prepare('DELETE FROM raw_files WHERE issue = ?').run(address);
  prepare('DELETE FROM pages WHERE issue = ?').run(address);
  putLinks(prepare, changes, address, address, []);
  touchNeighbours(prepare, changes, String(old['newspaper']), String(old['sort_key']));
  changes.issue(address);
}

/** The issue at an address, if it is held. */
export function heldIssue(prepare: Prepare, address: string): HeldIssue | undefined {
  const row = prepare('SELECT newspaper, date, sort_key FROM issues WHERE address = ?').get(address);
  if (!row) return undefined;
  const pages = prepare('SELECT address, sequence FROM pages WHERE issue = ?').all(address) as unknown as PageRow[];
  return {
    address,
    newspaper: String(row['newspaper']),
    ...(row['date'] === null ? {} : { date: String(row['date']) }),
    key: String(row['sort_key']),
    pages: new Map(pages.map((page) => [page.address.slice(address.length + 1), page.sequence])),
  };
}

/** @returns whether anything differed */
function putPages(books: Books, issue: string, pages: readonly Page[], hidden: HiddenLines): boolean {
  const { prepare } = books;
  const rows = prepare('SELECT address, sequence, label, name, data, hidden FROM pages WHERE issue = ?').all(issue);
  const held = new Map((rows as unknown as PageRow[]).map((row) => [row.address, row]));
  let differs = false;
  for (const page of pages) {
    const address = `${issue}/${page.id}`;
    const [label, name, data] = [page.label ?? null, page.name ?? null, JSON.stringify(page)];
    const lines = hiddenText(hidden, page.id);
    const old = held.get(address);
    held.delete(address);
    if (old?.data === data && old.hidden === lines) continue;
    differs = true;
    prepare(
      'INSERT OR REPLACE INTO pages (address, issue, sequence, label, name, data, hidden) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(address, issue, page.sequence, label, name, data, lines);
    if (old || page.corrections !== undefined) putCorrections(prepare, address, address, page.corrections);
    if (old && (old.label !== label || old.name !== name)) touchArticlesOf(books, address);
  }
  for (const address of held.keys()) {
    prepare('DELETE FROM pages WHERE address = ?').run(address);
    prepare('DELETE FROM raw_text WHERE page = ?').run(address);
    putCorrections(prepare, address, address, []);
  }
  return differs || held.size > 0;
}

/** Lists show the number and the name of the page that an article stands on. */
function touchArticlesOf(books: Books, page: string): void {
  const found = books.prepare('SELECT id FROM articles WHERE page = ?').all(page) as { id: number }[];
  for (const { id } of found) touchLists(books, id);
}
