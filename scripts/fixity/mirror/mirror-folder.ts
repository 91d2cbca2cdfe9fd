import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Checksum, readChecksums } from '../checksums.ts';
import { FixityError } from '../fixity-error.ts';
import { entriesUnder } from '../held/folder.ts';
import type { HeldEntry } from '../held/holding.ts';
import { MANIFEST, STAGING } from '../names.ts';
import { systemCode } from '../verify/finding.ts';

/** The folder of a mirror. Files are renamed into it one by one; links in it are neither followed nor replaced. */
export class MirrorFolder {
  readonly root: string;

  /**
   * Makes the folder where there is none.
   *
   * @throws FixityError if it holds other files, so that none of them is ever written over
   */
  constructor(folder: string) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) throw new FixityError('pull-occupied', { where: folder });
    mkdirSync(folder, { recursive: true });
    this.root = realpathSync(folder);
    const isMirror = existsSync(join(folder, MANIFEST)) || existsSync(join(folder, STAGING));
    if (!isMirror && readdirSync(folder).length > 0) throw new FixityError('pull-occupied', { where: folder });
  }

  at(path: string): string {
    return join(this.root, path);
  }

  /** What lies in it, what is staged excepted. */
  async entries(): Promise<HeldEntry[]> {
    return (await entriesUnder(this.root, '')).filter(({ path }) => !path.startsWith(`${STAGING}/`));
  }

  /**
   * What the last pull left; nothing if there was none, or `undefined` if it cannot be read.
   *
   * @throws FixityError if something else lies there
   */
  oldList(): Checksum[] | undefined {
    const file = this.at(MANIFEST);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found === undefined) return [];
    if (!found.isFile()) throw new FixityError(found.isSymbolicLink() ? 'pull-link' : 'pull-in-the-way', { path: MANIFEST });
    try {
      return readChecksums(readFileSync(file), { list: MANIFEST, digits: 64 });
    } catch (error) {
      if (error instanceof FixityError) return undefined;
      throw error;
    }
  }

  /** Puts a whole file in its place. @throws FixityError if a link or something else lies there */
  place(staged: string, path: string): void {
    this.#makeParents(path);
    this.#checkTarget(path);
    renameSync(staged, this.at(path));
  }

  /** Removes a file, and the folders that are empty without it. */
  remove(path: string): void {
    rmSync(this.at(path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) if (!removeEmpty(this.at(folder))) return;
  }

  #makeParents(path: string): void {
    const segments = path.split('/').slice(0, -1);
    segments.forEach((_, place) => {
      const folder = segments.slice(0, place + 1).join('/');
      const found = lstatSync(this.at(folder), { throwIfNoEntry: false });
      if (found === undefined) mkdirSync(this.at(folder));
      else if (!found.isDirectory())
        throw new FixityError(found.isSymbolicLink() ? 'pull-link' : 'pull-in-the-way', { path: folder });
    });
  }

  #checkTarget(path: string): void {
    const found = lstatSync(this.at(path), { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) throw new FixityError('pull-link', { path });
    const isFree = found === undefined || found.isFile() || (found.isDirectory() && removeEmpty(this.at(path)));
    if (!isFree) throw new FixityError('pull-in-the-way', { path });
  }
}

/** @returns whether it was empty, and is gone */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOTEMPTY' || systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}
