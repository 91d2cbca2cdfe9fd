import { articleFilePath } from '../../../src/schemas/collection-path.ts';
import { articleSortKey } from '../sort-key.ts';
import type { Prepare } from '../statements.ts';
import { putMoves } from './aliases.ts';
import type { ArticleRow } from './article-row.ts';
import type { Changes } from './changes.ts';
import { type Listed, listsOf, lookedBackOn, putEntries } from './entries.ts';
import { forgetFigures, putFigures } from './figures.ts';
import { putLinks } from './links.ts';
import { putCorrections } from './put-corrections.ts';
import type { HeldIssue } from './put-issues.ts';

/** Where the rows of a sync go. */
export interface Books {
  prepare: Prepare;
  changes: Changes;
}

interface HeldArticle {
  id: number;
  address: string;
  issue: string;
  newspaper: string;
  sort_key: string;
  title: string | null;
  hash: string;
  summary: string;
  gist: string | null;
}

/**
 * Adds an article, or puts it in place of what its address held before.
 *
 * @param hash changes with whatever its file says, and with the mark of a hand edit
 * @throws if it stands on no page that is held.
 */
export function putArticle(
  books: Books,
  row: ArticleRow,
  issue: HeldIssue | undefined,
  hash: string,
  isHandEdited: boolean,
): void {
  const { prepare, changes } = books;
  const pageAddress = row.address.slice(0, row.address.lastIndexOf('/'));
  const held = checkPlace(row, pageAddress, issue);
  const old = heldAt(prepare, row.address);
  if (old?.hash === hash) return;
  const key = old?.sort_key ?? freeKey(row, held, (each) => isTaken(prepare, row.newspaper, each));
  const before = old && listedOf(prepare, old);
  const id = writeArticle(prepare, { row, issue: held.address, page: pageAddress, key, hash }, old?.id);
  const body = [isHandEdited ? 1 : 0, row.data, row.blocks] as const;
  prepare('INSERT OR REPLACE INTO bodies (id, hand_edited, data, blocks) VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT))').run(
    id,
    ...body,
  );
  putFigures(prepare, id, row.address, row.figures, isHandEdited);
  putGist(prepare, id, row.gist, old !== undefined);
  const now = { key, lists: row.lists, summary: row.summary, gist: row.gist };
  putEntries(books, { id, newspaper: row.newspaper }, before, now);
  // The feed of a list tells more of an article than its slices do.
  for (const { kind, list } of row.lists) changes.fed(kind, list);
  if (old || row.links.length > 0) putLinks(prepare, changes, row.address, held.address, row.links);
  if (old || row.aliases.length > 0) putMoves(prepare, articleFilePath(row.address), row.aliases, row.address);
  if (old || row.corrections.length > 0) putCorrections(prepare, row.address, pageAddress, row.corrections);
  changes.issue(held.address);
}

/** Takes an article away, with everything that it alone brought. */
export function removeArticle({ prepare, changes }: Books, address: string): void {
  const held = heldAt(prepare, address);
  if (!held) return;
  putEntries({ prepare, changes }, held, listedOf(prepare, held), undefined);
  prepare('DELETE FROM articles WHERE id = ?').run(held.id);
  prepare('DELETE FROM bodies WHERE id = ?').run(held.id);
  forgetFigures(prepare, held.id, address);
  prepare('DELETE FROM gists WHERE id = ?').run(held.id);
  putLinks(prepare, changes, address, held.issue, []);
  putMoves(prepare, articleFilePath(address), [], address);
  putCorrections(prepare, address, '', []);
  changes.issue(held.issue);
}

/** Gives an article another sort key, which must be free. */
export function moveArticle(books: Books, address: string, key: string): void {
  const held = heldAt(books.prepare, address);
  if (!held) return;
  const before = listedOf(books.prepare, held);
  books.prepare('UPDATE articles SET sort_key = ? WHERE id = ?').run(key, held.id);
  putEntries(books, held, before, { ...before, key });
  books.changes.issue(held.issue);
}

