import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeDiskCopy } from '../../scripts/export/bundle/disk-copy.ts';
import { openBrowser } from './browser.ts';
import { watchProblems } from './problems.ts';
import { type SampleArticle, writeSampleSite } from './sample-site.ts';
import { type ServedSite, serveSite } from './serve.ts';

// The search page with the shipped engine, on real indexes: that what fails to load never makes a number a total.

/** 25 articles of 2024, 2 of 2023, one undated: three shards. */
const articles: SampleArticle[] = [
  ...Array.from({ length: 25 }, (_, place) => ({
    address: `blue/2024-${String((place % 12) + 1).padStart(2, '0')}-01/p01/a${String(place + 1).padStart(2, '0')}`,
    headline: `第${place + 1}次到公园`,
    body: [`市民瞭解到，「口袋公園」第${place + 1}期建成。`],
  })),
  { address: 'blue/2023-05-01/p02/a01', body: ['没有标题的公园'] },
  { address: 'blue/2023-05-02/ed-2/p02/a01', headline: '又一版', body: ['公园唯一'] },
  { address: 'blue/undated/x01/a01', headline: '何时', body: ['公园无日期'] },
];

let siteDir: string;
let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  siteDir = mkdtempSync(join(tmpdir(), 'search-engine-'));
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

const open = (query: string) => page.goto(`${site.url}search/index.html?q=${encodeURIComponent(query)}`);
const untilStatus = async (pattern: RegExp) => {
  await page.waitForFunction(
    (source) => new RegExp(source, 'u').test(document.querySelector('#search-status')?.textContent ?? ''),
    pattern.source,
  );
  return (await page.locator('#search-status').textContent()) ?? '';
};
const ask = async (query: string) => {
  await page.fill('#search-input', query);
  await page.press('#search-input', 'Enter');
};

it('shows 20 newest first, calls nothing a total before all is searched, and asks nothing of other hosts', async () => {
  const problems = watchProblems(page, site.url);
  await open('公园');
  expect(await untilStatus(/另有/u)).toMatch(/^已显示 20 篇；在.*的报纸中找到 \d+ 篇，另有 \d+ 篇尚未检索。$/u);
  await page.click('#search-everything');
  expect(await untilStatus(/共找到/u)).toBe('共找到 28 篇，已显示 20 篇。');
  await page.click('#search-more');
  expect(await untilStatus(/28 篇。$/u)).toBe('共找到 28 篇。');
  await page.waitForFunction(() => document.querySelector('#search-results .pending') === null);
  const headlines = await page.locator('#search-results h3 a').allTextContents();
  expect(headlines[0]).toMatch(/第(12|24)次/u);
  expect(headlines.slice(-3)).toEqual(['又一版', '没有标题的公园', '何时']);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  expect(problems).toEqual([]);
});

it.each([
  ['is cut off', '**/blue-2023/index/*', (route: Route) => route.abort()],
  ['is missing', '**/blue-2023/index/*', (route: Route) => route.fulfill({ status: 404, body: '' })],
  ['is answered with a page', '**/blue-2023/index/*', (route: Route) => route.fulfill({ contentType: 'text/html', body: '<p>' })],
  ['has lost its catalogue', '**/blue-2023/catalogue.bin*', (route: Route) => route.fulfill({ body: 'x' })],
])('claims no total when an index %s, names it, and recovers', async (_, files, answer) => {
  await page.route(files, answer);
  await open('公园唯一');
  await page.waitForSelector('#search-failed:not([hidden])');
  expect(await page.locator('#search-failed').textContent()).toContain('未能检索：蓝报 2023 年。以上不是总数。');
  expect(await page.locator('#search-status').textContent()).not.toMatch(/共找到|没有找到/u);
  await page.unroute(files);
  await page.click('[data-key="retry"]');
  expect(await untilStatus(/共找到/u)).toBe('共找到 1 篇。');
  expect(await page.locator('#search-failed').isHidden()).toBe(true);
});

it('shows an article without an excerpt when its text is missing', async () => {
  await page.route('**/blue-2023/texts/*', (route) => route.fulfill({ status: 404, body: '' }));
  // Of two characters, so that no text is needed to find them.
  await page.goto(`${site.url}search/index.html?q=${encodeURIComponent('公园')}&year=2023`);
  await untilStatus(/共找到 2 篇/u);
  await page.waitForSelector('#search-results .unreadable');
  expect(await page.locator('#search-results .entry-headline a').first().getAttribute('href')).toContain(
    '/blue/2023-05-02/ed-2/p02/a01/index.html?q=',
  );
});

it('says so when the list of indexes cannot be read, and searches when it can be again', async () => {
  await page.route('**/shards.json', (route) => route.fulfill({ status: 404, body: '' }));
  await open('公园唯一');
  await untilStatus(/检索暂时无法使用/u);
  await page.unroute('**/shards.json');
  await ask('公园唯一');
  await untilStatus(/共找到 1 篇/u);
});

it('drops what an earlier query still brings in', async () => {
  await page.route('**/blue-2024/texts/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await open('第8期');
  await page.waitForSelector('#search-results > li', { state: 'attached' });
  await ask('公园唯一');
  await untilStatus(/共找到 1 篇/u);
  await page.waitForTimeout(500);
  expect(await page.locator('#search-results h3 a').allTextContents()).toEqual(['又一版']);
});

it('says why a copy that was not made for it cannot be searched from a disk', async () => {
  await page.goto(`file://${siteDir}/search/index.html?q=${encodeURIComponent('公园')}`);
  await untilStatus(/从磁盘打开/u);
});

it('searches a copy that was made for it from a disk, with its state in the address and the way back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-disk-'));
  const outDir = join(folder, '旧报 copy');
  try {
    makeDiskCopy({ siteDir, outDir });
    const home = pathToFileURL(`${outDir}/`).href;
    const problems = watchProblems(page, home);
    await page.goto(`${home}search/index.html`);
    await ask('公园');
    await untilStatus(/已显示 20 篇/u);
    await page.click('#search-everything');
    await untilStatus(/共找到/u);
    await page.locator('[data-key="year 2024"]').check();
    await untilStatus(/共找到 25 篇/u);
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('公园')}&year=2024`);
    await page.waitForFunction(() => document.querySelector('#search-results .pending') === null);
    const headline = await page.locator('#search-results h3 a').first().textContent();
    await page.locator('#search-results h3 a').first().click();
    await page.waitForURL('**/p01/a*/index.html?q=*');
    await page.goBack();
    await untilStatus(/共找到 25 篇/u);
    await page.waitForFunction(() => document.querySelector('#search-results .pending') === null);
    expect(await page.locator('#search-results h3 a').first().textContent()).toBe(headline);
    expect(await page.locator('[data-key="year 2024"]').isChecked()).toBe(true);
    await page.goBack();
    await untilStatus(/已显示 20 篇/u);
    expect(problems).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
