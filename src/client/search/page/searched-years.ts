import type { PageTexts } from '../../../i18n/search/page.ts';
import { type SearchShard, UNDATED } from '../../../search/shards.ts';
import { fill } from '../fill.ts';

/** How much of a year has answered. */
type Extent = 'all' | 'part' | 'none';

/** Shards by what came of them. */
interface AskedShards {
  readonly answered: readonly SearchShard[];
  readonly failed: readonly SearchShard[];
  readonly open: readonly SearchShard[];
}

/**
 * The years that have answered, each named once: `2024—2022年、2021年（部分）、日期不详`. A year of which some index has not
 * answered, not yet or not at all, is called a part of one.
 */
export function describeYears({ answered, failed, open }: AskedShards, texts: PageTexts['status']): string {
  const years = [...new Set([...answered, ...failed, ...open].map(({ year }) => year))].sort().reverse();
  const has = (shards: readonly SearchShard[], year: string) => shards.some((shard) => shard.year === year);
  const extentOf = (year: string): Extent => {
    if (!has(answered, year)) return 'none';
    return has(open, year) || has(failed, year) ? 'part' : 'all';
  };
  const dated = years.filter((year) => year !== UNDATED);
  const parts = stretches(dated, extentOf).flatMap(({ newest, oldest, extent }) => {
    if (extent === 'none') return [];
    const span = newest === oldest ? newest : fill(texts.yearSpan, { newest, oldest });
    return [fill(extent === 'all' ? texts.years : texts.partOfYears, { years: span })];
  });
  const undated: Record<Extent, string[]> = { all: [texts.undated], part: [texts.partOfUndated], none: [] };
  return [...parts, ...undated[extentOf(UNDATED)]].join(texts.listComma);
}

/** Joins years that lie beside each other, of those held, and have answered whole. */
function stretches(years: readonly string[], extentOf: (year: string) => Extent) {
  const found: { newest: string; oldest: string; extent: Extent }[] = [];
  for (const year of years) {
    const extent = extentOf(year);
    const last = found[found.length - 1];
    if (last?.extent === 'all' && extent === 'all') last.oldest = year;
    else found.push({ newest: year, oldest: year, extent });
  }
  return found;
}
