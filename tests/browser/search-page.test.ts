import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { assertExactSearch, searchInBrowser } from './exact-search.ts';
import { type SampleArticle, writeSampleSite } from './sample-site.ts';
import { realArticles, syntheticArticles } from './sample-texts.ts';
import { type ServedSite, serveSite } from './serve.ts';

const EVIL = '<img src=x onerror="window.hacked=1">公园的<b>标题</b>';

/** 25 articles of 2024, 3 of 2023, one undated, all about a park; one with markup in its text. */
const articles: SampleArticle[] = [
  ...Array.from({ length: 25 }, (_, place) => ({
    address: `blue/2024-${String((place % 12) + 1).padStart(2, '0')}-01/p01/a${String(place + 1).padStart(2, '0')}`,
    headline: `第${place + 1}次到公园`,
    body: [`市民瞭解到，「口袋公園」第${place + 1}期建成。`, `${'前'.repeat(80)}罕见词${'后'.repeat(120)}`],
  })),
  { address: 'blue/2023-05-01/p02/a01', headline: EVIL, body: ['无事'] },
  { address: 'blue/2023-05-01/p02/a02', body: ['没有标题的公园'] },
  { address: 'blue/2023-05-02/ed-2/p02/a01', headline: '又一版', body: ['公园唯一'] },
  { address: 'blue/undated/x01/a01', headline: '何时', body: ['公园无日期'] },
];

let siteDir: string;
let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  siteDir = mkdtempSync(join(tmpdir(), 'search-page-'));
  await writeSampleSite(siteDir, articles);
  site = await serveSite(siteDir, '/a/b/');
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(siteDir, { recursive: true, force: true });
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (query?: string) => page.goto(`${site.url}search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`);
const status = () => page.locator('#search-status');
const results = () => page.locator('#search-results > li');
const untilStatus = async (pattern: RegExp) => {
  await page.waitForFunction(
    (source) => new RegExp(source, 'u').test(document.querySelector('#search-status')?.textContent ?? ''),
    pattern.source,
  );
  return (await status().textContent()) ?? '';
};
const ask = async (query: string) => {
  await page.fill('#search-input', query);
  await page.press('#search-input', 'Enter');
};

