import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesUnder, writeIfDifferent } from './files.ts';
import { openManifest } from './manifest.ts';

/** Names in the site: they double as URLs, on any server and any disk. */
const SITE_PATH_PATTERN = /^(?!.*(?:^|\/)\.)[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/u;

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

/** Starts a build of a site folder. @returns files found there that no build of ours has written; they are left alone. */
export function beginSite(dir: string, manifestFile: string): string[] {
  const manifest = openManifest(manifestFile);
  try {
    const foreign = manifest.isEmpty() ? filesUnder(dir, '') : [];
    manifest.begin();
    return foreign;
  } finally {
    manifest.close();
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
