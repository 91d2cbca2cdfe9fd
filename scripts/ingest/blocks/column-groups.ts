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
      own ? cutColumn(lines, own, indent).pieces : cheapest(lines, [...widthsNear(groups, candidates, index), ...known], indent),
    );
  }
  return cut;
}

function isChinese(lines: readonly Line[]): boolean {
  return hanShare(lines.map((line) => line.content.text).join('')) >= 0.3;
}

// A group of few lines: with those around it, or as the groups above or below, or else as any of the page.
function widthsNear(groups: readonly (readonly Line[])[], candidates: readonly boolean[], index: number): number[] {
  const near = [...(groups[index] ?? [])];
  const found: number[] = [];
  for (let step = 1; step <= MAX_STEPS && near.length < ASKED_LINES; step += 1) {
    for (const other of [index - step, index + step]) if (candidates[other]) near.push(...(groups[other] ?? []));
    const width = fullWidth(near);
    if (width !== undefined && !found.includes(width)) found.push(width);
  }
  return found;
}

// Among short paragraphs most lines are first or last ones: the widest width that two lines agree on is that of full lines.
function fullWidth(lines: readonly Line[]): number | undefined {
  const open = lines.filter((line) => !endsSentence(line.content.text)).map((line) => line.width);
  return open.toSorted((a, b) => b - a).find((width, at, sorted) => width - (sorted[at + 1] ?? 0) <= 0.5);
}

// Whether this page's first lines are short by the printed indent, or were set flush: told by its longer columns.
function indentOf(groups: readonly (readonly Line[])[], widths: readonly (readonly number[] | undefined)[]): number {
  const cost = (indent: number) =>
    groups.reduce((sum, lines, index) => sum + (widths[index] ? readColumn(lines, widths[index] ?? [], indent).cost : 0), 0);
  return cost(INDENT) <= cost(0) ? INDENT : 0;
}

// Of widths that serve alike, the wider one: first and last lines are short, no line is too wide.
function cheapest(lines: readonly Line[], widths: readonly number[], indent: number): ColumnPiece[] {
  const readings = widths
    .toSorted((a, b) => b - a)
    .map((width) =>
      cutColumn(
        lines,
        lines.map(() => width),
        indent,
      ),
    );
  return readings.reduce((best, one) => (one.cost < best.cost - 0.5 ? one : best)).pieces;
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
