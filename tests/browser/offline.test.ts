import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/build/index.ts';
import { openRawText } from '../../scripts/ingest/read/raw-text.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { violationsOf } from './axe.ts';
import { openBrowser } from './browser.ts';
import { readPublished } from './published.ts';
import { type ServedSite, serveSite } from './serve.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const YEAR = 'lanchuan-ribao/2023';
const OTHER_YEAR = 'lanchuan-ribao/2024';
const PAPER = 'lanchuan-ribao';
/** Articles. */
const READ = 'lanchuan-ribao/2024-10-18/pa01/a01';
const UNREAD = 'lanchuan-ribao/2023-10-18/p01/a02';
const folder = mkdtempSync(join(tmpdir(), 'backfile-offline-'));
const archiveDir = join(folder, 'archive');
const siteDir = join(folder, 'site');

let site: ServedSite;
let isServed = false;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

function build(): Promise<unknown> {
  const raw = openRawText(join(archiveDir, 'raw'));
  return buildSite({ archiveDir, outDir: siteDir, cacheDir: join(folder, 'cache'), projectRoot: ROOT, raw });
}

beforeAll(async () => {
  cpSync(join(ROOT, 'content'), archiveDir, { recursive: true });
  const file = join(archiveDir, 'archive.yml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\noffline: true\nsecondLanguage: en\n`);
  [browser] = await Promise.all([openBrowser(), build()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  problems = [];
  await startServer();
  context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  page = await context.newPage();
  page.on('pageerror', ({ message }) => problems.push(message));
});
afterEach(async () => {
  await context.close();
  await stopServer();
  expect(problems).toEqual([]);
});

const at = (path: string) => `${site.url}${path}index.html`;
const keeping = () => page.locator('[data-keep-year]');
const heading = () => page.locator('h1').first().textContent();

/** Opens a page, and waits until the service worker answers for the site. */
async function install(path = ''): Promise<void> {
  await page.goto(at(path));
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
    }
  });
}

async function keep(year: string): Promise<void> {
  await page.goto(at(`${year}/`));
  await keeping().locator('button.keep').click();
  await keeping().getByText('已保存在本机').waitFor();
}

/** The network as it is when a train enters a tunnel. */
async function stopServer(): Promise<void> {
  if (isServed) await site.close();
  isServed = false;
}

async function startServer(port?: number): Promise<void> {
  site = await serveSite(siteDir, '/papers/of/the/town/', port);
  isServed = true;
}

function articlesOf(year: string): string[] {
  return readPublished(siteDir)
    .map(({ address }) => address)
    .filter((address) => address.startsWith(`${year}-`));
}

/** What the search page says of a search in a year. */
async function searched(query: string, year = '2023'): Promise<string> {
  await page.goto(
    `${site.url}search/index.html?q=${encodeURIComponent(query)}&newspaper=${PAPER}&from=${year}-01-01&to=${year}-12-31`,
  );
  await page
    .waitForFunction(
      () => /没有找到|已显示|共找到|找到/u.test(document.querySelector('#search-status')?.textContent ?? ''),
      undefined,
      {
        timeout: 10_000,
      },
    )
    .catch(async () => {
      throw new Error((await page.locator('main').textContent()) ?? '');
    });
  return (await page.locator('#search-status').textContent()) ?? '';
}

