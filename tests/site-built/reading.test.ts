import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser/browser.ts';
import { watchProblems } from '../browser/problems.ts';
import { readPublished } from '../browser/published.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { visibleText } from '../browser/visible-text.ts';
import { type BuiltSite, builtSite } from './built-site.ts';
import { pagesByType } from './page-types.ts';

let browser: Browser;
let demonstration: BuiltSite;
let site: ServedSite;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [browser, demonstration] = await Promise.all([openBrowser(), builtSite('demonstration'), builtSite('variety')]);
  site = await serveSite(demonstration.siteDir, '/a/b/');
});
afterAll(async () => {
  await site.close();
  await browser.close();
});
afterEach(() => context?.close());

async function newPage(options?: Parameters<Browser['newContext']>[0]): Promise<Page> {
  context = await browser.newContext(options);
  return context.newPage();
}

test('from the home page to an issue, a page, an article, the next article and back to the issue by clicking', async () => {
  const page = await newPage();
  const problems = watchProblems(page, site.url);
  await page.goto(site.url);
  await page.locator('main a[href*="lanchuan-ribao/2024-10-18/index.html"]').first().click();
  await page.waitForURL('**/lanchuan-ribao/2024-10-18/index.html');
  await page.locator('main h2 a', { hasText: '第A1版' }).click();
  await page.waitForURL('**/pa01/index.html');
  await page.locator('main a', { hasText: '老码头历史街区更新改造全面完工' }).click();
  await page.waitForURL('**/pa01/a01/index.html');
  expect(await page.locator('h1').textContent()).toBe('老码头历史街区更新改造全面完工');
  await page.locator('a[rel=next]').click();
  await page.waitForURL('**/pa01/a02/index.html');
  await page.locator('.breadcrumbs a', { hasText: '2024年10月18日' }).click();
  await page.waitForURL('**/lanchuan-ribao/2024-10-18/index.html');
  expect(problems).toEqual([]);
});

test('both halves of an article that jumps lead to each other, and an article to its raw lines', async () => {
  const page = await newPage();
  await page.goto(`${site.url}lanchuan-ribao/2024-10-18/pa01/a01/index.html`);
  await page.locator('.jump a').first().click();
  // What follows stands below, under the mark of its own page.
  await page.waitForURL('**/pa01/a01/index.html#*');
  await page.locator('.page-mark a').click();
  await page.waitForURL('**/pa02/**');
  await page.locator('.jump a').first().click();
  await page.waitForURL('**/pa01/a01/index.html');
  await page.getByRole('link', { name: '对照原始文字' }).click();
  await page.waitForURL('**/pa01/index.html#L1');
  // The browser unfolds the text that the link leads to.
  await page.locator('li#L1').waitFor({ state: 'visible' });
  expect(await page.locator('li#L1').textContent()).toBe('### 修旧如旧 留住乡愁');
});

test('without scripts all text is there to read, and the search page says what is missing', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  const problems = watchProblems(page, site.url);
  const [{ address, segments } = { address: '', segments: [] }] = readPublished(demonstration.siteDir);
  await page.goto(`${site.url}${address}/index.html`);
  const read = await visibleText(page, 'main');
  for (const text of segments) expect(withoutSpace(read)).toContain(withoutSpace(text));
  await page.getByRole('link', { name: '检索', exact: true }).click();
  await page.waitForURL('**/search/index.html');
  const said = await visibleText(page, 'main');
  expect(said).toContain('检索需要启用 JavaScript');
  expect(await page.locator('#search-input').isVisible()).toBe(false);
  await page.locator('main').getByRole('link', { name: '澜川日报' }).first().click();
  await page.waitForURL('**/lanchuan-ribao/index.html');
  expect(problems).toEqual([]);
});

test('the site can be read from a disk, without a server', async () => {
  const page = await newPage();
  const home = pathToFileURL(join(demonstration.siteDir, 'index.html')).href;
  const problems = watchProblems(page, pathToFileURL(demonstration.siteDir).href);
  await page.goto(home);
  await page.locator('main a[href*="lanchuan-ribao/2024-10-18/index.html"]').first().click();
  await page.locator('main h2 a', { hasText: '第A1版' }).click();
  await page.locator('main a', { hasText: '老码头历史街区更新改造全面完工' }).click();
  expect(await page.locator('h1').textContent()).toBe('老码头历史街区更新改造全面完工');
  await page.locator('.site-name').click();
  await page.waitForURL(home);
  expect(problems).toEqual([]);
});

test('scripts are where there is something to search or to mark, or a day to find; an article has a single tiny one', async () => {
  const found: string[] = [];
  for (const [type, paths] of await pagesByType(demonstration)) {
    const scripts = paths.flatMap((path) => {
      return readFileSync(join(demonstration.siteDir, path), 'utf8').match(/<script(?! type="application\/ld)[^>]*>/gu) ?? [];
    });
    if (scripts.length > 0) found.push(type);
    if (type !== 'article') continue;
    expect(scripts).toHaveLength(paths.length);
    for (const script of scripts) expect(script).toMatch(/\/assets\/article\.[0-9a-f]+\.js"/u);
  }
  expect(found.sort()).toEqual(['article', 'home', 'month', 'onThisDay', 'search', 'searchHelp', 'year']);
});

test('an old address leads on to the new one, with scripts and without', async () => {
  const variety = await builtSite('variety');
  const served = await serveSite(variety.siteDir, '/a/b/');
  const aliases = (await pagesByType(variety)).get('alias') ?? [];
  const article = aliases.find((path) => /\/a\d+\/index\.html$/u.test(path)) ?? '';
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(served.url + article);
  await page.waitForURL('**/manbao/2021-03-05/p02/a01/index.html');
  expect(await page.locator('h1').textContent()).toBe('迟到的消息');
  await served.close();
});

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
