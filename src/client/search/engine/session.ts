import { factsOf } from '../../../search/catalogue.ts';
import { countFacets, countMonths, filterRows } from '../../../search/facets/facets.ts';
import type { FoundArticle } from '../../../search/found.ts';
import { markerFor } from '../../../search/hits/hits.ts';
import type { SearchOptions } from '../../../search/options.ts';
import { positiveTerms } from '../../../search/query/positive-terms.ts';
import type { ParsedQuery } from '../../../search/query/tree.ts';
import type { SearchShard } from '../../../search/shards.ts';
import type { SearchSession } from '../search-session.ts';
import { compareRows, type OrderedRow, orderedRow } from './order.ts';
import type { QueryRun } from './query-run.ts';
import { textsOfFound } from './texts-of-found.ts';

export interface SessionOptions {
  query: string;
  parsed: ParsedQuery;
  options: SearchOptions;
  run: QueryRun;
  /** URL of the top folder of the site. */
  root: URL;
  signal?: AbortSignal | undefined;
}

/** Shards asked at the same time where all are wanted; for a page of results one after the other, since the first may be enough. */
const AT_ONCE = 2;

/** One narrowing and order of the hits of a query run. */
export function makeSession(given: SessionOptions): SearchSession {
  const { query, parsed, options, run, root, signal } = given;
  const { filters, sort, match } = options;
  const scope = parsed.tree === undefined ? [] : run.list.shards.filter((shard) => isInScope(shard, options));
  const isAnswered = ({ folder }: SearchShard) =>
    run.matches.has(folder) && (sort !== 'relevance' || run.relevance(folder) !== undefined);
  const isFailed = ({ folder }: SearchShard) => run.failures.has(folder);
  const openShards = () => scope.filter((shard) => !isAnswered(shard) && !isFailed(shard));
  const parts = () =>
    run.list.shards.flatMap((shard) => {
      const found = run.matches.get(shard.folder);
      return found ? [{ shard, catalogue: found.open.catalogue, rows: found.rows }] : [];
    });

  let made: { answered: number; ordered: OrderedRow[]; found: Map<number, FoundArticle[]> } | undefined;
  /** Every row that fits, of the shards that have answered, in order; made anew when another has. */
  const current = () => {
    const answered = scope.filter(isAnswered);
    if (made?.answered === answered.length) return made;
    const ordered = answered.flatMap((shard) => {
      const found = run.matches.get(shard.folder);
      if (found === undefined) return [];
      const { catalogue } = found.open;
      const rows = found.rows.and(filterRows(catalogue, shard, filters));
      return [...rows].map((row) => orderedRow(shard, catalogue, row, run.relevance(shard.folder)?.get(row)));
    });
    made = { answered: answered.length, ordered: ordered.sort(compareRows(sort)), found: new Map() };
    return made;
  };

  /** How many of the first have their place for sure: those newer than anything that is still to be asked. */
  const settled = () => {
    const { ordered } = current();
    const open = openShards();
    if (open.length === 0) return ordered.length;
    if (sort !== 'newest') return 0;
    const newest = open.reduce((last, { to = '' }) => (to > last ? to : last), '');
    const first = ordered.findIndex(({ date }) => date <= newest);
    return first < 0 ? ordered.length : first;
  };

  const foundArticle = ({ shard, row }: OrderedRow): FoundArticle => {
    const { catalogue } = run.matches.get(shard.folder)?.open ?? missing(shard);
    const facts = factsOf(catalogue, row);
    const named = (things: readonly { id: string; name: string }[], id: string) =>
      things.find((thing) => thing.id === id) ?? { id, name: id };
    return {
      shard: shard.folder,
      row,
      facts,
      newspaper: named(run.list.newspapers, shard.newspaper),
      section: named(run.list.sections, facts.section),
      url: new URL(`${facts.address}/index.html`, root).href,
    };
  };

  const askNext = async (atOnce: number) => {
    const shards = openShards().slice(0, atOnce);
    await Promise.all(
      shards.map(async (shard) => {
        await run.ask(shard);
        if (sort === 'relevance' && !signal?.aborted) await run.rank(shard.folder);
      }),
    );
  };
  let turn = Promise.resolve();
  const gather = async (count: number) => {
    while (!signal?.aborted && openShards().length > 0 && settled() < count)
      await askNext(count === Number.POSITIVE_INFINITY ? AT_ONCE : 1);
  };

  const openOf = (article: FoundArticle) => run.matches.get(article.shard)?.open ?? missing({ folder: article.shard });
  const positive = parsed.tree === undefined ? [] : positiveTerms(parsed.tree);
  return {
    query,
    parsed,
    options,
    corpus: run.list.corpus,
    get answered() {
      return scope.filter(isAnswered);
    },
    get failed() {
      return scope.filter(isFailed);
    },
    get open() {
      return openShards();
    },
    get count() {
      return current().ordered.length;
    },
    get found() {
      const state = current();
      const until = settled();
      const known = state.found.get(until) ?? state.ordered.slice(0, until).map(foundArticle);
      state.found.set(until, known);
      return known;
    },
    gather(count) {
      turn = turn.then(() => gather(count));
      return turn;
    },
    facets: () => countFacets(parts(), filters, run.list),
    months: () => countMonths(parts(), filters),
    with: (changes) => makeSession({ ...given, options: { ...options, ...changes } }),
    marker: (language) => markerFor(positive, match, language),
    text: (article) => openOf(article).text(article.row),
    texts: (articles, more = {}) => textsOfFound(articles, openOf, more),
  };
}

/** Whether a shard may hold something that the filters let through. */
function isInScope({ newspaper, year, from: first, to: last }: SearchShard, { filters }: SearchOptions): boolean {
  const { from, to, facets } = filters;
  const { newspaper: papers = [], year: years = [], month: months = [] } = facets;
  if (papers.length > 0 && !papers.includes(newspaper)) return false;
  if (years.length > 0 && !years.includes(year)) return false;
  const isDated = first !== undefined && last !== undefined;
  if ((from !== undefined || to !== undefined) && !isDated) return false;
  if (isDated && ((from !== undefined && last < from) || (to !== undefined && first > to))) return false;
  if (months.length === 0) return true;
  return isDated ? months.some((month) => first.slice(0, 7) <= month && month <= last.slice(0, 7)) : months.includes(year);
}

function missing({ folder }: { folder: string }): never {
  throw new Error(`The shard ${folder} has not answered`);
}
