import { rightsOf, withholds } from '../../../src/rights/rights-of.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import { articleFilePath } from '../../../src/schemas/collection-path.ts';
import type { Issue, Page } from '../../../src/schemas/issue.ts';
import type { LineRange } from '../../../src/schemas/shared.ts';
import type { Prepare } from '../statements.ts';
import { union, within, without } from './line-ranges.ts';

/** Raw lines that are withheld, by page id: in order, apart from each other. A page without any is missing. */
export type HiddenLines = ReadonlyMap<string, LineRange[]>;

/** An issue as far as its raw lines are concerned. */
type LinedIssue = Pick<Issue, 'address' | 'newspaper' | 'date'> & { pages: readonly Pick<Page, 'id' | 'source'>[] };

interface Holdings {
  prepare: Prepare;
  archive: Archive;
}

interface OwnedLines {
  page: string;
  isWithheld: boolean;
  lines: LineRange[];
}

/**
 * The raw lines of an issue that must not be shown: all of a page that is withheld; of an article that is, its lines and those between
 * them that belong to no other article, since text that was not recognised as its own may be among them; and all of a page with an
 * article whose file cannot be read, for nobody knows then which lines are its own.
 */
export function hiddenLines({ prepare, archive }: Holdings, issue: LinedIssue): HiddenLines {
  const paper = archive.newspapers.find(({ id }) => id === issue.newspaper);
  if (!paper || !withholds(paper)) return new Map();
  const owned = ownedLines(prepare, issue.address);
  return new Map(
    issue.pages.flatMap(({ id, source }): [string, LineRange[]][] => {
      const address = `${issue.address}/${id}`;
      const subject = { address, ...(issue.date === undefined ? {} : { date: issue.date }) };
      if (rightsOf(paper, subject).withhold || hasUnreadArticle(prepare, address)) return [[id, [source.lines]]];
      // Of pages in one file an article may have lines on several.
      const others = new Set(
        issue.pages.filter((page) => page.source.file === source.file).map((page) => `${issue.address}/${page.id}`),
      );
      const ranges = linesWithheld(
        owned.filter(({ page }) => others.has(page)),
        source.lines,
      );
      return ranges.length === 0 ? [] : [[id, ranges]];
    }),
  );
}

/** Whether the file of an article of a page is there, and cannot be used. */
function hasUnreadArticle(prepare: Prepare, page: string): boolean {
  const path = articleFilePath(`${page}/a01`);
  const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  const sql = 'SELECT 1 FROM files WHERE folder = ? AND name GLOB ? AND problem IS NOT NULL LIMIT 1';
  return prepare(sql).get(folder, name.replace('a01', 'a*')) !== undefined;
}

/** Whether what is held of an issue hides the lines that it should. */
export function isHiddenAsHeld(holdings: Holdings, address: string): boolean {
  const { prepare } = holdings;
  const rows = prepare(
    'SELECT p.data, p.hidden, i.newspaper, i.date FROM pages p JOIN issues i ON i.address = p.issue WHERE p.issue = ?',
  ).all(address) as { data: string; hidden: string | null; newspaper: string; date: string | null }[];
  const [first] = rows;
  if (!first) return true;
  const paper = holdings.archive.newspapers.find(({ id }) => id === first.newspaper);
  // In most archives nothing is withheld, and nothing was.
  if ((!paper || !withholds(paper)) && rows.every(({ hidden }) => hidden === null)) return true;
  const pages = rows.map(({ data }) => JSON.parse(data) as Page);
  const { newspaper, date } = first;
  const wanted = hiddenLines(holdings, { address, newspaper, ...(date === null ? {} : { date }), pages });
  return rows.every(({ hidden }, index) => hidden === hiddenText(wanted, pages[index]?.id ?? ''));
}

/** What the catalog holds of the hidden lines of a page. */
export function hiddenText(hidden: HiddenLines, page: string): string | null {
  const ranges = hidden.get(page);
  return ranges === undefined ? null : JSON.stringify(ranges);
}

function ownedLines(prepare: Prepare, issue: string): OwnedLines[] {
  const rows = prepare(
    `SELECT a.page, json_extract(b.data, '$.withheld') AS withheld, json_extract(b.data, '$.source.lines') AS lines
     FROM articles a JOIN bodies b ON b.id = a.id WHERE a.issue = ? ORDER BY a.sort_key`,
  ).all(issue) as { page: string; withheld: number | null; lines: string }[];
  return rows.map(({ page, withheld, lines }) => ({
    page,
    isWithheld: withheld !== null,
    lines: JSON.parse(lines) as LineRange[],
  }));
}

function linesWithheld(owned: readonly OwnedLines[], page: LineRange): LineRange[] {
  const open = owned.filter(({ isWithheld }) => !isWithheld).flatMap(({ lines }) => lines);
  const hidden = owned.flatMap(({ isWithheld, lines }) => (isWithheld ? [...lines, ...without(hullOf(lines), open)] : []));
  return within(union(hidden), page);
}

/** From the first line of some to the last. */
function hullOf(lines: readonly LineRange[]): LineRange {
  const whole = union(lines);
  return [whole[0]?.[0] ?? 0, whole.at(-1)?.[1] ?? 0];
}
