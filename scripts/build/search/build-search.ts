import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { SearchRecord } from '../../../src/catalog/types.ts';
import { compareShards, type SearchShard, shardFolder } from '../../../src/search/shards.ts';
import { publishSearch } from './publish.ts';
import { writeShard } from './write-shard.ts';

/** What the search is built from, and where. */
export interface SearchBuild {
  /** One for each newspaper and year; those without records are left out. */
  shards: readonly SearchShard[];
  /** The records of a shard, in any order. */
  recordsOf: (newspaper: string, year: string) => Iterable<SearchRecord>;
  /** The folder of the site; the search goes into its `search/`, beside the search page. */
  outDir: string;
  /** Called after each shard. */
  onProgress?: (done: { newspaper: string; year: string; records: number }) => void;
}

/**
 * Builds one Pagefind index a newspaper and year, and `search/shards.json`.
 *
 * All indexes are built in a folder of their own and put into place together at the end, so that after a failure the last
 * good search stands. Shards that are not in the list any more are removed. The same records give the same bytes.
 *
 * @returns how many records were indexed.
 * @throws when Pagefind reports an error, or when two records share an address or a sort key.
 */
export async function buildSearch({ shards, recordsOf, outDir, onProgress }: SearchBuild): Promise<{ records: number }> {
  const fresh = join(outDir, 'search.new');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    const built: SearchShard[] = [];
    for (const shard of [...shards].sort(compareShards)) {
      const { newspaper, year } = shard;
      const records = await writeShard(recordsOf(newspaper, year), join(fresh, shardFolder(shard)));
      if (records > 0) built.push({ newspaper, year, articles: records, language: shard.language });
      onProgress?.({ newspaper, year, records });
    }
    await publishSearch({ fresh, searchDir: join(outDir, 'search'), shards: built });
    return { records: built.reduce((sum, { articles }) => sum + articles, 0) };
  } finally {
    await close();
    await rm(fresh, { recursive: true, force: true });
  }
}
