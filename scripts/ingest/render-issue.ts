import type { Article } from '../../src/schemas/article.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import type { LedgerIds } from '../../src/schemas/ledger.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { IssueDraft, LoadedIssue, LoadedItem, LoadedPage, PageFacts, PageText } from '../model/issue-draft.ts';
import { eventDates } from './fields/issue-date.ts';
import type { ArchiveSetup } from './ingest.ts';
import { type JumpLink, linkJumps } from './issues/link-jumps.ts';
import { textLanguage } from './language/text-language.ts';
import { issueSections } from './tags/issue-sections.ts';
import { articleTags } from './tags/tag-choice.ts';
import { articleFrontMatter, type ItemFacts } from './write/article-file.ts';
import { issueFrontMatter } from './write/issue-file.ts';
import { bodyMarkdown, collectionFile } from './write/markdown.ts';

/** The address given to one item of a page, in the order of its items. */
export interface GivenAddress {
  address: string;
  order: number;
  aliases: string[];
  /** Addresses of items anywhere in the archive with nearly the same text. */
  reprints?: readonly string[];
  /** Its tags, as `encodeChoices` writes them. */
  tags?: string;
}

/**
 * All that the files of an issue depend on besides the text of its pages and the archive's configuration. Its JSON is
 * part of the key under which the result is remembered.
 */
export interface IssueTask extends Omit<IssueDraft, 'pages'> {
  pages: (PageFacts & { id: string; sequence: number; given: GivenAddress[] })[];
  /** Ids of the names in this issue. */
  ids: LedgerIds;
  /** What was found in the files of its pages. */
  notes: Diagnostic[];
}

/** The files of an issue, path within the archive folder → text, and what was found while its items were linked. */
export interface RenderedIssue {
  files: ReadonlyMap<string, string>;
  diagnostics: Diagnostic[];
}

/**
 * Makes the files of one issue.
 *
 * @param texts of each page, in the order of `task.pages`
 */
export function renderIssue(task: IssueTask, texts: readonly PageText[], setup: ArchiveSetup): RenderedIssue {
  const { issue, items } = loadIssue(task, texts);
  const { links, parts, diagnostics } = linkJumps(items);
  const sections = issueSections(items, parts, setup.sections);
  const context = { setup, links, parts, sections, ids: task.ids };
  const issueText = collectionFile(issueFrontMatter(issue, [...task.notes, ...diagnostics]), '');
  const files = new Map([[issueFilePath(issue.address), issueText]]);
  for (const siblings of Map.groupBy(items, (item) => item.page).values()) {
    for (const addressed of siblings) {
      const frontMatter = articleFrontMatter(addressed, itemFacts(addressed, siblings, context));
      files.set(articleFilePath(addressed.address), collectionFile(frontMatter, bodyMarkdown(addressed.item.body)));
    }
  }
  return { files, diagnostics };
}

/** An issue with the texts of its pages, and its items with their addresses, page by page. */
export function loadIssue(
  { pages, ids: _ids, notes: _notes, ...facts }: IssueTask,
  texts: readonly PageText[],
): { issue: LoadedIssue; items: LoadedItem[] } {
  const loaded = pages.map(({ given: _, ...page }, index): LoadedPage => {
    const { items = [], leftovers = [] } = texts[index] ?? {};
    return { ...page, items, leftovers };
  });
  const issue = { ...facts, pages: loaded };
  const items = loaded.flatMap((page, index) =>
    page.items.flatMap((item, place): LoadedItem[] => {
      const given = pages[index]?.given[place];
      return given ? [{ item, page, issue, ...given }] : [];
    }),
  );
  return { issue, items };
}

interface IssueContext {
  setup: ArchiveSetup;
  links: ReadonlyMap<LoadedItem['item']['jumps'][number], JumpLink>;
  parts: ReadonlyMap<string, readonly string[]>;
  sections: ReadonlyMap<string, Article['section']>;
  ids: LedgerIds;
}

function itemFacts(
  addressed: LoadedItem,
  siblings: readonly LoadedItem[],
  { setup, links, parts: stories, sections, ids }: IssueContext,
): ItemFacts {
  const { item, page, issue } = addressed;
  const parent = siblings.find((other) => other.item.id === item.parent)?.address;
  const parts = stories.get(addressed.address);
  return {
    language: textLanguage(textOfItem(item), issue.newspaper.language ?? setup.archive.language),
    section: sections.get(addressed.address) ?? { id: 'general', basis: 'fallback' },
    tags: articleTags(addressed.tags ?? '', ids.tags ?? {}),
    eventDates: page.date ? eventDates(item, page.date.value) : [],
    links,
    ids,
    ...(parts ? { parts } : {}),
    ...(parent === undefined ? {} : { parent }),
  };
}

function textOfItem({ headline, decks, body }: LoadedItem['item']): string {
  return [...(headline ? [headline] : []), ...decks, ...body].map((value) => value.flow.text).join('\n');
}
