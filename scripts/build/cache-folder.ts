import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where a build keeps what it can make again, and what it knows of the site folder. Nothing of it shows in the output. */
export interface CachePaths {
  /** This archive's own folder. */
  archive: string;
  /** This site folder's own; another archive built into the same place takes it over, so that it leaves nothing behind. */
  site: string;
  /** Compiled templates; of any archive. */
  programs: string;
}

/** The folder of an archive within the cache. */
export function archiveCacheFolder(cacheDir: string, archiveDir: string): string {
  return folderFor(cacheDir, 'archives', archiveDir);
}

/** The folders of an archive and of a site within the cache, told apart by where they lie on this machine. */
export function cachePaths(cacheDir: string, archiveDir: string, outDir: string): CachePaths {
  mkdirSync(outDir, { recursive: true });
  return {
    archive: archiveCacheFolder(cacheDir, archiveDir),
    site: folderFor(cacheDir, 'sites', outDir),
    programs: join(cacheDir, 'programs'),
  };
}

/** Where the report on an archive is kept, unless another place is asked for. */
export function reportFolder(cacheDir: string, archiveDir: string): string {
  return folderFor(cacheDir, 'reports', archiveDir);
}

function folderFor(cacheDir: string, kind: string, dir: string): string {
  const path = realpathSync(dir);
  const name = basename(path).replaceAll(/[^A-Za-z0-9-]+/gu, '-');
  return join(cacheDir, kind, `${name}-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);
}
