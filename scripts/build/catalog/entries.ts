import type { Article } from '../../../src/schemas/article.ts';
import type { Prepare } from '../statements.ts';
import { type Membership, membershipsOf } from './article-row.ts';
import type { Changes } from './changes.ts';

/** How an article stands in its lists. */
export interface Listed {
  key: string;
  lists: Membership[];
  /** What lists show of it. */
  summary: string;
  /** What related articles are found by. */
  gist: string | undefined;
}

/** Puts an article into its lists and takes it out of those that it stood in before; absent = not held. */
export function putEntries(
  { prepare, changes }: { prepare: Prepare; changes: Changes },
  { id, newspaper }: { id: number; newspaper: string },
  old: Listed | undefined,
  now: Listed | undefined,
): void {
  if (old && now && old.key === now.key && JSON.stringify(old.lists) === JSON.stringify(now.lists)) {
    if (old.summary !== now.summary) for (const { kind, list } of now.lists) changes.shown(kind, list, now.key);
    if (old.summary !== now.summary || old.gist !== now.gist) lookedBackOn(changes, now);
    return;
  }
  const remove = prepare('DELETE FROM list_entries WHERE kind = ? AND list = ? AND sort_key = ? AND newspaper = ?');
  for (const { kind, list } of old?.lists ?? []) {
    remove.run(kind, list, old?.key ?? '', newspaper);
    changes.entry(kind, list, old?.key ?? '');
  }
  const add = prepare(
    'INSERT OR IGNORE INTO list_entries (kind, list, sort_key, newspaper, article, text, role) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { kind, list, text, role } of now?.lists ?? []) {
    add.run(kind, list, now?.key ?? '', newspaper, id, text ?? null, role ?? null);
    changes.entry(kind, list, now?.key ?? '');
  }
}

/** Articles that stand after it in its lists may show something else. */
export function lookedBackOn(changes: Changes, { key, lists }: Pick<Listed, 'key' | 'lists'>): void {
  for (const { kind, list } of lists) changes.lookedBackOn(kind, list, key);
}

/** The lists of an article that is held. */
export function listsOf(prepare: Prepare, id: number): Membership[] {
  const body = prepare('SELECT data FROM bodies WHERE id = ?').get(id) as { data: string } | undefined;
  return body ? membershipsOf(JSON.parse(body.data) as Article) : [];
}
