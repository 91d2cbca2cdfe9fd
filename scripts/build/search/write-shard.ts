import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../../../src/catalog/types.ts';
import { SORT_KEY } from '../../../src/search/shards.ts';
import { indexContent } from '../../../src/search/tokens.ts';

/** Pagefind neither segments nor stems a language that it does not know. */
const INDEX_LANGUAGE = 'unknown';

/** What the search page loads; Pagefind's own interfaces, highlighter and worker are not used. */
const KEPT = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.unknown\.pagefind|index|fragment)$/u;

/** A record, and what Pagefind is told of it. */
type IndexedRecord = Pick<SearchRecord, 'address' | 'sortKey' | 'headline' | 'segments'>;

/**
 * Writes the index of one shard. Records are taken one at a time, and the next is made ready while Pagefind works.
 *
 * @param records by sort key, since Pagefind numbers records as they come.
 * @param folder that does not exist yet.
 * @param onRecord called after each record with the number so far.
 * @returns how many records it holds.
 * @throws when Pagefind reports an error, and for records that are out of order or share an address.
 */
export async function writeShard(
  records: Iterable<IndexedRecord>,
  folder: string,
  onRecord?: (done: number) => void,
): Promise<number> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  check(errors, 'createIndex');
  if (index === undefined) throw new Error('Pagefind gave no index');
  let done = 0;
  let last = Promise.resolve();
  for (const record of inOrder(records)) {
    const content = indexContent(record);
    await last;
    last = addRecord(index, record, content);
    done += 1;
    onRecord?.(done);
  }
  await last;
  check((await index.writeFiles({ outputPath: folder })).errors, 'writeFiles');
  await index.deleteIndex();
  for (const name of readdirSync(folder)) {
    if (!KEPT.test(name)) rmSync(join(folder, name), { recursive: true });
  }
  return done;
}

/** Equal addresses are refused: on two records with the same data Pagefind 1.6.0 never returns. */
function* inOrder(records: Iterable<IndexedRecord>): IterableIterator<IndexedRecord> {
  const addresses = new Set<string>();
  let last: string | undefined;
  for (const record of records) {
    const { address, sortKey } = record;
    if (addresses.has(address)) throw new Error(`Two search records have the address ${address}`);
    if (last === sortKey) throw new Error(`Two search records have the sort key ${sortKey}`);
    if (last !== undefined && sortKey < last) throw new Error(`The search record ${address} is out of order`);
    addresses.add(address);
    last = sortKey;
    yield record;
  }
}

/** One at a time: the order of arrival is the order in the index. */
async function addRecord(index: PagefindIndex, { address, sortKey }: IndexedRecord, content: string): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: address,
    content,
    language: INDEX_LANGUAGE,
    // No `meta`: Pagefind searches it too, and would find words there that the published text lacks.
    sort: { [SORT_KEY]: sortKey },
  });
  check(errors, `addCustomRecord ${address}`);
}

function check(errors: readonly string[], call: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed in ${call}: ${errors.join('; ')}`);
}
