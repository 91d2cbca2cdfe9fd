import { checkOf, type NamedThing, type SearchShard, type ShardList } from '../../../src/search/shards.ts';

/**
 * The text of `search/shards.json`: an entry a line, so that an archive's history shows what changed.
 *
 * @param list shards newest first; fields that the browser has no use for are left out.
 */
export function shardListFile({ corpus, newspapers, sections, shards }: ShardList): string {
  const list = { corpus, newspapers: newspapers.map(named), sections: sections.map(named), shards: shards.map(listed) };
  const fields = [
    `"corpus":${JSON.stringify(corpus)}`,
    `"newspapers":${lines(list.newspapers)}`,
    `"sections":${lines(list.sections)}`,
    `"shards":${lines(list.shards)}`,
    `"check":"${checkOf(list)}"`,
  ];
  return `{${fields.join(',\n')}}\n`;
}

function named({ id, name }: NamedThing): NamedThing {
  return { id, name };
}

function listed({ folder, newspaper, year, from, to, articles, language, version }: SearchShard): SearchShard {
  const days = from === undefined || to === undefined ? {} : { from, to };
  return { folder, newspaper, year, ...days, articles, language, version };
}

function lines(entries: readonly object[]): string {
  return entries.length === 0 ? '[]' : `[${entries.map((entry) => `\n${JSON.stringify(entry)}`).join(',')}\n]`;
}
