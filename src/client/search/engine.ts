import { readShardList, type SearchShard, SHARD_LIST_FILE, SORT_KEY } from '../../search/shards.ts';
import { quotedPhrase } from '../../search/tokens.ts';
import { watchDownloads } from './downloads.ts';
import { openIndex, type PagefindHit, type PagefindInstance } from './pagefind.ts';

/** An article that was found; its address is loaded when asked for. */
export interface Hit {
  shard: SearchShard;
  address(): Promise<string>;
}

/** What one shard said: its hits, newest first, or that its index could not be read. */
export type ShardAnswer =
  | { kind: 'answered'; shard: SearchShard; hits: Hit[] }
  | { kind: 'failed'; shard: SearchShard; cause: unknown };

/** Finds articles; knows nothing of the page that shows them. */
export interface SearchEngine {
  /** All shards, newest first. @throws when the list cannot be read. */
  shards(): Promise<SearchShard[]>;
  /** Asks one shard for the articles in which these tokens follow one another. */
  ask(shard: SearchShard, tokens: readonly string[]): Promise<ShardAnswer>;
}

/**
 * @param root URL of the top folder of the site, with its final slash.
 */
export function createEngine(root: URL): SearchEngine {
  const downloads = watchDownloads();
  const instances = new Map<string, Promise<PagefindInstance>>();
  const folderOf = (shard: SearchShard) => new URL(`search/${shard.folder}/`, root).href;
  let list: Promise<SearchShard[]> | undefined;

  const instanceOf = (folder: string) => {
    const known = instances.get(folder) ?? openIndex(folder);
    instances.set(folder, known);
    return known;
  };

  return {
    shards() {
      list ??= loadShards(root).catch((cause: unknown) => {
        list = undefined;
        throw cause;
      });
      return list;
    },

    async ask(shard, tokens) {
      const folder = folderOf(shard);
      if (!instances.has(folder)) downloads.watch(folder);
      try {
        const instance = await instanceOf(folder);
        const answer = await instance.search(quotedPhrase(tokens), { sort: { [SORT_KEY]: 'desc' } });
        if (answer === null || downloads.failed(folder)) throw new Error(`The index ${folder} could not be read`);
        return { kind: 'answered', shard, hits: answer.results.map((hit) => hitOf(hit, shard)) };
      } catch (cause) {
        // A failed index remembers its failure: the next search opens it anew.
        instances.delete(folder);
        return { kind: 'failed', shard, cause };
      }
    },
  };
}

function hitOf(hit: PagefindHit, shard: SearchShard): Hit {
  return { shard, address: async () => (await hit.data()).raw_url };
}

async function loadShards(root: URL): Promise<SearchShard[]> {
  const response = await fetch(new URL(`search/${SHARD_LIST_FILE}`, root));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return readShardList(await response.json()).shards;
}
