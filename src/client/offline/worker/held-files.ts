import { matchPrecache } from 'workbox-precaching';
import { type KeptYear, keptUrl, readKept } from '../kept-years.ts';

let kept: Promise<KeptYear[]> | undefined;

/** The years that are kept whole. Read once; a page tells when it has changed them. */
export function keptYears(root: URL): Promise<KeptYear[]> {
  kept ??= readKept(root).then(({ years }) => years);
  kept.catch(forgetKept);
  return kept;
}

export function forgetKept(): void {
  kept = undefined;
}

/** A file of the shell or of a kept year. */
export async function heldFile(address: string, root: URL): Promise<Response | undefined> {
  const url = keptUrl(address);
  return (await matchPrecache(url)) ?? firstOf(await keptYears(root), url);
}

/** A page of a kept year, or of the shell: the former may be of the state that the rest of the year is kept in. */
export async function heldPage(address: string, root: URL): Promise<Response | undefined> {
  const url = keptUrl(address);
  return (await firstOf(await keptYears(root), url)) ?? matchPrecache(url);
}

/** A file of a search index, if it is kept in the version that is asked for: another would make wrong counts. */
export async function heldShardFile(url: URL, root: URL): Promise<Response | undefined> {
  const [, folder] = url.pathname.slice(root.pathname.length).split('/');
  const version = url.searchParams.get('v');
  const years = await keptYears(root);
  const holding = years.filter(({ shards }) => shards.some((shard) => shard.folder === folder && shard.version === version));
  return (await firstOf(holding, keptUrl(url.href))) ?? matchPrecache(keptUrl(url.href));
}

async function firstOf(years: readonly KeptYear[], url: string): Promise<Response | undefined> {
  for (const { cache } of years) {
    const found = await (await caches.open(cache)).match(url);
    if (found) return found;
  }
  return undefined;
}
