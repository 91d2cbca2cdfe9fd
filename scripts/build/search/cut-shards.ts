import { type SearchShard, UNDATED } from '../../../src/search/shards.ts';
import { cutEvenly } from './cut-evenly.ts';
import { type HeldIssue, runningParts } from './running-year.ts';

/** What is held of a newspaper in a year. */
export interface NewspaperYear {
  newspaper: string;
  /** `2024`, or `undated`. */
  year: string;
  /** In the order of their sort keys, each with an article at least. */
  issues: readonly HeldIssue[];
}

/** Which articles make up a shard: so many of the newspaper and year, by sort key, after the first `skip`. */
export interface ShardCut extends Omit<SearchShard, 'language' | 'version'> {
  skip: number;
}

/** How shards are cut; tests set other numbers. */
export interface CutLimits {
  /** No shard holds more articles. */
  largest: number;
  /** A running year with fewer articles is not cut. */
  smallest: number;
}

/**
 * A shard of 10,000 takes about 4 GB to index, and its answers are still quick. Indexing takes 4.5 ms of processor time an
 * article, so a running year of 1,000 is indexed whole in less than five seconds, whereas each further shard costs a search
 * four requests and 100 KB at first, one and 35 KB later.
 */
export const CUT_LIMITS: CutLimits = { largest: 10_000, smallest: 1_000 };

/**
 * Cuts what is held into search shards: a closed year is one, the year of a newspaper's newest issue is cut finer (see
 * `runningParts`), and whatever is above the limit is cut evenly. It depends on nothing but what is held: neither on
 * the clock nor on earlier builds.
 *
 * @returns shards by newspaper and year as given, in the order of their articles.
 */
export function cutShards(years: readonly NewspaperYear[], limits: CutLimits = CUT_LIMITS): ShardCut[] {
  const running = newestYears(years);
  return years.flatMap((held) => {
    const isRunning = running.get(held.newspaper) === held.year && countOf(held.issues) >= limits.smallest;
    const parts = isRunning
      ? runningParts(held.issues, { largest: limits.largest, newest: 2 * limits.smallest })
      : [{ suffix: '', issues: held.issues }];
    const named = parts.flatMap((part) => cutLarge(part, limits.largest));
    let skip = 0;
    return named.map(({ suffix, issues }) => {
      const cut = shardOf(held, suffix, issues, skip);
      skip += cut.articles;
      return cut;
    });
  });
}

/** The newest year of each newspaper; the undated are no year. */
function newestYears(years: readonly NewspaperYear[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { newspaper, year } of years) {
    if (year !== UNDATED && year > (newest.get(newspaper) ?? '')) newest.set(newspaper, year);
  }
  return newest;
}

function cutLarge({ suffix, issues }: { suffix: string; issues: readonly HeldIssue[] }, largest: number) {
  const parts = cutEvenly(issues, largest);
  return parts.map((part, place) => ({ suffix: parts.length > 1 ? `${suffix}-part${place + 1}` : suffix, issues: part }));
}

function shardOf({ newspaper, year }: NewspaperYear, suffix: string, issues: readonly HeldIssue[], skip: number): ShardCut {
  const folder = `${newspaper}-${year}${suffix}`;
  if (!/^[a-z0-9-]+$/u.test(folder)) throw new Error(`No folder can be named after the shard ${JSON.stringify(folder)}`);
  const [from, to] = [issues[0]?.date, issues.at(-1)?.date];
  const days = from === undefined || to === undefined ? {} : { from, to };
  return { folder, newspaper, year, ...days, articles: countOf(issues), skip };
}

function countOf(issues: readonly HeldIssue[]): number {
  return issues.reduce((sum, { articles }) => sum + articles, 0);
}
