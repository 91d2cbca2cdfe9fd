import type { MatchMode } from '../../../search/options.ts';
import { positiveTerms } from '../../../search/query/positive-terms.ts';
import type { ParsedQuery } from '../../../search/query/tree.ts';
import type { RowSet } from '../../../search/row-set.ts';
import type { SearchShard, ShardList } from '../../../search/shards.ts';
import { throwIfAborted } from './aborted.ts';
import { matchShard } from './match-shard.ts';
import type { OpenShard } from './open-shard.ts';
import { type Relevance, relevanceOf } from './relevance.ts';

/** What a shard answered to a query, before filters. */
export interface ShardMatch {
  open: OpenShard;
  rows: RowSet;
}

/** What all sessions of one query share: each shard is asked once, however its hits are narrowed and ordered. */
export interface QueryRun {
  readonly list: ShardList;
  readonly matches: ReadonlyMap<string, ShardMatch>;
  readonly failures: ReadonlyMap<string, unknown>;
  /** Asks a shard, unless it has answered. A failure is noted, not thrown; asking again tries again. */
  ask(shard: SearchShard): Promise<void>;
  /** How well each row of a shard fits, once it has answered. */
  relevance(folder: string): ReadonlyMap<number, Relevance> | undefined;
  /** Makes `relevance` known for a shard. */
  rank(folder: string): Promise<void>;
}

export interface QueryRunOptions {
  list: ShardList;
  openShard: (shard: SearchShard) => Promise<OpenShard>;
  parsed: ParsedQuery;
  match: MatchMode;
  signal?: AbortSignal | undefined;
}

export function startQueryRun({ list, openShard, parsed, match, signal }: QueryRunOptions): QueryRun {
  const { tree } = parsed;
  const matches = new Map<string, ShardMatch>();
  const failures = new Map<string, unknown>();
  const asking = new Map<string, Promise<void>>();
  const ranks = new Map<string, ReadonlyMap<number, Relevance>>();

  const ask = async (shard: SearchShard) => {
    if (tree === undefined) return;
    try {
      const open = await openShard(shard);
      throwIfAborted(signal);
      const rows = await matchShard(open, tree, { match, sections: list.sections, ...(signal ? { signal } : {}) });
      matches.set(shard.folder, { open, rows });
      failures.delete(shard.folder);
    } catch (cause) {
      if (!signal?.aborted) failures.set(shard.folder, cause);
    }
  };

  return {
    list,
    matches,
    failures,
    ask(shard) {
      if (matches.has(shard.folder)) return Promise.resolve();
      const turn = asking.get(shard.folder) ?? ask(shard).finally(() => asking.delete(shard.folder));
      asking.set(shard.folder, turn);
      return turn;
    },
    relevance: (folder) => ranks.get(folder),
    async rank(folder) {
      const found = matches.get(folder);
      if (tree === undefined || found === undefined || ranks.has(folder)) return;
      try {
        ranks.set(folder, await relevanceOf(found, positiveTerms(tree), match));
      } catch (cause) {
        // Without its ranks a shard has no place in the order.
        matches.delete(folder);
        failures.set(folder, cause);
      }
    },
  };
}
