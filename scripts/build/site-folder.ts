import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesUnder, writeIfDifferent } from './files.ts';
import { openManifest } from './manifest.ts';

/** Names in the site: they double as URLs, on any server and any disk. */
const SITE_PATH_PATTERN = /^(?!.*(?:^|\/)\.)[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/u;

/** Says that a folder is one of our sites, also when all that the cache knew of it is gone. */
export const SITE_MARKER = 'backfile.txt';

const MARKER_TEXT = `本文件夹由 Backfile 生成；重新生成网站时，其中的文件会被改写或移除。请保留本文件。
This folder was made by Backfile, which rewrites and removes files in it when the site is built again. Keep this file.
`;

/** Folders in which everything is made by builds. Their names change with what they hold, so old ones would pile up. */
const GENERATED_FOLDERS = ['assets', 'search'];

/** The persistent folder that a build brings up to date. Paths are relative to it, with `/` between folders. */
export interface SiteFolder {
  /** Claims the paths that are going to be written. @throws for a path that is not plain ASCII inside the folder, or claimed twice. */
  declare(paths: readonly string[]): void;
  /** Writes a declared file unless it holds these bytes already. */
  write(path: string, bytes: Uint8Array): void;
  counts: { written: number; unchanged: number };
  close(): void;
}

/** Opens a site folder for one of the processes that write into it. */
export function openSiteFolder(dir: string, manifestFile: string): SiteFolder {
  mkdirSync(dir, { recursive: true });
  const manifest = openManifest(manifestFile);
  const counts = { written: 0, unchanged: 0 };
  /** Recording one by one would cost more than writing the pages. */
  const written: { path: string; outputHash: string }[] = [];
  const record = () => {
    manifest.record(written);
    written.length = 0;
  };
  return {
    counts,
    declare(paths) {
      paths.forEach(checkSitePath);
      manifest.declare(paths);
    },
    write(path, bytes) {
      counts[writeIfDifferent(join(dir, path), bytes) ? 'written' : 'unchanged'] += 1;
      written.push({ path, outputHash: createHash('sha256').update(bytes).digest('hex') });
      if (written.length >= 1000) record();
    },
    close() {
      record();
      manifest.close();
    },
  };
}

/** Publishes every file below a folder at the same relative path. Hidden files stay behind. */
export function copyIntoSite(dir: string, manifestFile: string, folder: string): SiteFolder['counts'] {
  const site = openSiteFolder(dir, manifestFile);
  try {
    const files = filesUnder(folder, '');
    site.declare(files);
    for (const file of files) site.write(file, readFileSync(join(folder, file)));
    return site.counts;
  } finally {
    site.close();
  }
}

/**
 * Starts a build of a site folder that was found to be ours or empty, and marks it as ours first of all. When the records of
 * earlier builds are lost, what lies in the generated folders is taken for theirs.
 *
 * @returns other files found there without records, which are left alone; and what became of the marker.
 */
export function beginSite(dir: string, manifestFile: string): { foreign: string[]; counts: SiteFolder['counts'] } {
  const manifest = openManifest(manifestFile);
  try {
    const unrecorded = manifest.isEmpty() ? filesUnder(dir, '') : [];
    const isGenerated = (path: string) => GENERATED_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
    manifest.declare(unrecorded.filter(isGenerated));
    manifest.begin();
    return { foreign: unrecorded.filter((path) => !isGenerated(path)), counts: markSite(dir, manifestFile) };
  } finally {
    manifest.close();
  }
}

function markSite(dir: string, manifestFile: string): SiteFolder['counts'] {
  const site = openSiteFolder(dir, manifestFile);
  try {
    site.declare([SITE_MARKER]);
    site.write(SITE_MARKER, Buffer.from(MARKER_TEXT));
    return site.counts;
  } finally {
    site.close();
  }
}

/** Deletes what earlier builds wrote and this one did not, then the folders left empty. @returns the deleted paths. */
export function removeOrphans(dir: string, manifestFile: string): string[] {
  const manifest = openManifest(manifestFile);
  try {
    const orphans = manifest.orphans();
    for (const path of orphans) {
      rmSync(join(dir, path), { force: true });
      removeEmptyFolders(dir, dirname(path));
    }
    manifest.forget(orphans);
    return orphans;
  } finally {
    manifest.close();
  }
}

/** Those of the files found at the beginning that are still not ours at the end. */
export function notOwned(manifestFile: string, found: string[]): string[] {
  if (found.length === 0) return [];
  const manifest = openManifest(manifestFile);
  try {
    const owned = new Set(manifest.paths());
    return found.filter((path) => !owned.has(path));
  } finally {
    manifest.close();
  }
}

function removeEmptyFolders(dir: string, folder: string): void {
  if (folder === '.' || !existsSync(join(dir, folder)) || readdirSync(join(dir, folder)).length > 0) return;
  rmdirSync(join(dir, folder));
  removeEmptyFolders(dir, dirname(folder));
}

function checkSitePath(path: string): void {
  if (SITE_PATH_PATTERN.test(path) && path.split('/').every((part) => part.length <= 255)) return;
  throw new Error(`“${path}” cannot be a file of the site: its name must be plain ASCII letters, digits, dots and hyphens.`);
}
