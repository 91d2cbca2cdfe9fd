import { itemValues } from '../../model/item-values.ts';
import type { Item, Value } from '../../model/page.ts';
import { concat, INSERTED, slice, type Traced, trim } from '../../model/traced.ts';

/**
 * Puts other words in the place of some of a text's, and in every field that repeats these: a byline in the paragraph, the
 * label that all briefs of a box share. Each new character stands for one of the old ones, so the lines behind a text stay.
 *
 * @param from first unit of the old words, `to` the one behind them
 */
export function replaceText(
  value: Value,
  { from, to }: { from: number; to: number },
  text: string,
  items: readonly Item[],
): void {
  const old = slice(value.flow, from, to);
  const words: Traced = { text, at: originsOf(text, old, value.flow) };
  value.flow = trim(concat([slice(value.flow, 0, from), words, slice(value.flow, to)]));
  const known = new Set(old.at.filter((unit) => unit !== INSERTED));
  for (const other of items.flatMap((item) => itemValues(item))) {
    const first = other.shared ? other.flow.at.findIndex((unit) => known.has(unit)) : -1;
    if (first < 0) continue;
    const last = other.flow.at.findLastIndex((unit) => known.has(unit));
    const repeated = new Set(other.flow.at.slice(first, last + 1));
    const own = partOf(words, (unit) => repeated.has(unit));
    other.flow = trim(concat([slice(other.flow, 0, first), own, slice(other.flow, last + 1)]));
  }
}

// Where only some of the old words are repeated, so are the new ones that stand for them.
function partOf(words: Traced, keep: (unit: number) => boolean): Traced {
  const first = words.at.findIndex(keep);
  return first < 0 ? slice(words, 0, 0) : slice(words, first, words.at.findLastIndex(keep) + 1);
}

// What both have in common stands for itself; what is new between stands for what is gone, or for its neighbour.
function originsOf(text: string, old: Traced, whole: Traced): number[] {
  const shorter = Math.min(text.length, old.text.length);
  let start = 0;
  while (start < shorter && text[start] === old.text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && text.at(-1 - end) === old.text.at(-1 - end)) end += 1;
  const gone = old.at.slice(start, old.at.length - end);
  const beside = [...old.at.slice(0, start).toReversed(), ...old.at.slice(start), ...whole.at].find((unit) => unit !== INSERTED);
  const middle = Array.from({ length: text.length - start - end }, (_, index) => {
    const unit = gone[Math.min(index, gone.length - 1)] ?? INSERTED;
    return unit === INSERTED ? (beside ?? INSERTED) : unit;
  });
  return [...old.at.slice(0, start), ...middle, ...old.at.slice(old.at.length - end)];
}
