import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './sync-folder.ts';

/** The hash of every file of a site, by path. */
export type SiteState = ReadonlyMap<string, string>;

/** Reads all files of a site. */
export function siteState(siteDir: string): SiteState {
  return new Map(
    filesBelow(siteDir).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(siteDir, path)))
        .digest('hex'),
    ]),
  );
}

/** Files that only one of two sites has, or that differ in a byte. */
export function differingFiles(one: SiteState, other: SiteState): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

/** Pages of a site: its HTML files. */
export function countPages(siteDir: string): number {
  return filesBelow(siteDir).filter((path) => path.endsWith('.html')).length;
}
