import type { Language } from '../schemas/archive.ts';
import type { Article } from '../schemas/article.ts';
import { eachRow, rows } from './connection.ts';
import { segmentsOf } from './segments.ts';
import type { BlockView, SearchRecord } from './types.ts';

/** The parts that the search index is made in: a newspaper and a year, or `undated`. */
export function shards(): { newspaper: string; year: string; articles: number; language: Language }[] {
  const found = rows<{ newspaper: string; year: string; articles: number; language: Language }>(
    `SELECT a.newspaper, a.year, count(*) AS articles, n.language FROM articles a JOIN newspapers n ON n.id = a.newspaper
     GROUP BY a.newspaper, a.year ORDER BY n.position, a.year`,
  );
  return found.map((shard) => ({ ...shard }));
}

/** One record an article, by sort key. Read row by row, so that a large year needs little memory. */
export function* searchRecords(newspaper: string, year: string): IterableIterator<SearchRecord> {
  const found = eachRow<RecordRow>(
    `SELECT a.address, a.sort_key, b.data, b.blocks FROM articles a JOIN bodies b ON b.id = a.id
     WHERE a.newspaper = ? AND a.year = ? ORDER BY a.sort_key`,
    newspaper,
    year,
  );
  for (const { address, sort_key, data, blocks } of found) {
    const article = JSON.parse(data) as Article;
    const segments = segmentsOf({ ...article, blocks: JSON.parse(blocks) as BlockView[] });
    const { language, headline } = article;
    yield { address, newspaper, year, language, sortKey: sort_key, ...(headline === undefined ? {} : { headline }), segments };
  }
}

interface RecordRow {
  address: string;
  sort_key: string;
  data: string;
  blocks: string;
}
