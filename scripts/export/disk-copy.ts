import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { filesUnder } from '../build/files.ts';
import { UsageError } from '../build/usage-error.ts';

export interface DiskCopyOptions {
  /** A built site. */
  siteDir: string;
  /** Is replaced as a whole if it is a copy made earlier; must otherwise be empty or not exist. */
  outDir: string;
  onProgress?: (done: number, total: number) => void;
}

export interface DiskCopy {
  files: number;
  bytes: number;
}

/** Marks a folder that this may replace. */
const MARK = 'OPEN-INDEX-HTML.txt';
const MARK_TEXT = `打开 index.html 即可阅读、检索，不需要网络。
Open index.html to read and to search; no network is needed.
`;

/** What the search reads: its files below `search/` but for pages and scripts, and the packed part of Pagefind’s program. */
const SEARCH_DATA = /^(?:search\/(?!.*\.(?:html|js)$).+|assets\/pagefind\.[0-9a-f]+\.bin)$/u;

/**
 * Copies a site so that it opens from a disk, search included: browsers let no page read files there, but they run scripts, so
 * every file that the search reads becomes a script that hands over its content. All else is copied as it is. The same site
 * gives the same bytes.
 *
 * @throws UsageError when there is no site, when the target holds something else, or when one lies within the other.
 */
export function makeDiskCopy({ siteDir, outDir, onProgress }: DiskCopyOptions): DiskCopy {
  const [from, to] = [resolve(siteDir), resolve(outDir)];
  checkPlaces(from, to);
  const paths = filesUnder(from, '');
  const fresh = `${to}.${process.pid}.tmp`;
  rmSync(fresh, { recursive: true, force: true });
  try {
    let bytes = 0;
    paths.forEach((path, place) => {
      bytes += copyOne(from, fresh, path);
      onProgress?.(place + 1, paths.length);
    });
    writeFileSync(join(fresh, MARK), MARK_TEXT);
    replace(to, fresh);
    return { files: paths.length + 1, bytes: bytes + Buffer.byteLength(MARK_TEXT) };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The old copy goes only when the new one is whole. */
function replace(folder: string, fresh: string): void {
  const old = `${folder}.${process.pid}.old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}

/** @returns how many bytes were written */
function copyOne(from: string, to: string, path: string): number {
  const isData = SEARCH_DATA.test(path);
  const target = join(to, isData ? `${path}.js` : path);
  mkdirSync(dirname(target), { recursive: true });
  const content = readFileSync(join(from, path));
  if (!isData) {
    copyFileSync(join(from, path), target);
    return content.length;
  }
  // Neither a path of a site nor base64 holds anything that needs escaping in a script, but JSON makes sure.
  const script = `backfileFile(${JSON.stringify(path)},${JSON.stringify(content.toString('base64'))});\n`;
  writeFileSync(target, script);
  return script.length;
}

function checkPlaces(from: string, to: string): void {
  if (!existsSync(join(from, 'index.html')))
    throw new UsageError(`${from} holds no site. Build it first, or name its folder with --from.`);
  if (to === from || to.startsWith(from + sep) || from.startsWith(to + sep)) {
    throw new UsageError(`The copy needs a folder of its own: ${to} and the site ${from} lie within each other.`);
  }
  if (!existsSync(to)) return;
  const isEmpty = readdirSync(to).length === 0;
  if (!isEmpty && !existsSync(join(to, MARK))) throw new UsageError(`${to} holds other files. Name an empty folder with --out.`);
}
