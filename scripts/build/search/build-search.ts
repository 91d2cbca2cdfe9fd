import { writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOGUE_FILE } from '../../../src/search/catalogue.ts';
import type { CutLimits } from './cut-shards.ts';
import { type IndexOptions, indexShards } from './index-shards.ts';
import { planSearch } from './plan-shards.ts';
import { publishSearch } from './publish.ts';
import { writeCatalogues } from './write-catalogues.ts';

export interface SearchBuild extends Pick<IndexOptions, 'catalogFile' | 'memoryBudget' | 'processes' | 'onProgress'> {
  /** The folder of the site; the search goes into its `search/`, beside the search page. */
  outDir: string;
  /** Other limits than the product's, for tests. */
  limits?: CutLimits;
}

/**
 * Makes all search shards of a catalog with their catalogues, and `search/shards.json`.
 *
 * All are made in a folder of their own and put into place together at the end, so that after a failure the last good
 * search stands. Shards that are not in the list any more are removed. The same catalog gives the same bytes.
 *
 * @returns how many records were indexed.
 * @throws naming the shard that could not be made.
 */
export async function buildSearch({ outDir, limits, ...options }: SearchBuild): Promise<{ records: number }> {
  const fresh = join(outDir, 'search.new');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    const list = planSearch(options.catalogFile, limits);
    const made = await indexShards(list.shards, { ...options, outDir: fresh });
    writeCatalogues(options.catalogFile, list.shards, ({ folder }, bytes) => {
      writeFileSync(join(fresh, folder, CATALOGUE_FILE), bytes);
    });
    await publishSearch({ fresh, searchDir: join(outDir, 'search'), list });
    return { records: made.reduce((sum, { records }) => sum + records, 0) };
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
