import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Which files of a site folder are ours, and what was last written into them. It decides what may be deleted, so unlike the
 * catalog it must survive a crash: every path is declared before it is written.
 *
 * `input_key` is room for the hash of all that a page depends on; builds leave it empty until pages are skipped by it.
 */
const TABLES = `
CREATE TABLE IF NOT EXISTS files (
  path TEXT PRIMARY KEY, input_key TEXT, output_hash TEXT, is_pending INTEGER NOT NULL, is_current INTEGER NOT NULL);
`;

export interface Manifest {
  /** Starts a build: until it is declared again, every path counts as left over. */
  begin(): void;
  /** Claims paths before they are written. @throws naming a path that this build has claimed before. */
  declare(paths: readonly string[]): void;
  /** Notes what was written. */
  record(written: readonly { path: string; outputHash: string }[]): void;
  /** Paths of earlier builds that this one did not declare, in order. */
  orphans(): string[];
  forget(paths: readonly string[]): void;
  /** Whether any earlier build has left an entry. */
  isEmpty(): boolean;
  /** Every path owned, in order. */
  paths(): string[];
  close(): void;
}

/** Opens the manifest of a site folder, making it if there is none. */
export function openManifest(file: string): Manifest {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec(TABLES);
  const claim = database.prepare(
    `INSERT INTO files (path, is_pending, is_current) VALUES (?, 1, 1)
     ON CONFLICT (path) DO UPDATE SET is_pending = 1, is_current = 1 WHERE is_current = 0`,
  );
  const record = database.prepare('UPDATE files SET output_hash = ?, is_pending = 0 WHERE path = ?');
  const forget = database.prepare('DELETE FROM files WHERE path = ?');
  const pathsWhere = (condition: string) => {
    const found = database.prepare(`SELECT path FROM files WHERE ${condition} ORDER BY path`).all() as { path: string }[];
    return found.map(({ path }) => path);
  };
  /** All of the steps last, or none. */
  const together = (steps: () => void) => {
    database.exec('BEGIN');
    try {
      steps();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    begin: () => database.exec('UPDATE files SET is_current = 0'),
    declare: (paths) =>
      together(() => {
        for (const path of paths) {
          if (claim.run(path).changes === 0) throw new Error(`Two parts of the site want the file ${path}.`);
        }
      }),
    record: (written) =>
      together(() => {
        for (const { path, outputHash } of written) record.run(outputHash, path);
      }),
    orphans: () => pathsWhere('is_current = 0'),
    forget: (paths) =>
      together(() => {
        for (const path of paths) forget.run(path);
      }),
    isEmpty: () => database.prepare('SELECT 1 FROM files LIMIT 1').get() === undefined,
    paths: () => pathsWhere('1'),
    close: () => database.close(),
  };
}
