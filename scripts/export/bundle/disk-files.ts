import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../../build/files.ts';

/** A file of a copy that opens from a disk. */
export interface DiskFile {
  path: string;
  bytes: Uint8Array;
}

/** Says what to open. Also marks a folder that a later copy may replace. */
export const OPEN_NOTE = 'OPEN-INDEX-HTML.txt';
export const OPEN_NOTE_TEXT = `打开 index.html 即可阅读、检索，不需要网络。
Open index.html to read and to search; no network is needed.
`;

/** What the search reads: its files below `search/` but for pages and scripts, and the packed part of Pagefind’s program. */
const SEARCH_DATA = /^(?:search\/(?!.*\.(?:html|js)$).+|assets\/pagefind\.[0-9a-f]+\.bin)$/u;

/** Offered for download beside a site, and not part of it. */
const DOWNLOADS = /^downloads\//u;

/** The files of a site that a copy for a disk is made of, in order. */
export function pathsForDisk(siteDir: string): string[] {
  return filesUnder(siteDir, '').filter((path) => !DOWNLOADS.test(path));
}

/**
 * A file of a site as a disk needs it: browsers let no page read files there, but they run scripts, so every file that the search
 * reads becomes a script that hands over its content. All else stays as it is.
 */
export function diskFile(siteDir: string, path: string): DiskFile {
  const bytes = readFileSync(join(siteDir, path));
  if (!SEARCH_DATA.test(path)) return { path, bytes };
  // Neither a path of a site nor base64 holds anything that needs escaping in a script, but JSON makes sure.
  const script = `backfileFile(${JSON.stringify(path)},${JSON.stringify(bytes.toString('base64'))});\n`;
  return { path: `${path}.js`, bytes: Buffer.from(script) };
}
