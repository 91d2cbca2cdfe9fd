import { withholds } from '../rights/rights-of.ts';
import { archiveFacts } from './archive.ts';
import { eachRow, row, rows } from './connection.ts';

/** What the files of a year hold, as far as it decides whether they may be handed on whole. */
export interface HeldFiles {
  /** Addresses of articles whose text is published. */
  openArticles: Set<string>;
  /** Of articles whose text is not. */
  withheldArticles: Set<string>;
  /** Of issues, and whether raw lines of any of their pages are withheld. */
  issues: { address: string; hasHiddenLines: boolean }[];
  /** Raw files of the pages, in the order of code units, with their SHA-256 when last read. */
  rawFiles: { file: string; sha256: string }[];
}

/** What is held of a year, or of `undated`. */
export function heldFiles(newspaper: string, year: string): HeldFiles {
  const openArticles = new Set<string>();
  const withheldArticles = new Set<string>();
  const articles = eachRow<{ address: string; withheld: number | null }>(
    `SELECT a.address, json_extract(b.data, '$.withheld') AS withheld FROM articles a JOIN bodies b ON b.id = a.id
     WHERE a.newspaper = ? AND a.year = ?`,
    newspaper,
    year,
  );
  for (const { address, withheld } of articles) (withheld === null ? openArticles : withheldArticles).add(address);
  const issues = rows<{ address: string; hidden: number }>(
    `SELECT i.address, count(p.hidden) AS hidden FROM issues i LEFT JOIN pages p ON p.issue = i.address
     WHERE i.newspaper = ? AND i.year = ? GROUP BY i.address ORDER BY i.address`,
    newspaper,
    year,
  );
  const rawFiles = rows<{ file: string; sha256: string }>(
    `SELECT json_extract(p.data, '$.source.file') AS file, min(json_extract(p.data, '$.source.sha256')) AS sha256
     FROM pages p JOIN issues i ON i.address = p.issue WHERE i.newspaper = ? AND i.year = ? GROUP BY file ORDER BY file`,
    newspaper,
    year,
  );
  return {
    openArticles,
    withheldArticles,
    issues: issues.map(({ address, hidden }) => ({ address, hasHiddenLines: hidden > 0 })),
    rawFiles: rawFiles.map((each) => ({ ...each })),
  };
}

/** Whether any newspaper of the archive withholds anything, or may. */
export function isAnyWithheld(): boolean {
  const item = row(`SELECT 1 AS found FROM rights_items WHERE json_extract(data, '$.withhold') = 1 LIMIT 1`);
  return item !== undefined || archiveFacts().newspapers.some(withholds);
}

/**
 * Whether a raw file is known to hold nothing that is withheld. `unknown`: a page of it may be in an issue whose file cannot be read, or
 * none of its pages is held.
 */
export function rawStanding(file: string): 'open' | 'withheld' | 'unknown' {
  const found = row<{ pages: number; hidden: number }>(
    `SELECT count(*) AS pages, count(hidden) AS hidden FROM pages WHERE json_extract(data, '$.source.file') = ?`,
    file,
  );
  if (!found || found.pages === 0) return 'unknown';
  if (found.hidden > 0) return 'withheld';
  const unread = row(`SELECT 1 AS found FROM files WHERE problem IS NOT NULL AND folder GLOB 'issues/*' LIMIT 1`);
  return unread ? 'unknown' : 'open';
}
