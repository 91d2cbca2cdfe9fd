import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Long enough that two states of an archive have different ones. */
const DIGITS = 12;

/** An article as far as it tells one state of an archive from another. */
export interface CorpusArticle {
  newspaper: string;
  sortKey: string;
  address: string;
  hash: string;
}

/**
 * Tells which state of the archive it is, by the files of its articles alone: neither names nor the program count. Articles are added
 * by newspaper, year and sort key.
 */
export class CorpusDigest {
  readonly #digest = createHash('sha256');

  add({ newspaper, sortKey, address, hash }: CorpusArticle): void {
    // The catalog marks what was edited by hand after the hash of the file.
    this.#digest.update(`${newspaper} ${sortKey} ${address} ${hash.split(' ')[0]}\n`);
  }

  text(): string {
    return this.#digest.digest('hex').slice(0, DIGITS);
  }
}

/**
 * The same of what a catalog holds, or of a newspaper's year in it, one article after the other: memory does not grow with the archive.
 */
export function corpusIn(catalogFile: string, only?: { newspaper: string; year: string }): string {
  const database = new DatabaseSync(catalogFile, { readOnly: true });
  try {
    const corpus = new CorpusDigest();
    const where = only === undefined ? '' : 'WHERE newspaper = ? AND year = ?';
    const values = only === undefined ? [] : [only.newspaper, only.year];
    const sql = `SELECT newspaper, sort_key AS sortKey, address, hash FROM articles ${where} ORDER BY newspaper, year, sort_key`;
    for (const article of database.prepare(sql).iterate(...values)) corpus.add(article as unknown as CorpusArticle);
    return corpus.text();
  } finally {
    database.close();
  }
}
