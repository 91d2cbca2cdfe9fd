import type { Unit } from './lex.ts';

/**
 * Finds brackets that belong to a word, as in `《通知（试行）》`, `（试行）办法`, `f(x)`: closed before the next blank, and glued
 * to text on a side. All others group.
 *
 * @returns place of the closing bracket by place of the opening one
 */
export function wordBrackets(units: readonly Unit[]): Map<number, number> {
  const found = new Map<number, number>();
  const closes = new Set<number>();
  const matches = matchesWithinRuns(units);
  for (const [open, close] of matches) {
    const isAfterText = units[open - 1]?.kind === 'text' || closes.has(open - 1);
    const isBeforeText = units[close + 1]?.kind === 'text' || matches.has(close + 1);
    if (!isAfterText && !isBeforeText) continue;
    found.set(open, close);
    closes.add(close);
  }
  return found;
}

/** Brackets opened and closed without a blank between them, in the order in which they open. */
function matchesWithinRuns(units: readonly Unit[]): Map<number, number> {
  const pairs: [number, number][] = [];
  let opened: number[] = [];
  units.forEach(({ kind }, place) => {
    if (kind === 'blank') opened = [];
    if (kind === 'open') opened.push(place);
    const open = kind === 'close' ? opened.pop() : undefined;
    if (open !== undefined) pairs.push([open, place]);
  });
  return new Map(pairs.sort(([one], [other]) => one - other));
}
