import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import type { LedgerIds } from '../../src/schemas/ledger.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { IssueDraft, LoadedIssue, LoadedItem, LoadedPage, PageFacts, PageText } from '../model/issue-draft.ts';
import { eventDates } from './fields/issue-date.ts';
import type { ArchiveSetup } from './ingest.ts';
import { type JumpLink, linkJumps } from './issues/link-jumps.ts';
import { chooseSection } from './tags/sections.ts';
import { chooseTags } from './tags/tags.ts';
import { articleFrontMatter, type ItemFacts } from './write/article-file.ts';
import { issueFrontMatter } from './write/issue-file.ts';
import { bodyMarkdown, collectionFile } from './write/markdown.ts';

/** The address given to one item of a page, in the order of its items. */
export interface GivenAddress {
  address: string;
  order: number;
  aliases: string[];
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
  const { links, diagnostics } = linkJumps(items);
  const issueText = collectionFile(issueFrontMatter(issue, [...task.notes, ...diagnostics]), '');
  const files = new Map([[issueFilePath(issue.address), issueText]]);
  for (const siblings of Map.groupBy(items, (item) => item.page).values()) {
    for (const addressed of siblings) {
      const frontMatter = articleFrontMatter(addressed, itemFacts(addressed, siblings, { setup, links, ids: task.ids }));
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
  ids: LedgerIds;
}

function itemFacts(addressed: LoadedItem, siblings: readonly LoadedItem[], { setup, links, ids }: IssueContext): ItemFacts {
  const { item, page, issue } = addressed;
  const body = item.body.map((part) => part.flow.text).join('\n');
  const headline = [item.kicker, item.headline, ...item.decks].map((value) => value?.flow.text ?? '').join('\n');
  const parent = siblings.find((other) => other.item.id === item.parent)?.address;
  const clues = {
    text: `${headline}\n${body}`,
    ...(page.name === undefined ? {} : { pageName: page.name }),
    ...(item.columnTitle ? { columnTitle: item.columnTitle.flow.text } : {}),
  };
  return {
    language: issue.newspaper.language ?? setup.archive.language,
    section: chooseSection(clues, setup.sections),
    tags: chooseTags(headline, body, setup.tags),
    eventDates: page.date ? eventDates(item, page.date.value) : [],
    links,
    ids,
    ...(parent === undefined ? {} : { parent }),
  };
}
