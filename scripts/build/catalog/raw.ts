import type { Issue } from '../../../src/schemas/issue.ts';
import type { LineRange } from '../../../src/schemas/shared.ts';
import type { Prepare } from '../statements.ts';
import type { Changes } from './changes.ts';
import type { HiddenLines } from './hidden-lines.ts';
import { touches } from './line-ranges.ts';

/**
 * Raw text for showing. The build does not read it itself: the command line hands in what decodes it as ingest does.
 */
export interface RawText {
  /** Lines of a raw file, both ends counted from 1 and included. @throws if the file is not there or no text. */
  linesOf(file: string, from: number, to: number): string[];
  /** Differs whenever the file may have changed; cheap. `undefined` where there is no such file. */
  stampOf(file: string): string | undefined;
  /** The file as received, for what hands it on; `undefined` where there is no such file. */
  bytesOf?(file: string): Uint8Array | undefined;
}

/**
 * Puts the raw text of an issue's pages in place of what is held.
 *
 * @param hidden lines that are withheld; empty ones stand for them, so that the others keep their numbers
 * @returns what could not be shown of it, as text
 */
export function putRawText(
  { prepare, changes }: { prepare: Prepare; changes: Changes },
  issue: Issue,
  raw: RawText,
  hidden: HiddenLines,
): string[] {
  prepare('DELETE FROM raw_files WHERE issue = ?').run(issue.address);
  const note = prepare('INSERT OR REPLACE INTO raw_files (file, issue, stamp) VALUES (?, ?, ?)');
  for (const file of new Set(issue.pages.map(({ source }) => source.file))) {
    note.run(file, issue.address, raw.stampOf(file) ?? null);
  }
  return issue.pages.flatMap(({ id, source }) => {
    const page = `${issue.address}/${id}`;
    try {
      putLines(prepare, changes, issue.address, {
        page,
        first: source.lines[0],
        lines: openLines(raw.linesOf(source.file, ...source.lines), source.lines[0], hidden.get(id)),
      });
      return [];
    } catch (error) {
      if (prepare('DELETE FROM raw_text WHERE page = ?').run(page).changes > 0) changes.issue(issue.address);
      return [`The raw text of page ${id}, ${source.file}, cannot be shown: ${String(error)}`];
    }
  });
}

/** Lines of raw files where they can be read, and nothing where not: what is wrong with them is told elsewhere. */
export function linesIn(raw: RawText): (file: string, lines: LineRange) => string[] | undefined {
  return (file, [from, to]) => {
    try {
      return raw.linesOf(file, from, to);
    } catch {
      return undefined;
    }
  };
}

/** Issues with a raw file that is not what it was when it was read. */
export function issuesOfChangedRaw(prepare: Prepare, raw: RawText): Set<string> {
  const stamps = new Map<string, string | null>();
  const changed = new Set<string>();
  for (const row of prepare('SELECT file, issue, stamp FROM raw_files').iterate()) {
    const { file, issue, stamp } = row as { file: string; issue: string; stamp: string | null };
    if (!stamps.has(file)) stamps.set(file, raw.stampOf(file) ?? null);
    if (stamps.get(file) !== stamp) changed.add(issue);
  }
  return changed;
}

function openLines(lines: string[], first: number, hidden: readonly LineRange[] | undefined): string[] {
  if (hidden === undefined) return lines;
  return lines.map((line, index) => (touches(hidden, [first + index, first + index]) ? '' : line));
}

function putLines(
  prepare: Prepare,
  changes: Changes,
  issue: string,
  { page, first, lines }: { page: string; first: number; lines: string[] },
): void {
  const text = JSON.stringify(lines);
  const old = prepare('SELECT first, lines FROM raw_text WHERE page = ?').get(page);
  if (old?.['first'] === first && old['lines'] === text) return;
  prepare('INSERT OR REPLACE INTO raw_text (page, first, lines) VALUES (?, ?, ?)').run(page, first, text);
  changes.issue(issue);
}
