import { endWithin, startWithin } from './character-width.ts';
import { fold } from './fold.ts';
import type { FoundArticle, FoundText, Marker } from './found.ts';
import type { QueryNode } from './query/tree.ts';

/** One occurrence with what stands around it, in the glyphs of the original. */
export interface ConcordanceLine {
  article: FoundArticle;
  /** Which of the segments of the article. */
  segment: number;
  /** Which of the occurrences in the article, from 0. */
  occurrence: number;
  left: string;
  hit: string;
  right: string;
  /** The segment goes on before `left`, or after `right`. Otherwise it begins or ends there. */
  cutLeft: boolean;
  cutRight: boolean;
}

/** Room on either side of a hit, in widths of a letter: thirty ideographs. */
export const CONTEXT_WIDTH = 60;

/** `found`: as the articles come. By neighbours: the nearest first, `left` reads away from the hit. */
export const CONCORDANCE_ORDERS = ['found', 'left', 'hit', 'right'] as const;
export type ConcordanceOrder = (typeof CONCORDANCE_ORDERS)[number];

/**
 * Every occurrence in an article, first to last. Occurrences that overlap are lines of their own; no text of a neighbouring
 * segment is joined on.
 */
export function linesOf({ article, text }: FoundText, marker: Marker): ConcordanceLine[] {
  const lines: ConcordanceLine[] = [];
  text.segments.forEach((segment, place) => {
    for (const { start, end } of marker(segment, place === text.headline)) {
      const from = startWithin(segment, start, CONTEXT_WIDTH);
      const to = endWithin(segment, end, CONTEXT_WIDTH);
      lines.push({
        article,
        segment: place,
        occurrence: lines.length,
        left: segment.slice(from, start),
        hit: segment.slice(start, end),
        right: segment.slice(end, to),
        cutLeft: from > 0,
        cutRight: to < segment.length,
      });
    }
  });
  return lines;
}

/** How many occurrences an article has. */
export function countOccurrences({ text }: FoundText, marker: Marker): number {
  return text.segments.reduce((sum, segment, place) => sum + marker(segment, place === text.headline).length, 0);
}

/**
 * The lines in another order; those that are equal in it keep theirs. Folded texts are compared by code unit, so that the
 * order is the same in every browser. A Latin word or a number counts as one neighbour, as one ideograph does.
 *
 * @param lines in the order in which they were found
 */
export function sortLines(lines: readonly ConcordanceLine[], order: ConcordanceOrder): ConcordanceLine[] {
  if (order === 'found') return [...lines];
  const keyed = lines.map((line, place) => ({ line, place, key: sortKeyOf(line, order) }));
  keyed.sort((a, b) => compareText(a.key, b.key) || a.place - b.place);
  return keyed.map(({ line }) => line);
}

/** Whether a query names any text that an article could hold: `版:1` and `-甲乙` have no occurrences to show. */
export function hasOccurrences(tree: QueryNode): boolean {
  if (tree.kind === 'and' || tree.kind === 'or') return tree.parts.some(hasOccurrences);
  return tree.kind === 'text' || tree.kind === 'title';
}

/** Lower than any letter, so that a shorter word comes before the longer one that begins with it. */
const BETWEEN_NEIGHBOURS = '\u0000';
const NEIGHBOUR = /[\p{Script=Latin}\p{N}]+|./gsu;

function sortKeyOf(line: ConcordanceLine, order: Exclude<ConcordanceOrder, 'found'>): string {
  const neighbours = fold(line[order]).text.match(NEIGHBOUR) ?? [];
  return (order === 'left' ? neighbours.reverse() : neighbours).join(BETWEEN_NEIGHBOURS);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
