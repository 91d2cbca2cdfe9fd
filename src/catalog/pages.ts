import { rows } from './connection.ts';
import { issue } from './issues.ts';
import type { IssueView } from './types/issue.ts';
import type { PageView } from './types/page.ts';

/** Addresses of all pages (版), by newspaper, then issue, then place in it. */
export function pageAddresses(): string[] {
  const sql = `SELECT p.address FROM pages p JOIN issues i ON i.address = p.issue JOIN newspapers n ON n.id = i.newspaper
    ORDER BY n.position, i.sort_key, p.sequence, p.address`;
  return rows<{ address: string }>(sql).map(({ address }) => address);
}

/** A page and the issue it belongs to. @throws if there is none at that address. */
export function page(address: string): { page: PageView; issue: IssueView } {
  const whole = issue(address.slice(0, address.lastIndexOf('/')));
  const found = whole.pages.find((each) => each.address === address);
  if (!found) throw new Error(`There is no page at ${address}.`);
  return { page: found, issue: whole };
}
