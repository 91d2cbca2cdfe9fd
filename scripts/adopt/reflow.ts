import type { BlockView } from '../../src/catalog/types/block.ts';
import type { LineRange } from '../../src/schemas/shared.ts';
import { linesOf } from './arrangement.ts';
import { type DraftOperation, type Edit, placeOf, type RawLineOf } from './edit.ts';
import { type Difference, smallDifferences } from './text-difference.ts';
import { textOperations } from './text-operations.ts';

/** Words of a paragraph that a line is cut before. */
const CUT_CHARS = 12;
/** Stands for the end of a paragraph between others; no text of a paragraph holds it. */
const BORDER = '\n';

/** A paragraph as it was, and where it stood among the characters of all. */
interface Held {
  block: BlockView;
  from: number;
}

/** Corrections for paragraphs that were joined, parted, and perhaps changed on the way; nothing where more was done. */
export function reflowed(old: readonly BlockView[], now: readonly BlockView[], edit: Edit): DraftOperation[] | undefined {
  const before = old.map(({ text }) => text).join(BORDER);
  const differences = smallDifferences(before, now.map(({ text }) => text).join(BORDER)).flatMap((each) => parted(each, before));
  const held = placed(old);
  const roles = rolesOf(placed(now), held, differences, edit.rawLine);
  const operations: (DraftOperation | undefined)[] = [];
  const words: Difference[] = [];
  for (const difference of differences) {
    const { from, to, text } = difference;
    const gone = before.slice(from, to);
    if (!`${gone}${text}`.includes(BORDER)) words.push(difference);
    else if (gone === BORDER && text.trim() === '') operations.push(joinAt(from, held, edit.rawLine));
    else if (gone.trim() === '' && text === BORDER) operations.push(cutAt(to, held, edit.rawLine));
    else return undefined;
  }
  if (roles === undefined || operations.includes(undefined)) return undefined;
  const changed = held.flatMap((paragraph) => wordsOf(paragraph, words, edit));
  return [...operations.filter((operation) => operation !== undefined), ...roles, ...changed];
}

// Paragraphs that became crossheads, and the other way round; part of a paragraph cannot be told so in one go.
function rolesOf(
  now: readonly Held[],
  old: readonly Held[],
  differences: readonly Difference[],
  rawLine: RawLineOf,
): DraftOperation[] | undefined {
  const starts = now.map(({ from }) => placeBefore(from, differences));
  const changed = now.map(({ block: { kind } }, index) => {
    const start = starts[index] ?? 0;
    const held = old.filter(({ from }) => from >= start && from < (starts[index + 1] ?? Number.POSITIVE_INFINITY));
    const others = held.filter(({ block }) => block.kind !== kind);
    if (held[0]?.from !== start) return old[holderOf(start, old)]?.block.kind === kind && others.length === 0 ? [] : undefined;
    const as = kind === 'crosshead' ? 'crosshead' : 'body';
    return others.map(({ block }) => ({ role: { at: block.lines.map((lines) => placeOf(lines, rawLine)), as } }));
  });
  return changed.includes(undefined) ? undefined : changed.flatMap((operations) => operations ?? []);
}

// Where a place of the second text was in the first; behind what was taken out there.
function placeBefore(at: number, differences: readonly Difference[]): number {
  let shift = 0;
  for (const { from, to, text } of differences) {
    if (from + shift + text.length > at) break;
    shift += text.length - (to - from);
  }
  return at - shift;
}

function placed(blocks: readonly BlockView[]): Held[] {
  let from = 0;
  return blocks.map((block) => {
    const held = { block, from };
    from += block.text.length + BORDER.length;
    return held;
  });
}

// Words that changed right beside a border are told apart from it: `\n邻` → `附` is a join, and 邻 → 附.
function parted(difference: Difference, before: string): Difference[] {
  const { from, to, text } = difference;
  const border = before.slice(from, to).indexOf(BORDER);
  if (border >= 0 && !text.includes(BORDER) && (to - from > 1 || text.trim() !== '')) {
    const at = from + border;
    const isBehind = at === from || at + 1 < to;
    const words = [
      { from, to: at, text: isBehind ? '' : text },
      { from: at, to: at + 1, text: '' },
      { from: at + 1, to, text: isBehind ? text : '' },
    ];
    return words.filter((each) => each.to > each.from || each.text !== '');
  }
  if (border >= 0 || to === from || text.indexOf(BORDER) !== text.lastIndexOf(BORDER)) return [difference];
  if (text.startsWith(BORDER))
    return [
      { from, to: from, text: BORDER },
      { from, to, text: text.slice(1) },
    ];
  return text.endsWith(BORDER)
    ? [
        { from, to, text: text.slice(0, -1) },
        { from: to, to, text: BORDER },
      ]
    : [difference];
}

function holderOf(at: number, held: readonly Held[]): number {
  return held.findLastIndex(({ from }) => from <= at);
}

function joinAt(at: number, held: readonly Held[], rawLine: RawLineOf): DraftOperation | undefined {
  const index = holderOf(at, held);
  const last = held[index]?.block.lines.at(-1)?.[1];
  const first = held[index + 1]?.block.lines[0]?.[0];
  if (last === undefined || first === undefined) return undefined;
  return { join: [placeOf([last, last], rawLine), placeOf([first, first], rawLine)] };
}

function cutAt(at: number, held: readonly Held[], rawLine: RawLineOf): DraftOperation | undefined {
  const holder = held[holderOf(at, held)];
  return holder && cutBefore(holder.block.text.slice(at - holder.from), holder.block.lines, rawLine);
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

function wordsOf({ block, from }: Held, differences: readonly Difference[], edit: Edit): DraftOperation[] {
  const own = differences.filter((each) => each.from >= from && each.to <= from + block.text.length);
  const after = own.reduceRight(
    (text, each) => text.slice(0, each.from - from) + each.text + text.slice(each.to - from),
    block.text,
  );
  return textOperations({ before: block.text, after, lines: block.lines }, edit);
}
