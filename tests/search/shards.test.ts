import { expect, it } from 'vitest';
import { compareShards, readShardList, type SearchShard, shardFolder } from '../../src/search/shards.ts';

const shardOf = (newspaper: string, year: string): SearchShard => ({ newspaper, year, articles: 1, language: 'zh-CN' });

it('orders shards newest first, the undated last', () => {
  const shards = [shardOf('b', '2023'), shardOf('a', 'undated'), shardOf('b', '2024'), shardOf('a', '2023')];
  expect(shards.sort(compareShards).map(shardFolder)).toEqual(['b-2024', 'a-2023', 'b-2023', 'a-undated']);
});

it('names no folder outside the search', () => {
  expect(() => shardFolder(shardOf('../up', '2024'))).toThrow(/No folder/u);
});

it.each([null, [], {}, { shards: [{}] }, { shards: [{ ...shardOf('a', '2024'), articles: '1' }] }])('refuses %j', (json) => {
  expect(() => readShardList(json)).toThrow(/shards\.json/u);
});

it('reads what was written', () => {
  const shards = [shardOf('a', '2024')];
  expect(readShardList(JSON.parse(JSON.stringify({ shards })))).toEqual(shards);
});
