import { row } from './connection.ts';

/**
 * The day that stands for when a year, or an issue of it, came to be as it is: that of its latest correction, or of its latest issue where
 * that is later. Data alone tell it, so that what bears the day is the same whenever it is made. Absent for what is undated and was never
 * corrected.
 *
 * @param issue address of one issue; the whole year when absent
 */
export function lastChangeOf(newspaper: string, year: string, issue?: string): string | undefined {
  const found = row<{ day: string | null }>(
    `SELECT max(day) AS day FROM (
       SELECT i.date AS day FROM issues i WHERE i.newspaper = ?1 AND i.year = ?2 AND (?3 IS NULL OR i.address = ?3)
       UNION ALL SELECT c.day FROM issues i JOIN pages p ON p.issue = i.address JOIN corrections c ON c.page = p.address
       WHERE i.newspaper = ?1 AND i.year = ?2 AND (?3 IS NULL OR i.address = ?3))`,
    newspaper,
    year,
    issue ?? null,
  );
  return found?.day ?? undefined;
}
