import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { globSync } from 'tinyglobby';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CutLimits } from '../../scripts/build/search/cut-shards.ts';
import { buildSearch } from '../../scripts/build/search/index.ts';
import { foldText } from '../../src/search/fold.ts';
import { writeSampleCatalog } from '../browser/sample-catalog.ts';
import type { SampleArticle } from '../browser/sample-site.ts';
import { realArticles, syntheticArticles } from '../browser/sample-texts.ts';
import { drawQueries } from '../exactness/random-strings.ts';
import { askIndex } from './ask-index.ts';

let outDir: string;
let catalogFile: string;
beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'search-'));
  catalogFile = `${outDir}.sqlite`;
});
afterEach(() => {
  rmSync(outDir, { recursive: true, force: true });
  rmSync(catalogFile, { force: true });
});

const build = (articles: readonly SampleArticle[], limits?: CutLimits) => {
  writeSampleCatalog(catalogFile, articles);
  return buildSearch({ catalogFile, outDir, ...(limits === undefined ? {} : { limits }) });
};
const articleOf = (day: string, body: string, number = 1): SampleArticle => ({
  address: `blue/${day}/p01/a0${number}`,
  headline: '标题',
  body: [body],
});
const search = () => join(outDir, 'search');
const listed = () => JSON.parse(readFileSync(join(search(), 'shards.json'), 'utf8'));
const hashes = () =>
  globSync('**', { cwd: outDir })
    .sort()
    .map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(outDir, file)))
        .digest('hex'),
    ]);

describe('buildSearch', () => {
  it('builds one index a newspaper and year, and lists them newest first', async () => {
    const articles = [articleOf('2023-01-02', '旧闻'), articleOf('undated', '何时'), articleOf('2024-01-02', '新闻')];
    expect(await build(articles)).toEqual({ records: 3 });
    expect(readdirSync(search()).sort()).toEqual(['blue-2023', 'blue-2024', 'blue-undated', 'shards.json']);
    expect(listed().shards.map(({ year }: { year: string }) => year)).toEqual(['2024', '2023', 'undated']);
    expect(listed().shards[0]).toEqual({
      folder: 'blue-2024',
      newspaper: 'blue',
      year: '2024',
      from: '2024-01-02',
      to: '2024-01-02',
      articles: 1,
      language: 'zh-CN',
      version: expect.stringMatching(/^[0-9a-f]{12}$/u),
    });
    expect(listed().newspapers).toEqual([{ id: 'blue', name: 'blue' }]);
    expect(listed().sections).toEqual([{ id: 'news', name: '栏目 news' }]);
  });

  it('holds the index, the texts and the catalogue, and nothing that Pagefind brings along: program, interfaces, fragments', async () => {
    await build([articleOf('2024-01-02', '新闻')]);
    const files = globSync('**', { cwd: join(search(), 'blue-2024') }).map((file) => file.replace(/unknown_\w+/u, '…'));
    expect(files.sort()).toEqual([
      'catalogue.bin',
      'index/….pf_index',
      'packs/0.bin',
      'pagefind-entry.json',
      'pagefind.….pf_meta',
      'texts/0.bin',
    ]);
  });

  it('writes the same bytes for the same records, in whatever order they come', async () => {
    const articles = [...syntheticArticles(40), ...realArticles().slice(0, 40)];
    await build(articles);
    const first = hashes();
    await build([...articles].reverse());
    expect(hashes()).toEqual(first);
  });

  it('removes shards that are gone and nothing else', async () => {
    mkdirSync(search());
    writeFileSync(join(search(), 'index.html'), 'the search page');
    await build([articleOf('2023-01-02', '旧闻'), articleOf('2024-01-02', '新闻')]);
    await build([articleOf('2024-01-02', '新闻')]);
    expect(readdirSync(search()).sort()).toEqual(['blue-2024', 'index.html', 'shards.json']);
  });

  it('leaves the last good search in place when it fails', async () => {
    await build([articleOf('2023-01-02', '旧闻'), articleOf('2024-01-02', '新闻')]);
    const before = hashes();
    const database = new DatabaseSync(catalogFile);
    database.exec("UPDATE bodies SET blocks = '[{' WHERE id = 1");
    database.close();
    await expect(buildSearch({ catalogFile, outDir })).rejects.toThrow(/JSON/u);
    expect(hashes()).toEqual(before);
    expect(readdirSync(outDir)).toEqual(['search']);
  });

  it('gives hits newest first', async () => {
    const days = ['2024-03-01', '2024-01-02', '2024-12-31', '2024-02-28'];
    await build(days.map((day) => articleOf(day, '今日新闻')));
    const [found] = await askIndex(join(search(), 'blue-2024'), ['日新']);
    expect(found?.map((address) => address.split('/')[1])).toEqual([...days].sort().reverse());
  });

  it('is exact for random stretches of text', async () => {
    const articles = [...realArticles(), ...syntheticArticles(80)].map((article, place) => ({
      ...article,
      address: `blue/2024-01-02/p01/a${place}`,
    }));
    await build(articles);
    const texts = articles.map(({ address, headline, body }) => ({
      address,
      segments: headline === undefined ? body : [headline, ...body],
    }));
    const queries = drawQueries(texts, 20_241_018, 400);
    const found = await askIndex(join(search(), 'blue-2024'), queries);
    const folded = texts.map(({ address, segments }) => ({ address, segments: segments.map(foldText) }));
    const expected = queries.map((query) => {
      const wanted = foldText(query);
      return folded.filter(({ segments }) => segments.some((text) => text.includes(wanted))).map(({ address }) => address);
    });
    expect(found.map((addresses) => [...addresses].sort())).toEqual(expected.map((addresses) => [...addresses].sort()));
  });

  it('does not find a headline prefix or a text across two segments', async () => {
    await build([{ address: 'blue/2024-01-02/p01/a01', headline: '天今', body: ['到了呼和', '浩特城'] }]);
    const found = await askIndex(join(search(), 'blue-2024'), ['zz天', 'z天', '呼和浩特', '和浩', '天今', '浩特']);
    expect(found.map(({ length }) => length)).toEqual([0, 0, 0, 0, 1, 1]);
  });
});
