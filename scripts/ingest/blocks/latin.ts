import type { Line } from '../../model/page.ts';
import { isIndexEntry } from '../language/english/boxes.ts';
import { readEnglishByline } from '../language/english/byline.ts';
import { letterCase } from '../language/english/letter-case.ts';
import { type LineKind, lineKind } from '../language/english/line-kind.ts';
import { isEnglishName } from '../language/english/names.ts';
import { isSigner, isStreet } from '../language/english/signature.ts';
import { hangs, isLatin } from '../language/english/words.ts';
import { endsSentence } from '../language/sentence.ts';
import { areWholeParagraphs, type LatinPage, latinColumns, partsParagraphs, wordsInSmallLetters } from './latin-column.ts';
import type { LatinState } from './latin-costs.ts';
import { latinStates } from './latin-states.ts';

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
  const own = [...latin.values()];
  const page = {
    columnAt: latinColumns(own),
    smallWords: wordsInSmallLetters(own),
    parted: partsParagraphs(own),
    kindOf: kindsOf(),
  };
  const pieces = new Map<number, LatinPiece[]>();
  for (const [index, lines] of latin) {
    const below = groups[index + 1]?.[0];
    const anchored = below !== undefined && ANCHORS.has(page.kindOf(below));
    pieces.set(index, cutLatinGroup(lines, page, anchored));
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
function cutLatinGroup(lines: readonly Line[], page: LatinPage, anchoredBelow: boolean): LatinPiece[] {
  const pieces: LatinPiece[] = [];
  if (areWholeParagraphs(lines))
    return lines.map((line, index) => ({
      lines: [line],
      wrapped: false,
      apart: index === 0,
    }));
  let from = 0;
  while (from < lines.length) {
    const own = ownLines(lines, from, page);
    if (own > 0) {
      pieces.push({
        lines: lines.slice(from, from + own),
        wrapped: false,
        apart: true,
      });
      from += own;
      continue;
    }
    let end = from + 1;
    while (end < lines.length && ownLines(lines, end, page) === 0) end += 1;
    const anchored = end < lines.length ? isAnchor(lines, end, page) : anchoredBelow;
    pieces.push(...cutText(lines.slice(from, end), page, anchored));
    from = end;
  }
  return setOff(pieces, page).map((piece, index) => (index === 0 ? { ...piece, apart: true } : piece));
}

/** Most lines, and characters, of a deck or headline that blank lines set off. */
const MAX_SET_OFF_LINES = 4;
const MAX_SET_OFF_CHARS = 110;

// "Silt has cost the fish quay one" + "tide in three", set off by blank lines: no sentence, and its last line is not full.
function setOff(pieces: LatinPiece[], { columnAt }: LatinPage): LatinPiece[] {
  const [only, ...others] = pieces;
  const last = only?.lines.at(-1);
  if (!only?.wrapped || !last || others.length > 0 || only.lines.length > MAX_SET_OFF_LINES) return pieces;
  const text = only.lines.map((line) => line.content.text).join(' ');
  const full = columnAt(last)?.leastFull ?? Number.POSITIVE_INFINITY;
  if (text.length > MAX_SET_OFF_CHARS || endsSentence(text) || hangs(text) || !/^[\p{Lu}\d“"‘']/u.test(text)) return pieces;
  return last.content.text.length < full * 0.8 && lineKind(text) === 'text' ? displayPieces(only.lines) : pieces;
}

// Number of lines from `at` that make a block by their form: a marked heading, a byline of two lines, any fixed form.
function ownLines(lines: readonly Line[], at: number, { kindOf }: LatinPage): number {
  const line = lines[at];
  if (!line) return 0;
  if (line.marked) return 1;
  const next = lines[at + 1]?.content.text ?? '';
  const kind = kindOf(line);
  if (mayBeTwoLines(line.content.text, next, kind) && isTwoLineByline(line.content.text, next)) return 2;
  // "A plan may be seen at" + "www.wexmoor.example.org.": a sentence that hangs takes the line in.
  if (at > 0 && kind !== 'byline' && kind !== 'jump' && hangs(lines[at - 1]?.content.text ?? '')) return 0;
  return OWN_LINE.has(kind) ? 1 : 0;
}

/** Longest line of a byline of two lines, in characters. */
const MAX_BYLINE_CHARS = 60;

function mayBeTwoLines(first: string, second: string, kind: LineKind): boolean {
  if (second === '' || first.length > MAX_BYLINE_CHARS || second.length > MAX_BYLINE_CHARS) return false;
  return kind === 'byline' || isEnglishName(first);
}

// "By NORA FINCH" + "Courier Staff Writer" · "JOHN SMITH" + "Staff Reporter" · "By NORA FINCH" + "and TOM ASKEW"
function isTwoLineByline(first: string, second: string): boolean {
  if (!readEnglishByline(`${first} ${second}`)) return false;
  return isEnglishName(first) || /^(?:and|&)\s/iu.test(second) || readEnglishByline(`${first}, ${second}`) !== undefined;
}

function kindsOf(): (line: Line) => LineKind {
  const told = new Map<Line, LineKind>();
  return (line) => {
    const kind = told.get(line) ?? lineKind(line.content.text);
    told.set(line, kind);
    return kind;
  };
}

function isAnchor(lines: readonly Line[], at: number, page: LatinPage): boolean {
  const line = lines[at];
  return line !== undefined && (page.kindOf(line) === 'byline' || ownLines(lines, at, page) === 2);
}

// Lines without any fixed form: display lines and the paragraphs of a column.
function cutText(lines: readonly Line[], page: LatinPage, anchored: boolean): LatinPiece[] {
  const states = latinStates(lines, page, anchored);
  const pieces: LatinPiece[] = [];
  for (let from = 0; from < lines.length; ) {
    let end = from + 1;
    const displayed = states[from] === 'display';
    while (end < lines.length && goesOn(states[end], displayed)) end += 1;
    const own = lines.slice(from, end);
    pieces.push(...(displayed ? displayPieces(own) : [{ lines: own, wrapped: lines.length > 1, apart: false }]));
    from = end;
  }
  return pieces;
}

function goesOn(state: LatinState | undefined, displayed: boolean): boolean {
  return displayed ? state === 'more' : state === 'middle' || state === 'last';
}

// Lines in the same letters are one block: a headline of two lines; a deck in other letters is another.
function displayPieces(lines: readonly Line[]): LatinPiece[] {
  const pieces: LatinPiece[] = [];
  let last: string | undefined;
  for (const line of lines) {
    const letters = letterCase(line.content.text);
    const piece = pieces.at(-1);
    if (
      piece &&
      !isIndexEntry(line.content.text) &&
      !isSignersPair(piece.lines.at(-1), line) &&
      (letters === last || /^\p{Ll}/u.test(line.content.text))
    )
      piece.lines.push(line);
    else pieces.push({ lines: [line], wrapped: false, apart: true });
    last = letters;
  }
  return pieces;
}

function isSignersPair(name: Line | undefined, place: Line): boolean {
  return name !== undefined && isSigner(name.content.text) && isStreet(place.content.text);
}
