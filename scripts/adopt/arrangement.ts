import type { BlockView } from '../../src/catalog/types/block.ts';
import type { LineRange } from '../../src/schemas/shared.ts';
import { type Adoption, type Edit, placeOf } from './edit.ts';

/** Whether there are the same blocks as before, in another order. */
export function isReordered(before: readonly BlockView[], after: readonly BlockView[]): boolean {
  const texts = (blocks: readonly BlockView[]) => blocks.map(({ kind, html }) => `${kind} ${html}`);
  const [old, now] = [texts(before), texts(after)];
  return (
    old.length === now.length && old.join('\n') !== now.join('\n') && old.toSorted().join('\n') === now.toSorted().join('\n')
  );
}

/**
 * The article as the lines that make it, display lines first: for paragraphs in another order, and for such as were
 * fetched from elsewhere on the page.
 *
 * @returns nothing where a paragraph is neither one of the article's own nor another text of the page
 */
export function rearranged({ fresh, edited, elsewhere, rawLine }: Edit): Adoption | undefined {
  const own = [...fresh.blocks];
  const body = edited.blocks.map(({ text }) => {
    const index = own.findIndex((block) => block.text === text);
    const [found] = index < 0 ? [] : own.splice(index, 1);
    return (found ?? elsewhere.find((candidate) => candidate.text === text))?.lines;
  });
  if (body.includes(undefined) || body.length === 0) return undefined;
  const inBody = new Set(fresh.blocks.flatMap(({ lines }) => linesOf(lines)));
  const display = linesOf(fresh.article.source.lines)
    .filter((line) => !inBody.has(line) && rawLine(line).trim() !== '')
    .map((line): LineRange => [line, line]);
  const at = [...display, ...body.flatMap((lines) => lines ?? [])].map((lines) => placeOf(lines, rawLine));
  return { operations: [{ item: { at } }], inexpressible: [] };
}

/** Every line of some ranges. */
export function linesOf(ranges: readonly LineRange[]): number[] {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
