import { type ArticleText, PACK_SIZE } from '../../../search/article-text.ts';
import { throwIfAborted } from './aborted.ts';
import type { OpenShard } from './open-shard.ts';

/** From so many wanted articles of one pack on, the pack is loaded instead of each. */
const PACK_FROM = 4;
/** Files loaded at the same time. */
const AT_ONCE = 6;

export interface RowText {
  row: number;
  text: ArticleText;
}

/**
 * The texts of rows, in the order given; neighbours should stand together. A few files are loaded ahead.
 *
 * @throws when one cannot be read, and the reason of the signal when it was given.
 */
export async function* textsOfRows(
  open: OpenShard,
  rows: readonly number[],
  signal?: AbortSignal,
): AsyncIterableIterator<RowText> {
  const batches = batchesOf(rows);
  const loading: Promise<RowText[]>[] = [];
  for (let next = 0; next < batches.length || loading.length > 0; ) {
    throwIfAborted(signal);
    while (next < batches.length && loading.length < AT_ONCE) {
      const batch = loadBatch(open, batches[next] ?? []);
      // One that fails while another is waited for is told when its turn comes.
      batch.catch(() => undefined);
      loading.push(batch);
      next += 1;
    }
    yield* (await loading.shift()) ?? [];
  }
}

/** Rows of one pack that follow one another. */
function batchesOf(rows: readonly number[]): number[][] {
  const batches: number[][] = [];
  let last = -1;
  for (const row of rows) {
    const pack = Math.floor(row / PACK_SIZE);
    if (pack === last) batches.at(-1)?.push(row);
    else batches.push([row]);
    last = pack;
  }
  return batches.flatMap((batch) => (batch.length >= PACK_FROM ? [batch] : batch.map((row) => [row])));
}

async function loadBatch(open: OpenShard, rows: readonly number[]): Promise<RowText[]> {
  const [first = 0] = rows;
  if (rows.length < PACK_FROM) return [{ row: first, text: await open.text(first) }];
  const pack = await open.pack(first);
  return rows.map((row) => {
    const text = pack.texts[row - pack.first];
    if (text === undefined) throw new Error(`The text ${row} of ${open.shard.folder} is missing`);
    return { row, text };
  });
}
