import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from '../../build/lock.ts';
import { FixityError } from '../fixity-error.ts';
import { STAGING } from '../names.ts';

const LOCK = 'lock';

/** Where a pull keeps what it has fetched, by its hash, until all of it is there: whatever kills it, the next one goes on from here. */
export class Staging {
  readonly folder: string;
  readonly #release: () => void;

  /**
   * @param root the mirror's folder
   * @throws FixityError if a link lies where the staging folder should, UsageError if another pull is at work
   */
  constructor(root: string) {
    this.folder = join(root, STAGING);
    const found = lstatSync(this.folder, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) throw new FixityError('pull-link', { path: STAGING });
    mkdirSync(this.folder, { recursive: true });
    const lock = lstatSync(join(this.folder, LOCK), { throwIfNoEntry: false });
    if (lock && !lock.isFile()) throw new FixityError('pull-link', { path: `${STAGING}/${LOCK}` });
    this.#release = takeLock(join(this.folder, LOCK), `the mirror ${root}`);
  }

  /** Where a file lies once all of it is there and proven. */
  whole(hash: string): string {
    return join(this.folder, hash);
  }

  /** Where the first bytes of a file lie. */
  part(hash: string): string {
    return join(this.folder, `${hash}.part`);
  }

  /** Throws away what nobody wants any more, and what is no plain file. */
  keepOnly(hashes: ReadonlySet<string>): void {
    for (const entry of readdirSync(this.folder, { withFileTypes: true })) {
      const isWanted = entry.isFile() && hashes.has(entry.name.replace(/\.part$/u, ''));
      if (!isWanted && entry.name !== LOCK) rmSync(join(this.folder, entry.name), { recursive: true, force: true });
    }
  }

  /** A file of its own with the bytes of another, to be renamed into place. */
  async copyOf(hash: string): Promise<string> {
    const copy = join(this.folder, `${hash}.copy`);
    await copyFile(this.whole(hash), copy);
    return copy;
  }

  /** Takes over bytes that are proven. */
  async take(part: string, hash: string): Promise<void> {
    await rename(part, this.whole(hash));
  }

  /** Another pull may begin; what was fetched stays. */
  release(): void {
    this.#release();
  }

  /** Nothing is left to do. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
