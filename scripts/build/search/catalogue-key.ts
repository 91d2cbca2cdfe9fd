import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { codeHash } from '../catalog/code-hash.ts';
import type { KeyedArticle } from './shard-key.ts';

/** Where an article is read from its file, and where catalogues are made; all that these modules import counts. */
export const CATALOGUE_ENTRIES = [
  join(import.meta.dirname, '../catalog/parse.ts'),
  join(import.meta.dirname, 'write-catalogues.ts'),
];

/** An article as far as the catalogue of its shard is concerned. */
export interface CataloguedArticle extends KeyedArticle {
  /** Row of the catalog. */
  id: number;
  /** Address of its page. */
  page: string;
  date: string | null;
}

/**
 * Names that articles take from elsewhere, of those that their own files do not print: what a tag is called in the vocabulary
 * after it was renamed. The others are covered by the hash of the article's file.
 */
const NAMES_SQL = `
  SELECT e.article AS id, e.list, v.name FROM list_entries e
    JOIN vocabulary v ON v.kind = 'tags' AND v.id = e.list WHERE e.kind = 'tags' AND e.text IS NOT v.name
  ORDER BY 1, 2`;

/** Pages that citations name of other issues, on which a story goes on. Those of its own issue are covered by that. */
const PARTS_SQL = `
  WITH story AS (SELECT a.id, b.data FROM articles a JOIN bodies b ON b.id = a.id WHERE a.address IN (SELECT source FROM links))
  SELECT s.id, other.address AS list, p.label AS name
    FROM story s, json_each(s.data, '$.parts') part JOIN articles other ON other.address = part.value JOIN pages p ON p.address = other.page
  UNION SELECT s.id, other.address, p.label
    FROM story s, json_each(s.data, '$.jumps') jump JOIN articles other ON other.address = json_extract(jump.value, '$.address')
    JOIN pages p ON p.address = other.page
  ORDER BY 1, 2`;

/**
 * Gives the keys of catalogues: equal keys mean equal bytes. No text is read for them.
 *
 * @returns a function that takes the articles of a shard in its order
 */
export function catalogueKeys(database: DatabaseSync): (articles: readonly CataloguedArticle[]) => string {
  const code = CATALOGUE_ENTRIES.map(codeHash).join(' ');
  const pages = pagesOf(database);
  const [names, parts] = [NAMES_SQL, PARTS_SQL].map((sql) => namesOf(database, sql));
  return (articles) => {
    let before = '';
    const lines = articles.map(({ id, sortKey, address, hash, page, date }) => {
      const issue = page.slice(0, page.lastIndexOf('/'));
      const shown = issue === before ? '' : (pages.get(issue) ?? '');
      before = issue;
      return `${sortKey} ${address} ${hash} ${date} ${shown}${names?.get(id) ?? ''}${parts?.get(id) ?? ''}`;
    });
    return createHash('sha256')
      .update([code, ...lines].join('\n'))
      .digest('hex');
  };
}

/** The pages of each issue. */
function pagesOf(database: DatabaseSync): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const statement = database.prepare('SELECT issue, address, label, name FROM pages ORDER BY issue, address');
  statement.setReturnArrays(true);
  for (const row of statement.iterate()) {
    const [issue, ...page] = row as unknown as [string, string, string | null, string | null];
    pages.set(issue, `${pages.get(issue) ?? ''}${JSON.stringify(page)}`);
  }
  return pages;
}

function namesOf(database: DatabaseSync, sql: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  for (const row of statement.iterate()) {
    const [id, ...name] = row as unknown as [number, string, string];
    names.set(id, `${names.get(id) ?? ''}${JSON.stringify(name)}`);
  }
  return names;
}
