import { row, rows } from './connection.ts';
import { listFigures } from './list-figures.ts';
import { ARTICLE_SUMMARY_SQL, type ArticleSummaryRow, articleSummary } from './summaries.ts';
import type { ListKind, ListPage, ListSummary } from './types/list.ts';

/** Articles on one page of a list. */
export const LIST_PAGE_SIZE = 50;

/** How the lists of a family are ordered. An id spells the name (北京 is `beijing`), so it gives the order of the readings. */
const LIST_ORDER: Readonly<Record<ListKind, string>> = {
  sections: `coalesce((SELECT v.position FROM vocabulary v WHERE v.kind = lists.kind AND v.id = lists.id), ${Number.MAX_SAFE_INTEGER}), id`,
  tags: 'articles DESC, id',
  columns: 'id',
  people: 'id',
};

/**
 * All lists of a family that hold at least one article: sections in the order of the vocabulary, tags by how many articles
 * carry them, column titles and people by their reading.
 */
export function lists(kind: ListKind): ListSummary[] {
  return rows<ListRow>(`${LIST_SQL} WHERE kind = ? ORDER BY ${LIST_ORDER[kind]}`, kind).map(summaryOf);
}

/** Addresses of all lists of a family, `sections/news`, by id. */
export function listAddresses(kind: ListKind): string[] {
  return rows<{ id: string }>('SELECT id FROM lists WHERE kind = ? ORDER BY id', kind).map(({ id }) => `${kind}/${id}`);
}

/** Articles in a list; 0 for one that is not held. */
export function sizeOfList(kind: string, id: string): number {
  return row<{ articles: number }>('SELECT articles FROM lists WHERE kind = ? AND id = ?', kind, id)?.articles ?? 0;
}

/** The name of a list as its pages show it; absent for one that is not held. */
export function nameOfList(kind: ListKind, id: string): string | undefined {
  return row<{ name: string }>('SELECT name FROM lists WHERE kind = ? AND id = ?', kind, id)?.name;
}

/** Day of the newest article of a list; absent where none is dated. */
export function lastDateOfList(kind: string, id: string): string | undefined {
  const sql = 'SELECT last_date AS day FROM lists WHERE kind = ? AND id = ?';
  return row<{ day: string | null }>(sql, kind, id)?.day ?? undefined;
}

/**
 * A page of a list. A numbered slice tells nothing of the whole but whether another follows, and reads no more, so that a full one
 * stays the same however the list grows.
 *
 * @param number 0 for the front page, newest first; from 1 for the numbered slices, each oldest first. A list that fits
 *   its front page has no slices: `lastNumber` is 0.
 * @throws if there is no such list or slice.
 */
export function listPage(kind: ListKind, id: string, number: number): ListPage {
  const page = number === 0 ? frontPage(kind, id) : slicePage(kind, id, number);
  if (!page) throw new Error(`There is no list ${kind}/${id}/${number}.`);
  return page;
}

function frontPage(kind: ListKind, id: string): ListPage | undefined {
  const found = row<ListRow>(`${LIST_SQL} WHERE kind = ? AND id = ?`, kind, id);
  if (!found) return undefined;
  const entries = newestOf(kind, id).map(articleSummary);
  const figures = listFigures(kind, id);
  return { ...summaryOf(found), number: 0, lastNumber: lastNumberOf(found.articles), entries, figures };
}

function slicePage(kind: ListKind, id: string, number: number): ListPage | undefined {
  const found = row<Pick<ListRow, 'name' | 'tag_kind'>>('SELECT name, tag_kind FROM lists WHERE kind = ? AND id = ?', kind, id);
  const first = firstOfSlice(kind, id, number);
  const isFollowed = firstOfSlice(kind, id, number + 1) !== undefined;
  // A list that fits its front page is all in its first slice, and has none.
  if (!found || !first || (number === 1 && !isFollowed)) return undefined;
  const { name, tag_kind: tagKind } = found;
  const lastNumber = isFollowed ? number + 1 : number;
  const entries = sliceOf(kind, id, first).map(articleSummary);
  return { kind, id, name, ...(tagKind === null ? {} : { tagKind }), number, lastNumber, entries };
}

/** Number of the newest slice of a list of so many articles. */
export function lastNumberOf(articles: number): number {
  return articles <= LIST_PAGE_SIZE ? 0 : Math.ceil(articles / LIST_PAGE_SIZE);
}

const LIST_SQL = 'SELECT kind, id, name, articles, first_date, last_date, tag_kind FROM lists';

interface ListRow {
  kind: ListKind;
  id: string;
  name: string;
  articles: number;
  first_date: string | null;
  last_date: string | null;
  tag_kind: string | null;
}

function summaryOf({ kind, id, name, articles, first_date, last_date, tag_kind }: ListRow): ListSummary {
  return {
    kind,
    id,
    name,
    articles,
    ...(first_date === null ? {} : { firstDate: first_date }),
    ...(last_date === null ? {} : { lastDate: last_date }),
    ...(tag_kind === null ? {} : { tagKind: tag_kind }),
  };
}

const ENTRIES_SQL = `${ARTICLE_SUMMARY_SQL} JOIN list_entries e ON e.article = a.id WHERE e.kind = ? AND e.list = ?`;

function newestOf(kind: ListKind, id: string): ArticleSummaryRow[] {
  return rows(`${ENTRIES_SQL} ORDER BY e.sort_key DESC, e.newspaper DESC LIMIT ${LIST_PAGE_SIZE}`, kind, id);
}

interface SliceRow {
  first_key: string;
  first_newspaper: string;
}

/** A slice begins at an entry that the catalog has noted. */
function firstOfSlice(kind: ListKind, id: string, number: number): SliceRow | undefined {
  const sql = 'SELECT first_key, first_newspaper FROM list_slices WHERE kind = ? AND list = ? AND number = ?';
  return row<SliceRow>(sql, kind, id, number);
}

function sliceOf(kind: ListKind, id: string, first: SliceRow): ArticleSummaryRow[] {
  return rows(
    `${ENTRIES_SQL} AND (e.sort_key, e.newspaper) >= (?, ?) ORDER BY e.sort_key, e.newspaper LIMIT ${LIST_PAGE_SIZE}`,
    kind,
    id,
    first.first_key,
    first.first_newspaper,
  );
}
