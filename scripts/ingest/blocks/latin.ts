import type { Line } from '../../model/page.ts';
import { letterCase } from '../language/english/letter-case.ts';
import { type LineKind, lineKind } from '../language/english/line-kind.ts';
import { isEnglishName } from '../language/english/names.ts';
import { isLatin } from '../language/english/words.ts';
import { endsSentence } from '../language/sentence.ts';
import { areWholeParagraphs, type ColumnAt, latinColumns } from './latin-column.ts';
import { displayLength } from './latin-display.ts';
import { cutLatinParagraphs } from './latin-paragraphs.ts';

/** Lines that make one block, and whether they are running text of a column. */
export interface LatinPiece {
  lines: Line[];
  wrapped: boolean;
  /** Begins the group, or is set in other letters than the display lines above it. */
  apart: boolean;
}

/** Kinds that stand on a line of their own wherever they occur. */
const OWN_LINE: ReadonlySet<LineKind> = new Set(['byline', 'jump', 'credit', 'folio', 'staff', 'label', 'separator']);

/**
 * The blocks of those groups of a page that are English, by the index of the group.
 *
 * @param groups the lines of a page between blank lines
 */
export function cutLatinGroups(groups: readonly (readonly Line[])[]): ReadonlyMap<number, LatinPiece[]> {
  const latin = new Map([...groups.entries()].filter(([, lines]) => isLatin(lines.map((line) => line.content.text).join(' '))));
  const columnAt = latinColumns([...latin.values()]);
  const pieces = new Map<number, LatinPiece[]>();
  for (const [index, lines] of latin) {
    const below = groups[index + 1]?.[0]?.content.text ?? '';
    const anchored = ANCHORS.has(lineKind(below));
    pieces.set(index, cutLatinGroup(lines, columnAt, anchored));
  }
  return pieces;
}

const ANCHORS: ReadonlySet<LineKind> = new Set(['byline', 'dateline']);

/**
 * Cuts the lines between two blank lines into blocks, where the text is English: ragged columns may carry headline, byline
 * and several paragraphs without a blank line between them.
 *
 * @param anchoredBelow the group below begins with a byline or dateline
 */
function cutLatinGroup(lines: readonly Line[], columnAt: ColumnAt, anchoredBelow: boolean): LatinPiece[] {
  const pieces: LatinPiece[] = [];
  if (areWholeParagraphs(lines)) return lines.map((line, index) => ({ lines: [line], wrapped: false, apart: index === 0 }));
  let from = 0;
  while (from < lines.length) {
    const own = ownLines(lines, from);
    if (own > 0) {
      pieces.push({ lines: lines.slice(from, from + own), wrapped: false, apart: true });
      from += own;
      continue;
    }
    let end = from + 1;
    while (end < lines.length && ownLines(lines, end) === 0) end += 1;
    const anchored = end < lines.length ? isAnchor(lines[end]) : anchoredBelow;
    pieces.push(...cutText(lines.slice(from, end), columnAt, anchored));
    from = end;
  }
  return pieces.map((piece, index) => (index === 0 ? { ...piece, apart: true } : piece));
}

// Number of lines from `at` that make a block by their form: a marked heading, a byline of two lines, any fixed form.
function ownLines(lines: readonly Line[], at: number): number {
  const line = lines[at];
  if (!line) return 0;
  if (line.marked) return 1;
  const next = lines[at + 1]?.content.text ?? '';
  const two = `${line.content.text} ${next}`;
  if (next.length <= 60 && isTwoLineByline(line.content.text, next, two)) return 2;
  return OWN_LINE.has(lineKind(line.content.text)) ? 1 : 0;
}

// "By NORA FINCH" + "Courier Staff Writer" · "JOHN SMITH" + "Staff Reporter" · "By NORA FINCH" + "and TOM ASKEW"
function isTwoLineByline(first: string, second: string, both: string): boolean {
  if (second === '' || lineKind(both) !== 'byline') return false;
  if (lineKind(first) === 'byline') return /^(?:and|&)\s/iu.test(second) || lineKind(`${first}, ${second}`) === 'byline';
  return isEnglishName(first);
}

function isAnchor(line: Line | undefined): boolean {
  return line !== undefined && lineKind(line.content.text) === 'byline';
}

// Lines without any fixed form: display where a story may begin, paragraphs of a column elsewhere.
function cutText(lines: readonly Line[], columnAt: ColumnAt, anchored: boolean): LatinPiece[] {
  const pieces: LatinPiece[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; ) {
    const mayBegin = at === 0 || endsSentence(lines[at - 1]?.content.text ?? '');
    const length = mayBegin ? displayFrom(lines, at, columnAt, anchored) : 0;
    if (length === 0) {
      at += 1;
      continue;
    }
    pieces.push(...bodyPieces(lines.slice(from, at), columnAt), ...displayPieces(lines.slice(at, at + length)));
    at += length;
    from = at;
  }
  pieces.push(...bodyPieces(lines.slice(from), columnAt));
  return pieces;
}

// A dateline within the lines anchors what stands above it.
function displayFrom(lines: readonly Line[], at: number, columnAt: ColumnAt, anchored: boolean): number {
  const kinds = lines.slice(at).map((line) => lineKind(line.content.text));
  if (kinds[0] === 'dateline' || kinds[0] === 'bullet') return 0;
  const dateline = kinds.indexOf('dateline');
  const upTo = dateline > 0 ? lines.slice(0, at + dateline) : lines;
  if (lines.length === 1 && !anchored) return 0;
  return displayLength(upTo, at, { columnAt, anchored: dateline > 0 || anchored });
}

// Lines in the same letters are one block: a headline of two lines; a deck in other letters is another.
function displayPieces(lines: readonly Line[]): LatinPiece[] {
  const pieces: LatinPiece[] = [];
  let last: string | undefined;
  for (const line of lines) {
    const letters = letterCase(line.content.text);
    const piece = pieces.at(-1);
    if (piece && (letters === last || /^\p{Ll}/u.test(line.content.text))) piece.lines.push(line);
    else pieces.push({ lines: [line], wrapped: false, apart: true });
    last = letters;
  }
  return pieces;
}

function bodyPieces(lines: readonly Line[], columnAt: ColumnAt): LatinPiece[] {
  return lines.length === 0
    ? []
    : cutLatinParagraphs(lines, columnAt).map((paragraph) => ({ lines: paragraph, wrapped: lines.length > 1, apart: false }));
}
