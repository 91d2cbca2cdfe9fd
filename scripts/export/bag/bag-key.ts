import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { WEIGHTS_FILE } from '../../../src/schemas/archive-weights.ts';
import { entryAt, filesUnder } from '../../build/files.ts';
import { CORRECTIONS_FOLDER } from '../../ingest/read/load-corrections.ts';
import { MANIFEST_FILE } from '../../ingest/read/raw-names.ts';
import type { ExportPart, ExportRun, NewspaperYear } from '../export-kind.ts';
import { partsByYear } from '../export-parts.ts';

/**
 * Parts whose keys also tell what the files themselves hold: a bag is made of files, and the catalog knows nothing of a comment in
 * `archive.yml`, or of an address that once was.
 */
export function bagParts(run: ExportRun, module: string): ExportPart[] {
  const database = new DatabaseSync(run.catalogFile, { readOnly: true });
  try {
    const shared = sharedDigest(run, database);
    return partsByYear(run, module, 'years').map((part) => {
      if (part.scope === 'all') return part;
      const digest = createHash('sha256').update(part.key).update(shared);
      addYear(digest, run, database, part.scope);
      return { ...part, key: digest.digest('hex') };
    });
  } finally {
    database.close();
  }
}

/** What every bag holds, and what decides of any file whether it may be handed on. */
function sharedDigest(run: ExportRun, database: DatabaseSync): string {
  const digest = createHash('sha256');
  const top = ['archive.yml', WEIGHTS_FILE, 'ledger/ids.json'].filter(
    (path) => entryAt(join(run.archiveDir, path))?.isFile() === true,
  );
  const folders = ['vocabulary', CORRECTIONS_FOLDER].flatMap((folder) => filesUnder(run.archiveDir, folder));
  addFiles(digest, run.archiveDir, [...top, ...folders]);
  digest.update(run.raw?.bytesOf?.(MANIFEST_FILE) ?? 'none');
  const pages = `SELECT DISTINCT json_extract(data, '$.source.file') AS file, hidden IS NOT NULL AS hidden FROM pages ORDER BY 1, 2`;
  const guards = `SELECT 1 FROM newspapers WHERE data LIKE '%"withhold":true%'
    UNION SELECT 1 FROM rights_items WHERE json_extract(data, '$.withhold') = 1`;
  const isGuarded = database.prepare(guards).get() !== undefined;
  for (const sql of [...(isGuarded ? [pages] : []), 'SELECT folder, name FROM files WHERE problem IS NOT NULL ORDER BY 1, 2'])
    for (const row of database.prepare(sql).iterate()) digest.update(JSON.stringify(Object.values(row)));
  return digest.digest('hex');
}

function addYear(digest: Hash, { archiveDir, raw }: ExportRun, database: DatabaseSync, { newspaper, year }: NewspaperYear): void {
  for (const folder of ['issues', 'articles', 'ledger'])
    addFiles(digest, archiveDir, filesUnder(archiveDir, `${folder}/${newspaper}/${year}`));
  const sql = `SELECT DISTINCT json_extract(p.data, '$.source.file') AS file FROM pages p JOIN issues i ON i.address = p.issue
    WHERE i.newspaper = ? AND i.year = ? ORDER BY 1`;
  // What a raw file holds is in the key already: pages name its SHA-256.
  for (const { file } of database.prepare(sql).iterate(newspaper, year) as Iterable<{ file: string }>)
    digest.update(JSON.stringify([file, raw?.stampOf(file) !== undefined]));
}

function addFiles(digest: Hash, root: string, paths: readonly string[]): void {
  for (const path of paths) digest.update(`${JSON.stringify(path)}\n`).update(readFileSync(join(root, path)));
}
