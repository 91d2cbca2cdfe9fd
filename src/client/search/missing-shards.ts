import type { ExportTexts } from '../../i18n/search/exports.ts';
import type { SearchShard } from '../../search/shards.ts';
import { fill } from './fill.ts';
import type { SearchSession } from './search-session.ts';

/** What a session could not search, in words: `澜川日报 2024-01-01 至 2024-06-30`. Empty where its count is a total. */
export function missingFrom({ failed, open, found }: SearchSession, texts: ExportTexts): string[] {
  const names = new Map(found.map(({ newspaper }) => [newspaper.id, newspaper.name]));
  return [...failed, ...open].map((shard) => describe(shard, names.get(shard.newspaper) ?? shard.newspaper, texts));
}

function describe({ from, to }: SearchShard, newspaper: string, texts: ExportTexts): string {
  return from === undefined || to === undefined
    ? fill(texts.shardUndated, { newspaper })
    : fill(texts.shard, { newspaper, from, to });
}
