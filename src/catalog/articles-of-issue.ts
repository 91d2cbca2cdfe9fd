import { rememberedPart, rememberLast, rows } from './connection.ts';
import { ARTICLE_SUMMARY_SQL, type ArticleSummaryRow, articleSummary } from './summaries.ts';
import type { ArticleSummary } from './types/article-summary.ts';

/** The articles of an issue as printed: by page, then by place on it. */
interface ArticlesOfIssue {
  articles: ArticleSummary[];
  /** Place among them by address, from 0. */
  places: Map<string, number>;
}

/** Read once for all the articles of an issue, each of which has neighbours among them, and for the issue itself. */
export function articlesOfIssue(issue: string): readonly ArticleSummary[] {
  return rememberLast(SLOT, issue, () => readIssue(issue)).articles;
}

/** The articles before and after one in its issue. */
export function neighboursOf(address: string, issue: string): { previous?: ArticleSummary; next?: ArticleSummary } {
  const pick = ({ articles, places }: ArticlesOfIssue) => {
    const place = places.get(address) ?? 0;
    const [previous, next] = [articles[place - 1], articles[place + 1]];
    return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
  };
  return rememberedPart(SLOT, issue, () => readIssue(issue), pick);
}

const SLOT = 'articles of issue';

function readIssue(issue: string): ArticlesOfIssue {
  // Order within the issue is page, then place on the page: the sort key without its date.
  const sql = `${ARTICLE_SUMMARY_SQL} WHERE a.issue = ? ORDER BY a.sort_key`;
  const articles = rows<ArticleSummaryRow>(sql, issue).map(articleSummary);
  return { articles, places: new Map(articles.map(({ address }, place) => [address, place])) };
}

/** The sidebars of an article; they may stand in another issue. */
export function sidebarsOf(address: string, issue: string): ArticleSummary[] {
  const read = () => {
    const found = rows<ArticleSummaryRow & { parent: string }>(
      `${SIDEBAR_SQL} WHERE a.parent IN (SELECT address FROM articles WHERE issue = ?) ORDER BY a.sort_key, a.address`,
      issue,
    );
    const sidebars = new Map<string, ArticleSummary[]>();
    for (const each of found) sidebars.set(each.parent, [...(sidebars.get(each.parent) ?? []), articleSummary(each)]);
    return sidebars;
  };
  return rememberedPart('sidebars in issue', issue, read, (sidebars) => sidebars.get(address) ?? []);
}

const SIDEBAR_SQL = ARTICLE_SUMMARY_SQL.replace('SELECT', 'SELECT a.parent,');
