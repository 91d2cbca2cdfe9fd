import { expect, it } from 'vitest';
import { shardListFile } from '../../scripts/build/search/index.ts';
import { compareShards, readShardList, type SearchShard, type ShardList } from '../../src/search/shards.ts';

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

const listOf = (shards: SearchShard[]): ShardList => ({
  corpus: '00112233aabb',
  newspapers: [{ id: 'a', name: '甲报' }],
  sections: [{ id: 'news', name: '新闻 "要闻"' }],
  shards,
});
const { shards: _, ...head } = listOf([]);

it.each([
  null,
  [],
  {},
  { ...head, shards: {} },
  { ...head, shards: [{}] },
  ...[
    { articles: '1' },
    { articles: 0 },
    { folder: '../up' },
    { folder: 'a/b' },
    { from: undefined },
    { to: '2025-01-01' },
    { from: '2024-12-31' },
    { version: undefined },
    { version: '' },
    { version: '1&evil=2' },
    { version: 12 },
  ].map((spoilt) => ({ ...head, shards: [{ ...good, ...spoilt }] })),
  { ...head, shards: [{ ...shardOf('a-undated', 'a'), to: '2024-01-01' }] },
  { ...head, shards: [good, good] },
  { ...listOf([good]), corpus: undefined },
  { ...listOf([good]), corpus: '<script>' },
  { ...listOf([good]), newspapers: undefined },
  { ...listOf([good]), newspapers: { id: 'a', name: 'b' } },
  { ...listOf([good]), sections: [{ id: 'news' }] },
  { ...listOf([good]), sections: [{ id: 'news', name: 1 }] },
  { ...listOf([good]), sections: [null] },
])('refuses %j', (json) => {
  expect(() => readShardList(json)).toThrow(/shards\.json/u);
});

it('reads what was written, and lets be what a later version adds', () => {
  const list = listOf([good, shardOf('a-undated', 'a')]);
  expect(readShardList(JSON.parse(shardListFile(list)))).toEqual(list);
  expect(readShardList(JSON.parse(shardListFile(listOf([]))))).toEqual(listOf([]));
  const more = { ...list, shards: [{ ...good, facets: { rows: 1 } }], future: [1] };
  expect(readShardList(more).shards).toEqual(more.shards);
});

it('reads shards newest first, however they are listed', () => {
  const shards = [shardOf('a-undated', 'a'), shardOf('a-2023', 'a', '2023-01-02'), good];
  expect(readShardList(listOf(shards)).shards).toEqual([good, shards[1], shards[0]]);
});

it('lists an entry a line, and nothing that the browser has no use for', () => {
  const text = shardListFile({ ...listOf([{ ...good, key: 'secret', skip: 0 } as SearchShard]), path: '/x' } as ShardList);
  expect(text).toBe(shardListFile(listOf([good])));
  expect(text.split('\n')).toEqual([
    '{"corpus":"00112233aabb",',
    '"newspapers":[',
    '{"id":"a","name":"甲报"}',
    '],',
    '"sections":[',
    '{"id":"news","name":"新闻 \\"要闻\\""}',
    '],',
    '"shards":[',
    JSON.stringify(good),
    '],',
    expect.stringMatching(/^"check":"[0-9a-f]{8}"\}$/u),
    '',
  ]);
});

it('refuses a list of which a digit is damaged', () => {
  const text = shardListFile(listOf([good]));
  const damaged = [text.replace('2024-12-30', '2024-12-20'), text.replace('甲报', '乙报'), text.replace('"a-2024"', '"b-2024"')];
  for (const each of damaged) {
    expect(each).not.toBe(text);
    expect(() => readShardList(JSON.parse(each))).toThrow('shards.json is damaged');
  }
});
