import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../../../src/catalog/types.ts';
import { SORT_KEY } from '../../../src/search/shards.ts';
import { indexContent } from '../../../src/search/tokens.ts';

/** Pagefind neither segments nor stems a language that it does not know. */
const INDEX_LANGUAGE = 'unknown';

/** What the search page loads; Pagefind's own interfaces, highlighter and worker are not used. */
const KEPT = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.unknown\.pagefind|index|fragment)$/u;

/**
 * Writes the index of one shard.
 *
 * @returns how many records it holds; nothing is written for none.
 */
export async function writeShard(records: Iterable<SearchRecord>, folder: string): Promise<number> {
  const ordered = inOrder(records);
  if (ordered.length === 0) return 0;
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  check(errors, 'createIndex');
  if (index === undefined) throw new Error('Pagefind gave no index');
  for (const record of ordered) await addRecord(index, record);
  check((await index.writeFiles({ outputPath: folder })).errors, `writeFiles into ${folder}`);
  await index.deleteIndex();
  await dropUnused(folder);
  return ordered.length;
}

/**
 * Sorted by key, since Pagefind numbers records as they come. Equal addresses are refused: on two records with the same
 * data Pagefind 1.6.0 never returns.
 */
function inOrder(records: Iterable<SearchRecord>): SearchRecord[] {
  const ordered = [...records].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  const addresses = new Set<string>();
  const keys = new Set<string>();
  for (const { address, sortKey } of ordered) {
    if (addresses.has(address)) throw new Error(`Two search records have the address ${address}`);
    if (keys.has(sortKey)) throw new Error(`Two search records have the sort key ${sortKey}`);
    addresses.add(address);
    keys.add(sortKey);
  }
  return ordered;
}

/** One at a time: the order of arrival is the order in the index. */
async function addRecord(index: PagefindIndex, { address, segments, headline, sortKey }: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: address,
    content: indexContent({ segments, headline }),
    language: INDEX_LANGUAGE,
    // No `meta`: Pagefind searches it too, and would find words there that the published text lacks.
    sort: { [SORT_KEY]: sortKey },
  });
  check(errors, `addCustomRecord ${address}`);
}

async function dropUnused(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!KEPT.test(name)) await rm(join(folder, name), { recursive: true });
  }
}

function check(errors: readonly string[], call: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed in ${call}: ${errors.join('; ')}`);
}
