import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { injectManifest } from 'workbox-build';
import { WORKER_FILE } from '../program/offline-folder.ts';
import type { SiteFile } from './site-to-be.ts';

/** Digits of a hash that tell one state of a page from another. */
const DIGITS = 20;

/**
 * The service worker of a site: our own, bundled with the program, with the list of the shell in it.
 *
 * @param files of the shell, by path
 * @param workDir where a folder for the work can be made
 * @throws when Workbox warns of anything: the list would not be what was asked for
 */
export async function serviceWorker(
  offlineDir: string,
  files: readonly (SiteFile & { isHashed: boolean })[],
  workDir: string,
): Promise<Uint8Array> {
  const folder = join(workDir, 'worker');
  mkdirSync(folder);
  try {
    const swDest = join(folder, WORKER_FILE);
    const { warnings } = await injectManifest({
      swSrc: join(offlineDir, WORKER_FILE),
      swDest,
      // Most files lie in the site already, some wait to be put there: what is where is known without looking.
      globDirectory: folder,
      globPatterns: [],
      additionalManifestEntries: files.map(({ path, hash, isHashed }) => ({
        url: path,
        revision: isHashed ? null : hash.slice(0, DIGITS),
      })),
    });
    if (warnings.length > 0) throw new Error(`Workbox: ${warnings.join(' ')}`);
    return readFileSync(swDest);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
