import type { Line } from '../../model/page.ts';
import { median } from '../language/script.ts';

/** Lines before and after that tell the width of the column at a line. */
const REACH = 10;
/** Widths within this of one another count as the same, in Han squares. */
const LIKE = 1;
/** Share of lines that must have the width for it to be that of a column. */
const MIN_SHARE = 0.4;
/** Narrowest and widest newspaper column, in Han squares. */
const NARROWEST = 10;
const WIDEST = 45;

/**
 * The width of the column at each line: the width that most lines near it have. Columns of different width follow one
 * another on a page, so only neighbours are asked.
 *
 * @returns nothing where too few lines agree on a width for this to be a column
 */
export function columnWidths(lines: readonly Line[]): number[] | undefined {
  const widths = lines.map((line) => line.width);
  const common = commonWidth(widths);
  if (common === undefined) return undefined;
  return widths.map((_, at) => commonWidth(widths.slice(Math.max(0, at - REACH), at + REACH + 1)) ?? common);
}

/** The width that most of these have, within a square; nothing if too few agree. */
function commonWidth(widths: readonly number[]): number | undefined {
  let best: { width: number; count: number } | undefined;
  for (const width of new Set(widths)) {
    if (width < NARROWEST || width > WIDEST) continue;
    const count = widths.filter((other) => Math.abs(other - width) <= LIKE / 2).length;
    if (count > (best?.count ?? 0) || (count === best?.count && width > best.width)) best = { width, count };
  }
  if (!best || best.count / widths.length < MIN_SHARE) return undefined;
  const around = best.width;
  return median(widths.filter((width) => Math.abs(width - around) <= LIKE / 2));
}
