import { LIST_PAGE_SIZE } from '../../../src/catalog/lists.ts';
import type { Prepare } from '../statements.ts';
import type { ChangedList, Changes } from './changes.ts';

/** Brings the lists that changed up to date: their names, counts and days, and where their slices begin. */
export function updateLists(prepare: Prepare, changes: Changes): void {
  for (const list of changes.lists.values()) {
    if (list.from !== undefined) cutSlices(prepare, list, list.from);
    describeList(prepare, list, changes);
  }
}

/**
 * A slice begins where it did if it begins before everything that came or went; from the last such slice on, the entries are
 * counted again.
 */
function cutSlices(prepare: Prepare, { kind, id }: ChangedList, from: string): void {
  prepare('DELETE FROM list_slices WHERE kind = ? AND list = ? AND first_key >= ?').run(kind, id, from);
  const last = prepare(
    `SELECT number, first_key, first_newspaper FROM list_slices WHERE kind = ? AND list = ? ORDER BY number DESC LIMIT 1`,
  ).get(kind, id);
  const number = Number(last?.['number'] ?? 1);
  prepare(
    `INSERT OR REPLACE INTO list_slices (kind, list, number, first_key, first_newspaper)
     SELECT :kind, :id, :number + (place - 1) / ${LIST_PAGE_SIZE}, sort_key, newspaper FROM (
       SELECT sort_key, newspaper, row_number() OVER (ORDER BY sort_key, newspaper) AS place FROM list_entries
       WHERE kind = :kind AND list = :id AND (sort_key, newspaper) >= (:key, :newspaper))
     WHERE place % ${LIST_PAGE_SIZE} = 1`,
  ).run({ kind, id, number, key: last?.['first_key'] ?? '', newspaper: last?.['first_newspaper'] ?? '' });
}

/** A list that no article stands in is no list. */
function describeList(prepare: Prepare, { kind, id }: ChangedList, changes: Changes): void {
  const articles = countOf(prepare, kind, id);
  if (articles === 0) {
    prepare('DELETE FROM lists WHERE kind = ? AND id = ?').run(kind, id);
    return;
  }
  const known = prepare('SELECT name, tag_kind FROM vocabulary WHERE kind = ? AND id = ?').get(kind, id);
  const name = known?.['name'] ?? printedName(prepare, kind, id) ?? id;
  const old = prepare('SELECT name FROM lists WHERE kind = ? AND id = ?').get(kind, id);
  if (old?.['name'] !== name) {
    changes.shown(kind, id);
    if (kind === 'people') for (const other of signingWith(prepare, id)) changes.fed(kind, other);
  }
  prepare(
    'INSERT OR REPLACE INTO lists (kind, id, name, articles, first_date, last_date, tag_kind) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(kind, id, name, articles, day(prepare, kind, id, 'ASC'), day(prepare, kind, id, 'DESC'), known?.['tag_kind'] ?? null);
}

/** People who signed articles with another, and so are told of on that one's page. */
function signingWith(prepare: Prepare, id: string): string[] {
  const found = prepare(
    `SELECT DISTINCT o.list FROM list_entries e JOIN list_entries o ON o.article = e.article AND o.kind = 'people'
     WHERE e.kind = 'people' AND e.list = ?1 AND o.list <> ?1`,
  ).all(id);
  return found.map(({ list }) => String(list));
}

/** Only the last slice is counted; the others are full. */
function countOf(prepare: Prepare, kind: string, id: string): number {
  const found = prepare(
    `SELECT (s.number - 1) * ${LIST_PAGE_SIZE} + (SELECT count(*) FROM list_entries e
       WHERE e.kind = s.kind AND e.list = s.list AND (e.sort_key, e.newspaper) >= (s.first_key, s.first_newspaper)) AS articles
     FROM list_slices s WHERE s.kind = ? AND s.list = ? ORDER BY s.number DESC LIMIT 1`,
  ).get(kind, id);
  return Number(found?.['articles'] ?? 0);
}

/** The name that most articles print; of several, the first by code point. */
function printedName(prepare: Prepare, kind: string, id: string): string | undefined {
  const found = prepare(
    `SELECT text FROM list_entries WHERE kind = ? AND list = ? AND text IS NOT NULL
     GROUP BY text ORDER BY count(*) DESC, text LIMIT 1`,
  ).get(kind, id);
  return found?.['text'] as string | undefined;
}

/** The first or last day of a list. Sort keys open with the day; undated articles stand before all others. */
function day(prepare: Prepare, kind: string, id: string, order: 'ASC' | 'DESC'): string | null {
  const found = prepare(
    `SELECT substr(sort_key, 1, 10) AS day FROM list_entries WHERE kind = ? AND list = ? AND sort_key >= '0000-00-01'
     ORDER BY sort_key ${order} LIMIT 1`,
  ).get(kind, id);
  return (found?.['day'] as string | undefined) ?? null;
}
