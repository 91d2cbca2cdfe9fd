import { hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * What ingest made of each raw file and of each issue, so that nothing unchanged is made again, and so that the text of
 * pages lies here and not in memory. Disposable: whatever is missing, damaged or of another version is made anew.
 */
export interface ParseCache {
  /** The header of a file, if it was parsed under this key. */
  header(file: string, key: string): string | undefined;
  /** @throws CacheDamage if the text is not there, or not as it was put there */
  body(file: string, key: string): string;
  keepFile(file: string, key: string, parsed: { header: string; body: string }): void;
  /** What was noted of an issue, if it was rendered under this key. */
  issue(address: string, key: string): string | undefined;
  keepIssue(address: string, key: string, result: string): void;
  /** Forgets every file and issue but these. */
  prune(files: ReadonlySet<string>, issues: ReadonlySet<string>): void;
  close(): void;
}

/** The cache cannot be read; a run that starts again without it comes to the same result. */
export class CacheDamage extends Error {
  override readonly name = 'CacheDamage';

  /** Nothing is wrong with it: another process has been writing for too long. */
  get isBusy(): boolean {
    return this.cause instanceof Error && 'errcode' in this.cause && this.cause.errcode === SQLITE_BUSY;
  }
}

const SQLITE_BUSY = 5;

/** Milliseconds to wait for another process that writes. */
const BUSY_TIMEOUT = 20_000;

const TABLES = `
CREATE TABLE IF NOT EXISTS files (file TEXT PRIMARY KEY, key TEXT NOT NULL, header BLOB NOT NULL, body BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS issues (address TEXT PRIMARY KEY, key TEXT NOT NULL, result BLOB NOT NULL) STRICT;
`;

/**
 * Opens the cache in a file, made if there is none; one that cannot be used is thrown away first. Where no file can be
 * made at all, the cache ends with the run.
 *
 * @param file absent for a cache that ends with the run
 */
export function openParseCache(file?: string): ParseCache {
  return (file === undefined ? undefined : (tryToOpen(file) ?? anew(file))) ?? cacheIn(new DatabaseSync(':memory:'));
}

function anew(file: string): ParseCache | undefined {
  discardCache(file);
  return tryToOpen(file);
}

function tryToOpen(file: string): ParseCache | undefined {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
    // Readers and one writer at a time, of any process. A power cut may cost the newest entries, which is no loss.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    return cacheIn(database);
  } catch {
    // Whatever is wrong with it, it can be made anew.
    database?.close();
    return undefined;
  }
}

/** Removes a cache file and what SQLite keeps beside it. */
export function discardCache(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true, recursive: true });
}

function cacheIn(database: DatabaseSync): ParseCache {
  database.exec(TABLES);
  const header = database.prepare('SELECT header AS sealed FROM files WHERE file = ? AND key = ?');
  const body = database.prepare('SELECT body AS sealed FROM files WHERE file = ? AND key = ?');
  const issue = database.prepare('SELECT result AS sealed FROM issues WHERE address = ? AND key = ?');
  const keepFile = database.prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)');
  const keepIssue = database.prepare('INSERT OR REPLACE INTO issues VALUES (?, ?, ?)');
  return {
    header: (file, key) => guarded(() => unseal(header.get(file, key))),
    body: (file, key) => {
      const text = guarded(() => unseal(body.get(file, key)));
      if (text === undefined) throw new CacheDamage(`The cache has lost ${file}.`);
      return text;
    },
    keepFile: (file, key, parsed) => {
      guarded(() => keepFile.run(file, key, seal(parsed.header), seal(parsed.body)));
    },
    issue: (address, key) => guarded(() => unseal(issue.get(address, key))),
    keepIssue: (address, key, result) => {
      guarded(() => keepIssue.run(address, key, seal(result)));
    },
    prune: (files, issues) =>
      guarded(() => {
        pruneTable(database, { table: 'files', column: 'file', kept: files });
        pruneTable(database, { table: 'issues', column: 'address', kept: issues });
      }),
    close: () => database.close(),
  };
}

function pruneTable(
  database: DatabaseSync,
  { table, column, kept }: { table: 'files' | 'issues'; column: string; kept: ReadonlySet<string> },
): void {
  const forget = database.prepare(`DELETE FROM ${table} WHERE ${column} = ?`);
  for (const { name } of database.prepare(`SELECT ${column} AS name FROM ${table}`).all() as { name: string }[])
    if (!kept.has(name)) forget.run(name);
}

function guarded<Result>(deed: () => Result): Result {
  try {
    return deed();
  } catch (cause) {
    if (cause instanceof CacheDamage) throw cause;
    throw new CacheDamage('The cache cannot be used.', { cause });
  }
}

/** Bytes of the checksum before each text: SQLite notices a damaged structure, not a damaged text. */
const SEAL_BYTES = 16;

function seal(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([checksum(bytes), bytes]);
}

function unseal(row: unknown): string | undefined {
  if (row === undefined) return undefined;
  const { sealed } = row as { sealed: Uint8Array };
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset + SEAL_BYTES, sealed.byteLength - SEAL_BYTES);
  if (!checksum(bytes).equals(sealed.subarray(0, SEAL_BYTES))) throw new CacheDamage('A text in the cache is damaged.');
  return bytes.toString('utf8');
}

function checksum(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer').subarray(0, SEAL_BYTES);
}
