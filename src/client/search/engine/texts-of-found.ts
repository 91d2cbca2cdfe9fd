import type { FoundArticle, FoundText } from '../../../search/found.ts';
import type { TextOptions } from '../search-session.ts';
import type { OpenShard } from './open-shard.ts';
import { textsOfRows } from './texts-of-rows.ts';

/** The texts of articles in their order, which may lead from shard to shard and back. */
export async function* textsOfFound(
  articles: readonly FoundArticle[],
  openOf: (article: FoundArticle) => OpenShard,
  { signal, onProgress }: TextOptions,
): AsyncIterableIterator<FoundText> {
  let done = 0;
  for (const stretch of stretchesOf(articles)) {
    const [first] = stretch;
    if (first === undefined) continue;
    const texts = textsOfRows(
      openOf(first),
      stretch.map(({ row }) => row),
      signal,
    );
    let place = 0;
    for await (const { text } of texts) {
      const article = stretch[place];
      place += 1;
      done += 1;
      onProgress?.(done, articles.length);
      if (article !== undefined) yield { article, text };
    }
  }
}

/** Articles of one shard that follow one another. */
function stretchesOf(articles: readonly FoundArticle[]): FoundArticle[][] {
  const stretches: FoundArticle[][] = [];
  for (const article of articles) {
    const last = stretches.at(-1);
    if (last?.[0]?.shard === article.shard) last.push(article);
    else stretches.push([article]);
  }
  return stretches;
}
