import type { Manifest } from '../site/manifest.ts';

/** A file that the site is going to have. */
export interface SiteFile {
  path: string;
  hash: string;
  size: number;
}

/** The site as it will be when what is staged has been published. */
export interface SiteToBe {
  file(path: string): SiteFile | undefined;
  /** Files of all groups from one name to another, the latter left out, by path. */
  between(first: string, end: string): SiteFile[];
  /** Groups of which something is staged or goes. */
  changedGroups(): Set<string>;
  close(): void;
}

const COLUMNS = 'path, hash, size';
/** What is held and stays as it is: it is not staged, and does not go. */
const STAYS = `f.is_orphan = 0 AND f.hash IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staged s WHERE s.path = f.path)
  AND NOT EXISTS (SELECT 1 FROM temp.going g WHERE g.path = f.path)`;

/** Looks at the site to be. Close it before anything else is staged for long: it keeps an index up to date. */
export function openSiteToBe({ manifest, orphans }: { manifest: Manifest; orphans: readonly string[] }): SiteToBe {
  const { database, together } = manifest;
  database.exec(`CREATE INDEX IF NOT EXISTS staged_by_group ON staged (grp);
    DROP TABLE IF EXISTS temp.going; CREATE TEMP TABLE going (path TEXT PRIMARY KEY);`);
  const insert = database.prepare('INSERT OR IGNORE INTO temp.going (path) VALUES (?)');
  together(() => {
    for (const path of orphans) insert.run(path);
  });
  const one = database.prepare(
    `SELECT ${COLUMNS} FROM staged WHERE path = ?1 UNION ALL SELECT ${COLUMNS} FROM files f WHERE path = ?1 AND ${STAYS}`,
  );
  const some = database.prepare(
    `SELECT ${COLUMNS} FROM staged WHERE grp >= ?1 AND grp < ?2
     UNION ALL SELECT ${COLUMNS} FROM files f WHERE grp >= ?1 AND grp < ?2 AND ${STAYS} ORDER BY path`,
  );
  const changed = database.prepare(
    `SELECT grp FROM staged UNION SELECT f.grp FROM files f JOIN temp.going g ON g.path = f.path
     UNION SELECT f.grp FROM files f JOIN staged s ON s.path = f.path WHERE f.grp <> s.grp`,
  );
  return {
    file: (path) => one.get(path) as unknown as SiteFile | undefined,
    between: (first, end) => some.all(first, end) as unknown as SiteFile[],
    changedGroups: () => new Set((changed.all() as { grp: string }[]).map(({ grp }) => grp)),
    close: () => database.exec('DROP INDEX IF EXISTS staged_by_group; DROP TABLE IF EXISTS temp.going'),
  };
}
