import type { Archive, Newspaper } from '../../../src/schemas/archive.ts';
import type { CalendarGap } from '../../../src/schemas/calendar.ts';
import type { Prepare } from '../statements.ts';
import type { Changes } from './changes.ts';

/** A newspaper without what only its calendar shows: that is kept apart, so that telling of a day touches no other page. */
export function withoutCalendar({ calendar: _, ...newspaper }: Newspaper): Newspaper {
  return newspaper;
}

interface GapRow {
  from_day: string;
  to_day: string;
  state: string;
  why: string | null;
  source: string | null;
}

/** Puts what editors tell of days in place of what is held; years that show another entry are touched. */
export function putCalendars(books: { prepare: Prepare; changes: Changes }, archive: Archive): void {
  const { prepare } = books;
  const before = prepare('SELECT newspaper FROM day_gaps UNION SELECT newspaper FROM weekdays').all() as { newspaper: string }[];
  const calendars = new Map(before.map(({ newspaper }): [string, Newspaper['calendar']] => [newspaper, undefined]));
  for (const { id, calendar } of archive.newspapers) calendars.set(id, calendar);
  for (const [newspaper, calendar] of calendars) {
    putGaps(books, newspaper, calendar?.gaps ?? []);
    putWeekdays(books, newspaper, calendar?.weekdays);
  }
}

function putGaps(
  { prepare, changes }: { prepare: Prepare; changes: Changes },
  newspaper: string,
  gaps: readonly CalendarGap[],
): void {
  const now = gaps.map(({ from, to = from, state, why = null, source = null }): GapRow => {
    return { from_day: from, to_day: to, state, why, source };
  });
  const columns = 'from_day, to_day, state, why, source';
  const held = prepare(`SELECT ${columns} FROM day_gaps WHERE newspaper = ? ORDER BY position`).all(newspaper);
  const [old, fresh] = [held.map((row) => JSON.stringify(row)), now.map((row) => JSON.stringify(row))];
  if (JSON.stringify(old) === JSON.stringify(fresh)) return;
  prepare('DELETE FROM day_gaps WHERE newspaper = ?').run(newspaper);
  const add = prepare(`INSERT INTO day_gaps (newspaper, position, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`);
  now.forEach((gap, position) => {
    add.run(newspaper, position, gap.from_day, gap.to_day, gap.state, gap.why, gap.source);
  });
  changes.any = true;
  // Entries that only changed places may show in another order.
  const all = [...(held as unknown as GapRow[]), ...now];
  const differ = all.filter((row) => old.indexOf(JSON.stringify(row)) !== fresh.indexOf(JSON.stringify(row)));
  for (const { from_day, to_day } of differ) touchYears({ prepare, changes }, newspaper, from_day, to_day);
}

function putWeekdays(
  { prepare, changes }: { prepare: Prepare; changes: Changes },
  newspaper: string,
  weekdays: readonly string[] | undefined,
): void {
  const now = weekdays && JSON.stringify(weekdays);
  if (prepare('SELECT days FROM weekdays WHERE newspaper = ?').get(newspaper)?.['days'] === now) return;
  prepare('DELETE FROM weekdays WHERE newspaper = ?').run(newspaper);
  if (now !== undefined) prepare('INSERT INTO weekdays (newspaper, days) VALUES (?, ?)').run(newspaper, now);
  changes.any = true;
  touchYears({ prepare, changes }, newspaper, '0000', '9999');
}

/** Years that are held, from one day to another. */
function touchYears(
  { prepare, changes }: { prepare: Prepare; changes: Changes },
  newspaper: string,
  from: string,
  to: string,
): void {
  const sql = `SELECT DISTINCT year FROM issues WHERE newspaper = ? AND date IS NOT NULL AND year BETWEEN ? AND ?`;
  const years = prepare(sql).all(newspaper, from.slice(0, 4), to.slice(0, 4)) as { year: string }[];
  for (const { year } of years) changes.year(newspaper, year);
}
