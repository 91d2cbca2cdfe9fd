import type { Language } from '../schemas/archive.ts';
import { rows } from './connection.ts';
import {
  ARTICLE_SUMMARY_SQL,
  type ArticleSummaryRow,
  articleSummary,
  ISSUE_SUMMARY_SQL,
  type IssueSummaryRow,
  issueSummary,
} from './summaries.ts';
import type { ArticleSummary } from './types/article-summary.ts';
import type { DayIssue } from './types/calendar.ts';

/** Items of a front page that are named. */
const FRONT_ITEMS = 4;

/** How many issues are held of each day of the year that there is one of, by `02-29`. */
export function dayCounts(): ReadonlyMap<string, number> {
  const found = rows<{ day: string; issues: number }>(
    'SELECT substr(date, 6) AS day, count(*) AS issues FROM issues WHERE date IS NOT NULL GROUP BY substr(date, 6) ORDER BY 1',
  );
  return new Map(found.map(({ day, issues }) => [day, issues]));
}

/** The issues of a day in all years, newest first; newspapers of one day in the order of `archive.yml`. @param day `02-29` */
export function issuesOnDay(day: string): DayIssue[] {
  const sql = ISSUE_SUMMARY_SQL.replace('n.name AS newspaperName', 'n.name AS newspaperName, n.language');
  const found = rows<IssueSummaryRow & { language: Language }>(
    `${sql} WHERE substr(i.date, 6) = ? ORDER BY i.date DESC, n.position, i.sort_key`,
    day,
  );
  return found.map((each) => {
    const issue = issueSummary(each);
    return { issue, language: each.language, front: frontOf(issue.address) };
  });
}

function frontOf(issue: string): ArticleSummary[] {
  const found = rows<ArticleSummaryRow>(
    `${ARTICLE_SUMMARY_SQL} WHERE a.page = (SELECT address FROM pages WHERE issue = ? ORDER BY sequence, address LIMIT 1)
     ORDER BY a.sort_key LIMIT ${FRONT_ITEMS}`,
    issue,
  );
  return found.map(articleSummary);
}
