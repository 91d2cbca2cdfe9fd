import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { type BuildResult, buildSite } from '../../scripts/build/index.ts';
import { checkLinks } from '../../scripts/build/links/link-check.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML, articleFile, issueFile } from './archive.ts';
import { attributesOf, elementsOf } from './page-elements.ts';
import { treeOf } from './site-tree.ts';
import { putFiles } from './temporary.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

// One archive, built in two languages, in others, and in one again; with the real templates, and without the search.

const ARTICLES = [
  {
    address: 'ribao/2024-07-19/p01/a01',
    headline: '口袋公园开放',
    body: '市民昨日进园。',
    aliases: ['ribao/2024-07-19/p01/a09'],
  },
  { address: 'ribao/2024-07-19/p02/a01', headline: '早市搬家', body: '摊主们把秤擦得锃亮。' },
  { address: 'courier/2024-07-19/p01/a01', headline: 'Running dogs', body: 'The dog ran.' },
];
const ARTICLE = 'ribao/2024-07-19/p01/a01/index.html';
const folder = mkdtempSync(join(tmpdir(), 'backfile-languages-'));
const archiveDir = join(folder, 'archive');
const siteDir = join(folder, 'dist');

function build(secondLanguage?: string): Promise<BuildResult> {
  const line = secondLanguage === undefined ? '' : `secondLanguage: ${secondLanguage}\n`;
  putFiles(archiveDir, { 'archive.yml': ARCHIVE_YML + line });
  const projectRoot = resolve(import.meta.dirname, '../..');
  return buildSite({ archiveDir, outDir: siteDir, cacheDir: join(folder, 'cache'), projectRoot, withoutSearch: true });
}

const read = (path: string) => readFileSync(join(siteDir, path), 'utf8');
const files = () => filesUnder(siteDir, '').filter((path) => !path.startsWith('assets/'));

beforeAll(async () => {
  putFiles(archiveDir, {
    [issueFilePath('ribao/2024-07-19')]: issueFile('ribao/2024-07-19', ['p01', 'p02']),
    [issueFilePath('courier/2024-07-19')]: issueFile('courier/2024-07-19'),
    ...Object.fromEntries(ARTICLES.map((wish) => [articleFilePath(wish.address), articleFile(wish)])),
  });
  await build('en');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every page is there twice, and nothing else is', () => {
  const [second, first] = partitioned(files(), (path) => path.startsWith('en/'));
  const pages = first.filter((path) => path.endsWith('.html') && path !== '404.html');
  expect(pages.length).toBeGreaterThan(20);
  expect(second.sort()).toEqual(pages.map((path) => `en/${path}`).sort());
  expect(first).toContain('feed.xml');
  expect(checkLinks(siteDir)).toEqual([]);
});

test('pages say what language they are in, and newspapers keep theirs', () => {
  expect(read(ARTICLE)).toContain('<html lang="zh-CN"');
  const page = read(`en/${ARTICLE}`);
  expect(page).toContain('<html lang="en"');
  const heading = elementsOf(page, 'hgroup').find(({ text }) => text.includes('口袋公园开放'));
  expect(heading?.attributes['lang']).toBe('zh-CN');
  expect(elementsOf(page, 'a').some(({ text }) => text === 'Search')).toBe(true);
});

test('the same pages lead to one another, and are told of to search engines', () => {
  for (const path of files().filter((each) => each.endsWith('index.html') && !each.includes('a09'))) {
    const [there, here] = path.startsWith('en/') ? [path.slice(3), 'en'] : [`en/${path}`, 'zh-CN'];
    const other = here === 'en' ? 'zh-CN' : 'en';
    const [link] = elementsOf(read(path), 'a').filter(({ attributes }) => attributes['hreflang'] === other);
    expect(join(path, '..', link?.attributes['href'] ?? '')).toBe(there);
    expect(link?.attributes['lang']).toBe(other);
  }
  const home = 'https://archive.example.org/';
  for (const path of ['about/index.html', 'en/about/index.html']) {
    const links = attributesOf(read(path), 'link').filter(({ hreflang }) => hreflang !== undefined);
    expect(links.map(({ hreflang, href }) => [hreflang, href])).toEqual([
      ['zh-CN', `${home}about/`],
      ['en', `${home}en/about/`],
    ]);
    const [canonical] = attributesOf(read(path), 'link').filter(({ rel }) => rel === 'canonical');
    expect(canonical?.['href']).toBe(`${home}${path.replace('index.html', '')}`);
    // Who shares a page shares it in the language that it is read in.
    const shared = attributesOf(read(path), 'meta').filter(({ property }) => property === 'og:url');
    expect(shared.map(({ content }) => content).filter((url) => url !== canonical?.['href'])).toEqual([]);
  }
});

test('an old address leads on in the language it is asked in', () => {
  const [refresh] = attributesOf(read('en/ribao/2024-07-19/p01/a09/index.html'), 'meta').filter((each) => 'http-equiv' in each);
  expect(join('en/ribao/2024-07-19/p01/a09', refresh?.['content']?.split('url=')[1] ?? '')).toBe(`en/${ARTICLE}`);
});

test('what is not asked for again is not made again', async () => {
  expect(await build('en')).toMatchObject({ rendered: 0, written: 0 });
});

test('another second language takes the place of the first, and none leaves nothing behind', async () => {
  const before = files();
  await build('zh-TW');
  expect(files().sort()).toEqual(before.map((path) => path.replace(/^en\//u, 'zh-tw/')).sort());
  expect(read(`zh-tw/${ARTICLE}`)).toContain('<html lang="zh-TW"');
  expect(read('zh-tw/index.html')).toContain('館藏報紙');
  expect(read(`zh-tw/${ARTICLE}`)).toContain('口袋公园开放');
  await build();
  expect(files().sort()).toEqual(before.filter((path) => !path.startsWith('en/')).sort());
  expect([...treeOf(siteDir).keys()].filter((path) => /^(?:en|zh-tw)\b/u.test(path))).toEqual([]);
  expect(read(ARTICLE)).not.toContain('hreflang');
});

function partitioned<T>(all: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((each) => !test(each))];
}
