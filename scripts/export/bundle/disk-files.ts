import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../../build/files.ts';
import { fixityFiles, type HashedFile } from '../../fixity/fixity-files.ts';
import { CHANGE_LIST, CHANGES_FOLDER, FILE_LIST, HARVEST_FOLDER, MANIFEST, SIGNATURE } from '../../fixity/names.ts';

/** A file of a copy that opens from a disk. */
export interface DiskFile {
  path: string;
  bytes: Uint8Array;
}

/** Says what to open. Also marks a folder that a later copy may replace. */
export const OPEN_NOTE = 'OPEN-INDEX-HTML.txt';
const OPEN_NOTE_TEXT = `打开 index.html 即可阅读、检索，不需要网络。核对是否完好：node verify.mjs，或 sha256sum -c SHA256SUMS
Open index.html to read and to search; no network is needed. To check that all is well: node verify.mjs, or sha256sum -c SHA256SUMS
`;

/** What the search reads: its files below `search/` but for pages and scripts, and the packed part of Pagefind’s program. */
const SEARCH_DATA = /^(?:search\/(?!.*\.(?:html|js)$).+|assets\/pagefind\.[0-9a-f]+\.bin)$/u;

/** Offered for download beside a site, and not part of it; and what is true of the site alone. */
const LEFT_BEHIND = new RegExp(
  `^(?:(?:downloads|${CHANGES_FOLDER}|${HARVEST_FOLDER})/.*|${[FILE_LIST, MANIFEST, SIGNATURE, CHANGE_LIST].join('|').replaceAll('.', '\\.')})$`,
  'u',
);

/** Every file of a copy of a site that opens from a disk, with its own lists of what it holds at the end. */
export function* diskFiles(siteDir: string, onProgress?: (done: number, total: number) => void): IterableIterator<DiskFile> {
  const held: HashedFile[] = [];
  const noted = (file: DiskFile): DiskFile => {
    held.push({ path: file.path, sha256: createHash('sha256').update(file.bytes).digest('hex') });
    return file;
  };
  yield noted({ path: OPEN_NOTE, bytes: Buffer.from(OPEN_NOTE_TEXT) });
  const paths = filesUnder(siteDir, '').filter((path) => !LEFT_BEHIND.test(path));
  for (const [place, path] of paths.entries()) {
    yield noted(diskFile(siteDir, path));
    onProgress?.(place + 1, paths.length);
  }
  for (const { path, text } of fixityFiles(held)) yield { path, bytes: Buffer.from(text) };
}

/**
 * A file of a site as a disk needs it: browsers let no page read files there, but they run scripts, so every file that the search
 * reads becomes a script that hands over its content. All else stays as it is.
 */
function diskFile(siteDir: string, path: string): DiskFile {
  const bytes = readFileSync(join(siteDir, path));
  if (!SEARCH_DATA.test(path)) return { path, bytes };
  // Neither a path of a site nor base64 holds anything that needs escaping in a script, but JSON makes sure.
  const script = `backfileFile(${JSON.stringify(path)},${JSON.stringify(bytes.toString('base64'))});\n`;
  return { path: `${path}.js`, bytes: Buffer.from(script) };
}
