import type { StoredIssueSummary } from '../../../src/catalog/summaries.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import { issueFilePath } from '../../../src/schemas/collection-path.ts';
import { type Issue, issueSchema } from '../../../src/schemas/issue.ts';
import { splitMarkdown } from '../front-matter.ts';
import { checkPath } from '../problem.ts';
import { readYaml } from '../yaml-data.ts';

/**
 * Reads an issue's file.
 *
 * @param file path within the archive folder, which settles the address.
 * @throws if the file is wrong.
 */
export function readIssue(text: string, file: string, archive: Archive): Issue {
  const issue = readYaml(splitMarkdown(text).frontMatter, issueSchema);
  checkPath(file, issue.address, issueFilePath(issue.address));
  checkIssue(issue, archive);
  return issue;
}

/** The facts of an issue that its place in time depends on. */
export function issueFacts({ date, edition }: Issue) {
  return { ...(date === undefined ? {} : { date }), ...(edition === undefined ? {} : { edition }) };
}

/** What lists of issues show of it, as far as its file tells. */
export function summaryOf(issue: Issue): StoredIssueSummary {
  const { address, newspaper, dateBasis, dateConfidence, pages } = issue;
  return { address, newspaper, ...issueFacts(issue), dateBasis, dateConfidence, pages: pages.length };
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
