import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../../build/usage-error.ts';
import { diskFile, OPEN_NOTE, OPEN_NOTE_TEXT, pathsForDisk } from './disk-files.ts';

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

/**
 * Copies a site so that it opens from a disk, search included (`diskFile`). The same site gives the same bytes.
 *
 * @throws UsageError when there is no site, when the target holds something else, or when one lies within the other.
 */
export function makeDiskCopy({ siteDir, outDir, onProgress }: DiskCopyOptions): DiskCopy {
  const [from, to] = [resolve(siteDir), resolve(outDir)];
  checkPlaces(from, to);
  const paths = pathsForDisk(from);
  const fresh = `${to}.${process.pid}.tmp`;
  rmSync(fresh, { recursive: true, force: true });
  try {
    let bytes = 0;
    paths.forEach((path, place) => {
      bytes += copyOne(from, fresh, path);
      onProgress?.(place + 1, paths.length);
    });
    writeFileSync(join(fresh, OPEN_NOTE), OPEN_NOTE_TEXT);
    replace(to, fresh);
    return { files: paths.length + 1, bytes: bytes + Buffer.byteLength(OPEN_NOTE_TEXT) };
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
  const file = diskFile(from, path);
  const target = join(to, file.path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, file.bytes);
  return file.bytes.length;
}

function checkPlaces(from: string, to: string): void {
  if (!existsSync(join(from, 'index.html')))
    throw new UsageError(`${from} holds no site. Build it first, or name its folder with --from.`);
  if (to === from || to.startsWith(from + sep) || from.startsWith(to + sep)) {
    throw new UsageError(`The copy needs a folder of its own: ${to} and the site ${from} lie within each other.`);
  }
  if (!existsSync(to)) return;
  const isEmpty = readdirSync(to).length === 0;
  if (!isEmpty && !existsSync(join(to, OPEN_NOTE)))
    throw new UsageError(`${to} holds other files. Name an empty folder with --out.`);
}
