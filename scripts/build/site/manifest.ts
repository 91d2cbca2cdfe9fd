import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDamage } from '../catalog/database.ts';

/**
 * What a site folder holds: every file of ours, with what it was made from and what it looked like. It decides what may be deleted and
 * what need not be made again, so unlike the catalog it must survive a crash: what is going to change is marked as pending before the
 * first file changes, and a pending file is made again whatever else is known of it.
 */
const TABLES = `
CREATE TABLE IF NOT EXISTS files (
  path TEXT PRIMARY KEY, grp TEXT NOT NULL, key TEXT, hash TEXT, size INTEGER, mtime REAL, ctime REAL,
  links BLOB, ids BLOB, is_pending INTEGER NOT NULL DEFAULT 0, is_orphan INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS files_by_group ON files (grp);
CREATE INDEX IF NOT EXISTS files_left ON files (is_orphan) WHERE is_orphan = 1;
CREATE TABLE IF NOT EXISTS staged (
  number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, grp TEXT NOT NULL, key TEXT NOT NULL, hash TEXT NOT NULL,
  size INTEGER NOT NULL, is_held INTEGER NOT NULL, links BLOB, ids BLOB);
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

/** Raised when the tables change; records of another version count as lost. */
const VERSION = 3;

/** Size and times of a file: as long as they are the same, it is taken to be the same. Times in milliseconds. */
export interface FileStamp {
  size: number;
  mtime: number;
  ctime: number;
}

/** A file of the site as recorded. */
export interface HeldFile extends Partial<FileStamp> {
  path: string;
  group: string;
  key?: string;
  hash?: string;
  isPending: boolean;
}

/** A file that waits to be put into its place, or that is in its place already and is to be recorded. */
export interface StagedFile {
  number: number;
  path: string;
  group: string;
  key: string;
  hash: string;
  size: number;
  /** The site holds these bytes already. */
  isHeld: boolean;
  /** Packed hashes of where a page leads, and of what links to it can name. */
  links?: { targets: Uint8Array; ids: Uint8Array };
}

/** A manifest that is open; `database` is for the modules of this folder. */
export interface Manifest {
  database: DatabaseSync;
  /** All of the steps last, or none. */
  together<Result>(steps: () => Result): Result;
  close(): void;
}

/** Opens the manifest of a site folder, making it if there is none. Records that cannot be read count as lost. */
export function openManifest(file: string): Manifest {
  mkdirSync(dirname(file), { recursive: true });
  const database = openOrRemake(file);
  return {
    database,
    together(steps) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = steps();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => database.close(),
  };
}

class OtherVersionError extends Error {}

function openOrRemake(file: string): DatabaseSync {
  try {
    return open(file);
  } catch (error) {
    // A disk that is full or a lock that is held says nothing against the records.
    if (!(error instanceof OtherVersionError) && !isDamage(error)) throw error;
    for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true });
    return open(file);
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    // A killed process loses nothing this way; a power cut may lose the last step, which the times of the files then tell.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    const known = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
    if (known.tables > 0 && version !== VERSION) throw new OtherVersionError();
    database.exec(`${TABLES} PRAGMA user_version = ${VERSION};`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
