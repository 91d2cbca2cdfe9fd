import type { LineRange } from '../schemas/shared.ts';

/** A run of raw lines that belong together. */
export interface Stretch {
  /** Place of the article on its page, from 1; absent for text that no article owns. */
  number?: number;
  /** Lines with text, not counting those between that nothing owns. */
  lines: number;
}

/** A stretch as drawn, in units of the drawing. */
export interface Band extends Stretch {
  top: number;
  height: number;
}

/** Height of all bands together, and of the smallest. */
const DRAWING_HEIGHT = 150;
const SMALLEST_BAND = 2.5;

/**
 * What a page holds in the order of its raw lines, as stretches of one owner each. A line that two articles name, such as a headline
 * over both, counts for the first.
 *
 * @param articles the raw lines of each article, in the order of the page
 * @param unassigned raw lines that no article owns
 */
export function stretchesOf(articles: readonly (readonly LineRange[])[], unassigned: readonly LineRange[]): Stretch[] {
  // From one bound to the next everything has one owner. Lines are not walked: a file may name any number of them.
  const bounds = [...new Set([...articles.flat(), ...unassigned].flatMap(([first, last]) => [first, last + 1]))].sort(
    (a, b) => a - b,
  );
  const places = new Map(bounds.map((bound, place) => [bound, place]));
  const owners = new Map<number, number | undefined>();
  const give = ([first, last]: LineRange, owner: number | undefined) => {
    const end = places.get(last + 1) ?? 0;
    for (let place = places.get(first) ?? 0; place < end; place += 1) owners.set(place, owner);
  };
  for (const range of unassigned) give(range, undefined);
  for (const [index, ranges] of [...articles.entries()].reverse()) for (const range of ranges) give(range, index + 1);
  const stretches: Stretch[] = [];
  for (const place of [...owners.keys()].sort((a, b) => a - b)) {
    const number = owners.get(place);
    const lines = (bounds[place + 1] ?? 0) - (bounds[place] ?? 0);
    const last = stretches.at(-1);
    if (last !== undefined && last.number === number) last.lines += lines;
    else stretches.push({ ...(number === undefined ? {} : { number }), lines });
  }
  return stretches;
}

/** Stretches one below the other, as high as they have lines, but high enough to be seen. */
export function bandsOf(stretches: readonly Stretch[]): Band[] {
  const total = stretches.reduce((sum, { lines }) => sum + lines, 0);
  let top = 0;
  return stretches.map((stretch) => {
    const height = Math.max(SMALLEST_BAND, round((stretch.lines / total) * DRAWING_HEIGHT));
    const band = { ...stretch, top: round(top), height };
    top += height;
    return band;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
