import type { HeldFile, Manifest } from './manifest.ts';

interface FileRow {
  path: string;
  grp: string;
  key: string | null;
  hash: string | null;
  size: number | null;
  mtime: number | null;
  ctime: number | null;
  is_pending: number;
  is_orphan: number;
}

/** The files of a group by path. */
export function filesOfGroup({ database }: Manifest, group: string): Map<string, HeldFile> {
  const found = database.prepare('SELECT * FROM files WHERE grp = ?').all(group) as unknown as FileRow[];
  return new Map(found.map((row) => [row.path, fileOf(row)]));
}

/** A file by its path. */
export function heldFile({ database }: Manifest, path: string): HeldFile | undefined {
  const found = database.prepare('SELECT * FROM files WHERE path = ?').get(path) as unknown as FileRow | undefined;
  return found && fileOf(found);
}

/** Every path that is recorded, in order. */
export function heldPaths({ database }: Manifest): string[] {
  const found = database.prepare('SELECT path FROM files ORDER BY path').all() as { path: string }[];
  return found.map(({ path }) => path);
}

/** Groups that files are recorded of. */
export function heldGroups({ database }: Manifest): string[] {
  const found = database.prepare('SELECT DISTINCT grp FROM files ORDER BY grp').all() as { grp: string }[];
  return found.map(({ grp }) => grp);
}

/** How many files are recorded, and how many of them are pages, feeds or sitemaps. */
export function countFiles({ database }: Manifest): { files: number; pages: number } {
  const isPage = PAGE_GROUPS.map((prefix) => `grp >= '${prefix}:' AND grp < '${prefix};'`).join(' OR ');
  const sql = `SELECT count(*) AS files, coalesce(sum(${isPage}), 0) AS pages FROM files WHERE is_orphan = 0`;
  return { ...(database.prepare(sql).get() as { files: number; pages: number }) };
}

/** Group, and folder of the site, of what is offered for download. It is published after all else. */
export const DOWNLOADS = 'downloads';

/** What groups of pages begin with; others hold assets and search indexes. */
const PAGE_GROUPS = ['issue', 'list', 'year', 'day', 'site'];

/** Whether a group holds pages. */
export function isPageGroup(group: string): boolean {
  return PAGE_GROUPS.includes(group.slice(0, group.indexOf(':')));
}

/** A fact about the last build that was finished. */
export function readState({ database }: Manifest, name: string): string | undefined {
  const found = database.prepare('SELECT value FROM state WHERE name = ?').get(name) as { value: string } | undefined;
  return found?.value;
}

function fileOf({ path, grp, key, hash, size, mtime, ctime, is_pending, is_orphan }: FileRow): HeldFile {
  return {
    path,
    group: grp,
    ...(key === null ? {} : { key }),
    ...(hash === null ? {} : { hash }),
    ...(size === null || mtime === null || ctime === null ? {} : { size, mtime, ctime }),
    // What was to be deleted and is wanted again is made again.
    isPending: is_pending === 1 || is_orphan === 1,
  };
}
