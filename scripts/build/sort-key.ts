/** Stands for the date of what has none: undated issues count as older than any date. */
const NO_DATE = '0000-00-00';

/**
 * Key of an issue, sortable as text: `2024-07-19`, with `.02` for a second edition. The full stop sorts after the hyphen
 * that follows a date in an article's key, so editions stay whole.
 */
export function issueSortKey({ date, edition = 1 }: { date?: string; edition?: number }): string {
  return (date ?? NO_DATE) + (edition > 1 ? `.${sortable(edition, 2)}` : '');
}

/** Key of an article: `2024-07-19-p01-003`, by place of the page in the issue and of the article on the page. */
export function articleSortKey(issueKey: string, pageSequence: number, order: number): string {
  return `${issueKey}-p${sortable(pageSequence, 2)}-${sortable(order, 3)}`;
}

/** A number as text that sorts like a number. One too long for its width goes after all others: `~000100`. */
function sortable(number: number, width: number): string {
  const digits = String(number);
  return digits.length <= width ? digits.padStart(width, '0') : `~${digits.padStart(6, '0')}`;
}
