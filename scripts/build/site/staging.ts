import { hash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdsBytes } from '../files.ts';
import type { Manifest, StagedFile } from './manifest.ts';
import { checkSitePath } from './site-path.ts';

/** Within the site folder, so that it is on the same disk; hidden, so that no server and no copy of the site shows it. */
const STAGING_FOLDER = '.backfile-staging';

/**
 * Where everything that is to change waits until all of it is ready. Until then the site is as the last build left it, whatever
 * happens: a page that cannot be rendered, a full disk, a killed process.
 */
export interface Staging {
  dir: string;
  /** A number that no other file waits under. */
  nextNumber(): number;
  /** Notes what waits, or is in its place already. @throws naming a path that is claimed twice, or cannot be in a site */
  add(files: readonly StagedFile[]): void;
  /** Stages bytes, unless the site holds them already. @returns whether they wait */
  put(file: { path: string; group: string; bytes: Uint8Array }): boolean;
  /** Removes what waits. */
  clear(): void;
}

/** Opens an empty staging folder for a site folder. */
export function openStaging(siteDir: string, manifest: Manifest): Staging {
  const dir = join(siteDir, STAGING_FOLDER);
  const clear = () => {
    rmSync(dir, { recursive: true, force: true });
    manifest.database.exec('DELETE FROM staged');
  };
  clear();
  mkdirSync(dir, { recursive: true });
  let number = 0;
  const insert = manifest.database.prepare(
    'INSERT OR IGNORE INTO staged (number, path, grp, key, hash, size, is_held, links, ids) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const staging: Staging = {
    dir,
    nextNumber: () => {
      number += 1;
      return number;
    },
    add: (files) =>
      manifest.together(() => {
        for (const { number: place, path, group, key, hash: digest, size, isHeld, links } of files) {
          checkSitePath(path);
          const { changes } = insert.run(
            place,
            path,
            group,
            key,
            digest,
            size,
            isHeld ? 1 : 0,
            links?.targets ?? null,
            links?.ids ?? null,
          );
          if (changes === 0) throw new Error(`Two parts of the site want the file ${path}.`);
        }
      }),
    put({ path, group, bytes }) {
      const file = { number: staging.nextNumber(), path, group, key: '', hash: hash('sha256', bytes), size: bytes.length };
      const isHeld = holdsBytes(join(siteDir, path), bytes);
      if (!isHeld) writeFileSync(join(dir, String(file.number)), bytes);
      staging.add([{ ...file, isHeld }]);
      return !isHeld;
    },
    clear,
  };
  return staging;
}
