import type { BlockView } from '../../src/catalog/types.ts';
import type { LineRange } from '../../src/schemas/shared.ts';
import { type Adoption, type DraftOperation, type Edit, placeOf, type RawLineOf } from './edit.ts';
import { textOperations } from './text-operations.ts';

/** Words of a paragraph that a line is cut before. */
const CUT_CHARS = 12;

/** Corrections for what was changed in the body: words, crossheads, borders of paragraphs, their order. */
export function bodyOperations(edit: Edit): Adoption {
  const before = edit.fresh.blocks;
  const after = edit.edited.blocks;
  let start = 0;
  while (start < before.length && start < after.length && isLike(before[start], after[start])) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && isLike(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  if (old.length === 0 && now.length === 0) return { operations: [], inexpressible: [] };
  return (
    sameBlocks(old, now, edit) ??
    sameText(old, now, edit) ?? { operations: [], inexpressible: ['body: paragraphs added or taken out'] }
  );
}

function isLike(a: BlockView | undefined, b: BlockView | undefined): boolean {
  return a !== undefined && b !== undefined && a.kind === b.kind && a.html === b.html;
}

// As many blocks as before: in another order, or each with other words or another role.
function sameBlocks(old: readonly BlockView[], now: readonly BlockView[], edit: Edit): Adoption | undefined {
  if (old.length !== now.length) return undefined;
  const order = now.map((block) => old.findIndex((candidate) => isLike(candidate, block)));
  if (new Set(order).size === order.length && !order.includes(-1)) return reordered(edit);
  return {
    operations: old.flatMap((block, index) => blockOperations(block, now[index] ?? block, edit)),
    inexpressible: [],
  };
}

function blockOperations(before: BlockView, after: BlockView, edit: Edit): DraftOperation[] {
  const role =
    before.kind === after.kind
      ? []
      : [
          {
            role: {
              at: before.lines.map((lines) => placeOf(lines, edit.rawLine)),
              as: after.kind === 'crosshead' ? 'crosshead' : 'body',
            },
          },
        ];
  const words = textOperations({ before: before.text, after: after.text, lines: before.lines }, edit);
  return [...role, ...words];
}

// All lines of the article are named, display lines first, so that nothing of it is left behind.
function reordered({ fresh, edited, rawLine }: Edit): Adoption {
  const { article, blocks } = fresh;
  const body = edited.blocks.map((block) => blocks.find((candidate) => isLike(candidate, block))?.lines ?? []);
  const inBody = new Set(blocks.flatMap(({ lines }) => linesOf(lines)));
  const display = linesOf(article.source.lines)
    .filter((line) => !inBody.has(line) && rawLine(line).trim() !== '')
    .map((line): LineRange => [line, line]);
  const at = [...display, ...body.flat()].map((lines) => placeOf(lines, rawLine));
  return { operations: [{ item: { at } }], inexpressible: [] };
}

function linesOf(ranges: readonly LineRange[]): number[] {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

// The same words with other borders between paragraphs.
function sameText(old: readonly BlockView[], now: readonly BlockView[], { rawLine }: Edit): Adoption | undefined {
  if (bare(old.map(({ text }) => text).join('')) !== bare(now.map(({ text }) => text).join(''))) return undefined;
  const borders = (blocks: readonly BlockView[]) => {
    let at = 0;
    return blocks.slice(0, -1).map(({ text }) => (at += bare(text).length));
  };
  const before = borders(old);
  const after = borders(now);
  const joins = before.flatMap((border, index) => {
    const last = old[index]?.lines.at(-1)?.[1];
    const first = old[index + 1]?.lines[0]?.[0];
    if (after.includes(border) || last === undefined || first === undefined) return [];
    return [{ join: [placeOf([last, last], rawLine), placeOf([first, first], rawLine)] }];
  });
  const cuts = after.flatMap((border, index): (DraftOperation | undefined)[] => {
    if (before.includes(border)) return [];
    const holder = old[before.findIndex((at) => at > border)] ?? old.at(-1);
    return [cutBefore(now[index + 1]?.text ?? '', holder?.lines ?? [], rawLine)];
  });
  const found = cuts.filter((cut) => cut !== undefined);
  if (found.length < cuts.length) return undefined;
  return { operations: [...joins, ...found], inexpressible: [] };
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function cutBefore(text: string, ranges: readonly LineRange[], rawLine: RawLineOf): DraftOperation | undefined {
  const characters = [...text];
  for (let length = Math.min(CUT_CHARS, characters.length); length > 0; length -= 1) {
    const before = characters.slice(0, length).join('');
    const lines = linesOf(ranges).filter((line) => rawLine(line).split(before).length === 2);
    const [line] = lines;
    if (lines.length === 1 && line !== undefined) return { split: { line: String(line), before } };
  }
  return undefined;
}
