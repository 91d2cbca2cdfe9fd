import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { codeHash } from '../build/catalog/code-hash.ts';
import type { ExportPart, ExportRun, ExportScope } from './export-kind.ts';

/**
 * The parts of a kind that has one for each year and one for all that is held.
 *
 * @param module of the kind, `import.meta.filename`: other code makes other bytes
 * @param wanted `years`: none for the whole archive
 * @param also what the bytes depend on besides
 */
export function partsByYear(run: ExportRun, module: string, wanted: 'years' | 'years and all', also = ''): ExportPart[] {
  const scopes: ExportScope[] = run.years.map(({ newspaper, year }) => ({ newspaper, year }));
  if (wanted === 'years and all') scopes.push('all');
  return partsOf(run, module, scopes, also);
}

/** Parts for some scopes, with their keys. */
export function partsOf(run: ExportRun, module: string, scopes: readonly ExportScope[], also = ''): ExportPart[] {
  const code = `${codeHash(module)} ${also}`;
  const database = new DatabaseSync(run.catalogFile, { readOnly: true });
  try {
    return scopes.map((scope) => ({ name: nameOf(scope), scope, key: keyOf(database, `${code} ${run.address ?? ''}`, scope) }));
  } finally {
    database.close();
  }
}

function nameOf(scope: ExportScope): string {
  return scope === 'all' ? scope : `${scope.newspaper}-${scope.year}`;
}

/** All that an export of a scope may show: what the catalog holds of it, names and facts of the archive, and the code. */
function keyOf(database: DatabaseSync, code: string, scope: ExportScope): string {
  const digest = createHash('sha256').update(code);
  const add = (sql: string, ...values: string[]) => {
    for (const row of database.prepare(sql).iterate(...values)) digest.update(`${JSON.stringify(Object.values(row))}\n`);
  };
  add(`SELECT value FROM meta WHERE name = 'version'`);
  add('SELECT name, value FROM facts ORDER BY name');
  add('SELECT id, position, data FROM newspapers ORDER BY id');
  add('SELECT kind, id, name, tag_kind FROM vocabulary ORDER BY kind, id');
  add('SELECT * FROM rights_items ORDER BY 1, 2');
  for (const sql of [
    'SELECT address, data, newspaper, year FROM issues',
    `SELECT p.address, p.hidden, p.data FROM pages p JOIN issues i ON i.address = p.issue`,
    'SELECT address, hash, summary FROM articles',
  ]) {
    const order = ' ORDER BY 1';
    if (scope === 'all') add(sql + order);
    else add(`${sql} WHERE newspaper = ? AND year = ?${order}`, scope.newspaper, scope.year);
  }
  return digest.digest('hex');
}
