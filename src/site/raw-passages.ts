import type { ArticleView } from '../catalog/types/article.ts';
import type { LineRange } from '../schemas/shared.ts';

const FIELDS_ABOVE = ['kicker', 'headline', 'decks', 'columnTitle', 'series', 'byline', 'dateline'] as const;

/** What a passage of raw lines became: a field of the article; `other` for lines that none names. */
export type RawFieldName = (typeof FIELDS_ABOVE)[number] | 'credit' | 'jumps' | 'other';

/** A raw line, as received. */
export interface RawLine {
  number: number;
  raw: string;
  /** How it follows the line before: put together with it, perhaps to be, or after missing text. */
  join?: 'merged' | 'soft' | 'gap';
}

/** Raw lines that became one thing, in the order of reading. */
export interface RawPassage {
  /** Several where one line holds them, a headline with its deck; none for a block of the body. */
  fields: RawFieldName[];
  /** Number of the block of the body, from 1. */
  block?: number;
  lines: RawLine[];
}

/** The raw lines of an article in the order of reading, each once however much of the article it holds. */
export function rawPassages(article: ArticleView): RawPassage[] {
  const held = new Map((article.rawLines ?? []).map(({ number, raw }) => [number, raw]));
  const highest = [...held.keys()].reduce((most, number) => Math.max(most, number), 0);
  const joins = new Map((article.joins ?? []).map(({ kind, lines: [, after] }) => [after, kind]));
  const passages: RawPassage[] = [];
  for (const { ranges, field, block } of sourcesOf(article)) {
    const lines = takeLines(ranges, held, highest).map(({ number, raw }) => {
      const join = joins.get(number);
      return { number, raw, ...(join === undefined ? {} : { join }) };
    });
    if (lines.length > 0) passages.push({ fields: field ? [field] : [], ...(block ? { block } : {}), lines });
    else if (field) nameAgain(passages, field, ranges);
  }
  const rest = [...held].map(([number, raw]) => ({ number, raw }));
  return rest.length === 0 ? passages : [...passages, { fields: ['other'], lines: rest }];
}

interface Source {
  ranges: readonly LineRange[];
  field?: RawFieldName;
  block?: number;
}

/** Where everything comes from. A byline within the body is told by the body. */
function sourcesOf({ provenance, byline, dateline, credit, jumps = [] }: ArticleView): Source[] {
  const inline = { byline: byline?.inline, dateline: dateline?.inline, credit: credit?.inline } as const;
  const of = (field: 'credit' | (typeof FIELDS_ABOVE)[number]): Source[] => {
    const lines = provenance[field];
    if (lines === undefined || (field in inline && inline[field as keyof typeof inline] === true)) return [];
    return [{ ranges: field === 'decks' ? (lines as LineRange[][]).flat() : (lines as LineRange[]), field }];
  };
  const jump = (direction: 'from' | 'to') =>
    jumps.flatMap((each, place) => {
      const ranges = provenance.jumps?.[place];
      return each.direction === direction && ranges !== undefined ? [{ ranges, field: 'jumps' as const }] : [];
    });
  const body = provenance.body.map(({ lines }, place) => ({ ranges: lines, block: place + 1 }));
  return [...FIELDS_ABOVE.flatMap(of), ...jump('from'), ...body, ...of('credit'), ...jump('to')];
}

/**
 * The lines of some ranges that nothing before has taken. Ranges may name lines that are blank, and not held, and in a file written by
 * hand any number of them.
 */
function takeLines(ranges: readonly LineRange[], held: Map<number, string>, highest: number): { number: number; raw: string }[] {
  const taken: { number: number; raw: string }[] = [];
  for (const [first, last] of ranges) {
    const end = Math.min(last, highest);
    for (let number = first; number <= end; number += 1) {
      const raw = held.get(number);
      if (raw === undefined) continue;
      held.delete(number);
      taken.push({ number, raw });
    }
  }
  return taken;
}

/** A headline and its deck may be one line: the passage that has it bears both names. */
function nameAgain(passages: readonly RawPassage[], field: RawFieldName, ranges: readonly LineRange[]): void {
  const first = ranges[0]?.[0];
  const passage = passages.find(({ lines }) => lines.some(({ number }) => number === first));
  if (passage && passage.block === undefined && !passage.fields.includes(field)) passage.fields.push(field);
}
