import { matchPrecache } from 'workbox-precaching';
import { crcOf } from '../../../search/crc.ts';
import { checkOf, readShardList, type SearchShard, type ShardList } from '../../../search/shards.ts';
import type { KeptYear } from '../kept-years.ts';
import { keptYears } from './held-files.ts';

/** The list of search indexes: that of the network, else that of the shell, with kept years as they are kept. */
export async function answerShardList(request: Request, root: URL): Promise<Response> {
  try {
    return await fetch(request);
  } catch (cause) {
    const held = await matchPrecache(new URL('search/shards.json', root).href);
    if (!held) throw cause;
    const list = withKept(readShardList(await held.json()), await keptYears(root));
    return new Response(JSON.stringify({ ...list, check: checkOf(list) }), { headers: { 'Content-Type': 'application/json' } });
  }
}

/**
 * The list with the indexes of kept years in place of its own. Where that changes it, it is of no state that the archive ever had, and
 * gets a name of its own.
 */
export function withKept(list: ShardList, years: readonly Pick<KeptYear, 'newspaper' | 'year' | 'shards'>[]): ShardList {
  // A year may be kept in two languages, in different states: the first decides, as for its files.
  const kept = new Map<string, readonly SearchShard[]>();
  for (const { newspaper, year, shards } of years) {
    const key = `${newspaper}/${year}`;
    if (shards.length > 0 && !kept.has(key)) kept.set(key, shards);
  }
  const others = list.shards.filter(({ newspaper, year }) => !kept.has(`${newspaper}/${year}`));
  const shards = [...others, ...[...kept.values()].flat()];
  const versions = (all: readonly SearchShard[]) =>
    JSON.stringify(all.map(({ folder, version }) => `${folder} ${version}`).sort());
  if (versions(shards) === versions(list.shards)) return list;
  return { ...list, shards, corpus: `kept${crcOf(new TextEncoder().encode(list.corpus + versions(shards))).toString(16)}` };
}
