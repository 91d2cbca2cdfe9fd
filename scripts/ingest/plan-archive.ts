import type { LedgerIds, LedgerIssue } from '../../src/schemas/ledger.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { AddressedItem, FileHeader, IssueDraft, PlacedPage } from '../model/issue-draft.ts';
import { giveAddresses, knownPageId } from './issues/addresses.ts';
import { assembleIssues } from './issues/assemble.ts';
import { followRenames } from './issues/follow-renames.ts';
import { giveNameIds } from './issues/name-ids.ts';
import type { IssueTask } from './render-issue.ts';

/** What earlier runs decided, and what people took. */
export interface Remembered {
  issues: readonly LedgerIssue[];
  ids: LedgerIds;
  /** Addresses of files that ingest did not write. */
  taken: ReadonlySet<string>;
}

/** The archive as a whole, before the text of its items is looked at again. */
export interface ArchivePlan {
  issues: IssueDraft[];
  items: AddressedItem[];
  ledger: LedgerIssue[];
  ids: LedgerIds;
  /** In the order of the files; those of linking are found when an issue is rendered. */
  diagnostics: Diagnostic[];
  /** One for each issue, by its address. */
  tasks: ReadonlyMap<string, IssueTask>;
}

/**
 * Puts the headers of all parsed files together: issues, addresses, ids of names. Whatever concerns more than one issue
 * is decided here, from headers alone, so that memory holds a few kilobytes a page however long its text is. What concerns
 * one issue only, as its jump lines, is left to `renderIssue`, which has the text.
 *
 * @param files sorted by path
 */
export function planArchive(files: readonly FileHeader[], remembered: Remembered): ArchivePlan {
  const pages = files.flatMap((file) => file.pages);
  const followed = followRenames(remembered.issues, pages);
  const { issues, diagnostics: doubts } = assembleIssues(pages, knownPageId(followed));
  const { items, ledger } = giveAddresses(issues, followed, remembered.taken);
  const ids = giveNameIds(items, remembered.ids);
  const diagnostics = [...files.flatMap((file) => file.diagnostics), ...doubts];
  const byFile = Map.groupBy(diagnostics, ({ source }) => (source === 'unavailable' ? '' : source.file));
  const byPage = Map.groupBy(items, ({ page }) => page);
  const tasks = issues.map((issue) => [issue.address, issueTask(issue, { byPage, byFile, ids })] as const);
  return { issues, items, ledger, ids, diagnostics, tasks: new Map(tasks) };
}

interface TaskContext {
  byPage: ReadonlyMap<PlacedPage, AddressedItem[]>;
  byFile: ReadonlyMap<string, Diagnostic[]>;
  ids: LedgerIds;
}

// Only what this issue needs: a task is the key of its result, and one more reporter elsewhere must not change it.
function issueTask({ pages, ...issue }: IssueDraft, { byPage, byFile, ids }: TaskContext): IssueTask {
  const headers = pages.flatMap((page) => page.items);
  return {
    ...issue,
    pages: pages.map((page) => {
      const { items: _, ...facts } = page;
      const given = byPage.get(page) ?? [];
      return { ...facts, given: given.map(({ address, order, aliases }) => ({ address, order, aliases })) };
    }),
    ids: {
      people: pick(
        ids.people,
        headers.flatMap(({ people }) => people),
      ),
      columns: pick(
        ids.columns,
        headers.flatMap(({ columns }) => columns),
      ),
    },
    notes: [...new Set(pages.map((page) => page.file))].flatMap((file) => byFile.get(file) ?? []),
  };
}

function pick(ids: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  const known = [...new Set(names)].toSorted().flatMap((name) => {
    const id = Object.hasOwn(ids, name) ? ids[name] : undefined;
    return id === undefined ? [] : [[name, id] as const];
  });
  return Object.fromEntries(known);
}
