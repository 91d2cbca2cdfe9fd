import { rows } from './connection.ts';
import { ARTICLE_MODIFIED_SQL, PAGE_MODIFIED_SQL } from './modified.ts';
import { listName } from './names.ts';
import {
  ARTICLE_SUMMARY_SQL,
  type ArticleSummaryRow,
  articleSummary,
  ISSUE_SUMMARY_SQL,
  type IssueSummaryRow,
  issueSummary,
} from './summaries.ts';
import type { ArticleSummary } from './types/article-summary.ts';
import type { IssueSummary } from './types/issue.ts';
import type { ListKind } from './types/list.ts';

/** Entries of a feed: the newest so many. */
export const FEED_SIZE = 50;
/** Headlines that stand for the content of an issue. */
const ISSUE_HEADLINES = 10;

/** What a feed says of an issue. */
export interface IssueFeedEntry extends IssueSummary {
  date: string;
  /** Headlines of its first items that have one, as printed one after the other. */
  headlines: string[];
  /** Day of the latest correction of one of its texts or pages. */
  modified?: string;
}

/** What a feed says of an article. */
export interface ArticleFeedEntry extends ArticleSummary {
  date: string;
  sectionName: string;
  tags: { id: string; name: string }[];
  modified?: string;
}

/**
 * The newest issues, newest first. Undated ones are left out: an entry must have a time, and nothing says which.
 *
 * @param newspaper of the whole archive when absent
 */
export function newestIssueEntries(newspaper?: string): IssueFeedEntry[] {
  const ofPaper = newspaper === undefined ? '' : 'AND i.newspaper = ?';
  return issueEntriesWhere(ofPaper, 'DESC', `LIMIT ${FEED_SIZE}`, ...(newspaper === undefined ? [] : [newspaper]));
}

/**
 * Dated issues as entries.
 *
 * @param which conditions on the issue `i`, each after `AND`
 * @param stretch `LIMIT` and `OFFSET`
 */
export function issueEntriesWhere(
  which: string,
  order: 'ASC' | 'DESC',
  stretch: string,
  ...values: (string | number)[]
): IssueFeedEntry[] {
  const found = rows<IssueEntryRow>(
    `SELECT issue.*,
       (SELECT max(${ARTICLE_MODIFIED_SQL}) FROM articles a WHERE a.issue = issue.address) AS ofArticles,
       (SELECT max(${PAGE_MODIFIED_SQL}) FROM pages p WHERE p.issue = issue.address) AS ofPages,
       (SELECT json_group_array(headline) FROM (
          SELECT json_extract(a.summary, '$.headline') AS headline FROM articles a
          WHERE a.issue = issue.address AND headline IS NOT NULL ORDER BY a.sort_key LIMIT ${ISSUE_HEADLINES}
        )) AS headlines
     FROM (
       ${ISSUE_SUMMARY_SQL.replace('SELECT', 'SELECT i.address, i.date, i.sort_key, n.position,')}
       WHERE i.date IS NOT NULL ${which}
       ORDER BY i.sort_key ${order}, n.position ${stretch}
     ) issue ORDER BY issue.sort_key DESC, issue.position`,
    ...values,
  );
  return found.map((each) => ({
    ...issueSummary(each),
    date: each.date,
    headlines: JSON.parse(each.headlines) as string[],
    ...modifiedOf(each.ofArticles, each.ofPages),
  }));
}

interface IssueEntryRow extends IssueSummaryRow {
  date: string;
  headlines: string;
  ofArticles: string | null;
  ofPages: string | null;
}

/** The newest articles of a list, newest first, undated ones left out likewise. */
export function newestArticleEntries(kind: ListKind, id: string): ArticleFeedEntry[] {
  const found = rows<ArticleEntryRow>(
    `${ARTICLE_SUMMARY_SQL.replace('SELECT', `SELECT a.date, json_extract(b.data, '$.tags') AS tags, ${ARTICLE_MODIFIED_SQL} AS modified,`)}
     JOIN list_entries e ON e.article = a.id JOIN bodies b ON b.id = a.id
     WHERE e.kind = ? AND e.list = ? AND a.date IS NOT NULL ORDER BY e.sort_key DESC, e.newspaper DESC LIMIT ${FEED_SIZE}`,
    kind,
    id,
  );
  return found.map((each) => {
    const summary = articleSummary(each);
    return {
      ...summary,
      date: each.date,
      sectionName: listName('sections', summary.section) ?? summary.section,
      tags: tagsIn(each.tags).map(({ id: tag, name }) => ({ id: tag, name: listName('tags', tag) ?? name ?? tag })),
      ...modifiedOf(each.modified),
    };
  });
}

interface ArticleEntryRow extends ArticleSummaryRow {
  date: string;
  tags: string | null;
  modified: string | null;
}

function tagsIn(tags: string | null): { id: string; name?: string }[] {
  return tags === null ? [] : (JSON.parse(tags) as { id: string; name?: string }[]);
}

function modifiedOf(...days: (string | null)[]): { modified?: string } {
  const latest = days
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  return latest === undefined ? {} : { modified: latest };
}
