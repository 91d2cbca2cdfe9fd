import { pageHeader } from '../../scripts/ingest/issues/header.ts';
import { planArchive } from '../../scripts/ingest/plan-archive.ts';
import { loadIssue } from '../../scripts/ingest/render-issue.ts';
import type { HeldPage, LoadedItem } from '../../scripts/model/issue-draft.ts';
import type { Item, Jump } from '../../scripts/model/page.ts';
import { traceLine } from '../../scripts/model/traced.ts';
import type { ArticleKind } from '../../src/schemas/article.ts';
import { ARCHIVE } from '../read/temp-folder.ts';

/** What a test wants to say of an item. */
export interface ItemFacts {
  id?: string;
  kind?: ArticleKind;
  headline?: string;
  /** First line of the body; one line a paragraph. */
  line?: number;
  jumps?: readonly Pick<Jump, 'direction' | 'page'>[];
}

/** An item as the parser makes them, with one paragraph for each line of the text. */
export function itemOf(text: string, { kind = 'article', headline, line = 1, jumps = [], id }: ItemFacts = {}): Item {
  const paragraphs = text.split('\n');
  return {
    id: id ?? `p01-l${String(line).padStart(4, '0')}`,
    kind,
    ...(headline === undefined ? {} : { headline: { flow: traceLine(line, headline) } }),
    decks: [],
    jumps: jumps.map(({ direction, page }, index) => ({
      direction,
      page,
      flow: traceLine(line + paragraphs.length + index, direction === 'to' ? `（下转第${page}版）` : `（上接第${page}版）`),
    })),
    body: paragraphs.map((paragraph, index) => ({ role: 'body', flow: traceLine(line + index, paragraph) })),
    seams: [],
    doubts: [],
  };
}

/** A page of the first newspaper of the test archive, 2024-10-18, in a raw file of its own. */
export function pageOf(file: string, items: Item[], facts: { label?: string; date?: string | undefined } = {}): HeldPage {
  const [newspaper] = ARCHIVE.newspapers;
  if (!newspaper) throw new Error('The test archive has a newspaper.');
  const { label, date = '2024-10-18' } = facts;
  const stated = (value: string) => ({ value, basis: 'file-name' as const, confidence: 0.98, evidence: [] });
  return {
    file,
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    ordinal: 1,
    lines: [1, 200],
    newspaper,
    ...(date === '' ? {} : { date: stated(date) }),
    ...(label === undefined ? {} : { label: stated(label) }),
    edition: 1,
    items,
    leftovers: [],
  };
}

/** The items of pages as an archive without a ledger holds them: with their addresses, issue by issue. */
export function loadedItems(pages: readonly HeldPage[]): LoadedItem[] {
  const headers = pages.map((page) => ({ file: page.file, pages: [pageHeader(page)], reading: [], diagnostics: [] }));
  const { issues, tasks } = planArchive(headers, { issues: [], ids: { people: {}, columns: {} }, taken: new Set() });
  return issues.flatMap((issue) => {
    const task = tasks.get(issue.address);
    const texts = issue.pages.map(({ file }) => pages.find((page) => page.file === file) ?? { items: [], leftovers: [] });
    return task ? loadIssue(task, texts).items : [];
  });
}
