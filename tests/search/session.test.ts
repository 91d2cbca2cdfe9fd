import { describe, expect, it } from 'vitest';
import type { SearchEngine } from '../../src/client/search/engine.ts';
import { fill } from '../../src/client/search/fill.ts';
import { findAll, startSession } from '../../src/client/search/session.ts';
import { describeSession } from '../../src/client/search/status.ts';
import { searchTextsFor } from '../../src/i18n/search.ts';
import type { SearchShard } from '../../src/search/shards.ts';

const zh = searchTextsFor('zh-CN');
/** A shard named `2024` or `2024-q1`. */
const shardOf = (name: string): SearchShard => ({
  folder: `blue-${name}`,
  newspaper: 'blue',
  year: name.split('-')[0] ?? '',
  articles: 9,
  language: 'zh-CN',
  version: '1',
});

/** An engine with so many hits in each shard; `failed` for one that cannot be read. */
function engineOf(hits: Record<string, number | 'failed'>): SearchEngine & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    shards: async () => Object.keys(hits).map((year) => shardOf(year.slice(1))),
    async ask(shard) {
      const name = shard.folder.slice('blue-'.length);
      asked.push(name);
      const count = hits[`y${name}`] ?? 0;
      if (count === 'failed') return { kind: 'failed', shard, cause: new Error('no') };
      return {
        kind: 'answered',
        shard,
        hits: Array.from({ length: count }, (_, place) => ({ shard, address: async () => `blue/${shard.year}/${place}` })),
      };
    },
  };
}

const start = (engine: SearchEngine, signal = new AbortController().signal) => startSession(engine, ['今天'], signal);

describe('a search session', () => {
  it('asks only as many shards as are needed, and goes on from there', async () => {
    const engine = engineOf({ y2024: 3, y2023: 4, y2022: 5 });
    const session = await start(engine);
    await session.gather(5);
    expect(engine.asked).toEqual(['2024', '2023']);
    expect(session.hits).toHaveLength(7);
    await session.gather(Number.POSITIVE_INFINITY);
    expect(engine.asked).toEqual(['2024', '2023', '2022']);
    expect(session.hits).toHaveLength(12);
  });

  it('asks no shard twice, also when two askings overlap', async () => {
    const engine = engineOf({ y2024: 3, y2023: 4, y2022: 5 });
    const session = await start(engine);
    await Promise.all([session.gather(99), session.gather(4)]);
    expect(engine.asked).toEqual(['2024', '2023', '2022']);
    expect(session.hits).toHaveLength(12);
  });

  it('asks nothing more once it is given up', async () => {
    const engine = engineOf({ y2024: 1, y2023: 1 });
    const given = new AbortController();
    const session = await start(engine, given.signal);
    given.abort();
    await session.gather(10);
    expect(engine.asked).toEqual([]);
  });

  it('goes on after a shard that cannot be read', async () => {
    const session = await start(engineOf({ y2024: 'failed', y2023: 2 }));
    await session.gather(10);
    expect(session.hits).toHaveLength(2);
    expect(session.failed.map(({ year }) => year)).toEqual(['2024']);
  });

  it('does not give a set of addresses that may lack some', async () => {
    await expect(findAll(engineOf({ y2024: 'failed', y2023: 2 }), ['今天'])).rejects.toThrow(/could not be read/u);
    await expect(findAll(engineOf({ y2024: 1, y2023: 1 }), ['今天'])).resolves.toEqual(['blue/2024/0', 'blue/2023/0']);
  });
});

describe('describeSession', () => {
  const describeAfter = async (hits: Record<string, number | 'failed'>, count: number, shown: number, mismatches = 0) => {
    const session = await start(engineOf(hits));
    await session.gather(count);
    return describeSession(session, { shown, mismatches }, zh);
  };

  it('calls a number a total only when every shard has answered', async () => {
    expect(await describeAfter({ y2024: 3, y2023: 4 }, 99, 7)).toBe('共找到 7 篇。');
    expect(await describeAfter({ y2024: 30, y2023: 4 }, 99, 20)).toBe('共找到 34 篇，已显示 20 篇。');
    const partial = await describeAfter({ y2024: 13, y2023: 14, y2022: 1 }, 20, 20);
    expect(partial).toContain('已显示 20 篇');
    expect(partial).toContain('2024–2023');
    expect(partial).toContain('27 篇');
    expect(partial).toContain('另有 9 篇');
    expect(partial).not.toContain('共');
  });

  it('names a year once, however many indexes it has, and only a part of it until all have answered', async () => {
    const engine = engineOf({ 'y2024-m05a': 3, 'y2024-m04': 4, 'y2024-q1': 5, y2023: 6 });
    const session = await start(engine);
    const told = () => describeSession(session, { shown: session.hits.length, mismatches: 0 }, zh);
    await session.gather(4);
    expect(told()).toBe('已显示 7 篇；在 2024 年（部分）的报纸中找到 7 篇，另有 18 篇尚未检索。');
    await session.gather(8);
    expect(told()).toBe('已显示 12 篇；在 2024 年的报纸中找到 12 篇，另有 9 篇尚未检索。');
    await session.gather(99);
    expect(told()).toBe('共找到 18 篇。');
  });

  it('does not claim a year of which an index failed, nor join the years on both sides of one', async () => {
    const text = await describeAfter({ y2024: 1, 'y2023-q2': 1, 'y2023-q1': 'failed', y2022: 1, y2021: 1 }, 99, 4);
    expect(text).toContain('在 2024 年、2023 年（部分）、2022–2021 年的报纸中找到 4 篇');
    expect(await describeAfter({ y2024: 1, y2023: 'failed', y2022: 1 }, 99, 2)).toContain('在 2024 年、2022 年的报纸中');
    expect(await describeAfter({ y2024: 'failed', yundated: 1 }, 99, 1)).toContain('在 日期不详的报纸中');
    expect(await describeAfter({ 'yundated-part1': 1, 'yundated-part2': 1 }, 1, 1)).toContain('日期不详（部分）');
  });

  it('claims no total after a failure, not even of nothing', async () => {
    const text = await describeAfter({ y2024: 'failed', y2023: 0 }, 99, 0);
    expect(text).toContain('不是总数');
    expect(text).not.toContain('没有找到');
    expect(text).not.toContain('尚未检索');
    expect(await describeAfter({ y2024: 'failed' }, 99, 0)).toBe(fill(zh.failed, { failed: 1 }));
  });

  it('says so when all was searched in vain', async () => {
    expect(await describeAfter({ y2024: 0, yundated: 0 }, 99, 0)).toBe(zh.none);
  });

  it('counts hits that the published text does not bear out', async () => {
    const text = await describeAfter({ y2024: 3 }, 99, 2, 1);
    expect(text).toContain('共找到 2 篇');
    expect(text).toContain('有 1 篇的公布文字与索引不符');
  });
});

describe('the texts', () => {
  it('have the same values to fill in, in both languages', () => {
    const names = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).sort();
    const en = searchTextsFor('en');
    for (const [key, text] of Object.entries(zh)) expect(names(en[key as keyof typeof en])).toEqual(names(text));
    expect(fill('{count} of {total}', { count: 1 })).toBe('1 of {total}');
  });
});
