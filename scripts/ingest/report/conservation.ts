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
  const held = new Map(page.lines.map((line) => [line.number, { raw: line.raw, owned: new Uint8Array(line.raw.length) }]));
  const breaches: Breach[] = [];
  for (const flow of ownedFlows(page.items, page.leftovers)) {
    const invented = countUnits(flow, held);
    if (invented) breaches.push(invented);
  }
  for (const line of page.lines) {
    const lost = findLost(line, held.get(line.number)?.owned ?? new Uint8Array(0));
    if (lost) breaches.push(lost);
  }
  return breaches;
}

/** A raw line, and for each of its units whether a field owns it. */
interface HeldLine {
  raw: string;
  owned: Uint8Array;
}

/** The texts that own the characters of a page. */
function ownedFlows(items: readonly Item[], leftovers: readonly Leftover[]): Traced[] {
  return [...items.flatMap((item) => ownedValues(item)), ...leftovers].map((value) => value.flow);
}

function countUnits({ text, at }: Traced, lines: ReadonlyMap<number, HeldLine>): Breach | undefined {
  for (let index = 0; index < at.length; index += 1) {
    const unit = at[index] ?? INSERTED;
    const char = text[index] ?? '';
    if (unit === INSERTED) {
      if (char !== ' ') return { code: 'conservation-invented', line: 0, text: char };
      continue;
    }
    const line = lines.get(lineOf(unit));
    const offset = offsetOf(unit);
    const isFree = line?.owned[offset] === 0;
    if (line) line.owned[offset] = 1;
    if (!isFree || !isSame(line.raw[offset] ?? '', char))
      return { code: 'conservation-invented', line: lineOf(unit), text: text.slice(index, index + QUOTED_CHARS) };
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

function findLost(line: Line, owned: Uint8Array): Breach | undefined {
  const { text, at } = line.content;
  for (let index = 0; index < at.length; index += 1) {
    const char = text[index] ?? '';
    if (owned[offsetOf(at[index] ?? INSERTED)] === 1 || /\s/u.test(char) || isWrapHyphen(text, index)) continue;
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

// Normalising may drop debris and space; every other raw character must be in the content, in the order of the line.
function isCleaned({ raw, content }: Line): boolean {
  const debris = debrisOffsets(raw);
  let next = 0;
  for (let offset = 0; offset < raw.length; offset += 1) {
    if (offsetOf(content.at[next] ?? INSERTED) === offset) next += 1;
    else if (!debris.has(offset) && !/\s/u.test(raw[offset] ?? '')) return false;
  }
  return true;
}
