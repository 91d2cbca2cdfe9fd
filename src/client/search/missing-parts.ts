import type { ExportTexts } from '../../i18n/search/exports.ts';
import type { FoundArticle } from '../../search/found.ts';
import type { NamedThing, SearchShard } from '../../search/shards.ts';
import { fill } from './fill.ts';
import type { SearchSession } from './search-session.ts';

/** What a session could not search, in words: `澜川日报 2024-01-01 至 2024-06-30`. Empty where its count is a total. */
export function missingShards(
  { failed, open, found }: SearchSession,
  known: readonly NamedThing[],
  texts: ExportTexts,
): string[] {
  const names = new Map([...found.map(({ newspaper }) => newspaper), ...known].map(({ id, name }) => [id, name]));
  return [...failed, ...open].map((shard) => describe(shard, names.get(shard.newspaper) ?? shard.newspaper, texts));
}

/** Articles that were found but whose texts could not be read: `澜川日报 2024-01-03（lanchuan-ribao/2024-01-03/p01/a02）`. */
export function missingArticles(articles: readonly FoundArticle[], texts: ExportTexts): string[] {
  return articles.map(({ newspaper, facts }) =>
    fill(texts.article, { newspaper: newspaper.name, date: facts.issue.date ?? texts.undated, address: facts.address }),
  );
}

function describe({ from, to }: SearchShard, newspaper: string, texts: ExportTexts): string {
  return from === undefined || to === undefined
    ? fill(texts.shardUndated, { newspaper })
    : fill(texts.shard, { newspaper, from, to });
}
