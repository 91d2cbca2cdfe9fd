import type { LineRange } from '../schemas/shared.ts';
import { rows } from './connection.ts';

/** Which raw lines of a page an article was read from. */
export interface ArticleLines {
  address: string;
  lines: LineRange[];
}

/** The raw lines behind each article of a page, by address. */
export function linesOfArticles(pageAddress: string): ArticleLines[] {
  const found = rows<{ address: string; lines: string }>(
    `SELECT a.address, json_extract(b.data, '$.source.lines') AS lines FROM articles a JOIN bodies b ON b.id = a.id
     WHERE a.page = ? ORDER BY a.sort_key`,
    pageAddress,
  );
  return found.map(({ address, lines }) => ({ address, lines: JSON.parse(lines) as LineRange[] }));
}
