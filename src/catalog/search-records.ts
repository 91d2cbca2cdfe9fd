import type { Article } from '../schemas/article.ts';
import { eachRow } from './connection.ts';
import { headlinePlace, segmentsOf } from './segments.ts';
import type { BlockView } from './types/block.ts';
import type { SearchRecord } from './types/search-record.ts';

/** A stretch of the articles of a newspaper and year, by sort key. */
export interface RecordRange {
  /** Articles before it. */
  skip: number;
  articles: number;
}

/** A row with the JSON of an article and of the blocks of its body. */
export interface RecordRow {
  data: string;
  blocks: string;
}

/** One record an article, by sort key, of all or of a stretch. Read row by row, so that a large year needs little memory. */
export function* searchRecords(newspaper: string, year: string, range?: RecordRange): IterableIterator<SearchRecord> {
  const found = eachRow<RecordRow & { address: string; sort_key: string }>(
    // A negative limit is none.
    `SELECT a.address, a.sort_key, b.data, b.blocks FROM articles a JOIN bodies b ON b.id = a.id
     WHERE a.newspaper = ? AND a.year = ? ORDER BY a.sort_key LIMIT ? OFFSET ?`,
    newspaper,
    year,
    range?.articles ?? -1,
    range?.skip ?? 0,
  );
  for (const row of found) {
    yield { address: row.address, newspaper, year, sortKey: row.sort_key, ...searchedTexts(row) };
  }
}

/** What is searched and shown of an article found: nothing but what its own file says. */
export function searchedTexts({ data, blocks }: RecordRow): SearchedTexts {
  const article = JSON.parse(data) as Article;
  const segments = segmentsOf({ ...article, blocks: JSON.parse(blocks) as BlockView[] });
  const { language, headline, label } = article;
  const headlineAt = headlinePlace(article);
  return {
    language,
    ...(headline === undefined ? {} : { headline }),
    ...(headlineAt === undefined ? {} : { headlineAt }),
    ...(label === undefined ? {} : { label }),
    segments,
  };
}

type SearchedTexts = Pick<SearchRecord, 'language' | 'headline' | 'headlineAt' | 'label' | 'segments'>;
