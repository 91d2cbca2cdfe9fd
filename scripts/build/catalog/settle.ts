import { articleFilePath } from '../../../src/schemas/collection-path.ts';
import { messageOf } from '../problem.ts';
import { touchNeighbours } from './changes.ts';
import { type Books, checkPage, freeKey, moveArticle, removeArticle } from './put-articles.ts';
import type { HeldIssue } from './put-issues.ts';

interface PlacedRow {
  address: string;
  position: number;
  sort_key: string;
  title: string | null;
}

/**
 * Brings what an issue's articles have from one another, and from the issue, up to date: their order, what stands on no page
 * any more, and what the issue shows of them. Depends on what is held alone, not on how it came to be held.
 *
 * @param issue absent if it is not held
 * @returns articles that had to go, with the reason
 */
export function settleIssue(books: Books, address: string, issue: HeldIssue | undefined): { address: string; problem: string }[] {
  const sql = 'SELECT address, position, sort_key, title FROM articles WHERE issue = ? ORDER BY sort_key';
  const rows = books.prepare(sql).all(address) as unknown as PlacedRow[];
  const homeless = rows.flatMap((row) => {
    try {
      checkPage(row.address, issue);
      return [];
    } catch (error) {
      removeArticle(books, row.address);
      return [{ address: row.address, problem: messageOf(error) }];
    }
  });
  if (!issue) return homeless;
  const gone = new Set(homeless.map((each) => each.address));
  const placed = gone.size === 0 ? rows : rows.filter((row) => !gone.has(row.address));
  orderArticles(books, placed, issue);
  countArticles(books, issue);
  return homeless;
}

/** Whoever's file comes first has the plain key of a place that two claim. */
function orderArticles(books: Books, rows: readonly PlacedRow[], issue: HeldIssue): void {
  const inFileOrder = rows
    .map((row) => ({ ...row, file: articleFilePath(row.address) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const used = new Set<string>();
  const moves = inFileOrder.flatMap((row) => {
    const key = freeKey(row, issue, (each) => used.has(each));
    used.add(key);
    return key === row.sort_key ? [] : [{ address: row.address, key }];
  });
  // By way of keys that nothing has, since two may change places.
  for (const { address } of moves) moveArticle(books, address, `~${address}`);
  for (const { address, key } of moves) moveArticle(books, address, key);
}

function countArticles({ prepare, changes }: Books, issue: HeldIssue): void {
  const found = prepare('SELECT count(*) AS articles FROM articles WHERE issue = ?').get(issue.address);
  const first = prepare('SELECT title FROM articles WHERE issue = ? ORDER BY sort_key LIMIT 1').get(issue.address);
  const [articles, lead] = [Number(found?.['articles']), (first?.['title'] as string | null | undefined) ?? null];
  const old = prepare('SELECT articles, lead FROM issues WHERE address = ?').get(issue.address);
  if (old?.['articles'] === articles && old['lead'] === lead) return;
  prepare('UPDATE issues SET articles = ?, lead = ? WHERE address = ?').run(articles, lead, issue.address);
  touchNeighbours(prepare, changes, issue.newspaper, issue.key);
  changes.issue(issue.address);
}
