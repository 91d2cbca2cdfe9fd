import { dateRows, factRows } from '../../../search/facets/facets.ts';
import { markerFor } from '../../../search/hits/hits.ts';
import type { MatchMode } from '../../../search/options.ts';
import type { QueryNode, TextTerm } from '../../../search/query/tree.ts';
import { RowSet } from '../../../search/row-set.ts';
import type { NamedThing } from '../../../search/shards.ts';
import { readStems } from '../../../search/stems.ts';
import { findPhrase } from './find-phrase.ts';
import type { OpenShard } from './open-shard.ts';
import type { FoundRows } from './pagefind.ts';
import { textsOfRows } from './texts-of-rows.ts';

/**
 * What is known of a part of a query before any text is read: rows that surely fit it, and rows that may. One character and
 * whole words cannot be looked up; the texts decide about the rows between the two sets.
 */
interface Bounds {
  sure: RowSet;
  maybe: RowSet;
}

export interface MatchOptions {
  match: MatchMode;
  sections: readonly NamedThing[];
  signal?: AbortSignal;
}

/** The rows of a shard that fit a query. @throws when something that is needed for it could not be read. */
export async function matchShard(open: OpenShard, tree: QueryNode, { match, sections, signal }: MatchOptions): Promise<RowSet> {
  const known = new Map<QueryNode, Bounds>();
  const { sure, maybe } = await boundsOf(tree);
  const undecided = maybe.without(sure);
  const rows = RowSet.of(sure.rows, sure);
  for await (const { row, text } of textsOfRows(open, [...undecided], signal)) {
    if (fits(tree, row, (node) => holds(node, text.segments, text.headline))) rows.add(row);
  }
  return rows;

  async function boundsOf(node: QueryNode): Promise<Bounds> {
    const bounds = await freshBounds(node);
    known.set(node, bounds);
    return bounds;
  }

  async function freshBounds(node: QueryNode): Promise<Bounds> {
    const { catalogue, shard } = open;
    switch (node.kind) {
      case 'text':
      case 'title':
        return termBounds(open, node, match);
      case 'fact':
        return exactly(factRows(catalogue, node.field, node.folded, node.value, { sections }));
      case 'date':
        return exactly(dateRows(catalogue, node.from, node.to));
      case 'not': {
        const part = await boundsOf(node.part);
        return { sure: part.maybe.not(), maybe: part.sure.not() };
      }
      default: {
        const parts = await Promise.all(node.parts.map(boundsOf));
        const none: Bounds = exactly(node.kind === 'and' ? RowSet.all(shard.articles) : new RowSet(shard.articles));
        const combine = (a: RowSet, b: RowSet) => (node.kind === 'and' ? a.and(b) : a.or(b));
        return parts.reduce((a, b) => ({ sure: combine(a.sure, b.sure), maybe: combine(a.maybe, b.maybe) }), none);
      }
    }
  }

  function fits(node: QueryNode, row: number, decide: (node: TermNode) => boolean): boolean {
    const bounds = known.get(node);
    if (bounds?.sure.has(row)) return true;
    if (!bounds?.maybe.has(row)) return false;
    switch (node.kind) {
      case 'and':
        return node.parts.every((part) => fits(part, row, decide));
      case 'or':
        return node.parts.some((part) => fits(part, row, decide));
      case 'not':
        return !fits(node.part, row, decide);
      case 'text':
      case 'title':
        return decide(node);
      default:
        return true;
    }
  }

  function holds(node: TermNode, segments: readonly string[], headline: number | undefined): boolean {
    const marker = markerFor([{ term: node.term, title: node.kind === 'title' }], match, open.shard.language);
    return segments.some((segment, place) => marker(segment, place === headline).length > 0);
  }
}

type TermNode = Extract<QueryNode, { term: TextTerm }>;

/** Looks a term up. A term that no index can answer for sure leaves rows to be decided by their texts. */
async function termBounds(open: OpenShard, { kind, term }: TermNode, match: MatchMode): Promise<Bounds> {
  const { articles } = open.shard;
  const found = await findTerm(open, term, kind === 'title', match);
  if (found === undefined) return { sure: new RowSet(articles), maybe: RowSet.all(articles) };
  const rows = RowSet.of(articles, found.rows);
  return match === 'word' ? { sure: new RowSet(articles), maybe: rows } : exactly(rows);
}

/**
 * The rows that hold a term somewhere, or in the headline: as stems where these are wanted and there are any, else as a
 * substring. Undefined for a single character, which no index holds.
 */
export async function findTerm(
  open: OpenShard,
  { text }: TextTerm,
  title: boolean,
  match: MatchMode,
): Promise<FoundRows | undefined> {
  const stems = match === 'stem' && open.stems !== undefined ? readStems(text, { title }) : [];
  if (stems.length > 0 && open.stems !== undefined) return (await open.stems()).find(stems);
  return findPhrase(open, text, title);
}

function exactly(rows: RowSet): Bounds {
  return { sure: rows, maybe: rows };
}
