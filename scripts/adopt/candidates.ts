import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { issueSchema } from '../../src/schemas/issue.ts';
import { splitMarkdown } from '../build/front-matter.ts';
import { readYaml } from '../build/yaml-data.ts';
import type { ArchivePlan } from '../ingest/plan-archive.ts';
import type { AddressedItem } from '../model/issue-draft.ts';
import { type PageText, readIfSound } from './edit.ts';

/** The files that tell what else stands on the page of an article: the issue's, and those of all its articles. */
export function filesOfPage(plan: ArchivePlan, { page, issue }: AddressedItem): string[] {
  const siblings = plan.items.filter((other) => other.page === page);
  return [issueFilePath(issue.address), ...siblings.map(({ address }) => articleFilePath(address))];
}

/** Texts on the page of an article that could be its own instead: what no article owns, and what others do. */
export interface Candidates {
  /** Could be its headline: left-overs, and the display lines of all articles. */
  headlines: PageText[];
  /** Could be paragraphs of it: left-overs, and the paragraphs of other articles. */
  paragraphs: PageText[];
}

/** Finds them in the files of the page as ingest would write them. */
export function candidatesOf(item: AddressedItem, plan: ArchivePlan, texts: ReadonlyMap<string, string>): Candidates {
  const [issueFile = '', ...articles] = filesOfPage(plan, item);
  const { frontMatter } = splitMarkdown(texts.get(issueFile) ?? '---\n---\n');
  const page = readYaml(frontMatter, issueSchema).pages.find(({ id }) => id === item.page.id);
  const unassigned = (page?.unassigned ?? []).map(({ text, lines }): PageText => ({ text, lines: [lines] }));
  const own = articleFilePath(item.address);
  return {
    headlines: [...unassigned, ...articles.flatMap((path) => displayLines(texts.get(path) ?? '', path))],
    paragraphs: [...unassigned, ...articles.flatMap((path) => (path === own ? [] : paragraphsOf(texts.get(path) ?? '', path)))],
  };
}

function paragraphsOf(text: string, path: string): PageText[] {
  const read = readIfSound(text, path);
  return 'problem' in read ? [] : read.blocks;
}

function displayLines(text: string, path: string): PageText[] {
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
