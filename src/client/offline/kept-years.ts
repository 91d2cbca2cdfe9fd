import { type OfflineYear, readOfflineYear } from './offline-year.ts';

/**
 * Years kept on the device, for pages and service worker alike. Each version of a year has a cache of its own, which holds its files
 * by path and, once all are there, its `offline.json`: a cache without that is a download that was not finished.
 */
export interface KeptYear extends OfflineYear {
  cache: string;
  /** Path of its `offline.json` below the top folder. */
  path: string;
}

/** A download that was not finished. */
export interface PartOfYear {
  cache: string;
  path: string;
}

/** The name of the cache of a version. Several sites may share a server, so it names the folder too. */
export function cacheName(root: URL, path: string, version: string): string {
  return `${prefixOf(root)}${path}@${version}`;
}

/** All that is kept of a site, whole years and parts, by path. */
export async function readKept(root: URL): Promise<{ years: KeptYear[]; parts: PartOfYear[] }> {
  const prefix = prefixOf(root);
  const years: KeptYear[] = [];
  const parts: PartOfYear[] = [];
  for (const cache of (await caches.keys()).filter((name) => name.startsWith(prefix)).sort()) {
    const path = cache.slice(prefix.length, cache.lastIndexOf('@'));
    const list = await (await caches.open(cache)).match(new URL(path, root).href);
    if (list) years.push({ ...readOfflineYear(await list.json()), cache, path });
    else parts.push({ cache, path });
  }
  return { years, parts };
}

/** What a file is kept under: a folder is its `index.html`, and what follows `?` or `#` says nothing. */
export function keptUrl(address: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}

function prefixOf(root: URL): string {
  return `backfile-kept:${root.href}:`;
}
