import type { Article } from '../schemas/article.ts';
import { row } from './connection.ts';
import { WINDOW_ENTRIES } from './related.ts';
import { ARTICLE_SUMMARY_SQL, type ArticleSummaryRow, articleSummary } from './summaries.ts';
import type { ArticleView, SeriesStepsView } from './types/article.ts';
import type { ArticleSummary } from './types/article-summary.ts';

/**
 * The way through the series or standing column that an article belongs to. How many parts there are is not told: that grows, and
 * what is shown of a closed year stays as it is. A new part changes only the one before it.
 */
export function seriesStepsOf(article: Article, sortKey: string): Pick<ArticleView, 'seriesSteps'> {
  const { series, columnTitle } = article;
  if (series !== undefined) return { seriesSteps: stepsInSeries(series, sortKey, article.newspaper) };
  if (columnTitle === undefined) return {};
  const previous = previousInColumn(columnTitle.id, sortKey, article.newspaper);
  // Of short news under a standing title no one is the one before another.
  const isTitled = previous?.headline !== undefined;
  return { seriesSteps: { list: columnTitle, kind: 'column', ...(isTitled ? { previous } : {}) } };
}

function stepsInSeries(list: NonNullable<Article['series']>, sortKey: string, newspaper: string): SeriesStepsView {
  const place = [list.id, sortKey, newspaper];
  const { before = 0 } = row<{ before: number }>(`SELECT count(*) AS before FROM (${WINDOW_SQL})`, ...place) ?? {};
  const previous = summaryOf(row<ArticleSummaryRow>(`${LISTED_SQL} < (?, ?) ${NEWEST_FIRST} LIMIT 1`, ...place));
  const next = summaryOf(row<ArticleSummaryRow>(`${LISTED_SQL} > (?, ?) ORDER BY e.sort_key, e.newspaper LIMIT 1`, ...place));
  return {
    list,
    kind: 'series',
    // Further back nothing is looked at.
    ...(before < WINDOW_ENTRIES ? { number: before + 1 } : {}),
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
  };
}

/** The newest in an earlier issue of the newspaper: the others under the title stand on the same page mostly. */
function previousInColumn(id: string, sortKey: string, newspaper: string): ArticleSummary | undefined {
  const found = row<ArticleSummaryRow>(
    `${ARTICLE_SUMMARY_SQL} JOIN (${WINDOW_SQL}) e ON e.article = a.id WHERE e.sort_key < ? AND e.newspaper = ? ${NEWEST_FIRST} LIMIT 1`,
    id,
    sortKey,
    newspaper,
    // The key of the issue, `2024-07-19`, comes before those of its articles, `2024-07-19-p01-003`.
    sortKey.slice(0, sortKey.indexOf('-p')),
    newspaper,
  );
  return summaryOf(found);
}

const LISTED_SQL = `${ARTICLE_SUMMARY_SQL} JOIN list_entries e ON e.article = a.id
  WHERE e.kind = 'columns' AND e.list = ? AND (e.sort_key, e.newspaper)`;
const NEWEST_FIRST = 'ORDER BY e.sort_key DESC, e.newspaper DESC';
const WINDOW_SQL = `SELECT article, sort_key, newspaper FROM list_entries e WHERE kind = 'columns' AND list = ?
  AND (sort_key, newspaper) < (?, ?) ${NEWEST_FIRST} LIMIT ${WINDOW_ENTRIES}`;

function summaryOf(found: ArticleSummaryRow | undefined): ArticleSummary | undefined {
  return found && articleSummary(found);
}
