import type { MatchMode } from '../../../search/options.ts';
import type { PositiveTerm } from '../../../search/query/positive-terms.ts';
import { findTerm } from './match-shard.ts';
import type { ShardMatch } from './query-run.ts';

/** How well an article fits, by what decides first. */
export interface Relevance {
  /** A term stands in its headline. */
  headline: boolean;
  /** How many different terms it holds. */
  terms: number;
  /** Where the first of them stands, counted in characters (stems) from the top of the article. */
  position: number;
}

/**
 * Ranks the rows that a shard found. Whole words are ranked as substrings, since no index knows them; a single character, which
 * no index holds, does not count.
 */
export async function relevanceOf(
  { open, rows }: ShardMatch,
  terms: readonly PositiveTerm[],
  match: MatchMode,
): Promise<Map<number, Relevance>> {
  const ranks = new Map<number, Relevance>();
  for (const row of rows) ranks.set(row, { headline: false, terms: 0, position: Number.MAX_SAFE_INTEGER });
  for (const { term, title } of different(terms)) {
    const inTitle = await findTerm(open, term, true, match);
    for (const row of inTitle?.rows ?? []) {
      const rank = ranks.get(row);
      if (rank === undefined) continue;
      rank.headline = true;
      if (title) rank.terms += 1;
    }
    if (title) continue;
    const found = await findTerm(open, term, false, match);
    found?.rows.forEach((row, place) => {
      const rank = ranks.get(row);
      if (rank === undefined) return;
      rank.terms += 1;
      rank.position = Math.min(rank.position, found.positions[place] ?? rank.position);
    });
  }
  return ranks;
}

/** A term that is asked for twice counts once. */
function different(terms: readonly PositiveTerm[]): PositiveTerm[] {
  return [...new Map(terms.map((each) => [`${each.title} ${each.term.folded}`, each])).values()];
}
