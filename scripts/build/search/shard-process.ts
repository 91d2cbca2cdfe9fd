import { close } from 'pagefind';
import { closeCatalog, withCatalog } from '../../../src/catalog/connection.ts';
import { searchRecords } from '../../../src/catalog/search-records.ts';
import { writeShard } from './write-shard.ts';

/** The process that makes one shard, started by `index-shards.ts`; Pagefind's binary runs below it and ends with it. */

/** What the process is told, in its first message. */
export interface ShardOrder {
  catalogFile: string;
  newspaper: string;
  year: string;
  skip: number;
  articles: number;
  /** Whether to make an index over word stems, too. */
  words: boolean;
  /** Where to write: a folder that does not exist yet. */
  folder: string;
}

/** What it answers: progress as it goes, then one of the other two. */
export type ShardReport =
  | { kind: 'progress'; done: number }
  | { kind: 'done'; records: number }
  | { kind: 'failed'; message: string };

const RECORDS_PER_REPORT = 100;

// Where the build is gone there is nobody to write for.
process.once('disconnect', () => process.exit(1));

process.once('message', (order: ShardOrder) => {
  make(order).then(
    (report) => finish(report),
    (error: unknown) => finish({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});

async function make({ catalogFile, newspaper, year, skip, articles, words, folder }: ShardOrder): Promise<ShardReport> {
  const onRecord = (done: number) => {
    if (done % RECORDS_PER_REPORT === 0) process.send?.({ kind: 'progress', done } satisfies ShardReport);
  };
  const records = await withCatalog(catalogFile, () =>
    writeShard(searchRecords(newspaper, year, { skip, articles }), folder, { words, onRecord }),
  );
  if (records !== articles) throw new Error(`The catalog holds ${records} of ${articles} articles: it has changed meanwhile`);
  return { kind: 'done', records };
}

async function finish(report: ShardReport): Promise<void> {
  closeCatalog();
  await close();
  process.removeAllListeners('disconnect');
  process.send?.(report, undefined, undefined, () => process.disconnect());
}
