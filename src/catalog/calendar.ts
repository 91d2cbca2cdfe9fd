import type { Weekday } from '../schemas/calendar.ts';
import { row, rows } from './connection.ts';
import type { CalendarFacts, FailedDay, HeldDay, Holding, MonthCount, ToldGap } from './types/calendar.ts';

/**
 * What is known of the days of a newspaper from one to another. First and last day held are cut to the span, so that a year stays
 * what it was while newer ones come.
 */
export function calendarOf(newspaper: string, from: string, to: string): CalendarFacts {
  const bounds = row<{ first: string | null; last: string | null }>(
    `SELECT max(?2, min(date)) AS first, min(?3, max(date)) AS last FROM issues WHERE newspaper = ?1 AND date IS NOT NULL`,
    newspaper,
    from,
    to,
  );
  const weekdays = row<{ days: string }>('SELECT days FROM weekdays WHERE newspaper = ?', newspaper);
  return {
    ...(bounds?.first ? { first: bounds.first } : {}),
    ...(bounds?.last ? { last: bounds.last } : {}),
    held: heldDays(newspaper, from, to),
    failed: failedDays(newspaper, from, to),
    gaps: toldGaps(newspaper, from, to),
    ...(weekdays ? { weekdays: JSON.parse(weekdays.days) as Weekday[] } : {}),
  };
}

/** Months with at least one issue, by newspaper as in `archive.yml`, then oldest first. @param newspaper of all when absent */
export function monthCounts(newspaper?: string): MonthCount[] {
  const found = rows<MonthCount>(
    `SELECT i.newspaper, substr(i.date, 1, 7) AS month, count(*) AS issues, sum(i.articles) AS articles
     FROM newspapers n JOIN issues i ON i.newspaper = n.id WHERE i.date IS NOT NULL ${newspaper === undefined ? '' : 'AND n.id = ?'}
     GROUP BY n.position, month ORDER BY n.position, month`,
    ...(newspaper === undefined ? [] : [newspaper]),
  );
  return found.map((each) => ({ ...each }));
}

/** Months of a year with at least one issue, `2024-10`, oldest first. */
export function monthsHeld(newspaper: string, year: string): string[] {
  const found = rows<{ month: string }>(
    `SELECT DISTINCT substr(date, 1, 7) AS month FROM issues WHERE newspaper = ? AND date BETWEEN ? AND ? ORDER BY month`,
    newspaper,
    `${year}-01-01`,
    `${year}-12-31`,
  );
  return found.map(({ month }) => month);
}

/** A year or month beside another, as far as something of it is held. */
export interface Nearby {
  previous?: string;
  next?: string;
}

/** The years before and after one that something is held of. */
export function nearbyYears(newspaper: string, year: string): Nearby {
  return nearby(newspaper, { from: `${year}-01-01`, to: `${year}-12-31`, letters: 4 });
}

/** The months before and after one that something is held of. */
export function nearbyMonths(newspaper: string, month: string): Nearby {
  return nearby(newspaper, { from: `${month}-01`, to: `${month}-31`, letters: 7 });
}

/** Every dated issue of a newspaper with what a list of holdings tells of it, by day and edition. */
export function holdingsOf(newspaper: string): Holding[] {
  const found = rows<HeldRow & { pages: number; gaps: string | null; copies: string }>(
    `SELECT ${HELD_COLUMNS}, json_extract(i.summary, '$.pages') AS pages, json_extract(i.data, '$.gaps') AS gaps,
       (SELECT json_group_array(label) FROM (
         SELECT label FROM pages WHERE issue = i.address AND label IS NOT NULL GROUP BY label HAVING count(*) > 1 ORDER BY label
       )) AS copies
     FROM issues i WHERE i.newspaper = ? AND i.date IS NOT NULL ORDER BY i.sort_key`,
    newspaper,
  );
  return found.map(({ pages, gaps, copies, ...held }) => ({
    ...heldDay(held),
    pages,
    gaps: gaps === null ? [] : (JSON.parse(gaps) as string[]),
    copies: JSON.parse(copies) as string[],
  }));
}

const HELD_COLUMNS = `i.date, i.address, i.articles, json_extract(i.summary, '$.edition') AS edition,
  json_extract(i.summary, '$.dateBasis') AS basis`;

interface HeldRow {
  date: string;
  address: string;
  articles: number;
  edition: number | null;
  basis: string;
}

function heldDays(newspaper: string, from: string, to: string): HeldDay[] {
  const sql = `SELECT ${HELD_COLUMNS} FROM issues i WHERE i.newspaper = ? AND i.date BETWEEN ? AND ? ORDER BY i.sort_key`;
  return rows<HeldRow>(sql, newspaper, from, to).map(heldDay);
}

function heldDay({ date, address, articles, edition, basis }: HeldRow): HeldDay {
  return {
    date,
    address,
    articles,
    ...(edition === null || edition === 1 ? {} : { edition }),
    ...(basis === 'inferred' ? { inferred: true } : {}),
  };
}

function failedDays(newspaper: string, from: string, to: string): FailedDay[] {
  const sql = 'SELECT date, file, code, basis FROM failed_days WHERE newspaper = ? AND date BETWEEN ? AND ? ORDER BY date, file';
  const found = rows<Omit<FailedDay, 'code'> & { code: FailedDay['code'] | null }>(sql, newspaper, from, to);
  return found.map(({ code, ...day }) => ({ ...day, ...(code ? { code } : {}) }));
}

function toldGaps(newspaper: string, from: string, to: string): ToldGap[] {
  const found = rows<{ from: string; to: string; state: ToldGap['state']; why: string | null; source: string | null }>(
    `SELECT from_day AS "from", to_day AS "to", state, why, source FROM day_gaps
     WHERE newspaper = ? AND from_day <= ? AND to_day >= ? ORDER BY position`,
    newspaper,
    to,
    from,
  );
  return found.map(({ why, source, ...gap }) => ({
    ...gap,
    ...(why === null ? {} : { why }),
    ...(source === null ? {} : { source }),
  }));
}

function nearby(newspaper: string, { from, to, letters }: { from: string; to: string; letters: number }): Nearby {
  const found = row<{ previous: string | null; next: string | null }>(
    `SELECT (SELECT substr(max(date), 1, ?4) FROM issues WHERE newspaper = ?1 AND date < ?2) AS previous,
       (SELECT substr(min(date), 1, ?4) FROM issues WHERE newspaper = ?1 AND date > ?3) AS next`,
    newspaper,
    from,
    to,
    letters,
  );
  return { ...(found?.previous ? { previous: found.previous } : {}), ...(found?.next ? { next: found.next } : {}) };
}
