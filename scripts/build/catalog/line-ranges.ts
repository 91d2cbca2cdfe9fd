import type { LineRange } from '../../../src/schemas/shared.ts';

/** Ranges in order, those that touch put together. */
export function union(ranges: readonly LineRange[]): LineRange[] {
  const merged: LineRange[] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** What of a range lies outside of others. */
export function without([from, to]: LineRange, others: readonly LineRange[]): LineRange[] {
  const left: LineRange[] = [];
  let next = from;
  for (const [first, last] of union(others)) {
    if (first > next && next <= to) left.push([next, Math.min(first - 1, to)]);
    next = Math.max(next, last + 1);
  }
  if (next <= to) left.push([next, to]);
  return left;
}

/** What of some ranges lies within one. */
export function within(ranges: readonly LineRange[], [from, to]: LineRange): LineRange[] {
  return ranges.flatMap(([first, last]): LineRange[] =>
    first > to || last < from ? [] : [[Math.max(first, from), Math.min(last, to)]],
  );
}

/** Whether one range shares a line with any of some others. */
export function touches(ranges: readonly LineRange[], range: LineRange): boolean {
  return within(ranges, range).length > 0;
}
