import type { Block } from '../model/page.ts';
import type { RawLine } from '../model/raw.ts';
import { INSERTED, lineOf, offsetOf, type Traced } from '../model/traced.ts';
import type { TracedField } from './fields.ts';
import type { LineReading, LineSpan } from './page-reading.ts';

/** Which field and block each character of one raw line went to; 0 is none, others are indexes plus one. */
interface LineOwners {
  field: Int32Array;
  block: Int32Array;
  /** Fields that repeat a character, by its offset. */
  alsoIn: Map<number, number[]>;
}

/** Cuts every raw line into spans of one fate. Space dropped between two characters of one fate goes with them. */
export function readLines(lines: readonly RawLine[], blocks: readonly Block[], fields: readonly TracedField[]): LineReading[] {
  const owners = new Map<number, LineOwners>();
  for (const { number, raw } of lines)
    owners.set(number, { field: new Int32Array(raw.length), block: new Int32Array(raw.length), alsoIn: new Map() });
  for (const [index, { flow }] of blocks.entries())
    eachUnit(flow, owners, (line, offset) => {
      line.block[offset] = index + 1;
    });
  for (const [index, { flow, reading }] of fields.entries())
    eachUnit(flow, owners, (line, offset) => {
      if (!reading.shared) line.field[offset] = index + 1;
      else line.alsoIn.set(offset, [...(line.alsoIn.get(offset) ?? []), index]);
    });
  return lines.map(({ number, raw }) => ({ number, raw, spans: spansOf(raw, owners.get(number)) }));
}

function eachUnit({ at }: Traced, owners: ReadonlyMap<number, LineOwners>, visit: (line: LineOwners, offset: number) => void) {
  for (const unit of at) {
    const line = unit === INSERTED ? undefined : owners.get(lineOf(unit));
    if (line) visit(line, offsetOf(unit));
  }
}

function spansOf(raw: string, owners: LineOwners | undefined): LineSpan[] {
  const spans: LineSpan[] = [];
  for (let offset = 0; offset < raw.length; offset += 1) {
    const span = spanAt(offset, owners);
    const last = spans.at(-1);
    if (last && isSameFate(last, span)) last.to = offset + 1;
    else spans.push(span);
  }
  return absorbSpaces(raw, spans);
}

function spanAt(offset: number, owners: LineOwners | undefined): LineSpan {
  const field = owners?.field[offset] ?? 0;
  const block = owners?.block[offset] ?? 0;
  return {
    from: offset,
    to: offset + 1,
    ...(block > 0 ? { block: block - 1 } : {}),
    ...(field > 0 ? { field: field - 1 } : {}),
    alsoIn: owners?.alsoIn.get(offset) ?? [],
  };
}

function isSameFate(one: LineSpan, other: LineSpan): boolean {
  return one.field === other.field && one.block === other.block && one.alsoIn.join() === other.alsoIn.join();
}

function absorbSpaces(raw: string, spans: readonly LineSpan[]): LineSpan[] {
  const settled: LineSpan[] = [];
  for (const [index, span] of spans.entries()) {
    const before = settled.at(-1);
    const after = spans[index + 1];
    const isSpace = span.field === undefined && raw.slice(span.from, span.to).trim() === '';
    if (before && isSpace && after && isSameFate(before, after)) before.to = span.to;
    else if (before && isSameFate(before, span)) before.to = span.to;
    else settled.push({ ...span });
  }
  return settled;
}
