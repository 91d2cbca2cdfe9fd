import type { SearchShard } from '../../../src/search/shards.ts';

/**
 * The text of `search/shards.json`: an entry a line, so that an archive's history shows what changed.
 *
 * @param shards newest first; fields that the browser has no use for are left out.
 */
export function shardListFile(shards: readonly SearchShard[]): string {
  const entries = shards.map(({ folder, newspaper, year, from, to, articles, language, version }) => {
    const days = from === undefined || to === undefined ? {} : { from, to };
    return JSON.stringify({ folder, newspaper, year, ...days, articles, language, version } satisfies SearchShard);
  });
  return `{"shards":[${entries.map((entry) => `\n${entry}`).join(',')}\n]}\n`;
}
