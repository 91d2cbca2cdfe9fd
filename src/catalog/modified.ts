/**
 * SQL for the day of the latest correction that a row was made with, `2026-11-20`; NULL where there is none. Nothing else in the
 * data tells when a text was changed. It reads each row's JSON: a column kept for it would go here and nowhere else.
 */

/** Of an article, from its body: `bodies b`. */
export const ARTICLE_MODIFIED_SQL = latestIn('b.data');

/** Of a page: `pages p`. */
export const PAGE_MODIFIED_SQL = latestIn('p.data');

function latestIn(column: string): string {
  return `(SELECT max(json_extract(c.value, '$.when')) FROM json_each(${column}, '$.corrections') c)`;
}
