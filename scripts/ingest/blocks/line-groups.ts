import type { Line } from '../../model/page.ts';
import { median } from '../language/script.ts';
import { endsSentence } from '../language/sentence.ts';
import { columnWidth, looksWrapped } from './geometry.ts';

/** Lines between two blank lines. */
export interface LineGroup {
  lines: Line[];
  wrapped: boolean;
  /** The lines stand with a blank line after each (001:9–41). */
  spaced: boolean;
}

/** Fewest one-line groups in a row that are taken for printed lines of one column (parsing.md §3.1). */
const MIN_SPACED_RUN = 5;

/** The lines of a page between its blank lines. */
export function groupLines(lines: readonly Line[]): LineGroup[] {
  const groups: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.content.text === '') open = false;
    else if (open) groups.at(-1)?.push(line);
    else {
      groups.push([line]);
      open = true;
    }
  }
  return groups.map((group) => ({
    lines: group,
    wrapped: looksWrapped(group),
    spaced: false,
  }));
}

/**
 * Takes pairs of lines for printed lines of the column beside them: 003:119–120 are the end of one paragraph and the first
 * line of the next.
 */
export function adoptPairs(groups: readonly LineGroup[]): LineGroup[] {
  const widths = groups.map((group) => (group.wrapped ? columnWidth(group.lines) : undefined));
  return groups.map((group, index) => {
    const [first, second] = group.lines;
    if (group.wrapped || !first || !second || group.lines.length > 2 || first.marked || !endsSentence(first.content.text))
      return group;
    const width = nearestWidth(groups, widths, index);
    return Math.abs(second.width - width) <= 2.5 && first.width <= width + 1.5 ? { ...group, wrapped: true } : group;
  });
}

/** Puts lines of one column that stand with a blank line after each together again (parsing.md §3.1: 001:9–41). */
export function mergeSpacedRuns(groups: readonly LineGroup[]): LineGroup[] {
  const merged: LineGroup[] = [];
  let run: LineGroup[] = [];
  const close = () => {
    if (run.length >= MIN_SPACED_RUN && isColumn(run)) {
      merged.push({
        lines: run.flatMap((group) => group.lines),
        wrapped: true,
        spaced: true,
      });
    } else merged.push(...run);
    run = [];
  };
  for (const group of groups) {
    if (isSpacedLine(group) || (run.length > 0 && isLastLine(group))) run.push(group);
    else {
      close();
      merged.push(group);
    }
  }
  close();
  return merged;
}

function isSpacedLine(group: LineGroup): boolean {
  const [line] = group.lines;
  return group.lines.length === 1 && line !== undefined && !line.marked && line.width >= 12 && line.width <= 24;
}

// The last line of a paragraph within the run.
function isLastLine(group: LineGroup): boolean {
  const [line] = group.lines;
  return group.lines.length === 1 && line !== undefined && !line.marked && line.width < 12 && endsSentence(line.content.text);
}

function isColumn(run: readonly LineGroup[]): boolean {
  if (isLatinColumn(run)) return true;
  const widths = run.filter((group) => !isLastLine(group)).map((group) => group.lines[0]?.width ?? 0);
  const width = median(widths);
  const even = widths.filter((one) => Math.abs(one - width) <= 1.5).length;
  return even / widths.length >= 0.7 && run.some((group) => /[。，、]/u.test(group.lines[0]?.content.text ?? ''));
}

// "the vote was taken after four" + blank + "hours of debate": English lines of a column go on in small letters.
function isLatinColumn(run: readonly LineGroup[]): boolean {
  const small = run.filter((group) => /^\p{Ll}/u.test(group.lines[0]?.content.text ?? '')).length;
  return small >= run.length * 0.4;
}

/** The width of the nearest group that has one; else the widest line of the group itself. */
export function nearestWidth(groups: readonly LineGroup[], widths: readonly (number | undefined)[], index: number): number {
  for (let step = 1; step < groups.length; step += 1) {
    const near = widths[index - step] ?? widths[index + step];
    if (near !== undefined) return near;
  }
  return Math.max(...(groups[index]?.lines.map((line) => line.width) ?? [0]));
}
