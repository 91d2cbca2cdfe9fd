import { expect, it } from 'vitest';
import { shardListFile } from '../../scripts/build/search/index.ts';
import { compareShards, readShardList, type SearchShard } from '../../src/search/shards.ts';

const shardOf = (folder: string, newspaper: string, from?: string, to = from): SearchShard => ({
  folder,
  newspaper,
  year: from?.slice(0, 4) ?? 'undated',
  ...(from === undefined || to === undefined ? {} : { from, to }),
  articles: 1,
  language: 'zh-CN',
  version: '0123456789ab',
});
const good = shardOf('a-2024', 'a', '2024-01-02', '2024-12-30');

it('orders shards newest first, also within a year, the undated last', () => {
  const ordered = [
    shardOf('b-2024-m05b', 'b', '2024-05-11', '2024-05-12'),
    shardOf('b-2024-m04', 'b', '2024-04-01', '2024-04-30'),
    shardOf('a-2024-q1', 'a', '2024-01-01', '2024-03-30'),
    shardOf('a-2023', 'a', '2023-01-01', '2023-12-31'),
    shardOf('b-2023', 'b', '2023-01-01', '2023-12-31'),
    shardOf('a-undated-part10', 'a'),
    shardOf('a-undated-part9', 'a'),
    shardOf('a-undated-part1', 'a'),
  ];
  expect([...ordered].reverse().sort(compareShards)).toEqual(ordered);
  const shuffled = [4, 0, 6, 2, 7, 5, 1, 3].flatMap((place) => ordered[place] ?? []);
  expect(shuffled.sort(compareShards)).toEqual(ordered);
});

it.each([
  null,
  [],
  {},
  { shards: [{}] },
  { shards: [{ ...good, articles: '1' }] },
  { shards: [{ ...good, articles: 0 }] },
  { shards: [{ ...good, folder: '../up' }] },
  { shards: [{ ...good, folder: 'a/b' }] },
  { shards: [{ ...good, from: undefined }] },
  { shards: [{ ...good, to: '2025-01-01' }] },
  { shards: [{ ...good, from: '2024-12-31' }] },
  { shards: [{ ...shardOf('a-undated', 'a'), to: '2024-01-01' }] },
  { shards: [good, good] },
])('refuses %j', (json) => {
  expect(() => readShardList(json)).toThrow(/shards\.json/u);
});

it('reads what was written, and lets be what a later version adds', () => {
  const shards = [good, shardOf('a-undated', 'a')];
  expect(readShardList(JSON.parse(shardListFile(shards)))).toEqual(shards);
  expect(JSON.parse(shardListFile([]))).toEqual({ shards: [] });
  const more = [{ ...good, facets: { rows: 1 } }];
  expect(readShardList({ shards: more })).toEqual(more);
});

it('lists nothing that the browser has no use for', () => {
  expect(shardListFile([{ ...good, key: 'secret', skip: 0 } as SearchShard])).toBe(shardListFile([good]));
});
