import type { Archive, Newspaper } from '../../src/schemas/archive.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import type { LedgerIds, LedgerIssue } from '../../src/schemas/ledger.ts';
import type { Section, Tag } from '../../src/schemas/vocabulary.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { AddressedItem, IngestedFile, IssueDraft } from '../model/issue-draft.ts';
import type { ParsedPage } from '../model/page.ts';
import type { RawFile, RawPage } from '../model/raw.ts';
import { traceLine, trim } from '../model/traced.ts';
import { eventDates } from './fields/issue-date.ts';
import { giveAddresses, knownPageId } from './issues/addresses.ts';
import { assembleIssues } from './issues/assemble.ts';
import { newspaperOf, settleFile } from './issues/facts.ts';
import { followRenames } from './issues/follow-renames.ts';
import { type JumpLink, linkJumps } from './issues/link-jumps.ts';
import { giveNameIds } from './issues/name-ids.ts';
import { parsePage } from './parse-page.ts';
import { checkConservation } from './report/conservation.ts';
import { pageDiagnostics } from './report/page-diagnostics.ts';
import { settlePage } from './report/settle-page.ts';
import { chooseSection } from './tags/sections.ts';
import { chooseTags } from './tags/tags.ts';
import { articleFrontMatter, type ItemFacts } from './write/article-file.ts';
import { issueFrontMatter } from './write/issue-file.ts';
import { bodyMarkdown, collectionFile } from './write/markdown.ts';
import type { IssueFiles } from './write/write-collections.ts';

/** Everything that is configured about an archive. */
export interface ArchiveSetup {
  archive: Archive;
  sections: readonly Section[];
  tags: readonly Tag[];
}

/** The archive after parsing, ready to be written. */
export interface Ingested {
  issues: IssueDraft[];
  items: AddressedItem[];
  files: IssueFiles[];
  ledger: LedgerIssue[];
  ids: LedgerIds;
  diagnostics: Diagnostic[];
}

/** Parses one raw file. A page that breaks a law of conservation, or that the parser fails on, is kept whole as unassigned. */
export function ingestFile(file: RawFile, setup: ArchiveSetup): IngestedFile {
  const diagnostics: Diagnostic[] = [];
  const pages = file.pages.map((raw) => ({
    raw,
    parsed: parseSafely(file, raw, newspaperOf(raw, setup.archive), setup, diagnostics),
  }));
  const settled = settleFile(file, pages, setup.archive);
  const doubts = pages.flatMap(({ parsed }) => pageDiagnostics(file.file, parsed));
  return { file: file.file, held: settled.held, diagnostics: [...diagnostics, ...settled.diagnostics, ...doubts] };
}

function parseSafely(
  file: RawFile,
  raw: RawPage,
  newspaper: Newspaper,
  setup: ArchiveSetup,
  diagnostics: Diagnostic[],
): ParsedPage {
  const source = { file: file.file, line: raw.lines[0]?.number ?? 1 };
  try {
    const parsed = parsePage(raw, raw.sequenceInFile, { newspaper, newspapers: setup.archive.newspapers });
    const breaches = checkConservation(parsed);
    if (breaches.length === 0) return settlePage(parsed);
    for (const { code, line, text } of breaches.slice(0, 3))
      diagnostics.push(diagnose(code, { ...source, line: line || source.line }, { text }));
    return wholeAsUnassigned(raw);
  } catch (error) {
    diagnostics.push(diagnose('parser-failed', source, { problem: error instanceof Error ? error.message : String(error) }));
    return wholeAsUnassigned(raw);
  }
}

function wholeAsUnassigned(raw: RawPage): ParsedPage {
  const leftovers = raw.lines
    .map((line) => ({ role: 'unknown' as const, flow: trim(traceLine(line.number, line.raw)) }))
    .filter(({ flow }) => flow.text !== '');
  return { lines: [], blocks: [], items: [], leftovers };
}

/** Puts all parsed files together: issues, addresses, links, sections and tags, and the text of every file to be written. */
export function assembleArchive(
  ingested: readonly IngestedFile[],
  setup: ArchiveSetup,
  ledger: readonly LedgerIssue[],
  knownIds: LedgerIds,
  taken: ReadonlySet<string> = new Set(),
): Ingested {
  const pages = ingested.flatMap((file) => file.held);
  const followed = followRenames(ledger, pages);
  const { issues, diagnostics } = assembleIssues(pages, knownPageId(followed));
  const { items, ledger: nextLedger } = giveAddresses(issues, followed, taken);
  const ids = giveNameIds(items, knownIds);
  const jumps = linkJumps(items);
  const all = [...ingested.flatMap((file) => file.diagnostics), ...diagnostics, ...jumps.diagnostics];
  const byIssue = Map.groupBy(items, (item) => item.issue.address);
  const byFile = Map.groupBy(all, ({ source }) => (source === 'unavailable' ? '' : source.file));
  const files = issues.map((issue) =>
    issueFiles(issue, byIssue.get(issue.address) ?? [], { setup, links: jumps.links, ids, byFile }),
  );
  return { issues, items, files, ledger: nextLedger, ids, diagnostics: all };
}

interface WritingContext {
  setup: ArchiveSetup;
  links: ReadonlyMap<AddressedItem['item']['jumps'][number], JumpLink>;
  ids: LedgerIds;
  byFile: ReadonlyMap<string, Diagnostic[]>;
}

function issueFiles(issue: IssueDraft, items: readonly AddressedItem[], context: WritingContext): IssueFiles {
  const notes = [...new Set(issue.pages.map((page) => page.file))].flatMap((file) => context.byFile.get(file) ?? []);
  const files = new Map([[issueFilePath(issue.address), collectionFile(issueFrontMatter(issue, notes), '')]]);
  for (const addressed of items) {
    const text = collectionFile(
      articleFrontMatter(addressed, itemFacts(addressed, items, context)),
      bodyMarkdown(addressed.item.body),
    );
    files.set(articleFilePath(addressed.address), text);
  }
  return { address: issue.address, files };
}

function itemFacts(
  addressed: AddressedItem,
  siblings: readonly AddressedItem[],
  { setup, links, ids }: WritingContext,
): ItemFacts {
  const { item, page, issue } = addressed;
  const body = item.body.map((part) => part.flow.text).join('\n');
  const headline = [item.kicker, item.headline, ...item.decks].map((value) => value?.flow.text ?? '').join('\n');
  const parent = siblings.find((other) => other.item.id === item.parent && other.page === page)?.address;
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
