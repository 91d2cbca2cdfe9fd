import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertExact } from '../../../tests/exactness/assert-exact.ts';
import { readPublishedArchive } from '../../../tests/exactness/published-archive.ts';
import { archiveCacheFolder } from '../../build/cache-folder.ts';
import { buildSite } from '../../build/index.ts';
import { buildSearch } from '../../build/search/index.ts';
import { generateCollections } from '../collections.ts';
import { fixedQueries } from './fixed-queries.ts';
import { measurePage } from './measure-page.ts';
import { reportSearch } from './report-search.ts';

export interface SearchBenchOptions {
  projectRoot: string;
  articles: number;
  seed: number;
  strings: number;
  trees: number;
  tell: (line: string) => void;
}

/** What the search page is made of, besides the shards. */
const PAGE_PARTS = ['assets', 'about', 'search/index.html', 'search/api.js'];

/** Larger than any archive: everything of a year becomes one shard. */
const UNSHARDED = { largest: Number.MAX_SAFE_INTEGER, smallest: Number.MAX_SAFE_INTEGER };

/**
 * Builds a generated archive, once with its shards and once with one shard a year; asks both for random strings and queries in a
 * real browser and compares with a plain look through all texts; then measures what a reader's browser loads and waits for.
 *
 * @throws when any answer is not exact.
 */
export async function benchSearch({
  projectRoot,
  articles: count,
  seed,
  strings,
  trees,
  tell,
}: SearchBenchOptions): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'backfile-bench-'));
  try {
    const [archiveDir, cacheDir, sharded, whole] = ['archive', 'cache', 'sharded', 'whole'].map((name) =>
      join(scratch, name),
    ) as [string, string, string, string];
    const { articles: made } = generateCollections(join(projectRoot, 'content'), archiveDir, { articles: count, seed });
    tell(`${made} generated articles, seed ${seed}`);
    await buildSite({ archiveDir, outDir: sharded, cacheDir, projectRoot });
    for (const part of PAGE_PARTS) cpSync(join(sharded, part), join(whole, part), { recursive: true });
    mkdirSync(whole, { recursive: true });
    const catalogFile = join(archiveCacheFolder(cacheDir, archiveDir), 'catalog.sqlite');
    await buildSearch({ catalogFile, outDir: whole, limits: UNSHARDED });
    const articles = readPublishedArchive({ archiveDir, siteDir: sharded });
    for (const [name, siteDir] of [
      ['sharded', sharded],
      ['unsharded', whole],
    ] as const) {
      const trial = { articles, place: { siteDir, basePath: '/' }, seed, strings, trees };
      const { queries, hits } = await assertExact(trial);
      tell(
        `${name}: ${queries} queries with ${hits} hits: sets, orders and counts of facets equal a plain look through all texts`,
      );
    }
    const queries = fixedQueries(articles);
    for (const [name, siteDir] of [
      ['sharded', sharded],
      ['unsharded', whole],
    ] as const) {
      for (const line of reportSearch(name, await measurePage(siteDir, queries))) tell(line);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
