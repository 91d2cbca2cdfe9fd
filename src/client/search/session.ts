import type { SearchShard } from '../../search/shards.ts';
import type { Hit, SearchEngine } from './engine.ts';

/** One search: shards are asked one after the other, newest first, only as far as they are needed. */
export interface SearchSession {
  /** All found so far, in order. */
  readonly hits: readonly Hit[];
  readonly answered: readonly SearchShard[];
  readonly failed: readonly SearchShard[];
  /** Shards not asked yet. Only when there are none, and none failed, is the number of hits a total. */
  readonly open: readonly SearchShard[];
  /** Asks on until there are so many hits, or no shard is left. Calls wait for one another, so no shard is asked twice. */
  gather(count: number): Promise<void>;
}

/**
 * @param signal ends the search: nothing is asked after it was given.
 */
export async function startSession(engine: SearchEngine, tokens: readonly string[], signal: AbortSignal): Promise<SearchSession> {
  const open = [...(await engine.shards())];
  const hits: Hit[] = [];
  const answered: SearchShard[] = [];
  const failed: SearchShard[] = [];

  const askNext = async (shard: SearchShard) => {
    const answer = await engine.ask(shard, tokens);
    if (signal.aborted) return;
    open.shift();
    if (answer.kind === 'failed') {
      failed.push(shard);
    } else {
      answered.push(shard);
      hits.push(...answer.hits);
    }
  };

  const askUntil = async (count: number) => {
    for (let [next] = open; next !== undefined && hits.length < count && !signal.aborted; [next] = open) {
      await askNext(next);
    }
  };
  let turn = Promise.resolve();

  return {
    hits,
    answered,
    failed,
    open,
    gather(count) {
      turn = turn.then(() => askUntil(count));
      return turn;
    },
  };
}

/** The addresses of every article that holds the phrase. @throws when a shard could not be read. */
export async function findAll(engine: SearchEngine, tokens: readonly string[]): Promise<string[]> {
  const session = await startSession(engine, tokens, new AbortController().signal);
  await session.gather(Number.POSITIVE_INFINITY);
  if (session.failed.length > 0) throw new Error(`${session.failed.length} indexes could not be read`);
  return Promise.all(session.hits.map((hit) => hit.address()));
}