describe('a site that is read offline', () => {
  it('answers without its server: home, newspaper, search, and what was read; of anything else it says that it is not there', async () => {
    await install();
    await page.goto(at(`${READ}/`));
    const read = await heading();
    await stopServer();
    await page.goto(site.url);
    expect(await heading()).toBe('澜川日报 数字档案');
    await page.goto(at(`${PAPER}/`));
    expect(await page.locator('.year-grid, .index-list').count()).toBeGreaterThan(0);
    await page.goto(at('search/help/'));
    await page.goto(at(`${READ}/`));
    expect(await heading()).toBe(read);
    const answer = await page.goto(at(`${UNREAD}/`));
    expect(answer?.status()).toBe(503);
    expect(await heading()).toBe('离线阅读');
    await page.locator('[data-offline-missing]').waitFor();
    await page.locator('.ways a').first().click();
    expect(page.url()).toBe(`${site.url}index.html`);
    await page.goto(at(`en/${UNREAD}/`));
    expect(await heading()).toBe('Reading offline');
  });

  it('reads the first page again that was opened before the worker was there', async () => {
    await install(`${READ}/`);
    const read = await heading();
    await page.waitForFunction(async () => {
      const name = (await caches.keys()).find((each) => each.startsWith('backfile-read:'));
      return name !== undefined && (await (await caches.open(name)).keys()).length > 0;
    });
    await stopServer();
    await page.goto(at(`${READ}/`));
    expect(await heading()).toBe(read);
  });

  it('keeps a year: tells its size before, reads and searches it without the server with exact counts, and removes it', async () => {
    await install();
    await page.goto(at(`${YEAR}/`));
    const listed = JSON.parse(readFileSync(join(siteDir, YEAR, 'offline.json'), 'utf8')) as { bytes: number; files: number };
    const size = listed.bytes < 1e6 ? `${Math.round(listed.bytes / 1e3)} kB` : `${(listed.bytes / 1e6).toFixed(1)} MB`;
    await keeping().getByText(size).waitFor();
    expect(await keeping().textContent()).toContain(`${listed.files} 个文件`);
    expect(await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('backfile-kept')))).toEqual([]);
    await keep(YEAR);
    expect((await violationsOf(page)).filter((each) => !each.includes('statistics'))).toEqual([]);
    await stopServer();

    const published = readPublished(siteDir).filter(({ address }) => address.startsWith('lanchuan-ribao/2023-'));
    expect(published.length).toBeGreaterThan(20);
    for (const { address } of published) {
      await page.goto(at(`${address}/`));
      expect(await page.locator('[data-segment]').count()).toBeGreaterThan(0);
    }
    await page.goto(at('lanchuan-ribao/2023-10/'));
    expect(await heading()).toContain('10');
    const styles = await page.evaluate(() => [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0));
    expect(styles).toBe(true);
    for (const query of ['居民', '大桥', '公交', '市民']) {
      const count = published.filter(({ segments }) => segments.some((text) => text.includes(query))).length;
      expect(count, query).toBeGreaterThan(0);
      expect(await searched(query), query).toMatch(new RegExp(`(?<!\\d)${count} 篇`, 'u'));
    }
    await page.goto(at(''));
    await page.locator('[data-kept-years] li').getByText('澜川日报 2023').waitFor();
    await page.locator('[data-kept-years] button').click();
    await page.locator('[data-kept-years]').waitFor({ state: 'hidden' });
    const answer = await page.goto(at(`${published[0]?.address}/`));
    expect(answer?.status()).toBe(503);
  });

  it('goes on with a download that was interrupted, and loads only what is missing', async () => {
    await install();
    await page.goto(at(`${YEAR}/`));
    await keeping().locator('button.keep').waitFor();
    let asked = 0;
    await context.route('**/lanchuan-ribao/2023-10-19/**', (route) => route.abort());
    await keeping().locator('button.keep').click();
    await keeping().getByText('没有网络，无法下载').waitFor();
    await keeping().getByText('已保存一部分').waitFor();
    await context.unroute('**/lanchuan-ribao/2023-10-19/**');
    await context.route('**/lanchuan-ribao/2023-10-18/**', (route) => {
      asked += 1;
      return route.continue();
    });
    await page.reload();
    await keeping().getByText('继续保存').click();
    await keeping().getByText('已保存在本机').waitFor();
    const { files } = JSON.parse(readFileSync(join(siteDir, YEAR, 'offline.json'), 'utf8')) as { files: number };
    expect(asked).toBeLessThan(files / 2);
  });

  it('refuses a file that is not the one listed', async () => {
    await install();
    await context.route('**/lanchuan-ribao/2023-10-19/index.html', (route) => route.fulfill({ body: '<p>a portal' }));
    await page.goto(at(`${YEAR}/`));
    await keeping().locator('button.keep').click();
    await keeping().getByText('有文件与清单不符').waitFor();
    expect(await keeping().getByText('已保存在本机').count()).toBe(0);
  });

  it('tells of a newer version, which answers once it is there whole; until then the old one does, search included', async () => {
    await install();
    await keep(OTHER_YEAR);
    const article = articlesOf(OTHER_YEAR)[0] ?? '';
    const file = join(archiveDir, articleFilePath(article));
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\n渡口新添一盏航灯。\n`);
    await build();
    try {
      await page.goto(at(`${OTHER_YEAR}/`));
      await keeping().getByText('有更新的内容').waitFor();
      await stopServer();
      expect(await searched('新添一盏航灯', '2024')).not.toMatch(/(?<!\d)1 篇/u);
      expect(await searched('居民', '2024')).toMatch(/\d 篇/u);
      await startServer(Number(new URL(site.url).port));
      await page.goto(at(`${OTHER_YEAR}/`));
      await keeping().locator('button.keep').click();
      await keeping().getByText('已保存在本机').waitFor();
      await stopServer();
      expect(await searched('新添一盏航灯', '2024')).toMatch(/(?<!\d)1 篇/u);
      expect(
        await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('backfile-kept')).length),
      ).toBe(1);
    } finally {
      writeFileSync(file, before);
      await build();
    }
  });

  it('offers nothing on a copy that is opened from a disk', async () => {
    await page.goto(pathToFileURL(join(siteDir, YEAR, 'index.html')).href);
    await page.waitForLoadState('load');
    expect(await keeping().count()).toBe(1);
    expect(await keeping().isVisible()).toBe(false);
    expect(await keeping().locator('button').count()).toBe(0);
  });
});
