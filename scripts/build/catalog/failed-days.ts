import type { UnreadFile } from '../../model/unread-file.ts';
import type { Prepare } from '../statements.ts';
import type { Changes } from './changes.ts';
import { addressAt } from './work.ts';

type FailedRow = [newspaper: string, date: string, file: string, code: string | null, basis: string];

/**
 * Notes the days of which there are files and nothing that could be read: raw files, and files of the collections.
 *
 * @param unread absent where ingest was not asked: what is known of raw files stays
 */
export function putFailedDays(
  { prepare, changes }: { prepare: Prepare; changes: Changes },
  unread?: readonly UnreadFile[],
): void {
  const rows = prepare('SELECT newspaper, date, file, code, basis FROM failed_days').all();
  const held = byText(rows.map((row) => Object.values(row) as FailedRow));
  const known = [...held.values()].filter((row) => row[4] !== 'collection');
  const told = unread?.map(({ newspaper, date, file, code, basis }): FailedRow => [newspaper, date, file, code, basis]);
  const now = byText([...(told ?? known), ...brokenIssues(prepare)]);
  const remove = prepare('DELETE FROM failed_days WHERE newspaper = ? AND date = ? AND file = ?');
  const add = prepare('INSERT OR REPLACE INTO failed_days (newspaper, date, file, code, basis) VALUES (?, ?, ?, ?, ?)');
  for (const [key, [newspaper, date, file]] of held) {
    if (now.has(key)) continue;
    remove.run(newspaper, date, file);
    changes.year(newspaper, date.slice(0, 4));
  }
  for (const [key, row] of now) {
    if (held.has(key)) continue;
    add.run(...row);
    changes.year(row[0], row[1].slice(0, 4));
  }
}

function byText(rows: readonly FailedRow[]): Map<string, FailedRow> {
  return new Map(rows.map((row) => [JSON.stringify(row), row]));
}

/** Files of issues that cannot be read. Their place is that of an issue, so their day is certain. */
function brokenIssues(prepare: Prepare): FailedRow[] {
  const sql = `SELECT folder, name FROM files
    WHERE problem IS NOT NULL AND hash = '' AND folder >= 'issues/' AND folder < 'issues0' ORDER BY folder, name`;
  return (prepare(sql).all() as { folder: string; name: string }[]).flatMap(({ folder, name }): FailedRow[] => {
    const path = `${folder}/${name}`;
    const address = addressAt(path.slice('issues/'.length, -'.md'.length));
    const [newspaper = '', day = 'undated'] = address?.split('/') ?? [];
    return day === 'undated' ? [] : [[newspaper, day, path, null, 'collection']];
  });
}
