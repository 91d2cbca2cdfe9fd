import type { Page } from '../schemas/issue.ts';
import type { LineRange } from '../schemas/shared.ts';
import { articlesOfIssue } from './articles-of-issue.ts';
import { rememberedPart, row, rows } from './connection.ts';
import { rightsItemsFor } from './rights-items.ts';
import type { PageView } from './types/page.ts';

/** The pages of an issue as held, each with its articles in printed order. */
export function pagesOf(issueAddress: string, newspaper: string): PageView[] {
  const found = rows<{ address: string; data: string; hidden: string | null }>(
    'SELECT address, data, hidden FROM pages WHERE issue = ? ORDER BY sequence, address',
    issueAddress,
  );
  const articles = articlesOfIssue(issueAddress);
  const byPage = Map.groupBy(articles, ({ address }) => address.slice(0, address.lastIndexOf('/')));
  return found.map(({ address, data, hidden }) => {
    const aliases = aliasesTo(address);
    return {
      ...withHeldNotes(JSON.parse(data) as Page),
      address,
      aliases,
      ...rightsItemsFor(newspaper, { address, aliases }),
      articles: byPage.get(address) ?? [],
      rawHeld: isRawHeld(address, issueAddress),
      ...(hidden === null ? {} : { hiddenLines: JSON.parse(hidden) as LineRange[] }),
    };
  });
}

/** Whether the raw text of a page is at hand. */
export function isRawHeld(page: string, issue: string): boolean {
  const read = () => {
    const sql = 'SELECT page FROM raw_text WHERE page IN (SELECT address FROM pages WHERE issue = ?)';
    return new Set(rows<{ page: string }>(sql, issue).map((each) => each.page));
  };
  return rememberedPart('raw text in issue', issue, read, (pages) => pages.has(page));
}

/** A note may name the address of another page; one that is not held is left out. */
function withHeldNotes(page: Page): Page {
  if (!page.notes?.some(({ values }) => values?.['address'] !== undefined)) return page;
  return {
    ...page,
    notes: page.notes.map((note) => {
      const { address, ...values } = note.values ?? {};
      return address === undefined || isHeld(address) ? note : { ...note, values };
    }),
  };
}

function isHeld(page: string): boolean {
  return row('SELECT 1 AS held FROM pages WHERE address = ?', page) !== undefined;
}

function aliasesTo(address: string): string[] {
  const sql = 'SELECT from_address FROM aliases WHERE to_address = ? ORDER BY from_address';
  return rows<{ from_address: string }>(sql, address).map(({ from_address }) => from_address);
}
