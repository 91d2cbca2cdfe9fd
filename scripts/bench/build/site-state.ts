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

/** Pages that only we make: days of the year, months, statistics, pages about the archive. */
const OWN_PAGE = /^on-this-day\/|^about\/.+\/|^[^/]+\/(?:statistics|\d{4}-\d{2})\/index\.html$/u;

/** Paths of the HTML pages of the kinds that every builder makes. */
export function sharedPages(siteDir: string): string[] {
  return filesBelow(siteDir).filter((path) => path.endsWith('.html') && !OWN_PAGE.test(path));
}

/** How many pages of the kinds that every builder makes a site has. */
export function countPages(siteDir: string): number {
  return sharedPages(siteDir).length;
}
