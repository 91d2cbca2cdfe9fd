import type { TEXT_FIELDS } from '../../../src/schemas/article.ts';
import type { AppliedCorrection } from '../../model/correction.ts';
import { itemValues } from '../../model/item-values.ts';
import type { Item, Line, ParsedPage, Value } from '../../model/page.ts';
import { INSERTED, lineOf, lineRanges, offsetOf, slice, type Traced } from '../../model/traced.ts';
import { creditOf } from './credit.ts';
import { occurrences } from './places.ts';
import { type CorrectionPlan, type PlannedAs, plannedAs } from './plan.ts';
import { placeOfCorrection, reportProblem } from './problem.ts';
import { readAgain } from './read-again.ts';
import { replaceText } from './replace-text.ts';

type TextField = (typeof TEXT_FIELDS)[number];

/** The words of a text correction where they were found. */
interface FoundText {
  given: PlannedAs<'text'>;
  item: Item;
  value: Value;
  /** Units of the value's text. */
  from: number;
  to: number;
}

/**
 * Puts the right words in the place of wrong ones, in finished items; the last thing that is done to a page. Every new
 * character stands for one of the old ones, so the raw lines behind a text remain what they were. Both texts are noted.
 */
export function correctTexts(page: ParsedPage, plan: CorrectionPlan): void {
  const given = plannedAs(plan, 'text');
  if (given.length === 0) return;
  const found = given.flatMap((text) => findText(text, page, plan));
  const sound = found.filter((text) => !contradicted(text, found, plan) && !empties(text, plan));
  const told = sound.map((text) => ({ text, note: noteOf(text) }));
  const before = new Map(page.items.flatMap((item) => itemValues(item)).map((value) => [value, value.flow.text]));
  // From the end, so that the units of earlier ones stay where they are.
  for (const text of sound.toSorted((a, b) => b.from - a.from)) replaceText(text.value, text, text.given.new, page.items);
  for (const { text, note } of told) text.item.corrections = [...(text.item.corrections ?? []), note];
  for (const item of page.items) readAgain(item, before);
}

function findText(given: PlannedAs<'text'>, page: ParsedPage, plan: CorrectionPlan): FoundText[] {
  const { line, old } = given;
  const onLine = page.items.flatMap((item) =>
    itemValues(item)
      .filter((value) => !value.shared && value.flow.at.some((unit) => unit !== INSERTED && lineOf(unit) === line))
      .map((value) => ({ item, value })),
  );
  const values = { line: String(line), quote: old };
  if (onLine.length === 0) return report('correction-without-article', given, plan, values);
  const raw = new Map(page.lines.map((each) => [each.number, each]));
  const all = onLine.flatMap(({ item, value }) => placesOf(old, value.flow, raw).map((from) => ({ item, value, from })));
  // Where the words stand several times in a paragraph, those that begin in the line are meant.
  const onThis = all.filter(({ value, from }) => lineOf(value.flow.at[from] ?? 0) === line);
  const [only, ...others] = all.length > 1 ? onThis : all;
  if (only && others.length === 0) {
    const to = only.from + old.length;
    return [{ given, ...only, to }];
  }
  if (all.length > 0) return report('correction-ambiguous', given, plan, { ...values, count: String(all.length) });
  return report('correction-misfit', given, plan, { ...values, found: onLine.map(({ value }) => value.flow.text).join(' / ') });
}

function report(
  code: Parameters<typeof reportProblem>[0],
  { correction }: PlannedAs<'text'>,
  plan: CorrectionPlan,
  values: Record<string, string>,
): [] {
  reportProblem(code, correction, plan, values);
  return [];
}

// As published, or as the raw file has it, with half-width marks and straight quotes.
function placesOf(words: string, flow: Traced, lines: ReadonlyMap<number, Line>): number[] {
  const found = occurrences(flow.text, words);
  if (found.length > 0) return found;
  const rawText = flow.at
    .map((unit) => (unit === INSERTED ? ' ' : (lines.get(lineOf(unit))?.raw[offsetOf(unit)] ?? ' ')))
    .join('');
  return occurrences(rawText, words);
}

function contradicted(text: FoundText, all: readonly FoundText[], plan: CorrectionPlan): boolean {
  const index = all.indexOf(text);
  const rivals = all.filter(
    (other) => other !== text && other.value === text.value && other.from < text.to && text.from < other.to,
  );
  const twin = rivals.find((other) => all.indexOf(other) < index && isSame(other, text));
  if (twin) return true;
  const real = rivals.filter((other) => !isSame(other, text));
  for (const other of real)
    if (all.indexOf(other) < index)
      reportProblem('correction-conflict', text.given.correction, plan, { other: placeOfCorrection(other.given.correction) });
  return real.length > 0;
}

function isSame(a: FoundText, b: FoundText): boolean {
  return a.from === b.from && a.to === b.to && a.given.new === b.given.new;
}

function empties({ value, from, to, given }: FoundText, plan: CorrectionPlan): boolean {
  const left = value.flow.text.slice(0, from) + given.new + value.flow.text.slice(to);
  if (left.trim() !== '') return false;
  reportProblem('correction-empties', given.correction, plan, { line: String(given.line) });
  return true;
}

function noteOf({ given, item, value, from, to }: FoundText): AppliedCorrection {
  const lines = lineRanges(slice(value.flow, from, to));
  const old = value.flow.text.slice(from, to);
  return { what: 'text', ...placeInItem(item, value), lines, old, new: given.new, ...creditOf(given.correction) };
}

function placeInItem(item: Item, value: Value): { field: TextField; number?: number } {
  for (const field of ['kicker', 'headline', 'columnTitle', 'series', 'byline', 'dateline', 'credit'] as const)
    if (item[field] === value) return { field };
  for (const field of ['decks', 'jumps', 'body'] as const) {
    const index = (item[field] as readonly Value[]).indexOf(value);
    if (index >= 0) return { field, number: index + 1 };
  }
  return { field: 'body' };
}
