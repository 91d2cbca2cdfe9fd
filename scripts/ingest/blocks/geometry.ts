import type { Line, Opening } from '../../model/page.ts';
import { median } from '../language/script.ts';
import { endsSentence } from '../language/sentence.ts';

/** Slack by which printed lines of one column differ, in Han squares (parsing.md §3.1). */
const RAGGED = 1.5;

/** Below this lack of width a first line is flush, so the block goes on (parsing.md §3.2: 13 of 13, starts 31 of 33). */
const FLUSH_BELOW = 1.25;
/** The same for lines with digits or Latin letters, whose width is less sure. */
const FLUSH_BELOW_MIXED = 1.75;

/** Most by which a line of a column exceeds the others: squeezed punctuation and Latin letters. */
const SQUEEZED = 3;
/** A full line may end early where a mark may not begin the next. */
const SHORTENED = 2.5;
/** A paragraph's first line lacks two squares more than others may. */
const INDENT = 2 + RAGGED;

/** Printed lines of one column: of like width, short only where a paragraph ends or begins. */
export function looksWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 2 || lines.some((line) => line.marked)) return false;
  if (lines.slice(1).some((line) => /^[—–]{2}/u.test(line.content.text)) && lines.length <= 4) return false;
  const width = median(lines.slice(0, -1).map((line) => line.width));
  if (width < 10 || width > 45 || lines.some((line) => line.width > width + SQUEEZED)) return false;
  const full = lines.slice(0, -1).filter((line, index) => isFull(line, index, width)).length;
  if (full / (lines.length - 1) < 0.7) return false;
  return lines.length > 3 || lines.some((line) => /[。，、；]/u.test(line.content.text));
}

function isFull(line: Line, index: number, width: number): boolean {
  return line.width >= width - (index === 0 ? INDENT : SHORTENED) || endsSentence(line.content.text);
}

/** The column width of wrapped lines: the median of those that are not first or last. */
export function columnWidth(lines: readonly Line[]): number | undefined {
  const inner = lines.slice(1, -1).map((line) => line.width);
  return inner.length < 2 ? undefined : median(inner);
}

/**
 * Tells a lost first-line indent: a first line shorter than its column began a paragraph. A line that is also the
 * last of its paragraph tells nothing.
 */
export function openingOf(first: Line, width: number | undefined, isLastOfParagraph: boolean): Opening {
  if (width === undefined || (isLastOfParagraph && first.width < width - FLUSH_BELOW)) return 'unknown';
  const limit = /[\dA-Za-z]/u.test(first.content.text) ? FLUSH_BELOW_MIXED : FLUSH_BELOW;
  return width - first.width < limit ? 'flush' : 'indented';
}

/**
 * Cuts wrapped lines into paragraphs: after a line with an end mark, if it or the next one is short
 * (parsing.md §3.1: all eight boundaries of page 003 come out right), and before an indented line.
 */
export function cutParagraphs(lines: readonly Line[], width: number): Line[][] {
  const paragraphs: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const current = paragraphs.at(-1);
    if (!previous || !current || isParagraphEnd(previous, line, width)) paragraphs.push([line]);
    else current.push(line);
  }
  return paragraphs;
}

function isParagraphEnd(line: Line, next: Line, width: number): boolean {
  if (!endsSentence(line.content.text)) return false;
  return line.width <= width - RAGGED || (next.width <= width - RAGGED && !endsSentence(next.content.text));
}
