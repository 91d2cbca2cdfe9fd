import { isBlank, isCloseBracket, isDash, isOpenBracket } from './characters.ts';
import { fieldAt, type QueryField } from './fields.ts';
import { quotationAt } from './phrase.ts';

/** A piece of a query; offsets are UTF-16 units, end not included. */
export type Unit = { start: number; end: number } & (
  | { kind: 'blank' | 'open' | 'close' | 'dash' | 'text' }
  | { kind: 'phrase'; value: string }
  | { kind: 'field'; field: QueryField }
  /** A quotation mark that is never closed; the rest of the query is not read. */
  | { kind: 'open-quote' }
);

/** Where a term may begin, quotation marks, hyphens and field names mean something; elsewhere they are text. */
type Place = 'start' | 'after-field' | 'inside';

/** Cuts a query into pieces that follow one another without a gap, up to an `open-quote`. */
export function lexQuery(text: string): Unit[] {
  const units: Unit[] = [];
  let place: Place = 'start';
  let openInRun = 0;
  for (let at = 0; at < text.length; ) {
    const unit: Unit = (place === 'inside' ? undefined : signAt(text, at, place)) ?? plainAt(text, at);
    units.push(unit);
    if (unit.kind === 'open-quote') return units;
    place = placeAfter(unit, openInRun);
    openInRun = countOpen(unit, openInRun);
    at = unit.end;
  }
  return units;
}

/** A term may follow a phrase or group at once, `(甲 OR 乙)-丙`; what follows a bracket opened since the last blank is glued to it. */
function placeAfter({ kind }: Unit, openInRun: number): Place {
  if (kind === 'field') return 'after-field';
  if (kind === 'close') return openInRun > 0 ? 'inside' : 'start';
  return kind === 'text' ? 'inside' : 'start';
}

function countOpen({ kind }: Unit, openInRun: number): number {
  if (kind === 'blank') return 0;
  if (kind === 'open') return openInRun + 1;
  return kind === 'close' ? Math.max(0, openInRun - 1) : openInRun;
}

/** What means something only at the start of a term. */
function signAt(text: string, at: number, place: Place): Unit | undefined {
  const quotation = quotationAt(text, at);
  if (quotation?.kind === 'phrase') return { kind: 'phrase', start: at, end: quotation.end, value: quotation.value };
  if (quotation?.kind === 'open') return { kind: 'open-quote', start: at, end: at + 1 };
  if (isNegation(text, at)) return { kind: 'dash', start: at, end: at + 1 };
  const named = place === 'start' ? fieldAt(text, at) : undefined;
  return named && { kind: 'field', start: at, end: named.end, field: named.field };
}

/** A single hyphen directly before something. Two of them, or one alone, are text. */
function isNegation(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (!isDash(text.charAt(at)) || next === '') return false;
  return !isDash(next) && !isBlank(next) && !isCloseBracket(next);
}

function plainAt(text: string, start: number): Unit {
  const first = text.charAt(start);
  if (isOpenBracket(first)) return { kind: 'open', start, end: start + 1 };
  if (isCloseBracket(first)) return { kind: 'close', start, end: start + 1 };
  const blank = isBlank(first);
  let end = start + 1;
  while (end < text.length && isBlank(text.charAt(end)) === blank && (blank || !isBracket(text.charAt(end)))) end += 1;
  return { kind: blank ? 'blank' : 'text', start, end };
}

function isBracket(character: string): boolean {
  return isOpenBracket(character) || isCloseBracket(character);
}
