import type { Line, Opening } from '../../model/page.ts';
import { hanShare } from '../language/script.ts';
import { endsSentence } from '../language/sentence.ts';
import { readColumn } from './column.ts';
import { columnWidths } from './column-width.ts';

/** Lines that make one block, and how they stand in their column. */
export interface ColumnPiece {
  lines: Line[];
  opening: Opening;
  wrapped: boolean;
  gapBefore: boolean;
}

/** Fewest lines that tell a column's width by themselves. */
const MIN_OWN_LINES = 6;
/** Lines of neighbouring groups that are asked otherwise. */
const ASKED_LINES = 16;
/** Groups above and below that are asked. */
const MAX_STEPS = 6;
/** Widths within this of one another count as the same, in Han squares. */
const LIKE = 0.5;
/** Cost by which another column must explain a group better than its neighbours do. */
const MUCH_BETTER = 2;
/** Squares of the printed first-line indent. */
const INDENT = 2;

/**
 * Reads the groups of lines that are printed lines of Chinese columns, whose blank lines are breaks of the layout and
 * not of paragraphs (parsing.md §2, hard-wrapped text layer). A group of few lines borrows the width of its neighbours.
 *
 * @returns the pieces of each such group, by its index; other groups are left to other rules
 */
export function cutColumnGroups(
  groups: readonly (readonly Line[])[],
  isOpen: (index: number) => boolean,
): Map<number, ColumnPiece[]> {
  const candidates = groups.map(
    (lines, index) => isOpen(index) && lines.length > 1 && isChinese(lines) && !lines.some(({ marked }) => marked),
  );
  const widths = groups.map((lines, index) =>
    candidates[index] && lines.length >= MIN_OWN_LINES ? columnWidths(lines) : undefined,
  );
  const cut = new Map<number, ColumnPiece[]>();
  if (!widths.some((own) => own !== undefined)) return cut;
  const indent = indentOf(groups, widths);
  const known = [...new Set(widths.flatMap((own) => (own ? [own[0] ?? 0] : [])))];
  for (const [index, lines] of groups.entries()) {
    if (!candidates[index]) continue;
    const own = widths[index];
    cut.set(
      index,
      own
        ? cutColumn(lines, own, indent).pieces
        : cheapest(lines, [...widthsNear(groups, candidates, index, indent), ...known], indent),
    );
  }
  return cut;
}

function isChinese(lines: readonly Line[]): boolean {
  return hanShare(lines.map((line) => line.content.text).join('')) >= 0.3;
}

// A group of few lines is read with those around it: among short paragraphs most lines are first or last ones.
function widthsNear(
  groups: readonly (readonly Line[])[],
  candidates: readonly boolean[],
  index: number,
  indent: number,
): number[] {
  const near: (readonly Line[])[] = [groups[index] ?? []];
  const found = new Set<number>();
  for (let step = 1; step <= MAX_STEPS && near.flat().length < ASKED_LINES; step += 1) {
    for (const other of [index - step, index + step]) if (candidates[other]) near.push(groups[other] ?? []);
    const width = fullWidth(near, indent);
    if (width !== undefined) found.add(width);
  }
  return [...found];
}

// The width that most lines have, or lack by the indent where they open a group; the last line of a paragraph tells nothing.
function fullWidth(groups: readonly (readonly Line[])[], indent: number): number | undefined {
  const open = groups.map((lines) => lines.filter((line) => !endsSentence(line.content.text)));
  const rest = open
    .flatMap((lines, index) => (lines[0] === groups[index]?.[0] ? lines.slice(1) : lines))
    .map((line) => line.width);
  const firsts = open.flatMap((lines, index) => (lines[0] && lines[0] === groups[index]?.[0] ? [lines[0].width] : []));
  const support = (width: number) =>
    rest.filter((other) => Math.abs(other - width) <= LIKE).length +
    firsts.filter((first) => Math.abs(first - width) <= LIKE || Math.abs(first + indent - width) <= LIKE).length;
  const ranked = [...new Set([...rest, ...firsts])].map((width) => ({
    width,
    count: support(width),
  }));
  const [best] = ranked.toSorted((a, b) => b.count - a.count || b.width - a.width);
  return best && best.count >= 2 ? best.width : undefined;
}

// Whether this page's first lines are short by the printed indent, or were set flush: told by its longer columns.
function indentOf(groups: readonly (readonly Line[])[], widths: readonly (readonly number[] | undefined)[]): number {
  const cost = (indent: number) =>
    groups.reduce((sum, lines, index) => sum + (widths[index] ? readColumn(lines, widths[index] ?? [], indent).cost : 0), 0);
  return cost(INDENT) <= cost(0) ? INDENT : 0;
}

// The width of the neighbours, unless another column of the page explains the lines much better.
function cheapest(lines: readonly Line[], widths: readonly number[], indent: number): ColumnPiece[] {
  const readings = widths.map((width) =>
    cutColumn(
      lines,
      lines.map(() => width),
      indent,
    ),
  );
  return readings.reduce((best, one) => (one.cost < best.cost - MUCH_BETTER ? one : best)).pieces;
}

function cutColumn(lines: readonly Line[], widths: readonly number[], indent: number): { pieces: ColumnPiece[]; cost: number } {
  const { parts, cost } = readColumn(lines, widths, indent);
  const pieces = parts.map(
    ({ kind, lines: own, begun }, at): ColumnPiece => ({
      lines: own,
      opening: kind === 'display' ? 'unknown' : begun ? 'indented' : 'flush',
      wrapped: kind === 'paragraph',
      gapBefore: at === 0 || kind !== 'display' || parts[at - 1]?.kind !== 'display',
    }),
  );
  return { pieces, cost };
}
