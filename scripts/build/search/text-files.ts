import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchRecord } from '../../../src/catalog/types/search-record.ts';
import { type ArticleText, PACK_SIZE, packFile, textFile } from '../../../src/search/article-text.ts';
import { packedJson } from './packed-json.ts';

/** Writes the texts of a shard as they come; no more than a pack of them is kept. */
export interface TextFiles {
  /** The article of the next row. */
  add(record: TextRecord): void;
  /** Writes the last pack; nothing may be added afterwards. */
  end(): void;
}

/** What of a record is shown. */
export type TextRecord = Pick<SearchRecord, 'address' | 'segments' | 'headlineAt' | 'label'>;

/** @param folder of the shard, which exists. */
export function startTextFiles(folder: string): TextFiles {
  const put = (name: string, value: object) => writeFileSync(join(folder, name), packedJson(value));
  for (const name of [textFile(0), packFile(0)]) mkdirSync(dirname(join(folder, name)));
  let row = 0;
  let pack: ArticleText[] = [];
  const flush = () => {
    if (pack.length > 0) put(packFile(row - 1), pack);
    pack = [];
  };
  return {
    add(record) {
      const text = articleTextOf(record);
      put(textFile(row), text);
      pack.push(text);
      row += 1;
      if (pack.length === PACK_SIZE) flush();
    },
    end: flush,
  };
}

/** What search shows of an article. */
export function articleTextOf({ address, segments, headlineAt, label }: TextRecord): ArticleText {
  return {
    address,
    segments: [...segments],
    ...(headlineAt === undefined ? {} : { headline: headlineAt }),
    ...(label === undefined ? {} : { label }),
  };
}
