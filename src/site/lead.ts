import type { ArticleSummary } from '../catalog/types/article-summary.ts';
import type { IssueView } from '../catalog/types/issue.ts';
import type { PageView } from '../catalog/types/page.ts';

/** Printed labels of a front page: `1`, `01`, `A1`, `A01`. */
const FRONT_PAGE = /^[A-Z]?0*1$/u;

/** What can lead an issue: a brief or a notice that happens to come first does not. */
const LEADING_KINDS: readonly ArticleSummary['kind'][] = ['article', 'series-piece', 'photo'];

/**
 * The lead of an issue (头条): the first item of page one. Absent when page one is not held or not known as such, for
 * then nothing on the pages says what led.
 */
export function leadOf(issue: Pick<IssueView, 'pages'>): ArticleSummary | undefined {
  const front = issue.pages[0];
  const first = front?.articles[0];
  return front?.label !== undefined && first !== undefined && isLeading(front.label, first.kind) ? first : undefined;
}

/** Whether the first item of a page leads the issue: only that of page one does, and only if it is of a kind that can. */
export function isLeading(pageLabel: string, kind: ArticleSummary['kind']): boolean {
  return FRONT_PAGE.test(pageLabel) && LEADING_KINDS.includes(kind);
}

/** The page of an issue that a raw line stands on. */
export function pageWithLine(pages: readonly PageView[], file: string, line: number): PageView | undefined {
  return pages.find(({ source }) => source.file === file && line >= source.lines[0] && line <= source.lines[1]);
}
