import { describe, expect, it } from 'vitest';
import type { SearchSession } from '../../src/client/search/search-session.ts';
import type { SearchOptions } from '../../src/search/options.ts';
import { fakeArchive } from '../browser/fake-archive.ts';

const TROUBLES = { failing: [], unreadable: [], shardDelay: 0, textDelay: 0 };
const EVERYTHING = Number.POSITIVE_INFINITY;

/** Three shards: one of 2024, and two newspapers that share 2023, of which the first has the later last day. */
function start(options: Partial<SearchOptions> = {}, failing: string[] = []): Promise<SearchSession> {
  const given: SearchOptions = { match: 'exact', sort: 'newest', filters: { facets: {} }, ...options };
  return fakeArchive(new URL('https://archive.test/'), { ...TROUBLES, failing }).search('公园 OR park', given);
}
const addresses = ({ found }: SearchSession) => found.map(({ facts }) => facts.address);
const foldersOf = (shards: SearchSession['open']) => shards.map(({ folder }) => folder);

describe('a session', () => {
  it('asks only as many shards as are needed', async () => {
    const session = await start();
    await session.gather(20);
    expect(foldersOf(session.answered)).toEqual(['lanchuan-ribao-2024']);
    expect(foldersOf(session.open)).toEqual(['times-2023', 'lanchuan-ribao-2023']);
  });

  it('gives an article its place only when no open shard could bring one before it', async () => {
    const session = await start();
    await session.gather(20);
    const first = session.found.length;
    await session.gather(first + 1);
    await session.gather(EVERYTHING);
    const all = addresses(session);
    const fresh = await start();
    for (const count of [1, first, first + 1, all.length]) {
      await fresh.gather(count);
      expect(addresses(fresh)).toEqual(all.slice(0, fresh.found.length));
    }
    const dates = session.found.map(({ facts }) => facts.issue.date ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    // The two newspapers of 2023 take turns.
    expect(new Set(session.found.slice(first).map(({ newspaper }) => newspaper.id)).size).toBe(2);
  });

  it('holds back what an open shard might still come before', async () => {
    const session = await start();
    await session.gather(20);
    await session.gather(session.found.length + 1);
    const counted = session.count;
    if (session.open.length > 0) expect(session.found.length).toBeLessThan(counted);
    await session.gather(EVERYTHING);
    expect(session.found).toHaveLength(session.count);
  });

  it.each(['oldest', 'relevance'] as const)('settles nothing in the order %s before everything has answered', async (sort) => {
    const session = await start({ sort });
    await session.gather(1);
    expect(session.open).toEqual([]);
    expect(session.found).toHaveLength(session.count);
  });

  it.each([
    [{ from: '2024-01-01', facets: {} }, ['lanchuan-ribao-2024']],
    [{ to: '2023-12-31', facets: {} }, ['times-2023', 'lanchuan-ribao-2023']],
    [{ facets: { year: ['2023'], newspaper: ['times'] } }, ['times-2023']],
    [{ facets: { month: ['2024-03'] } }, ['lanchuan-ribao-2024']],
    [{ facets: { month: ['undated'] } }, []],
  ])('asks no shard that the filters %j leave out', async (filters, folders) => {
    const session = await start({ filters });
    expect(foldersOf(session.open)).toEqual(folders);
    await session.gather(EVERYTHING);
    expect(foldersOf(session.answered)).toEqual(folders);
  });

  it('goes on behind a shard that fails, and names it', async () => {
    const session = await start({}, ['times-2023']);
    await session.gather(EVERYTHING);
    expect(foldersOf(session.failed)).toEqual(['times-2023']);
    expect(foldersOf(session.answered)).toEqual(['lanchuan-ribao-2024', 'lanchuan-ribao-2023']);
  });

  it('asks no shard again for other filters or another order', async () => {
    const session = await start();
    await session.gather(EVERYTHING);
    const other = session.with({ sort: 'oldest', filters: { facets: { year: ['2024'] } } });
    expect(other.open).toEqual([]);
    expect(other.found).toHaveLength(other.count);
    expect(other.count).toBeLessThan(session.count);
  });
});
