import { itemValues } from '../model/item-values.ts';
import type { BodyPart, Item, Leftover, ParsedPage, Role, Seam, Value } from '../model/page.ts';
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
    ...items.flatMap((item, index) => itemValues(item).map((value) => itemField(item, value, index))),
    ...leftovers.filter(({ flow }) => flow.text !== '').map((leftover) => leftoverField(leftover)),
  ];
}

function itemField(item: Item, value: Value, index: number): TracedField {
  const name = nameOf(item, value);
  const part = item.body.find((candidate) => candidate === value);
  const reading: FieldReading = {
    name,
    item: index,
    text: value.flow.text,
    lines: lineRanges(value.flow),
    role: roleOf(item, value, name),
    blocks: [],
    shared: value.shared === true,
    innerSeams: part ? innerSeams(part.flow, item.seams) : [],
    ...(part ? partFacts(part, item) : {}),
    ...valueFacts(item, value),
  };
  return { flow: value.flow, reading };
}

function leftoverField({ role, flow }: Leftover): TracedField {
  const lines = lineRanges(flow);
  return {
    flow,
    reading: { name: 'left-over', text: flow.text, lines, role, blocks: [], shared: false, innerSeams: [] },
  };
}

function nameOf(item: Item, value: Value): FieldName {
  if (value === item.kicker) return 'kicker';
  if (value === item.headline) return 'headline';
  if (value === item.columnTitle) return 'column-title';
  if (value === item.series) return 'series';
  if (value === item.byline) return 'byline';
  if (value === item.dateline) return 'dateline';
  if (value === item.credit) return 'credit';
  if (item.decks.includes(value)) return 'deck';
  if (item.jumps.some((jump) => jump === value)) return 'jump';
  return item.body.some((part) => part === value && part.role === 'crosshead') ? 'crosshead' : 'paragraph';
}

/** Roles of the fields; jumps have two. */
const FIELD_ROLES: Readonly<Record<Exclude<FieldName, 'jump' | 'left-over'>, Role>> = {
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
};

function roleOf(item: Item, value: Value, name: FieldName): Role {
  if (name !== 'jump' && name !== 'left-over') return FIELD_ROLES[name];
  return item.jumps.find((jump) => jump === value)?.direction === 'from' ? 'jump-from' : 'jump-to';
}

function partFacts(part: BodyPart, item: Item): Partial<FieldReading> {
  const first = part.flow.at.find((unit) => unit !== INSERTED);
  const seamBefore = item.seams.find(
    (seam) => seam.kind !== 'merged' && first !== undefined && seam.lines[1] === lineOf(first) && part.breakBefore === seam.kind,
  );
  return { ...(seamBefore ? { seamBefore } : {}), ...(part.doubt ? { doubt: part.doubt } : {}) };
}

function valueFacts(item: Item, value: Value): Partial<FieldReading> {
  if (value === item.byline) return { people: item.byline.people };
  const jump = item.jumps.find((candidate) => candidate === value);
  const { dateline } = item;
  const facts = [
    ...(jump ? [jump.page] : []),
    ...(dateline && value === dateline ? [dateline.agency, dateline.place].filter((fact) => fact !== undefined) : []),
  ];
  return facts.length > 0 ? { facts } : {};
}

// A merged seam lies where the text steps from the one's last line to the other's first.
function innerSeams({ at }: Traced, seams: readonly Seam[]): InnerSeam[] {
  const merged = seams.filter(({ kind }) => kind === 'merged');
  const found: InnerSeam[] = [];
  let before: number | undefined;
  for (const [index, unit] of at.entries()) {
    if (unit === INSERTED) continue;
    const line = lineOf(unit);
    const seam = before === line ? undefined : merged.find(({ lines: [last, first] }) => last === before && first === line);
    if (seam) found.push({ at: index, seam });
    before = line;
  }
  return found;
}
