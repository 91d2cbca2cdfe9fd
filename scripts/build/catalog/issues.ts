import type { StoredIssueSummary } from '../../../src/catalog/summaries.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import { issueFilePath } from '../../../src/schemas/collection-path.ts';
import { type Issue, issueSchema, type Page } from '../../../src/schemas/issue.ts';
import { splitMarkdown } from '../front-matter.ts';
import { checkPath } from '../problem.ts';
import { issueSortKey } from '../sort-key.ts';
import type { Prepare } from '../statements.ts';
import { readYaml } from '../yaml-data.ts';

/**
 * Lines of a raw file, both ends counted from 1 and included. The build does not read raw text itself: the command line
 * hands in a function that decodes it as ingest does.
 */
export type RawLinesOf = (file: string, from: number, to: number) => string[];

/** What articles need to know of the pages they stand on. */
export interface HeldPage {
  issue: Issue;
  issueKey: string;
  sequence: number;
}

/**
 * Adds an issue and its pages.
 *
 * @param file path within the archive folder, which settles the address.
 * @param held pages by address; the issue's are added.
 * @returns what could not be shown of the raw text, as text.
 * @throws if the file is wrong; nothing of it is added then.
 */
export function addIssue(
  prepare: Prepare,
  archive: Archive,
  { file, text }: { file: string; text: string },
  held: Map<string, HeldPage>,
  rawLinesOf?: RawLinesOf,
): string[] {
  const issue = readYaml(splitMarkdown(text).frontMatter, issueSchema);
  checkPath(file, issue.address, issueFilePath(issue.address));
  checkIssue(issue, archive);
  const issueKey = issueSortKey(issueFacts(issue));
  const { pages, ...data } = issue;
  const year = issue.date?.slice(0, 4) ?? 'undated';
  prepare('INSERT INTO issues (address, newspaper, year, date, sort_key, summary, data) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    issue.address,
    issue.newspaper,
    year,
    issue.date ?? null,
    issueKey,
    JSON.stringify(summaryOf(issue)),
    JSON.stringify(data),
  );
  const problems: string[] = [];
  for (const page of pages) {
    addPage(prepare, issue, page);
    held.set(`${issue.address}/${page.id}`, { issue, issueKey, sequence: page.sequence });
    const problem = rawLinesOf && addRawText(prepare, `${issue.address}/${page.id}`, page, rawLinesOf);
    if (problem) problems.push(problem);
  }
  return problems;
}

/** The address is what readers cite, so it must say what the fields say. */
function checkIssue(issue: Issue, archive: Archive): void {
  const { address, newspaper, date, edition = 1, pages } = issue;
  if (!archive.newspapers.some(({ id }) => id === newspaper)) throw new Error(`${newspaper} is not in archive.yml.`);
  const expected = `${newspaper}/${date ?? 'undated'}${edition > 1 ? `/ed-${edition}` : ''}`;
  if (address !== expected) throw new Error(`The address ${address} does not fit its fields, which say ${expected}.`);
  const ids = new Set<string>();
  for (const { id } of pages) {
    if (ids.has(id)) throw new Error(`The page ${id} is listed twice.`);
    ids.add(id);
  }
}

function issueFacts({ date, edition }: Issue) {
  return { ...(date === undefined ? {} : { date }), ...(edition === undefined ? {} : { edition }) };
}

function summaryOf(issue: Issue): StoredIssueSummary {
  const { address, newspaper, dateBasis, dateConfidence, pages } = issue;
  return { address, newspaper, ...issueFacts(issue), dateBasis, dateConfidence, pages: pages.length };
}

function addPage(prepare: Prepare, issue: Issue, page: Page): void {
  const { id, sequence, label, name } = page;
  prepare('INSERT INTO pages (address, issue, sequence, label, name, data) VALUES (?, ?, ?, ?, ?, ?)').run(
    `${issue.address}/${id}`,
    issue.address,
    sequence,
    label ?? null,
    name ?? null,
    JSON.stringify(page),
  );
}

function addRawText(prepare: Prepare, address: string, page: Page, rawLinesOf: RawLinesOf): string | undefined {
  const [from, to] = page.source.lines;
  try {
    const lines = JSON.stringify(rawLinesOf(page.source.file, from, to));
    prepare('INSERT INTO raw_text (page, first, lines) VALUES (?, ?, ?)').run(address, from, lines);
    return undefined;
  } catch (error) {
    return `The raw text of page ${page.id}, ${page.source.file}, cannot be shown: ${String(error)}`;
  }
}
