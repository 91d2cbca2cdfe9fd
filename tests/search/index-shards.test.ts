import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { globSync } from 'tinyglobby';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importsOf } from '../../scripts/build/catalog/code-hash.ts';
import { indexShards, planShards, type ShardPlan } from '../../scripts/build/search/index.ts';
import { INDEXING_ENTRIES } from '../../scripts/build/search/indexing-code.ts';
import { startIndex } from '../../scripts/build/search/pagefind-index.ts';
import { shardKey } from '../../scripts/build/search/shard-key.ts';
import { writeShard } from '../../scripts/build/search/write-shard.ts';
import { writeSampleCatalog } from '../browser/sample-catalog.ts';
import type { SampleArticle } from '../browser/sample-site.ts';
import { askIndex, askTokens } from './ask-index.ts';

let folder: string;
let catalogFile: string;
let outDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
  catalogFile = join(folder, 'catalog.sqlite');
  outDir = join(folder, 'out');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LIMITS = { largest: 2, smallest: 0 };
const articleOf = (day: string, text = `${day}的新闻`, number = 1): SampleArticle => ({
  address: `blue/${day}/p01/a0${number}`,
  headline: '标题',
  body: [text],
});
const HELD = ['2023-06-01', '2024-02-01', '2024-04-30', '2024-05-01', '2024-05-09', '2024-05-11'].map((day) => articleOf(day));
const planFor = (articles: readonly SampleArticle[], limits = LIMITS) => {
  writeSampleCatalog(catalogFile, articles);
  return planShards(catalogFile, limits);
};
const keysOf = (plans: readonly ShardPlan[]) => Object.fromEntries(plans.map(({ folder: name, key }) => [name, key]));
/** Folders whose key differs, or that only one of two plans has. */
const changed = (before: readonly ShardPlan[], after: readonly ShardPlan[]) => {
  const [old, fresh] = [keysOf(before), keysOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter((name) => old[name] !== fresh[name]).sort();
};
const hashes = () =>
  globSync('**', { cwd: outDir, dot: true })
    .sort()
    .map(
      (file) =>
        `${file} ${createHash('sha256')
          .update(readFileSync(join(outDir, file)))
          .digest('hex')}`,
    );

describe('planShards', () => {
  it('plans the shards newest first, with what the page and the build need to know of each', () => {
    const plans = planFor(HELD);
    expect(plans.map(({ folder: name, from, to, articles, skip }) => [name, from, to, articles, skip])).toEqual([
      ['blue-2024-m05b', '2024-05-11', '2024-05-11', 1, 4],
      ['blue-2024-from-m05', '2024-05-01', '2024-05-09', 2, 2],
      ['blue-2024-from-m02', '2024-02-01', '2024-04-30', 2, 0],
      ['blue-2023', '2023-06-01', '2023-06-01', 1, 0],
    ]);
    expect(plans[0]).toMatchObject({ newspaper: 'blue', year: '2024', language: 'zh-CN' });
  });

  it('gives another key to the shards whose articles have changed, and to no other', () => {
    const before = planFor(HELD);
    expect(changed(before, planFor([...HELD].reverse()))).toEqual([]);
    expect(changed(before, planFor([...HELD, articleOf('2024-05-12')]))).toEqual(['blue-2024-m05b']);
    expect(changed(before, planFor([...HELD, articleOf('2024-05-12')].slice(1)))).toEqual(['blue-2023', 'blue-2024-m05b']);
    const edited = HELD.map((article) => (article.address.includes('2024-04-30') ? { ...article, body: ['改过'] } : article));
    expect(changed(before, planFor(edited))).toEqual(['blue-2024-from-m02']);
    const untitled = HELD.map(({ headline: _, ...article }) => article);
    expect(changed(before, planFor(untitled))).toHaveLength(4);
  });

  it('puts periods together when a month and a year are over', () => {
    const plans = (...days: string[]) => planFor([...HELD, ...days.map((day) => articleOf(day))]);
    const folders = (...days: string[]) => plans(...days).map(({ folder: name }) => name);
    expect(folders('2024-06-01')).toEqual([
      'blue-2024-m06a',
      'blue-2024-from-m05-part2',
      'blue-2024-from-m05-part1',
      'blue-2024-from-m02',
      'blue-2023',
    ]);
    expect(folders('2025-01-01')).toEqual([
      'blue-2025-m01a',
      'blue-2024-part3',
      'blue-2024-part2',
      'blue-2024-part1',
      'blue-2023',
    ]);
  });
});

describe('shardKey', () => {
  const one = { sortKey: '2024-01-01-p01-001', address: 'blue/2024-01-01/p01/a01', hash: 'a' };
  const two = { sortKey: '2024-01-01-p01-002', address: 'blue/2024-01-01/p01/a02', hash: 'b' };

  it('changes with the code, and with order, place, address and content of the articles', () => {
    const keys = [
      shardKey('1', [one, two]),
      shardKey('2', [one, two]),
      shardKey('1', [two, one]),
      shardKey('1', [one]),
      shardKey('1', [one, { ...two, sortKey: '2024-01-01-p01-003' }]),
      shardKey('1', [one, { ...two, address: 'blue/2024-01-01/p01/a03' }]),
      shardKey('1', [one, { ...two, hash: 'c' }]),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(shardKey('1', [{ ...one }, { ...two }])).toBe(keys[0]);
  });

  it('changes when an index over words is made or no more made, since the language of the newspaper is another', () => {
    planFor(HELD);
    const asIn = (language: string) => {
      const database = new DatabaseSync(catalogFile);
      database.prepare('UPDATE newspapers SET language = ?').run(language);
      database.close();
      return planShards(catalogFile);
    };
    expect(changed(planShards(catalogFile), asIn('zh-TW'))).toEqual([]);
    expect(changed(planShards(catalogFile), asIn('en'))).toEqual(['blue-2023', 'blue-2024']);
  });

  it('counts the modules that make records, tokens, stems and texts', () => {
    const root = join(import.meta.dirname, '../..');
    const modules = INDEXING_ENTRIES.flatMap((entry) => [...importsOf(entry).modules]).map((file) => relative(root, file));
    for (const module of ['fold', 'tokens', 'stems', 'stand-ins', 'script-map', 'article-text'])
      expect(modules).toContain(`src/search/${module}.ts`);
    for (const module of ['catalog/segments', 'catalog/search-records']) expect(modules).toContain(`src/${module}.ts`);
    const packages = INDEXING_ENTRIES.flatMap((entry) => [...importsOf(entry).packages]);
    for (const name of ['pagefind', 'fflate', 'stemmer']) expect(packages).toContain(name);
    for (const module of ['body', 'search/write-shard', 'search/text-files', 'search/packed-json'])
      expect(modules).toContain(`scripts/build/${module}.ts`);
  });
});

describe('indexShards', () => {
  it('makes the shards asked for, says what it wrote, and tells how far it is', async () => {
    const plans = planFor(HELD);
    const told: [number, number][] = [];
    const some = plans.slice(1);
    const made = await indexShards(some, { catalogFile, outDir, onProgress: (done, total) => told.push([done, total]) });
    expect(made.map(({ folder: name, records }) => [name, records])).toEqual([
      ['blue-2024-from-m05', 2],
      ['blue-2024-from-m02', 2],
      ['blue-2023', 1],
    ]);
    expect(readdirSync(outDir).sort()).toEqual(['blue-2023', 'blue-2024-from-m02', 'blue-2024-from-m05']);
    for (const { folder: name, files } of made) expect(globSync('**', { cwd: join(outDir, name) }).sort()).toEqual(files);
    expect(told.at(-1)).toEqual([5, 5]);
    expect(await askIndex(join(outDir, 'blue-2024-from-m05'), ['新闻', '05-11', '05-01'])).toEqual([
      ['blue/2024-05-09/p01/a01', 'blue/2024-05-01/p01/a01'],
      [],
      ['blue/2024-05-01/p01/a01'],
    ]);
  });

  it('writes the same bytes in one process after the other as in several at once', async () => {
    const plans = planFor(HELD);
    await indexShards(plans, { catalogFile, outDir, processes: 1 });
    const first = hashes();
    rmSync(outDir, { recursive: true });
    await indexShards([...plans].reverse(), { catalogFile, outDir, processes: 3 });
    expect(hashes()).toEqual(first);
    // A budget for nothing still makes one shard at a time.
    await indexShards(plans, { catalogFile, outDir, processes: 3, memoryBudget: 0 });
    expect(hashes()).toEqual(first);
  });

  it('makes an index over words for an English newspaper, in another process as in this', async () => {
    writeSampleCatalog(catalogFile, [
      articleOf('2024-05-01', 'Governing the harbours'),
      articleOf('2024-05-02', 'The government'),
    ]);
    const database = new DatabaseSync(catalogFile);
    database.exec("UPDATE newspapers SET language = 'en'");
    database.close();
    await indexShards(planShards(catalogFile), { catalogFile, outDir });
    expect(await askTokens(join(outDir, 'blue-2024/words'), [['govern'], ['harbour']])).toEqual([[0, 1], [0]]);
  });

  it('names the shard that fails, and leaves nothing of it', async () => {
    const [newest, ...older] = planFor(HELD);
    const wrong = { ...(newest as ShardPlan), articles: 2 };
    await expect(indexShards([wrong, ...older], { catalogFile, outDir, processes: 1 })).rejects.toThrow(
      /blue-2024-m05b could not be made: .*holds 1 of 2/u,
    );
    expect(readdirSync(outDir).filter((name) => name.startsWith('.') || name === 'blue-2024-m05b')).toEqual([]);
  });

  it('says what a process said that ended early', async () => {
    const plans = planFor(HELD);
    const database = new DatabaseSync(catalogFile);
    database.exec("UPDATE bodies SET blocks = '[{'");
    database.close();
    await expect(indexShards(plans.slice(0, 1), { catalogFile, outDir })).rejects.toThrow(
      /blue-2024-m05b could not be made: .*JSON/u,
    );
  });

  it('ends when it is told to, with nothing half made, and what is left of a killed build does not disturb the next', async () => {
    const plans = planFor(HELD);
    const stop = new AbortController();
    const made = indexShards(plans, {
      catalogFile,
      outDir,
      processes: 1,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(made).rejects.toThrow('enough');
    expect(readdirSync(outDir)).toHaveLength(1);
    expect(readdirSync(outDir).every((name) => existsSync(join(outDir, name, 'pagefind-entry.json')))).toBe(true);
    await expect(indexShards(plans, { catalogFile, outDir, signal: stop.signal })).rejects.toThrow('enough');
    expect(await indexShards(plans, { catalogFile, outDir })).toHaveLength(4);
  });
});

describe('writeShard', () => {
  const recordOf = (address: string, sortKey: string, text = '新闻') => ({ address, sortKey, segments: [text] });

  it('gives every record a row in each index, also one without a word or without any text', async () => {
    const texts = ['Harbour', '', 'Harbour light', '…', 'Lights'];
    const records = texts.map((text, row) => recordOf(`a${row}`, `${row}`, text));
    await writeShard(records, outDir, { words: true });
    expect(await askTokens(outDir, [['ha', 'ar'], ['li', 'ig'], ['zz']])).toEqual([[0, 2], [2, 4], []]);
    expect(await askTokens(join(outDir, 'words'), [['harbour'], ['light']])).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  it('is not content with an index that lacks a record', async () => {
    const index = await startIndex();
    await index.add({ address: 'a', sortKey: '1' }, 'ab');
    await index.add({ address: 'b', sortKey: '2' }, '。');
    await expect(index.write(outDir)).rejects.toThrow('1 of 2');
  });

  it('refuses what Pagefind would get wrong', async () => {
    const write = (...records: ReturnType<typeof recordOf>[]) => writeShard(records, outDir);
    await expect(write(recordOf('a', '1'), recordOf('a', '2'))).rejects.toThrow(/address a/u);
    await expect(write(recordOf('a', '1'), recordOf('b', '1'))).rejects.toThrow(/sort key 1/u);
    await expect(write(recordOf('a', '2'), recordOf('b', '1'))).rejects.toThrow(/out of order/u);
    expect(existsSync(outDir)).toBe(false);
  });
});