describe('the search page', () => {
  it('shows headline, paper, date, page, issue and the passage in the glyphs of the original', async () => {
    await open('了解到，“口袋公园”第8期');
    expect(await untilStatus(/共找到/u)).toBe('共找到 1 篇。');
    const result = results().first();
    expect(await result.locator('h2').textContent()).toBe('第8次到公园');
    expect(await result.locator('mark').allTextContents()).toEqual(['瞭解到，「口袋公園」第8期']);
    expect(await result.locator('.entry-meta').textContent()).toMatch(/蓝报 2024-08-01（约） p01版 本期报纸/u);
    const links = await result.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toEqual([`${site.url}blue/2024-08-01/p01/a08/index.html`, `${site.url}blue/2024-08-01/index.html`]);
  });

  it('cuts a long passage around the hit', async () => {
    await open('罕见词');
    await untilStatus(/./u);
    const text = await results().first().locator('.opening').textContent();
    expect(text).toMatch(/^……前{36}罕见词后{84}……$/u);
  });

  it('keeps markup of the texts as text', async () => {
    await open('公园的<b>');
    await untilStatus(/共找到 1 篇/u);
    expect(await results().first().locator('h2').textContent()).toBe(EVIL);
    expect(await page.locator('#search-results img, #search-results b').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it('shows an article without a headline by its label, and the issue of a second edition', async () => {
    await open('没有标题');
    await untilStatus(/共找到/u);
    expect(await results().first().locator('h2').textContent()).toBe('无题：没有标题的公园');
    await open('公园唯一');
    await untilStatus(/共找到/u);
    expect(await results().first().locator('.entry-meta a').getAttribute('href')).toBe(
      `${site.url}blue/2023-05-02/ed-2/index.html`,
    );
  });

  it('explains that one character cannot be searched', async () => {
    await open('园');
    expect(await untilStatus(/./u)).toContain('“园”只有一个字');
    expect(await results().count()).toBe(0);
  });

  it('shows 20 results newest first, calls nothing a total before all years are searched, then shows more', async () => {
    await open('公园');
    expect(await untilStatus(/另有/u)).toBe('已显示 20 篇；在 2024 年的报纸中找到 25 篇，另有 4 篇尚未检索。');
    expect(await results().count()).toBe(20);
    const first = await results().first().locator('h2').textContent();
    expect(first).toMatch(/第(12|24)次/u);
    await page.click('#search-everything');
    expect(await untilStatus(/共找到/u)).toBe('共找到 29 篇，已显示 20 篇。');
    expect(await page.locator('#search-everything').isHidden()).toBe(true);
    await page.click('#search-more');
    expect(await untilStatus(/29 篇。/u)).toBe('共找到 29 篇。');
    expect(await results().count()).toBe(29);
    expect(await page.locator('#search-more').isHidden()).toBe(true);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('#search-results > li')].indexOf(document.activeElement as Element),
      ),
    ).toBe(20);
    expect(await results().last().locator('h2').textContent()).toBe('何时');
  });

  it('offers to search all years only where the search has stopped by itself', async () => {
    await page.addInitScript(() => {
      const offered: string[] = [];
      Object.assign(window, { offered });
      new MutationObserver(() => {
        const button = document.querySelector('#search-everything');
        if (button instanceof HTMLElement && !button.hidden)
          offered.push(document.querySelector('#search-status')?.textContent ?? '');
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ['hidden'] });
    });
    const offered = () => page.evaluate(() => (window as unknown as { offered: string[] }).offered);
    // A record is made when the script next rests, so every index takes its time.
    await page.route('**/pagefind-entry.json*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await route.continue();
    });
    await open('公园唯一');
    await untilStatus(/共找到 1 篇/u);
    expect(await offered()).toEqual([]);
    await open('公园');
    await untilStatus(/另有/u);
    await page.waitForSelector('#search-everything', { state: 'visible' });
  });

  it('keeps the query in the URL and follows the back button', async () => {
    await open();
    await ask('公园唯一');
    await untilStatus(/共找到 1 篇/u);
    expect(new URL(page.url()).searchParams.get('q')).toBe('公园唯一');
    await ask('找不到的话');
    await untilStatus(/没有找到/u);
    await page.goBack();
    await untilStatus(/共找到 1 篇/u);
    expect(await page.inputValue('#search-input')).toBe('公园唯一');
    expect(await results().count()).toBe(1);
  });

  it('drops what an earlier query still brings in', async () => {
    await page.route('**/a08/index.html', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await open('第8期');
    await page.waitForSelector('#search-results > li', { state: 'attached' });
    await ask('公园唯一');
    await untilStatus(/共找到 1 篇/u);
    await page.waitForTimeout(500);
    expect(await results().locator('h2').allTextContents()).toEqual(['又一版']);
    expect(await status().textContent()).toBe('共找到 1 篇。');
  });

  it.each([
    ['is cut off', (route: Route) => route.abort()],
    ['is missing', (route: Route) => route.fulfill({ status: 404, body: '' })],
    ['is answered with a page', (route: Route) => route.fulfill({ contentType: 'text/html', body: '<p>Not here' })],
  ])('claims no total when part of an index %s, and recovers', async (_, answer) => {
    await page.route('**/blue-2023/index/*', answer);
    await open('公园唯一');
    const text = await untilStatus(/不是总数/u);
    expect(text).not.toMatch(/共找到|没有找到/u);
    await page.unroute('**/blue-2023/index/*');
    await ask('公园唯一');
    expect(await untilStatus(/共找到/u)).toBe('共找到 1 篇。');
  });

  it('loads the program once for all indexes', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
    await open('公园唯一');
    await untilStatus(/共找到 1 篇/u);
    for (const name of ['pagefind.js', 'wasm.unknown.pagefind']) expect(asked.filter((each) => each === name)).toEqual([name]);
    expect(asked.filter((each) => each === 'pagefind-entry.json')).toHaveLength(3);
  });

  it.each(['pagefind.js', 'wasm.unknown.pagefind'])(
    'takes the program (%s) from the next index where one lacks it',
    async (name) => {
      await page.route(`**/blue-2024/${name}*`, (route) => route.abort());
      await open('公园唯一');
      expect(await untilStatus(/日期不详.*不是总数/u)).toContain('在 2023 年、日期不详的报纸中找到 1 篇。');
      await page.unroute(`**/blue-2024/${name}*`);
      await ask('公园唯一');
      expect(await untilStatus(/共找到/u)).toBe('共找到 1 篇。');
    },
  );

  it('says so when the list of indexes cannot be read', async () => {
    await page.route('**/shards.json', (route) => route.fulfill({ status: 404, body: '' }));
    await open('公园');
    await untilStatus(/检索暂时无法使用/u);
  });

  it('shows no hit that the published page does not bear out, and says so', async () => {
    await page.route('**/2023-05-02/ed-2/p02/a01/index.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p data-segment="">改过的文字</p>' }),
    );
    await open('公园唯一');
    expect(await untilStatus(/不符/u)).toContain('有 1 篇的公布文字与索引不符');
    expect(await results().count()).toBe(0);
  });

  it('leaves the language of the page as it was', async () => {
    await open('公园');
    await untilStatus(/已显示/u);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });

  it('reports no error and asks nothing of other hosts', async () => {
    const problems: string[] = [];
    page.on('pageerror', (problem) => problems.push(problem.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('request', (request) => request.url().startsWith(site.url) || problems.push(request.url()));
    await open('公园');
    await untilStatus(/已显示/u);
    await page.click('#search-everything');
    await untilStatus(/共找到/u);
    expect(problems).toEqual([]);
  });
});

