import type { DiagnosticCode } from '../../../src/schemas/diagnostics.ts';
import type { Prepare } from '../statements.ts';
import type { Changes } from './changes.ts';
import { addressAt } from './work.ts';

/** A raw file that ingest could not use, and that says to which day it belongs. */
export interface UnreadFile {
  /** Relative to the raw folder. */
  file: string;
  newspaper: string;
  date: string;
  /** Who tells the day. */
  basis: 'file-name' | 'manifest';
  /** What is wrong with it. */
  code: DiagnosticCode;
}

type FailedRow = [newspaper: string, date: string, file: string, code: string | null, basis: string];

/** Notes the days of which there are files and nothing that could be read: raw files, and files of the collections. */
export function putFailedDays({ prepare, changes }: { prepare: Prepare; changes: Changes }, unread: readonly UnreadFile[]): void {
  const told = unread.map(({ newspaper, date, file, code, basis }): FailedRow => [newspaper, date, file, code, basis]);
  const now = new Map([...told, ...brokenIssues(prepare)].map((row) => [JSON.stringify(row), row]));
  const rows = prepare('SELECT newspaper, date, file, code, basis FROM failed_days').all();
  const held = new Map(
    rows.map((row) => {
      const values = Object.values(row) as FailedRow;
      return [JSON.stringify(values), values] as const;
    }),
  );
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
