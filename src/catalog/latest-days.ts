import { row } from './connection.ts';

/** Stands for the latest day of what tells none. */
const NO_DAY = '1970-01-01';

/**
 * The latest day that the data tell: of issue, or of a correction.
 *
 * @param of a newspaper's year (or `undated`); of the whole archive when absent
 */
export function latestDay(of?: { newspaper: string; year: string }): string {
  const held = of === undefined ? '' : 'WHERE newspaper = ?1 AND year = ?2';
  const corrected = of === undefined ? '' : `WHERE substr(source, 1, length(?1) + 1 + length(?2)) = ?1 || '/' || ?2`;
  const found = row<{ day: string | null }>(
    `SELECT max(day) AS day FROM (
       SELECT max(date) AS day FROM issues ${held} UNION ALL SELECT max(day) FROM corrections ${corrected})`,
    ...(of === undefined ? [] : [of.newspaper, of.year]),
  );
  return found?.day ?? NO_DAY;
}