describe('exactness in the browser', () => {
  it.each(['/', '/a/b/'])(
    'equals a look through all published texts, served under %s',
    async (basePath) => {
      const dir = mkdtempSync(join(tmpdir(), 'search-exact-'));
      try {
        await writeSampleSite(dir, [...realArticles(), ...syntheticArticles(60)]);
        const tried = await assertExactSearch({ siteDir: dir, basePath, seed: 7, queries: 200 });
        expect(tried.queries).toBe(200);
        expect(tried.results).toBeGreaterThan(200);
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    },
    60_000,
  );

  it('is not lost where the running year has many shards, which together give one order', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'search-exact-'));
    try {
      const days = Array.from({ length: 300 }, (_, place) => new Date(Date.UTC(2023, 7, 1 + place)).toISOString().slice(0, 10));
      const texts = [...realArticles().slice(0, 300), ...syntheticArticles(600)].slice(0, 600);
      const sample = texts.map((article, place) => ({
        ...article,
        address: `blue/${days[Math.floor(place / 2)]}/p01/a0${(place % 2) + 1}`,
        body: [...article.body, '每篇都有此句'],
      }));
      await writeSampleSite(dir, sample, { largest: 200, smallest: 0 });
      const folders = readdirSync(join(dir, 'search')).filter((name) => name.startsWith('blue-'));
      expect(folders.sort()).toEqual([
        'blue-2023-part1',
        'blue-2023-part2',
        'blue-2024-m04',
        'blue-2024-m05a',
        'blue-2024-m05b',
        'blue-2024-m05c',
        'blue-2024-q1',
      ]);
      const tried = await assertExactSearch({ siteDir: dir, basePath: '/', seed: 11, queries: 200 });
      expect(tried).toMatchObject({ articles: 600, queries: 200 });
      const [all = []] = await searchInBrowser(dir, '/', ['每篇都有此句']);
      expect(all).toEqual(sample.map(({ address }) => address).reverse());
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }, 60_000);

  it('notices an index that does not fit the texts', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'search-exact-'));
    try {
      const sample = realArticles().slice(0, 30);
      await writeSampleSite(dir, sample);
      for (const { address } of sample.slice(0, 10)) rmSync(join(dir, address), { recursive: true });
      await expect(assertExactSearch({ siteDir: dir, basePath: '/', seed: 7, queries: 100 })).rejects.toThrow(/not exact/u);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }, 60_000);
});
