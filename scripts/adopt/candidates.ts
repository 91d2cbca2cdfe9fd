import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { issueSchema } from '../../src/schemas/issue.ts';
import { splitMarkdown } from '../build/front-matter.ts';
import { readYaml } from '../build/yaml-data.ts';
import type { ArchivePlan } from '../ingest/plan-archive.ts';
import type { AddressedItem } from '../model/issue-draft.ts';
import { readIfSound } from './edit.ts';
import type { Candidate } from './field-operations.ts';

/** The files that tell what else stands on the page of an article: the issue's, and those of all its articles. */
export function filesOfPage(plan: ArchivePlan, { page, issue }: AddressedItem): string[] {
  const siblings = plan.items.filter((other) => other.page === page);
  return [issueFilePath(issue.address), ...siblings.map(({ address }) => articleFilePath(address))];
}

/** Texts on the page of an article that could be its headline: what no article owns, and display lines of all. */
export function candidatesOf(item: AddressedItem, plan: ArchivePlan, texts: ReadonlyMap<string, string>): Candidate[] {
  const [issueFile = '', ...articles] = filesOfPage(plan, item);
  const { frontMatter } = splitMarkdown(texts.get(issueFile) ?? '---\n---\n');
  const page = readYaml(frontMatter, issueSchema).pages.find(({ id }) => id === item.page.id);
  const unassigned = (page?.unassigned ?? []).map(({ text, lines }): Candidate => ({ text, lines: [lines] }));
  return [...unassigned, ...articles.flatMap((path) => displayLines(texts.get(path) ?? '', path))];
}

function displayLines(text: string, path: string): Candidate[] {
  const read = readIfSound(text, path);
  if ('problem' in read) return [];
  const { kicker, headline, decks = [], columnTitle, provenance } = read.article;
  return [
    { text: kicker, lines: provenance.kicker },
    { text: headline, lines: provenance.headline },
    { text: columnTitle?.text, lines: provenance.columnTitle },
    ...decks.map((deck, index) => ({ text: deck, lines: provenance.decks?.[index] })),
  ].flatMap(({ text: words, lines }) => (words === undefined || lines === undefined ? [] : [{ text: words, lines }]));
}
