import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/**
 * What tells a catalog from any other by what it was made from: every Markdown file and ledger, the raw text shown, `archive.yml`
 * and the vocabulary, and the code that made it. Unlike its id it is the same on every machine and however it came to be.
 */
export function catalogDigest(catalogFile: string): string {
  const database = new DatabaseSync(catalogFile, { readOnly: true });
  try {
    const digest = createHash('sha256');
    for (const sql of SOURCES) {
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      for (const row of statement.iterate()) digest.update(JSON.stringify(row));
      digest.update('\n');
    }
    return digest.digest('hex');
  } finally {
    database.close();
  }
}

const SOURCES = [
  `SELECT name, value FROM meta WHERE name IN ('version', 'inputs') ORDER BY name`,
  'SELECT folder, name, hash FROM files ORDER BY folder, name',
  'SELECT page, first, lines FROM raw_text WHERE page IN (SELECT address FROM pages) ORDER BY page',
  'SELECT newspaper, date, file, code, basis FROM failed_days ORDER BY newspaper, date, file',
];
