import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BOOK_TABLES, CATALOG_TABLES } from './tables.ts';

/** Marks our files among those of other programs: the letters `bkfc`. */
const APPLICATION_ID = 0x626b6663;
/** Memory for pages of the file. */
const CACHE_KIB = 32 * 1024;

/** Opens a catalog. One that is damaged, foreign or not of this version is made anew: it can be made again at any time. */
export function openCatalog(file: string, version: string): { database: DatabaseSync; isNew: boolean } {
  mkdirSync(dirname(file), { recursive: true });
  const held = openHeld(file, version);
  if (held) return { database: held, isNew: false };
  removeCatalog(file);
  const database = new DatabaseSync(file);
  prepareFile(database);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; BEGIN; ${CATALOG_TABLES} ${BOOK_TABLES}`);
  const add = database.prepare('INSERT INTO meta (name, value) VALUES (?, ?)');
  for (const pair of Object.entries({ version, catalog_id: randomUUID(), generation: 0 })) add.run(...pair);
  return { database, isNew: true };
}

/** Removes a catalog and what SQLite may have left beside it. */
export function removeCatalog(file: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

/** Whether an error came from SQLite, other than for lack of room: the file is not what it should be. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR') return false;
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
  return !FULL_OR_BUSY.has(code);
}

/** SQLITE_BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN: another file would fare no better. */
const FULL_OR_BUSY: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 13, 14]);

function openHeld(file: string, version: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    const id = database.prepare('PRAGMA application_id').get()?.['application_id'];
    const held = id === APPLICATION_ID && database.prepare(`SELECT value FROM meta WHERE name = 'version'`).get()?.['value'];
    if (held === version) {
      prepareFile(database);
      database.exec('BEGIN IMMEDIATE');
      return database;
    }
  } catch (error) {
    if (!isDamage(error)) {
      database?.close();
      throw error;
    }
  }
  database?.close();
  return undefined;
}

/** A killed sync leaves the last state; a power cut may leave a damaged file, which is found and made anew. */
function prepareFile(database: DatabaseSync): void {
  database.exec(`PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB};`);
}