/** Touches the lists of an article, whose summary shows something else, such as the name of its page. */
export function touchLists({ prepare, changes }: Books, id: number): void {
  const lists = listsOf(prepare, id);
  for (const { kind, list } of lists) changes.shown(kind, list);
  const found = prepare('SELECT sort_key FROM articles WHERE id = ?').get(id);
  if (found) lookedBackOn(changes, { key: String(found['sort_key']), lists });
}

/** A sort key that nothing else has: hand edits can make two articles claim one place on their page. */
export function freeKey(
  { address, position }: Pick<ArticleRow, 'address' | 'position'>,
  { key, pages }: HeldIssue,
  isUsed: (key: string) => boolean,
): string {
  const [number = '', page = ''] = address.split('/').reverse();
  const plain = articleSortKey(key, pages.get(page) ?? 0, position);
  return [plain, `${plain}-${number}`].find((each) => !isUsed(each)) ?? `${plain}-${page}-${number}`;
}

/** @throws naming the page, if it is not held. */
export function checkPage(address: string, issue: HeldIssue | undefined): HeldIssue {
  const page = address.slice(0, address.lastIndexOf('/'));
  if (issue?.pages.has(page.slice(page.lastIndexOf('/') + 1))) return issue;
  throw new Error(`No issue file lists the page ${page}, on which ${address} would stand.`);
}

interface PlacedArticle {
  row: ArticleRow;
  issue: string;
  page: string;
  key: string;
  hash: string;
}

/** @param id of the row to be changed; a new one is made when absent */
function writeArticle(prepare: Prepare, { row, issue, page, key, hash }: PlacedArticle, id?: number): number {
  const content = [row.position, row.parent ?? null, row.title ?? null, hash, row.summary] as const;
  if (id !== undefined) {
    prepare('UPDATE articles SET position = ?, parent = ?, title = ?, hash = ?, summary = ? WHERE id = ?').run(...content, id);
    return id;
  }
  const year = row.date?.slice(0, 4) ?? 'undated';
  const { lastInsertRowid } = prepare(
    `INSERT INTO articles (address, newspaper, year, date, issue, page, sort_key, position, parent, title, hash, summary)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(row.address, row.newspaper, year, row.date ?? null, issue, page, key, ...content);
  return Number(lastInsertRowid);
}

function checkPlace(row: ArticleRow, pageAddress: string, held: HeldIssue | undefined): HeldIssue {
  const issue = checkPage(row.address, held);
  if (!/\/a\d{2,6}$/u.test(row.address)) throw new Error(`The address ${row.address} does not end in a01, a02 ….`);
  const says = { newspaper: issue.newspaper, date: issue.date, page: pageAddress.slice(issue.address.length + 1) };
  for (const field of ['newspaper', 'date', 'page'] as const) {
    if (row[field] === says[field]) continue;
    throw new Error(`${field} is ${row[field] ?? 'missing'}, but the issue ${issue.address} says ${says[field] ?? 'none'}.`);
  }
  return issue;
}

function heldAt(prepare: Prepare, address: string): HeldArticle | undefined {
  const sql = `SELECT a.id, a.address, a.issue, a.newspaper, a.sort_key, a.title, a.hash, a.summary, g.gist
    FROM articles a LEFT JOIN gists g ON g.id = a.id WHERE a.address = ?`;
  return prepare(sql).get(address) as HeldArticle | undefined;
}

function isTaken(prepare: Prepare, newspaper: string, key: string): boolean {
  return prepare('SELECT 1 FROM articles WHERE newspaper = ? AND sort_key = ?').get(newspaper, key) !== undefined;
}

function listedOf(prepare: Prepare, { id, sort_key, summary, gist }: HeldArticle): Listed {
  return { key: sort_key, lists: listsOf(prepare, id), summary, gist: gist ?? undefined };
}

function putGist(prepare: Prepare, id: number, gist: string | undefined, isHeld: boolean): void {
  if (gist !== undefined) prepare('INSERT OR REPLACE INTO gists (id, gist) VALUES (?, ?)').run(id, gist);
  else if (isHeld) prepare('DELETE FROM gists WHERE id = ?').run(id);
}
