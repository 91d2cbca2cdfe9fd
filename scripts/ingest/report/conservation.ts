import { ownedValues } from '../../model/item-values.ts';
import type { Item, Leftover, Line, ParsedPage } from '../../model/page.ts';
import { INSERTED, lineOf, offsetOf, type Traced } from '../../model/traced.ts';
import { debrisOffsets } from '../language/debris.ts';

/** A breach of one of the two laws (parsing.md §1). */
export interface Breach {
  code: 'conservation-lost' | 'conservation-invented';
  line: number;
  text: string;
}

/** Characters of a breach that are quoted. */
const QUOTED_CHARS = 40;

/**
 * Follows every character home. Nothing lost: each printed character of every line is owned by exactly one field or
 * left-over. Nothing invented: each character of those is the raw character at its origin, apart from width and quote
 * forms, or a space between two lines.
 */
export function checkConservation(page: Pick<ParsedPage, 'lines' | 'items' | 'leftovers'>): Breach[] {
  const byNumber = new Map(page.lines.map((line) => [line.number, line]));
  const owned = new Map<number, number>();
  const breaches: Breach[] = [];
  for (const flow of ownedFlows(page.items, page.leftovers)) {
    const invented = countUnits(flow, byNumber, owned);
    if (invented) breaches.push(invented);
  }
  for (const line of page.lines) {
    const lost = findLost(line, owned);
    if (lost) breaches.push(lost);
  }
  return breaches;
}

/** The texts that own the characters of a page. */
function ownedFlows(items: readonly Item[], leftovers: readonly Leftover[]): Traced[] {
  return [...items.flatMap((item) => ownedValues(item)), ...leftovers].map((value) => value.flow);
}

function countUnits(flow: Traced, lines: ReadonlyMap<number, Line>, owned: Map<number, number>): Breach | undefined {
  for (const [index, unit] of flow.at.entries()) {
    const char = flow.text[index] ?? '';
    if (unit === INSERTED) {
      if (char !== ' ') return { code: 'conservation-invented', line: 0, text: char };
      continue;
    }
    const raw = lines.get(lineOf(unit))?.raw[offsetOf(unit)] ?? '';
    const count = (owned.get(unit) ?? 0) + 1;
    owned.set(unit, count);
    if (count > 1 || !isSame(raw, char)) {
      return { code: 'conservation-invented', line: lineOf(unit), text: flow.text.slice(index, index + QUOTED_CHARS) };
    }
  }
  return undefined;
}

const DOUBLE_QUOTES = '"“”„‟″＂';

function isSame(raw: string, char: string): boolean {
  return (
    raw === char ||
    raw.normalize('NFKC') === char.normalize('NFKC') ||
    (DOUBLE_QUOTES.includes(raw) && DOUBLE_QUOTES.includes(char))
  );
}

function findLost(line: Line, owned: ReadonlyMap<number, number>): Breach | undefined {
  const { text, at } = line.content;
  for (const [index, unit] of at.entries()) {
    const char = text[index] ?? '';
    if (owned.has(unit) || /\s/u.test(char) || isWrapHyphen(text, index)) continue;
    return { code: 'conservation-lost', line: line.number, text: text.slice(index, index + QUOTED_CHARS) };
  }
  return isCleaned(line) ? undefined : { code: 'conservation-lost', line: line.number, text: line.raw.slice(0, QUOTED_CHARS) };
}

/** Characters after a hyphen within which its line end shows. */
const WRAP_REACH = 8;

// "coun-" at a line's end, or "coun- cil" where the line ends of the print have become spaces.
function isWrapHyphen(text: string, index: number): boolean {
  return (
    text[index] === '-' &&
    (index === text.length - 1 || /^\p{L}-\s+\p{Ll}/u.test(text.slice(Math.max(0, index - 1), index + WRAP_REACH)))
  );
}

// Normalising may drop debris and space; every other raw character must be in the content.
function isCleaned({ raw, content }: Line): boolean {
  const kept = new Set(content.at.map((unit) => offsetOf(unit)));
  const debris = debrisOffsets(raw);
  return raw.split('').every((char, offset) => kept.has(offset) || debris.has(offset) || /\s/u.test(char));
}
