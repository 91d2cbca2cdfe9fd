import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../../src/catalog/types/search-record.ts';
import { stemContent, WORDS_FOLDER } from '../../../src/search/stems.ts';
import { indexContent } from '../../../src/search/tokens.ts';
import { startIndex } from './pagefind-index.ts';
import { startTextFiles, type TextRecord } from './text-files.ts';

/** A record, and what is indexed and shown of it. */
type ShardRecord = Pick<SearchRecord, 'sortKey' | 'headline'> & TextRecord;

export interface ShardOptions {
  /** Whether it gets a second index, over word stems. */
  words?: boolean;
  /** Called after each record with the number so far. */
  onRecord?: (done: number) => void;
}

/**
 * Writes one shard: its indexes, and its texts. Records are taken one at a time, and the next is made ready while Pagefind works.
 *
 * @param records by sort key, since Pagefind numbers records as they come.
 * @param folder that does not exist yet; after a failure it does not either.
 * @returns how many records it holds.
 * @throws when Pagefind reports an error, and for records that are out of order or share an address.
 */
export async function writeShard(records: Iterable<ShardRecord>, folder: string, options: ShardOptions = {}): Promise<number> {
  mkdirSync(folder, { recursive: true });
  try {
    return await writeInto(folder, records, options);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function writeInto(folder: string, records: Iterable<ShardRecord>, { words, onRecord }: ShardOptions): Promise<number> {
  const indexes = [{ index: await startIndex(), contentOf: indexContent, folder }];
  if (words) indexes.push({ index: await startIndex(), contentOf: stemContent, folder: join(folder, WORDS_FOLDER) });
  const texts = startTextFiles(folder);
  let done = 0;
  let last: Promise<unknown> = Promise.resolve();
  for (const record of inOrder(records)) {
    const contents = indexes.map(({ contentOf }) => contentOf(record));
    texts.add(record);
    await last;
    last = Promise.all(indexes.map(({ index }, place) => index.add(record, contents[place] ?? '')));
    done += 1;
    onRecord?.(done);
  }
  await last;
  texts.end();
  for (const { index, folder: place } of indexes) await index.write(place);
  return done;
}

/** Equal addresses are refused: on two records with the same data Pagefind 1.6.0 never returns. */
function* inOrder(records: Iterable<ShardRecord>): IterableIterator<ShardRecord> {
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
