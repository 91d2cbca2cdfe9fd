import type { LineRange } from '../../src/schemas/shared.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Block, ParsedPage } from '../model/page.ts';
import type { RawPage } from '../model/raw.ts';
import { lineRanges } from '../model/traced.ts';
import { findPlaces, lineOfDiagnostic, sum } from './doubt.ts';
import { fieldsOf } from './fields.ts';
import type { BlockReading, FieldReading, ItemReading, LineReading, PageReading, Place } from './page-reading.ts';
import { readLines } from './spans.ts';

/** What a reading is made of. */
export interface ReadPageInput {
  file: string;
  /** How many pages the raw file has. */
  ordinals: number;
  raw: RawPage;
  /** As the parser left it, before its characters are forgotten. */
  parsed: ParsedPage;
  /** Of the whole file; those of other pages are left out. */
  diagnostics: readonly Diagnostic[];
}

/** Turns a parsed page round: what became of each raw character, and why. */
export function readPage({ file, ordinals, raw, parsed, diagnostics }: ReadPageInput): PageReading {
  const traced = fieldsOf(parsed);
  const lines = readLines(raw.lines, parsed.blocks, traced);
  const fields = traced.map(({ reading }) => reading);
  const blank = new Set(lines.filter(({ raw }) => raw.trim() === '').map(({ number }) => number));
  for (const field of fields) field.lines = closeRanges(field.lines, blank);
  linkBlocks(lines, fields);
  const blocks = parsed.blocks.map((block) => blockReading(block, blank));
  const own = diagnosticsOf(raw, diagnostics);
  const seams = parsed.items.flatMap((item) => item.seams);
  const noted = findPlaces({ diagnostics: own, blocks, seams, firstLine: raw.lines[0]?.number ?? 1 });
  const places = noted.filter(({ score }) => score > 0);
  return {
    file,
    ordinal: raw.sequenceInFile,
    ordinals,
    lines,
    blocks,
    fields,
    items: itemReadings(parsed, fields, lines, places),
    leftovers: fields.flatMap((field, index) => (field.name === 'left-over' ? [index] : [])),
    diagnostics: own,
    ...(parsed.date ? { date: parsed.date } : {}),
    ...(parsed.label ? { label: parsed.label } : {}),
    places,
    quietPlaces: noted.filter(({ score }) => score === 0),
    score: sum(places.map(({ score }) => score)),
  };
}

function blockReading({ flow, role, rule, confidence, runnersUp = [] }: Block, blank: ReadonlySet<number>): BlockReading {
  return { lines: closeRanges(lineRanges(flow), blank), decision: { role, rule, confidence }, runnersUp };
}

// Lines 9, 11 and 13 with blanks between are lines 9 to 13 to a reader.
function closeRanges(ranges: readonly LineRange[], blank: ReadonlySet<number>): LineRange[] {
  const closed: LineRange[] = [];
  for (const [from, to] of ranges) {
    const last = closed.at(-1);
    let next = (last?.[1] ?? from) + 1;
    while (next < from && blank.has(next)) next += 1;
    if (last && last[1] < from && next === from) last[1] = to;
    else closed.push([from, to]);
  }
  return closed;
}

function linkBlocks(lines: readonly LineReading[], fields: readonly FieldReading[]): void {
  for (const { spans } of lines)
    for (const { block, field, alsoIn } of spans)
      for (const index of field === undefined ? alsoIn : [field, ...alsoIn]) {
        const blocks = fields[index]?.blocks;
        if (block !== undefined && blocks && !blocks.includes(block)) blocks.push(block);
      }
}

// A file's diagnostic without a line, or with one that belongs to no page (front matter), is told on its first page.
function diagnosticsOf({ lines, sequenceInFile }: RawPage, all: readonly Diagnostic[]): Diagnostic[] {
  const first = lines[0]?.number ?? 1;
  const last = lines.at(-1)?.number ?? 1;
  return all
    .filter((diagnostic) => {
      const line = lineOfDiagnostic(diagnostic);
      if (line === undefined || (line < first && sequenceInFile === 1)) return sequenceInFile === 1;
      return line >= first && line <= last;
    })
    .toSorted((a, b) => (lineOfDiagnostic(a) ?? 0) - (lineOfDiagnostic(b) ?? 0));
}

function itemReadings(
  { items }: ParsedPage,
  fields: readonly FieldReading[],
  lines: readonly LineReading[],
  places: readonly Place[],
): ItemReading[] {
  const scores = items.map(() => 0);
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  for (const { line, score } of places) {
    const item = itemOfLine(byNumber.get(line), fields);
    if (item !== undefined) scores[item] = (scores[item] ?? 0) + score;
  }
  const byItem = Map.groupBy(fields.keys(), (place) => fields[place]?.item);
  return items.map(({ id, kind, seams, parent, doubts, corrections = [] }, index) => ({
    id,
    kind,
    fields: byItem.get(index) ?? [],
    seams,
    ...(parent === undefined ? {} : { parent }),
    doubts,
    corrections,
    score: sum([scores[index] ?? 0]),
  }));
}

/** The item that the first owned characters of a line went to. */
export function itemOfLine(line: LineReading | undefined, fields: readonly FieldReading[]): number | undefined {
  return line?.spans
    .map(({ field }) => (field === undefined ? undefined : fields[field]?.item))
    .find((item) => item !== undefined);
}

/** A line of a page by its number; the lines of a page follow one another. */
export function lineAt({ lines }: Pick<PageReading, 'lines'>, number: number): LineReading | undefined {
  const line = lines[number - (lines[0]?.number ?? 1)];
  return line?.number === number ? line : lines.find((candidate) => candidate.number === number);
}
