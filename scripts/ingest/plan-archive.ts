import type { LedgerIds, LedgerIssue } from '../../src/schemas/ledger.ts';
import type { PersonAlias } from '../../src/schemas/vocabulary.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { AddressedItem, FileHeader, IssueDraft, PlacedPage } from '../model/issue-draft.ts';
import { giveAddresses, knownPageId } from './issues/addresses.ts';
import { assembleIssues } from './issues/assemble.ts';
import { withConfirmed } from './issues/confirmed-people.ts';
import { followRenames } from './issues/follow-renames.ts';
import { giveNameIds } from './issues/name-ids.ts';
import { weighDates } from './issues/neighbour-dates.ts';
import { findReprints, type Reprints } from './issues/reprints.ts';
import { suggestSimilarNames } from './issues/similar-names.ts';
import type { GivenAddress, IssueTask } from './render-issue.ts';
import { type GivenTags, giveTags, type TagOptions, tagsOf } from './tags/give-tags.ts';

/** What earlier runs decided, and what people took. */
export interface Remembered {
  issues: readonly LedgerIssue[];
  ids: LedgerIds;
  /** Addresses of files that ingest did not write. */
  taken: ReadonlySet<string>;
}

/** The vocabulary that a plan depends on. */
export interface PlanOptions extends TagOptions {
  /** Printed forms of names that a person confirmed. */
  people?: readonly PersonAlias[];
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
export function planArchive(
  files: readonly FileHeader[],
  remembered: Remembered,
  options: PlanOptions = { vocabulary: [] },
): ArchivePlan {
  const { pages, diagnostics: odd } = weighDates(files.flatMap((file) => file.pages));
  const followed = followRenames(remembered.issues, pages);
  const { issues, diagnostics: doubts } = assembleIssues(pages, knownPageId(followed));
  const { items, ledger } = giveAddresses(issues, followed, remembered.taken);
  const tags = giveTags(items, remembered.ids, options);
  const ids = { ...giveNameIds(items, remembered.ids, options.people), tags: tags.ledger };
  const reprints = findReprints(items);
  const noted = [...files.flatMap((file) => file.diagnostics), ...odd, ...doubts, ...reprints.diagnostics];
  const diagnostics = [...noted, ...suggestSimilarNames(pages, options.people)];
  const byFile = Map.groupBy(noted, ({ source }) => (source === 'unavailable' ? '' : source.file));
  const byPage = Map.groupBy(items, ({ page }) => page);
  const shown = { ...ids, people: withConfirmed(ids.people, options.people ?? []) };
  const tasks = issues.map((issue) => [issue.address, issueTask(issue, { byPage, byFile, ids: shown, reprints, tags })] as const);
  return { issues, items, ledger, ids, diagnostics, tasks: new Map(tasks) };
}

interface TaskContext {
  byPage: ReadonlyMap<PlacedPage, AddressedItem[]>;
  byFile: ReadonlyMap<string, Diagnostic[]>;
  ids: LedgerIds;
  reprints: Reprints;
  tags: GivenTags;
}

// Only what this issue needs: a task is the key of its result, and one more reporter elsewhere must not change it.
function issueTask({ pages, ...issue }: IssueDraft, { byPage, byFile, ids, reprints, tags }: TaskContext): IssueTask {
  const headers = pages.flatMap((page) => page.items);
  return {
    ...issue,
    pages: pages.map((page) => {
      const { items: _, ...facts } = page;
      const given = byPage.get(page) ?? [];
      return { ...facts, given: given.map((item) => givenAddress(item, reprints, tags)) };
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
      tags: tagsOf(
        pages.flatMap((page) => (byPage.get(page) ?? []).map(({ address }) => address)),
        tags,
      ),
    },
    notes: [...new Set(pages.map((page) => page.file))].flatMap((file) => byFile.get(file) ?? []),
  };
}

function givenAddress({ address, order, aliases }: AddressedItem, { items }: Reprints, { byAddress }: GivenTags): GivenAddress {
  const reprints = items.get(address);
  const tags = byAddress.get(address);
  return { address, order, aliases, ...(reprints ? { reprints } : {}), ...(tags === undefined ? {} : { tags }) };
}

function pick(ids: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  const known = [...new Set(names)].toSorted().flatMap((name) => {
    const id = Object.hasOwn(ids, name) ? ids[name] : undefined;
    return id === undefined ? [] : [[name, id] as const];
  });
  return Object.fromEntries(known);
}
