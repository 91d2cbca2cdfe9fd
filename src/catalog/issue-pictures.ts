import type { Language } from '../schemas/archive.ts';
import { isLeading } from '../site/lead.ts';
import { row } from './connection.ts';
import { ISSUE_SUMMARY_SQL, type IssueSummaryRow, issueSummary } from './summaries.ts';
import type { ArticleSummary } from './types/article-summary.ts';
import type { IssuePictureFacts } from './types/issue.ts';

/**
 * What the picture of an issue shows, and nothing else of it: a picture is drawn again only when one of these facts changes.
 *
 * @throws if there is no issue at that address
 */
export function issuePictureFacts(address: string): IssuePictureFacts {
  const found = row<PictureRow>(
    `${ISSUE_SUMMARY_SQL.replace('SELECT', 'SELECT n.language, first.label, a.kind, a.headline,')}
     LEFT JOIN pages first ON first.address = (SELECT address FROM pages WHERE issue = ?1 ORDER BY sequence, address LIMIT 1)
     LEFT JOIN (SELECT page, json_extract(summary, '$.kind') AS kind, json_extract(summary, '$.headline') AS headline
                FROM articles WHERE issue = ?1 ORDER BY sort_key LIMIT 1) a ON a.page = first.address
     WHERE i.address = ?1`,
    address,
  );
  if (!found) throw new Error(`There is no issue at ${address}.`);
  const { newspaperName, date, dateBasis, dateConfidence, edition, pages, articles } = issueSummary(found);
  const { language, label, kind, headline } = found;
  const isLed = label !== null && kind !== null && isLeading(label, kind);
  return {
    newspaperName,
    language,
    dateBasis,
    dateConfidence,
    pages,
    articles,
    ...(date === undefined ? {} : { date }),
    ...(edition === undefined ? {} : { edition }),
    ...(isLed && headline !== null ? { lead: headline } : {}),
  };
}

interface PictureRow extends IssueSummaryRow {
  language: Language;
  /** Of the first page. */
  label: string | null;
  /** Of the first article, where it stands on the first page. */
  kind: ArticleSummary['kind'] | null;
  headline: string | null;
}
