import type { Issue, Page } from '../../../src/schemas/issue.ts';
import type { LineRange } from '../../../src/schemas/shared.ts';
import type { HiddenLines } from './hidden-lines.ts';
import { touches } from './line-ranges.ts';
import { quotes } from './quotations.ts';

/** Gives lines of a raw file, both ends included; `undefined` where they are not at hand. */
export type LinesOf = (file: string, lines: LineRange) => readonly string[] | undefined;

/** An issue without anything that quotes hidden lines; the same issue where nothing is hidden. */
export function withheldIssue(issue: Issue, hidden: HiddenLines, linesOf: LinesOf): Issue {
  if (hidden.size === 0) return issue;
  const { dateEvidence, ...facts } = issue;
  const isHidden = (file: string, line: number) =>
    issue.pages.some(({ id, source }) => source.file === file && touches(hidden.get(id) ?? [], [line, line]));
  const evidence = (dateEvidence ?? []).filter(({ file, line }) => !isHidden(file, line));
  return {
    ...facts,
    ...(evidence.length > 0 ? { dateEvidence: evidence } : {}),
    pages: issue.pages.map((page) => withheldPage(page, hidden.get(page.id), linesOf)),
  };
}

/** Text that no article owns goes with the lines that it stands in; what is doubtful is told without the words. */
function withheldPage(page: Page, hidden: readonly LineRange[] | undefined, linesOf: LinesOf): Page {
  if (hidden === undefined) return page;
  const { unassigned, notes, corrections, ...facts } = page;
  const open = (unassigned ?? []).filter(({ lines }) => !touches(hidden, lines));
  return {
    ...facts,
    ...(open.length > 0 ? { unassigned: open } : {}),
    ...(corrections === undefined ? {} : { corrections: openReasons(page, corrections, hidden, linesOf) }),
    ...(notes === undefined ? {} : { notes: notes.map((note) => openNote(note, hidden)) }),
  };
}

/** What was corrected of a page are facts of its own; the reason stays only where it is known to quote nothing that is hidden. */
function openReasons(
  { source }: Page,
  corrections: NonNullable<Page['corrections']>,
  hidden: readonly LineRange[],
  linesOf: LinesOf,
): NonNullable<Page['corrections']> {
  const texts = hidden.map((range) => linesOf(source.file, range)?.join(''));
  const isOpen = (why: string) => texts.every((text) => text !== undefined) && !quotes(why, texts);
  return corrections.map((each) => (isOpen(each.why) ? each : { ...each, why: '' }));
}

/** A note without a line is about the whole page: its words may come from anywhere on it. */
function openNote(note: NonNullable<Page['notes']>[number], hidden: readonly LineRange[]): NonNullable<Page['notes']>[number] {
  const { values, ...facts } = note;
  if (values === undefined || (note.line !== undefined && !touches(hidden, [note.line, note.line]))) return note;
  const address = values['address'];
  return address === undefined ? facts : { ...facts, values: { address } };
}
