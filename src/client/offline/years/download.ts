import { cacheName, readKept } from '../kept-years.ts';
import type { OfflineFiles, OfflineYear } from '../offline-year.ts';
import { HASH_HEADER, hashOf, keptResponse } from './kept-response.ts';
import { OfflineError } from './offline-error.ts';

/** Files fetched at once: as many as a browser asks one server for. */
const AT_ONCE = 6;

export interface Download {
  root: URL;
  /** Path of the year's `offline.json` below the root. */
  path: string;
  year: OfflineYear;
  list: OfflineFiles;
  signal: AbortSignal;
  /** How many bytes are there, of all. */
  onProgress: (bytes: number) => void;
}

/**
 * Keeps a year: takes what is there already from a part or an older version, fetches the rest, and checks every file by its hash. Only
 * with the last of them the year counts as kept, and older versions go; until then they answer. What was fetched stays when this is
 * stopped.
 *
 * @throws OfflineError
 */
export async function downloadYear({ root, path, year, list, signal, onProgress }: Download): Promise<void> {
  const name = cacheName(root, path, year.version);
  const { years, parts } = await readKept(root);
  const older = [...years, ...parts].filter((each) => each.path === path && each.cache !== name).map(({ cache }) => cache);
  const cache = await caches.open(name);
  const sources = await Promise.all(older.map((each) => caches.open(each)));
  const waiting = list.files[Symbol.iterator]();
  let bytes = 0;
  const work = async () => {
    for (const [file, size, hash] of waiting) {
      if (signal.aborted) throw new OfflineError('stopped');
      const url = new URL(file, root).href;
      const held = await cache.match(url);
      if (held?.headers.get(HASH_HEADER) !== hash) {
        const found = (await fromCaches(sources, url, hash)) ?? (await fromSite(url, hash, signal));
        await cache.put(url, found);
      }
      bytes += size;
      onProgress(bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await cache.put(new URL(path, root).href, new Response(JSON.stringify(year)));
  for (const each of older) await caches.delete(each);
}

/** How much of a list is there already, in bytes. */
export async function bytesHeld(root: URL, path: string, { version, files }: OfflineFiles): Promise<number> {
  const name = cacheName(root, path, version);
  // Opening one makes it, and it would count as begun.
  if (!(await caches.has(name))) return 0;
  const held = new Set((await (await caches.open(name)).keys()).map(({ url }) => url));
  return files.reduce((sum, [file, bytes]) => (held.has(new URL(file, root).href) ? sum + bytes : sum), 0);
}

async function fromCaches(sources: readonly Cache[], url: string, hash: string): Promise<Response | undefined> {
  for (const source of sources) {
    const found = await source.match(url);
    if (found?.headers.get(HASH_HEADER) === hash) return found;
  }
  return undefined;
}

/** Asks a second time past all caches: a mirror may hold an older file. */
async function fromSite(url: string, hash: string, signal: AbortSignal): Promise<Response> {
  for (const cache of ['no-cache', 'reload'] as const) {
    const response = await fetch(url, { cache, signal }).catch((cause: unknown) => {
      throw new OfflineError(signal.aborted ? 'stopped' : 'noNetwork', { cause });
    });
    const content = await response.arrayBuffer().catch((cause: unknown) => {
      throw new OfflineError(signal.aborted ? 'stopped' : 'noNetwork', { cause });
    });
    if (response.ok && (await hashOf(content)) === hash) return keptResponse(content, response.headers, hash);
  }
  throw new OfflineError('changed');
}
