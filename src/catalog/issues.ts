import type { Language } from '../schemas/archive.ts';
import type { Issue } from '../schemas/issue.ts';
import { rememberLast, row, rows } from './connection.ts';
import { pagesOf } from './pages-of-issue.ts';
import { rightsItemsFor } from './rights-items.ts';
import { ISSUE_SUMMARY_SQL, type IssueSummaryRow, issueSummary } from './summaries.ts';
import type { IssueSummary, IssueView } from './types/issue.ts';

/**
 * Issues of a newspaper, oldest first. Undated ones count as older than any date, here as everywhere.
 *
 * @param year `2024`, or `undated`; all when absent.
 */
export function issuesOf(newspaper: string, year?: string): IssueSummary[] {
  const found =
    year === undefined
      ? rows<IssueSummaryRow>(`${ISSUE_SUMMARY_SQL} WHERE i.newspaper = ? ORDER BY i.sort_key`, newspaper)
      : rows<IssueSummaryRow>(`${ISSUE_SUMMARY_SQL} WHERE i.newspaper = ? AND i.year = ? ORDER BY i.sort_key`, newspaper, year);
  return found.map(issueSummary);
}

/** Issues of a newspaper from one day to another, both included, oldest first. */
export function issuesBetween(newspaper: string, from: string, to: string): IssueSummary[] {
  const sql = `${ISSUE_SUMMARY_SQL} WHERE i.newspaper = ? AND i.date BETWEEN ? AND ? ORDER BY i.sort_key`;
  return rows<IssueSummaryRow>(sql, newspaper, from, to).map(issueSummary);
}

/**
 * The newest issues, newest first; newspapers of one day in the order of `archive.yml`.
 *
 * @param newspaper of the whole archive when absent
 */
export function latestIssues(count: number, newspaper?: string): IssueSummary[] {
  const found =
    newspaper === undefined
      ? rows<IssueSummaryRow>(`${ISSUE_SUMMARY_SQL} ORDER BY i.sort_key DESC, n.position LIMIT ?`, count)
      : rows<IssueSummaryRow>(`${ISSUE_SUMMARY_SQL} WHERE i.newspaper = ? ORDER BY i.sort_key DESC LIMIT ?`, newspaper, count);
  return found.map(issueSummary);
}

/** Addresses of all issues, by newspaper and then oldest first. */
export function issueAddresses(): string[] {
  const sql = 'SELECT i.address FROM issues i JOIN newspapers n ON n.id = i.newspaper ORDER BY n.position, i.sort_key';
  return rows<{ address: string }>(sql).map(({ address }) => address);
}

/** What an issue consists of, by address, in printed order. */
export function addressesInIssue(address: string): { isHeld: boolean; pages: string[]; articles: string[] } {
  const list = (sql: string) => rows<{ address: string }>(sql, address).map((each) => each.address);
  return {
    isHeld: list('SELECT address FROM issues WHERE address = ?').length > 0,
    pages: list('SELECT address FROM pages WHERE issue = ? ORDER BY sequence, address'),
    articles: list('SELECT address FROM articles WHERE issue = ? ORDER BY sort_key'),
  };
}

/** How many addresses `addressesInIssue` gives, the issue's own among them. */
export function sizeOfIssue(address: string): { isHeld: boolean; addresses: number; articles: number } {
  const found = row<{ own: number; pages: number; articles: number }>(
    `SELECT (SELECT count(*) FROM issues WHERE address = ?1) AS own, (SELECT count(*) FROM pages WHERE issue = ?1) AS pages,
       (SELECT count(*) FROM articles WHERE issue = ?1) AS articles`,
    address,
  );
  const { own = 0, pages = 0, articles = 0 } = found ?? {};
  return { isHeld: own > 0, addresses: own + pages + articles, articles };
}

/** An issue with its pages and their articles. @throws if there is none at that address. */
export function issue(address: string): IssueView {
  return rememberLast('issue', address, () => viewOf(address));
}

interface IssueRow {
  data: string;
  newspaper: string;
  sort_key: string;
  date: string | null;
  newspaperName: string;
  language: Language;
}

function viewOf(address: string): IssueView {
  const found = row<IssueRow>(
    `SELECT i.data, i.newspaper, i.sort_key, i.date, n.name AS newspaperName, n.language
     FROM issues i JOIN newspapers n ON n.id = i.newspaper WHERE i.address = ?`,
    address,
  );
  if (!found) throw new Error(`There is no issue at ${address}.`);
  const previous = neighbour(found, '<', 'DESC');
  const next = neighbour(found, '>', 'ASC');
  return {
    ...(JSON.parse(found.data) as Omit<Issue, 'pages'>),
    newspaperName: found.newspaperName,
    language: found.language,
    ...rightsItemsFor(found.newspaper, { address }),
    pages: pagesOf(address, found.newspaper),
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
  };
}

/** An undated issue has no neighbours: nothing tells where it stands. */
function neighbour(found: IssueRow, side: '<' | '>', order: 'ASC' | 'DESC'): IssueSummary | undefined {
  if (found.date === null) return undefined;
  const near = row<IssueSummaryRow>(
    `${ISSUE_SUMMARY_SQL} WHERE i.newspaper = ? AND i.date IS NOT NULL AND i.sort_key ${side} ?
     ORDER BY i.sort_key ${order} LIMIT 1`,
    found.newspaper,
    found.sort_key,
  );
  return near && issueSummary(near);
}
