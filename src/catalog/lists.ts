import { row, rows } from './connection.ts';
import { ARTICLE_SUMMARY_SQL, type ArticleSummaryRow, articleSummary } from './summaries.ts';
import type { ArticleSummary, ListKind, ListPage, ListSummary } from './types.ts';

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

/**
 * A page of a list.
 *
 * @param number 0 for the front page, newest first; from 1 for the numbered slices, each oldest first. A list that fits
 *   its front page has no slices: `lastNumber` is 0.
 * @throws if there is no such list or slice.
 */
export function listPage(kind: ListKind, id: string, number: number): ListPage {
  const found = row<ListRow>(`${LIST_SQL} WHERE kind = ? AND id = ?`, kind, id);
  const lastNumber = found ? lastNumberOf(found.articles) : 0;
  if (!found || !Number.isInteger(number) || number < 0 || number > lastNumber) {
    throw new Error(`There is no list ${kind}/${id}/${number}.`);
  }
  return { ...summaryOf(found), number, lastNumber, entries: entriesOf(kind, id, number) };
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

/** The front page takes the newest of the list; a slice begins at an entry that the catalog has noted. */
function entriesOf(kind: ListKind, id: string, number: number): ArticleSummary[] {
  const found = number === 0 ? newestOf(kind, id) : sliceOf(kind, id, number);
  return found.map(articleSummary);
}

const ENTRIES_SQL = `${ARTICLE_SUMMARY_SQL} JOIN list_entries e ON e.article = a.id WHERE e.kind = ? AND e.list = ?`;

function newestOf(kind: ListKind, id: string): ArticleSummaryRow[] {
  return rows(`${ENTRIES_SQL} ORDER BY e.sort_key DESC, e.newspaper DESC LIMIT ${LIST_PAGE_SIZE}`, kind, id);
}

function sliceOf(kind: ListKind, id: string, number: number): ArticleSummaryRow[] {
  const first = row<{ first_key: string; first_newspaper: string }>(
    'SELECT first_key, first_newspaper FROM list_slices WHERE kind = ? AND list = ? AND number = ?',
    kind,
    id,
    number,
  );
  return rows(
    `${ENTRIES_SQL} AND (e.sort_key, e.newspaper) >= (?, ?) ORDER BY e.sort_key, e.newspaper LIMIT ${LIST_PAGE_SIZE}`,
    kind,
    id,
    first?.first_key ?? '',
    first?.first_newspaper ?? '',
  );
}
