import { STORY_EDGES } from '../../src/schemas/article.ts';
import { itemValues } from '../model/item-values.ts';
import type { BodyPart, Item, Jump, Leftover, ParsedPage, Role, Seam, Value } from '../model/page.ts';
import { INSERTED, lineOf, lineRanges, type Traced } from '../model/traced.ts';
import type { FieldName, FieldReading, InnerSeam } from './page-reading.ts';

/** A field with the characters it consists of, before blocks are looked up. */
export interface TracedField {
  flow: Traced;
  reading: FieldReading;
}

/** Every text of a page as it will be published: those of the items in order, then the left-overs. */
export function fieldsOf({ items, leftovers }: Pick<ParsedPage, 'items' | 'leftovers'>): TracedField[] {
  return [
    ...items.flatMap((item, index) => itemFields(item, index)),
    ...leftovers.filter(({ flow }) => flow.text !== '').map((leftover) => leftoverField(leftover)),
  ];
}

// Looked up by identity in maps: an item may have as many paragraphs as a file has lines.
function itemFields(item: Item, index: number): TracedField[] {
  const parts = new Map<Value, BodyPart>(item.body.map((part) => [part, part]));
  const jumps = new Map<Value, Jump>(item.jumps.map((jump) => [jump, jump]));
  const merged = new Map(item.seams.filter(({ kind }) => kind === 'merged').map((seam) => [seam.lines.join(), seam]));
  const breaks = item.seams.filter(({ kind, rule }) => kind !== 'merged' && rule !== STORY_EDGES.end);
  const open = new Map(breaks.map((seam) => [seam.lines[1], seam]));
  return itemValues(item).map((value) => {
    const part = parts.get(value);
    const jump = jumps.get(value);
    const name = part ? (part.role === 'crosshead' ? 'crosshead' : 'paragraph') : jump ? 'jump' : displayName(item, value);
    const reading: FieldReading = {
      name,
      item: index,
      text: value.flow.text,
      lines: lineRanges(value.flow),
      role: jump ? `jump-${jump.direction}` : FIELD_ROLES[name],
      blocks: [],
      shared: value.shared === true,
      innerSeams: part ? innerSeams(part.flow, merged) : [],
      ...(part ? partFacts(part, open) : {}),
      ...valueFacts(item, value, jump),
    };
    return { flow: value.flow, reading };
  });
}

function leftoverField({ role, flow }: Leftover): TracedField {
  const lines = lineRanges(flow);
  return {
    flow,
    reading: { name: 'left-over', text: flow.text, lines, role, blocks: [], shared: false, innerSeams: [] },
  };
}

function displayName(item: Item, value: Value): DisplayName {
  if (value === item.kicker) return 'kicker';
  if (value === item.headline) return 'headline';
  if (value === item.columnTitle) return 'column-title';
  if (value === item.series) return 'series';
  if (value === item.byline) return 'byline';
  if (value === item.dateline) return 'dateline';
  return value === item.credit ? 'credit' : 'deck';
}

type DisplayName = Exclude<FieldName, 'jump' | 'paragraph' | 'crosshead' | 'left-over'>;

const FIELD_ROLES: Readonly<Record<Exclude<FieldName, 'left-over'>, Role>> = {
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  'column-title': 'column-title',
  series: 'column-title',
  byline: 'byline',
  dateline: 'body',
  credit: 'credit',
  paragraph: 'body',
  crosshead: 'crosshead',
  jump: 'jump-to',
};

function partFacts(part: BodyPart, open: ReadonlyMap<number, Seam>): Partial<FieldReading> {
  const first = part.flow.at.find((unit) => unit !== INSERTED);
  const seam = first === undefined ? undefined : open.get(lineOf(first));
  return {
    ...(seam && seam.kind === part.breakBefore ? { seamBefore: seam } : {}),
    ...(part.doubt ? { doubt: part.doubt } : {}),
  };
}

function valueFacts(item: Item, value: Value, jump: Jump | undefined): Partial<FieldReading> {
  if (value === item.byline) return { people: item.byline.people };
  const { dateline } = item;
  const facts = [
    ...(jump ? [jump.page] : []),
    ...(dateline && value === dateline ? [dateline.agency, dateline.place].filter((fact) => fact !== undefined) : []),
  ];
  return facts.length > 0 ? { facts } : {};
}

// A merged seam lies where the text steps from the one's last line to the other's first.
function innerSeams({ at }: Traced, merged: ReadonlyMap<string, Seam>): InnerSeam[] {
  const found: InnerSeam[] = [];
  let before: number | undefined;
  for (const [index, unit] of at.entries()) {
    if (unit === INSERTED) continue;
    const line = lineOf(unit);
    const seam = before === line ? undefined : merged.get(`${before},${line}`);
    if (seam) found.push({ at: index, seam });
    before = line;
  }
  return found;
}
