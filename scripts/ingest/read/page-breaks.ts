import type { FileLine } from './lines.ts';
import { type PrintedPage, readFolioPage, readPageLine } from './page-line.ts';

/** A printed page number among the first so many lines with text is a page's own head. */
const HEAD_LINES = 3;

/** The end of a jump line or reference whose page number was wrapped onto the next line. */
const REFERENCE_END_PATTERN = /(?:下转|上接|[详参请]见|[（(，,]见|\b(?:continued (?:on|from)|turn to|see))$/iu;

/** The lines of one page, with the page number printed on it. */
export interface PageLines {
  lines: FileLine[];
  printed?: PrintedPage;
}

/**
 * Splits a file's lines into pages: at form feeds, and at page numbers printed on a line of their own.
 *
 * - A printed number opens a page and belongs to it. It stays page text; the parser makes it a folio.
 * - Among the first three lines with text of a page that has no number yet, it does not split but names that page.
 * - The number that the page already has, printed again (head and foot), does not split.
 * - Where the last line with text is a printed number and the first page has none at its head, the numbers stand at
 *   the *foot*: each then closes its page.
 * - A folio that tells the day beside the number counts as a printed number.
 * - A stretch without text is no page: its blank lines stay with the page before (the first: with the page after).
 *
 * @param newspaperNames names of the archive's newspapers, lower-case and without spaces
 */
export function splitPages(lines: readonly FileLine[], newspaperNames: ReadonlySet<string> = new Set()): PageLines[] {
  return splitAtFormFeeds(lines).flatMap((stretch) => splitAtPageLines(stretch, newspaperNames));
}

function splitAtFormFeeds(lines: readonly FileLine[]): FileLine[][] {
  const stretches: FileLine[][] = [];
  let hasText = false;
  for (const [index, line] of lines.entries()) {
    const current = stretches.at(-1);
    if (!current || (line.opensPage && hasText && textFollows(lines, index))) {
      stretches.push([line]);
      hasText = line.raw.trim() !== '';
    } else {
      current.push(line);
      hasText ||= line.raw.trim() !== '';
    }
  }
  return stretches;
}

/** Whether there is text from a line on up to the next form feed. */
function textFollows(lines: readonly FileLine[], from: number): boolean {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || (index > from && line.opensPage)) return false;
    if (line.raw.trim() !== '') return true;
  }
  return false;
}

function splitAtPageLines(lines: FileLine[], newspaperNames: ReadonlySet<string>): PageLines[] {
  const printed = findPageLines(lines, newspaperNames);
  if (printed.size === 0) return [{ lines }];
  const withText = lines.filter(({ raw }) => raw.trim() !== '');
  const last = withText.at(-1);
  const atHead = withText.slice(0, HEAD_LINES).some(({ number }) => printed.has(number));
  if (!atHead && last && printed.has(last.number)) return splitAfter(lines, printed);
  return splitBefore(lines, printed);
}

function findPageLines(lines: FileLine[], newspaperNames: ReadonlySet<string>): Map<number, PrintedPage> {
  const found = new Map<number, PrintedPage>();
  let before = '';
  for (const { number, raw } of lines) {
    const text = raw.trim();
    if (text === '') continue;
    const page = readPageLine(text) ?? readFolioPage(text, newspaperNames);
    if (page && !REFERENCE_END_PATTERN.test(before)) found.set(number, { ...page, line: number });
    before = text;
  }
  return found;
}

function splitBefore(lines: FileLine[], printed: ReadonlyMap<number, PrintedPage>): PageLines[] {
  const pages: PageLines[] = [{ lines: [] }];
  let textLines = 0;
  for (const line of lines) {
    const page = pages.at(-1) ?? { lines: [] };
    const found = printed.get(line.number);
    if (line.raw.trim() !== '') textLines += 1;
    if (!found || found.label === page.printed?.label) page.lines.push(line);
    else if (!page.printed && textLines <= HEAD_LINES) {
      page.printed = found;
      page.lines.push(line);
    } else {
      pages.push({ lines: [line], printed: found });
      textLines = 1;
    }
  }
  return pages;
}

function splitAfter(lines: FileLine[], printed: ReadonlyMap<number, PrintedPage>): PageLines[] {
  const pages: PageLines[] = [];
  let open: FileLine[] = [];
  for (const line of lines) {
    open.push(line);
    const found = printed.get(line.number);
    if (!found) continue;
    pages.push({ lines: open, printed: found });
    open = [];
  }
  // What is left after the last number are blank lines.
  pages.at(-1)?.lines.push(...open);
  return pages;
}
