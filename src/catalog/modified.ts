/**
 * SQL for the day of the latest correction that a row was made with, `2026-11-20`; NULL where there is none. Nothing else in the
 * data tells when a text was changed.
 */

/** Of an article: `articles a`. */
export const ARTICLE_MODIFIED_SQL = latestOf('a.address');

/** Of a page: `pages p`. */
export const PAGE_MODIFIED_SQL = latestOf('p.address');

function latestOf(source: string): string {
  return `(SELECT max(c.day) FROM corrections c WHERE c.source = ${source})`;
}
