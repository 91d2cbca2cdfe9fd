import { WINDOW_ENTRIES } from '../../../src/catalog/related.ts';
import type { Prepare } from '../statements.ts';
import type { Changes } from './changes.ts';

interface Entry {
  sort_key: string;
  issue: string;
}

/**
 * Touches the issues of articles that look back on changed entries of a list: related articles and the place in a series are found
 * among the `WINDOW_ENTRIES` before an article. Only the entries as they are now need to be followed: whatever has moved out of a
 * window or into it left or met a changed entry within that reach. A new newest issue is followed by nothing.
 */
export function touchFollowers(prepare: Prepare, changes: Changes): void {
  for (const [name, keys] of changes.entryKeys) {
    const [kind = '', list = ''] = name.split('/');
    if (kind !== 'tags' && kind !== 'columns') continue;
    const sorted = [...keys].sort((a, b) => (a < b ? -1 : 1));
    for (const issue of followers(prepare, kind, list, sorted)) changes.viewer(issue);
    if (kind === 'columns') for (const key of sorted) touchPartBefore(prepare, changes, list, key);
  }
}

/** Issues of the entries at changed keys and of those that follow within reach. @param keys in order */
function followers(prepare: Prepare, kind: string, list: string, keys: readonly string[]): Set<string> {
  const issues = new Set<string>();
  let next = 0;
  while (next < keys.length) {
    const entries = prepare(FOLLOWING_SQL).iterate(kind, list, keys[next] ?? '') as unknown as Iterable<Entry>;
    let left = WINDOW_ENTRIES;
    const first = next;
    for (const { sort_key: key, issue } of entries) {
      while (next < keys.length && (keys[next] ?? '') <= key) {
        next += 1;
        left = WINDOW_ENTRIES;
      }
      if (left === 0) break;
      issues.add(issue);
      // Newspapers may share a key: all entries that have a changed one look changed.
      if (keys[next - 1] !== key) left -= 1;
    }
    // The last of them had nothing after it; those that remain come later still.
    if (next === first) next += 1;
  }
  return issues;
}

const FOLLOWING_SQL = `SELECT e.sort_key, a.issue FROM list_entries e JOIN articles a ON a.id = e.article
  WHERE e.kind = ? AND e.list = ? AND e.sort_key >= ? ORDER BY e.sort_key, e.newspaper`;

/** The part of a series before a changed entry shows the way on to it. */
function touchPartBefore(prepare: Prepare, changes: Changes, list: string, key: string): void {
  const found = prepare(
    `SELECT a.issue, b.data FROM list_entries e JOIN articles a ON a.id = e.article JOIN bodies b ON b.id = a.id
     WHERE e.kind = 'columns' AND e.list = ? AND e.sort_key < ? ORDER BY e.sort_key DESC, e.newspaper DESC LIMIT 1`,
  ).get(list, key) as { issue: string; data: string } | undefined;
  if (found && isPartOf(found.data, list)) changes.viewer(found.issue);
}

/** A standing column leads back only. */
function isPartOf(data: string, list: string): boolean {
  return (JSON.parse(data) as { series?: { id: string } }).series?.id === list;
}
