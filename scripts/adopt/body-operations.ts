import type { BlockView } from '../../src/catalog/types/block.ts';
import { isReordered, rearranged } from './arrangement.ts';
import { type Adoption, type DraftOperation, type Edit, placeOf } from './edit.ts';
import { reflowed } from './reflow.ts';
import { listDifferences } from './text-difference.ts';
import { textOperations } from './text-operations.ts';

/** Corrections for what was changed in the body: words, crossheads, borders of paragraphs, their order, which there are. */
export function bodyOperations(edit: Edit): Adoption {
  const before = edit.fresh.blocks;
  const after = edit.edited.blocks;
  if (isReordered(before, after)) return rearranged(edit) ?? impossible('body');
  const hunks = listDifferences(before.map(keyOf), after.map(keyOf));
  const adoptions = hunks.map(({ from, to, nowFrom, nowTo }) =>
    placeOperations(before.slice(from, to), after.slice(nowFrom, nowTo), edit),
  );
  if (adoptions.some(({ inexpressible }) => inexpressible.length > 0)) {
    const whole = rearranged(edit);
    if (whole) return whole;
  }
  return {
    operations: adoptions.flatMap(({ operations }) => operations),
    inexpressible: [...new Set(adoptions.flatMap(({ inexpressible }) => inexpressible))],
  };
}

/** What must be the same in two blocks for nothing to be changed. */
function keyOf({ kind, html }: BlockView): string {
  return `${kind} ${html}`;
}

function impossible(why: string): Adoption {
  return { operations: [], inexpressible: [why] };
}

// One place where the blocks differ, between others that stayed.
function placeOperations(old: readonly BlockView[], now: readonly BlockView[], edit: Edit): Adoption {
  if (old.length === 0) return impossible('body-added');
  if (now.length === 0) return { operations: old.flatMap((block) => takenOut(block, edit)), inexpressible: [] };
  const operations = old.length === now.length && !isShifted(old, now) ? inPairs(old, now, edit) : reflowed(old, now, edit);
  return operations ? { operations, inexpressible: [] } : impossible('body-changed');
}

// The same words between other borders.
function isShifted(old: readonly BlockView[], now: readonly BlockView[]): boolean {
  const words = (blocks: readonly BlockView[]) => blocks.map(({ text }) => text.replaceAll(/\s/gu, '')).join('');
  return old.length > 1 && words(old) === words(now) && old.some(({ text }, index) => text !== now[index]?.text);
}

// A paragraph that another edited article has now goes there with that one's correction; else its lines are no article's.
function takenOut({ text, lines }: BlockView, { rawLine, claimed }: Edit): DraftOperation[] {
  return claimed.has(text) ? [] : [{ role: { at: lines.map((range) => placeOf(range, rawLine)), as: 'noise' } }];
}

function inPairs(old: readonly BlockView[], now: readonly BlockView[], edit: Edit): DraftOperation[] {
  return old.flatMap((block, index) => blockOperations(block, now[index] ?? block, edit));
}

function blockOperations(before: BlockView, after: BlockView, edit: Edit): DraftOperation[] {
  const at = before.lines.map((lines) => placeOf(lines, edit.rawLine));
  const role = after.kind === 'crosshead' ? 'crosshead' : 'body';
  const words = textOperations({ before: before.text, after: after.text, lines: before.lines }, edit);
  return [...(before.kind === after.kind ? [] : [{ role: { at, as: role } }]), ...words];
}
