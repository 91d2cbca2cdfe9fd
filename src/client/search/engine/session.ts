import type { ArticleText } from '../../../search/article-text.ts';
import { factsOf } from '../../../search/catalogue.ts';
import { countFacets, countMonths, type FacetPart, filterRows } from '../../../search/facets/facets.ts';
import type { FacetCounts, FoundArticle, FoundText, Marker, MonthCount } from '../../../search/found.ts';
import { markerFor } from '../../../search/hits/hits.ts';
import type { SearchFilters, SearchOptions, SortOrder } from '../../../search/options.ts';
import { positiveTerms } from '../../../search/query/positive-terms.ts';
import type { ParsedQuery } from '../../../search/query/tree.ts';
import type { NamedThing, SearchShard } from '../../../search/shards.ts';
import type { SearchSession, TextOptions } from '../search-session.ts';
import type { OpenShard } from './open-shard.ts';
import { compareRows, type OrderedRow, orderedRow } from './order.ts';
import type { QueryRun } from './query-run.ts';
import { isInScope } from './scope.ts';
import { textsOfFound } from './texts-of-found.ts';

export interface SessionOptions {
  query: string;
  parsed: ParsedQuery;
  options: SearchOptions;
  run: QueryRun;
  /** URL of the folder of the pages that results lead to. */
  pages: URL;
  signal?: AbortSignal | undefined;
}

/** Shards asked at the same time where all are wanted; for a page of results one after the other, since the first may be enough. */
const AT_ONCE = 2;

/** One narrowing and order of the hits of a query run. */
export class QuerySession implements SearchSession {
  readonly query: string;
  readonly parsed: ParsedQuery;
  readonly options: SearchOptions;
  private readonly given: SessionOptions;
  private readonly run: QueryRun;
  /** Shards that may hold something. */
  private readonly scope: readonly SearchShard[];
  private turn = Promise.resolve();
  /** Every row that fits, in order, of so many shards as had answered when it was made; and what is told of the first of them. */
  private made: { answered: number; ordered: OrderedRow[]; found: readonly FoundArticle[] } | undefined;

  constructor(given: SessionOptions) {
    this.given = given;
    this.query = given.query;
    this.parsed = given.parsed;
    this.options = given.options;
    this.run = given.run;
    const shards = given.parsed.tree === undefined ? [] : given.run.list.shards;
    this.scope = shards.filter((shard) => isInScope(shard, given.options.filters));
  }

  get corpus(): string {
    return this.run.list.corpus;
  }

  get answered(): SearchShard[] {
    return this.scope.filter((shard) => this.isAnswered(shard));
  }

  get failed(): SearchShard[] {
    return this.scope.filter(({ folder }) => this.run.failures.has(folder));
  }

  get open(): SearchShard[] {
    return this.scope.filter((shard) => !this.isAnswered(shard) && !this.run.failures.has(shard.folder));
  }

  get count(): number {
    return this.current().ordered.length;
  }

  get found(): readonly FoundArticle[] {
    const state = this.current();
    const settled = this.settled();
    if (state.found.length !== settled) state.found = state.ordered.slice(0, settled).map((row) => this.foundArticle(row));
    return state.found;
  }

  gather(count: number): Promise<void> {
    this.turn = this.turn.then(() => this.askUntil(count));
    return this.turn;
  }

  facets(): FacetCounts {
    return countFacets(this.parts(), this.options.filters, this.run.list);
  }

  months(): MonthCount[] {
    return countMonths(this.parts(), this.options.filters);
  }

  with(changes: { filters?: SearchFilters; sort?: SortOrder }): SearchSession {
    return new QuerySession({ ...this.given, options: { ...this.options, ...changes } });
  }

  marker(language: string): Marker {
    const { tree } = this.parsed;
    return markerFor(tree === undefined ? [] : positiveTerms(tree), this.options.match, language);
  }

  text(article: FoundArticle): Promise<ArticleText> {
    return this.openOf(article.shard).text(article.row);
  }

  texts(articles: readonly FoundArticle[], options: TextOptions = {}): AsyncIterable<FoundText> {
    return textsOfFound(articles, ({ shard }) => this.openOf(shard), options);
  }

  private isAnswered({ folder }: SearchShard): boolean {
    return this.run.matches.has(folder) && (this.options.sort !== 'relevance' || this.run.relevance(folder) !== undefined);
  }

  private async askUntil(count: number): Promise<void> {
    const atOnce = count === Number.POSITIVE_INFINITY ? AT_ONCE : 1;
    while (!this.given.signal?.aborted && this.open.length > 0 && this.settled() < count) {
      await Promise.all(this.open.slice(0, atOnce).map((shard) => this.ask(shard)));
    }
  }

  private async ask(shard: SearchShard): Promise<void> {
    await this.run.ask(shard);
    if (this.options.sort === 'relevance' && !this.given.signal?.aborted) await this.run.rank(shard.folder);
  }

  private current() {
    const answered = this.answered;
    if (this.made?.answered === answered.length) return this.made;
    const ordered = answered.flatMap((shard) => this.rowsOf(shard)).sort(compareRows(this.options.sort));
    this.made = { answered: answered.length, ordered, found: [] };
    return this.made;
  }

  private rowsOf(shard: SearchShard): OrderedRow[] {
    const matched = this.run.matches.get(shard.folder);
    if (matched === undefined) return [];
    const { catalogue } = matched.open;
    const ranks = this.run.relevance(shard.folder);
    const rows = matched.rows.and(filterRows(catalogue, shard, this.options.filters));
    return [...rows].map((row) => orderedRow(shard, catalogue, row, ranks?.get(row)));
  }

  /** How many of the first have their place for sure: those newer than anything that is still to be asked. */
  private settled(): number {
    const { ordered } = this.current();
    const open = this.open;
    if (open.length === 0) return ordered.length;
    if (this.options.sort !== 'newest') return 0;
    const newest = open.reduce((last, { to = '' }) => (to > last ? to : last), '');
    const first = ordered.findIndex(({ date }) => date <= newest);
    return first < 0 ? ordered.length : first;
  }

  private foundArticle({ shard, row }: OrderedRow): FoundArticle {
    const facts = factsOf(this.openOf(shard.folder).catalogue, row);
    const { newspapers, sections } = this.run.list;
    return {
      shard: shard.folder,
      row,
      facts,
      newspaper: named(newspapers, shard.newspaper),
      section: named(sections, facts.section),
      url: new URL(`${facts.address}/index.html`, this.given.pages).href,
    };
  }

  /** All that has answered, inside the filters or not. */
  private parts(): FacetPart[] {
    return this.run.list.shards.flatMap((shard) => {
      const matched = this.run.matches.get(shard.folder);
      return matched ? [{ shard, catalogue: matched.open.catalogue, rows: matched.rows }] : [];
    });
  }

  /** @throws for a shard that has not answered */
  private openOf(folder: string): OpenShard {
    const matched = this.run.matches.get(folder);
    if (matched === undefined) throw new Error(`The shard ${folder} has not answered`);
    return matched.open;
  }
}

function named(things: readonly NamedThing[], id: string): NamedThing {
  return things.find((thing) => thing.id === id) ?? { id, name: id };
}
