import type { Article } from '../../../src/schemas/article.ts';
import type { Issue } from '../../../src/schemas/issue.ts';
import type { Prepare } from '../statements.ts';
import type { Changes } from './changes.ts';

const ISSUE_PATTERN = /^[a-z0-9-]+\/(?:\d{4}-\d{2}-\d{2}|undated)(?:\/ed-\d+)?(?=\/|$)/u;

/** The issue that an address of an issue, a page or an article belongs to; `undefined` for any other address. */
export function issueOf(address: string): string | undefined {
  return ISSUE_PATTERN.exec(address)?.[0];
}

/** What an article shows that is not its own: issues, as addresses, and the name of a section, `#sections/news`. */
export function linksOfArticle({ jumps = [], parts = [], reprints = [], parent, quality, section }: Article): string[] {
  const addresses = [
    ...jumps.map(({ address }) => address),
    ...parts,
    ...reprints,
    parent,
    ...(quality.doubts ?? []).map(({ values }) => values?.['address']),
  ];
  return [...issuesOf(addresses), ...(section.runnerUp ? [sectionName(section.runnerUp.id)] : [])];
}

/** Issues that the notes of an issue's pages speak of. */
export function linksOfIssue({ pages }: Issue): string[] {
  return issuesOf(pages.flatMap(({ notes = [] }) => notes.map(({ values }) => values?.['address'])));
}

/** Stands for the name of a section among links. */
export function sectionName(id: string): string {
  return `#sections/${id}`;
}

/** Puts the links of an article or issue in place of those it had. */
export function putLinks(prepare: Prepare, changes: Changes, source: string, issue: string, targets: readonly string[]): void {
  const old = prepare('SELECT target FROM links WHERE source = ?').all(source) as { target: string }[];
  if (old.length > 0) prepare('DELETE FROM links WHERE source = ?').run(source);
  for (const { target } of old) if (!target.startsWith('#')) changes.viewer(target);
  const add = prepare('INSERT OR IGNORE INTO links (source, issue, target) VALUES (?, ?, ?)');
  for (const target of targets) if (target !== issue) add.run(source, issue, target);
}

function issuesOf(addresses: readonly (string | undefined)[]): string[] {
  return addresses.flatMap((address) => {
    const issue = address === undefined ? undefined : issueOf(address);
    return issue === undefined ? [] : [issue];
  });
}
