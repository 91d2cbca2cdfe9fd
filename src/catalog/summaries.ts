import type { ArticleSummary } from './types/article-summary.ts';
import type { IssueSummary } from './types/issue.ts';

/** Columns that `articleSummary` needs, with their tables; a query adds its own WHERE and ORDER BY. */
export const ARTICLE_SUMMARY_SQL = `
  SELECT a.address, a.summary, n.name AS newspaperName, p.label AS pageLabel, p.name AS pageName
  FROM articles a JOIN pages p ON p.address = a.page JOIN newspapers n ON n.id = a.newspaper`;

export interface ArticleSummaryRow {
  address: string;
  /** The summary as JSON, but for what other files tell. */
  summary: string;
  newspaperName: string;
  pageLabel: string | null;
  pageName: string | null;
}

/** An article in a list, from a row of `ARTICLE_SUMMARY_SQL`. */
export function articleSummary(found: ArticleSummaryRow): ArticleSummary {
  return Object.assign(JSON.parse(found.summary) as StoredArticleSummary, namesOf(found));
}

/** Names that an article takes from its newspaper and its page. */
export function namesOf(found: Omit<ArticleSummaryRow, 'address' | 'summary'>) {
  return {
    newspaperName: found.newspaperName,
    ...(found.pageLabel === null ? {} : { pageLabel: found.pageLabel }),
    ...(found.pageName === null ? {} : { pageName: found.pageName }),
  };
}

/** What the catalog stores of a summary; the rest is joined when read, so that no row depends on two files. */
export type StoredArticleSummary = Omit<ArticleSummary, 'newspaperName' | 'pageLabel' | 'pageName'>;

/** As `ARTICLE_SUMMARY_SQL`, for issues. */
export const ISSUE_SUMMARY_SQL = `
  SELECT i.summary, i.articles, i.lead, n.name AS newspaperName FROM issues i JOIN newspapers n ON n.id = i.newspaper`;

export interface IssueSummaryRow {
  summary: string;
  articles: number;
  lead: string | null;
  newspaperName: string;
}

/** An issue in a list, from a row of `ISSUE_SUMMARY_SQL`. */
export function issueSummary(found: IssueSummaryRow): IssueSummary {
  const stored = JSON.parse(found.summary) as StoredIssueSummary;
  const { newspaperName, articles, lead } = found;
  return { ...stored, newspaperName, articles, ...(lead === null ? {} : { lead }) };
}

export type StoredIssueSummary = Omit<IssueSummary, 'newspaperName' | 'articles' | 'lead'>;
