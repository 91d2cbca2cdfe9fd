import { withCatalog } from '../../../src/catalog/connection.ts';
import { yearHoldings } from '../../../src/catalog/index.ts';
import { UNDATED } from '../../../src/search/shards.ts';
import { yearGroupOf } from '../pages/stale-groups.ts';
import type { ShardPlan } from '../search/index.ts';
import { SEARCH_GROUP } from '../update-search.ts';

/** What is held of a newspaper in a year: what a share of the site is made of. */
export interface TitleYear {
  newspaper: string;
  /** `2024`, or `undated`. */
  year: string;
  pages: number;
}

/** One share of a site. */
export interface Share {
  /** Whether it has the pages of a group. Those of lists and of the site as a whole are in no share. */
  hasGroup(group: string): boolean;
  hasShard(shard: Pick<ShardPlan, 'newspaper' | 'year'>): boolean;
}

/** Which share of how many, the first being 1. */
export interface ShareNumber {
  part: number;
  parts: number;
}

/** The shares of the site that a catalog implies; the same on every machine. */
export function sharesOf(catalogFile: string, parts: number): Promise<Share[]> {
  return withCatalog(catalogFile, () => {
    const held = yearHoldings().map(({ newspaper, year, addresses }) => ({ newspaper, year, pages: addresses + 1 }));
    return packYears(held, parts).map(shareOf);
  });
}

/**
 * Packs title-years into shares of much the same size: the largest first, each into the share with least, the first such.
 * Closed years come before the one that still grows, of each newspaper: so a new issue moves no year to another share.
 *
 * @returns as many shares as asked for; some may be empty
 */
export function packYears(years: readonly TitleYear[], parts: number): TitleYear[][] {
  const shares = Array.from({ length: parts }, () => ({ pages: 0, years: [] as TitleYear[] }));
  const running = newestYears(years);
  const isRunning = ({ newspaper, year }: TitleYear) => running.get(newspaper) === year;
  const nameOf = ({ newspaper, year }: TitleYear) => `${newspaper}/${year}`;
  const inOrder = [...years].sort((a, b) => {
    const [one, other] = [isRunning(a), isRunning(b)];
    if (one !== other) return one ? 1 : -1;
    // Those that grow would change places with each other.
    return (one ? 0 : b.pages - a.pages) || (nameOf(a) < nameOf(b) ? -1 : 1);
  });
  for (const year of inOrder) {
    const least = shares.reduce((best, share) => (share.pages < best.pages ? share : best));
    least.pages += year.pages;
    least.years.push(year);
  }
  return shares.map((share) => share.years);
}

function newestYears(years: readonly TitleYear[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { newspaper, year } of years) {
    if (year !== UNDATED && year > (newest.get(newspaper) ?? '')) newest.set(newspaper, year);
  }
  return newest;
}

function shareOf(years: readonly TitleYear[]): Share {
  const groups = new Set(years.map(({ newspaper, year }) => `year:${newspaper}/${year}`));
  return {
    hasGroup: (group) => groups.has(group.startsWith('issue:') ? yearGroupOf(group.slice('issue:'.length)) : group),
    hasShard: ({ newspaper, year }) => groups.has(`year:${newspaper}/${year}`),
  };
}

/** Whether the files of a group are made by shares, not by the job that joins them. */
export function isShared(group: string): boolean {
  return group.startsWith('issue:') || group.startsWith('year:') || (group.startsWith(SEARCH_GROUP) && group !== SEARCH_GROUP);
}
