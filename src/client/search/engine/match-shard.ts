import type { ArticleText } from '../../../search/article-text.ts';
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

type TermNode = Extract<QueryNode, { term: TextTerm }>;
type GroupNode = Extract<QueryNode, { parts: QueryNode[] }>;

/** The rows of a shard that fit a query. @throws when something that is needed for it could not be read. */
export async function matchShard(open: OpenShard, tree: QueryNode, options: MatchOptions): Promise<RowSet> {
  const matcher = new TreeMatcher(open, options);
  const { sure, maybe } = await matcher.boundsOf(tree);
  const rows = RowSet.of(sure.rows, sure);
  for await (const { row, text } of textsOfRows(open, [...maybe.without(sure)], options.signal)) {
    if (matcher.fits(tree, row, text)) rows.add(row);
  }
  return rows;
}

class TreeMatcher {
  private readonly open: OpenShard;
  private readonly options: MatchOptions;
  private readonly known = new Map<QueryNode, Bounds>();

  constructor(open: OpenShard, options: MatchOptions) {
    this.open = open;
    this.options = options;
  }

  async boundsOf(node: QueryNode): Promise<Bounds> {
    const bounds = await this.find(node);
    this.known.set(node, bounds);
    return bounds;
  }

  /** Whether a row fits, known to be decided by its text. */
  fits(node: QueryNode, row: number, text: ArticleText): boolean {
    const bounds = this.known.get(node);
    if (bounds?.sure.has(row)) return true;
    if (!bounds?.maybe.has(row)) return false;
    switch (node.kind) {
      case 'and':
        return node.parts.every((part) => this.fits(part, row, text));
      case 'or':
        return node.parts.some((part) => this.fits(part, row, text));
      case 'not':
        return !this.fits(node.part, row, text);
      case 'text':
      case 'title':
        return this.holds(node, text);
      default:
        return true;
    }
  }

  private async find(node: QueryNode): Promise<Bounds> {
    const { catalogue } = this.open;
    const { sections } = this.options;
    switch (node.kind) {
      case 'text':
      case 'title':
        return this.findTerm(node);
      case 'fact':
        return exactly(factRows(catalogue, node.field, node.folded, node.value, { sections }));
      case 'date':
        return exactly(dateRows(catalogue, node.from, node.to));
      case 'not': {
        const part = await this.boundsOf(node.part);
        return { sure: part.maybe.not(), maybe: part.sure.not() };
      }
      default:
        return this.combine(node);
    }
  }

  private async combine({ kind, parts }: GroupNode): Promise<Bounds> {
    const { articles } = this.open.shard;
    const found = await Promise.all(parts.map((part) => this.boundsOf(part)));
    const start = exactly(kind === 'and' ? RowSet.all(articles) : new RowSet(articles));
    const both = (a: RowSet, b: RowSet) => (kind === 'and' ? a.and(b) : a.or(b));
    return found.reduce((a, b) => ({ sure: both(a.sure, b.sure), maybe: both(a.maybe, b.maybe) }), start);
  }

  /** A term that no index can answer for sure leaves rows to be decided by their texts. */
  private async findTerm({ kind, term }: TermNode): Promise<Bounds> {
    const { articles } = this.open.shard;
    const { match } = this.options;
    const found = await findTerm(this.open, term, kind === 'title', match);
    if (found === undefined) return { sure: new RowSet(articles), maybe: RowSet.all(articles) };
    const rows = RowSet.of(articles, found.rows);
    return match === 'word' ? { sure: new RowSet(articles), maybe: rows } : exactly(rows);
  }

  private holds({ kind, term }: TermNode, { segments, headline }: ArticleText): boolean {
    const marker = markerFor([{ term, title: kind === 'title' }], this.options.match, this.open.shard.language);
    return segments.some((segment, place) => marker(segment, place === headline).length > 0);
  }
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
