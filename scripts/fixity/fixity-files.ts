import { createHash } from 'node:crypto';
import { checksumLines } from './checksums.ts';
import { FixityError } from './fixity-error.ts';
import { FILE_LIST, MANIFEST, SIGNATURE } from './names.ts';
import { ListedPaths } from './paths.ts';

/** A file of a site and the SHA-256 of its bytes, 64 hexadecimal digits. */
export interface HashedFile {
  path: string;
  sha256: string;
}

/** A file to be written at the root. */
export interface FixityFile {
  path: string;
  text: string;
}

/** `files.txt` doubles as a list of relative addresses, so it holds nothing that an address would have to escape. */
const URL_PATH_PATTERN = /^[A-Za-z0-9._~!$&'()+,;=@/-]+$/u;

/**
 * `files.txt`, which names every file, and `SHA256SUMS`, which says what each holds but itself and its signature. Both are sorted by
 * bytes. Entries for these files themselves, as an earlier build left them, are passed over.
 *
 * @param options.isSigned whether a signature will lie beside; `files.txt` then names it
 * @throws FixityError for a path that is unsafe, is no address, or comes twice
 */
export function fixityFiles(entries: Iterable<HashedFile>, { isSigned = false }: { isSigned?: boolean } = {}): FixityFile[] {
  const files = [...entries].filter(({ path }) => !OWN_FILES.has(path)).map(({ path, sha256 }) => ({ path, hash: sha256 }));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const paths = new ListedPaths(FILE_LIST);
  files.forEach(({ path }, place) => {
    paths.add(path, place + 1);
    if (!URL_PATH_PATTERN.test(path)) throw new FixityError('path-not-url', { list: FILE_LIST, line: String(place + 1), path });
  });
  const names = [...files.map(({ path }) => path), FILE_LIST, MANIFEST, ...(isSigned ? [SIGNATURE] : [])].sort();
  const list = names.map((name) => `${name}\n`).join('');
  const listed = { path: FILE_LIST, hash: createHash('sha256').update(list).digest('hex') };
  const all = [...files, listed].sort((a, b) => (a.path < b.path ? -1 : 1));
  return [
    { path: FILE_LIST, text: list },
    { path: MANIFEST, text: checksumLines(all) },
  ];
}

const OWN_FILES: ReadonlySet<string> = new Set([FILE_LIST, MANIFEST, SIGNATURE]);
