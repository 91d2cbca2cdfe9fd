import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violationsOf } from '../browser/axe.ts';
import { openBrowser } from '../browser/browser.ts';
import { watchProblems } from '../browser/problems.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { type BuiltSite, builtSite } from './built-site.ts';

let browser: Browser;
let demonstration: BuiltSite;
let site: ServedSite;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [browser, demonstration] = await Promise.all([openBrowser(), builtSite('demonstration')]);
  site = await serveSite(demonstration.siteDir, '/a/b/');
});
afterAll(async () => {
  await site.close();
  await browser.close();
});
afterEach(() => context?.close());

async function open(path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page> {
  context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${site.url}${path}`);
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('a year shows each day as what is known of it, in words', async () => {
  const page = await open('lanchuan-ribao/2024/index.html', { javaScriptEnabled: false });
  const months = page.getByRole('table');
  expect(await months.count()).toBe(12);
  const october = months.nth(9);
  expect(await october.locator('th [aria-hidden]').allTextContents()).toEqual(['一', '二', '三', '四', '五', '六', '日']);
  const cell = async (date: number) => {
    const text = await october
      .locator('td.day')
      .nth(date - 1)
      .textContent();
    return text?.replaceAll(/\s+/gu, ' ').trim();
  };
  expect(await cell(1)).toBe('1 ×未出版');
  expect(await cell(4)).toBe('4 ·不详');
  expect(await cell(19)).toBe('19 ○已出版，未收藏');
  expect(await months.nth(10).locator('td.day').nth(5).textContent()).toBe('6');
  await page.getByRole('link', { name: '2024年10月18日，25 篇' }).click();
  await page.waitForURL('**/lanchuan-ribao/2024-10-18/index.html');
});

test('from year to month to issue, and to the years and months beside, without scripts', async () => {
  const page = await open('lanchuan-ribao/index.html', { javaScriptEnabled: false });
  await page.getByRole('link', { name: '2024年', exact: true }).click();
  await page.waitForURL('**/lanchuan-ribao/2024/index.html');
  await page.getByRole('link', { name: '10月', exact: true }).click();
  await page.waitForURL('**/lanchuan-ribao/2024-10/index.html');
  await page.locator('a[rel=prev]').click();
  await page.waitForURL('**/lanchuan-ribao/2023-10/index.html');
  await page.locator('main').getByRole('link', { name: '2023年10月18日 星期三' }).click();
  await page.waitForURL('**/lanchuan-ribao/2023-10-18/index.html');
});

test('arrow keys move from day to day, and a month is one stop of the Tab key', async () => {
  const page = await open('lanchuan-ribao/2024/index.html');
  const problems = watchProblems(page, site.url);
  await page.locator('[data-calendar-keys]').waitFor({ state: 'visible' });
  await page.getByRole('link', { name: '2024年10月18日，25 篇' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toContain('2024年11月5日');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toContain('2024年10月18日');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toContain('2024年10月18日');
  await page.goto(`${site.url}lanchuan-ribao/2023/index.html`);
  await page.getByRole('link', { name: '2023年10月18日，24 篇' }).focus();
  await page.keyboard.press('End');
  expect(await focused(page)).toContain('2023年10月19日');
  expect(await page.locator('td a[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/lanchuan-ribao/2023-10-18/index.html');
  expect(problems).toEqual([]);
});

test('today is the day of the reader, and without scripts there is the list of all days', async () => {
  const page = await open('on-this-day/index.html');
  const today = await page.evaluate(() => {
    const now = new Date();
    return [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  });
  await page.getByRole('link', { name: '看今天' }).click();
  await page.waitForURL(`**/on-this-day/${today}/index.html`);
  await context?.close();
  const plain = await open('on-this-day/index.html', { javaScriptEnabled: false });
  expect(await plain.getByRole('link', { name: '看今天' }).isVisible()).toBe(false);
  expect(await plain.locator('main ol a').count()).toBe(366);
  await plain.getByRole('link', { name: '2月29日 · 0 期', exact: true }).click();
  await plain.waitForURL('**/on-this-day/02-29/index.html');
  await plain.locator('a[rel=next]').click();
  await plain.waitForURL('**/on-this-day/03-01/index.html');
});

test('a day names the papers of all years, newest first, with what stands on their front pages', async () => {
  const page = await open('on-this-day/10-18/index.html', { javaScriptEnabled: false });
  const papers = await page.locator('main h2').allTextContents();
  expect(papers.map((text) => text.replaceAll(/\s+/gu, ' ').trim())).toEqual([
    '2024年10月18日 星期五 澜川日报',
    '2024年10月18日 星期五 The Port Ellery Courier',
    '2023年10月18日 星期三 澜川日报',
  ]);
  await page.getByRole('link', { name: '老码头历史街区更新改造全面完工' }).click();
  await page.waitForURL('**/lanchuan-ribao/2024-10-18/pa01/a01/index.html');
});

test('today is found from a disk too', async () => {
  context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(demonstration.siteDir, 'on-this-day/index.html')).href);
  await page.getByRole('link', { name: '看今天' }).click();
  await page.waitForURL(/\/on-this-day\/\d\d-\d\d\/index\.html$/u);
});

test.each(['light', 'dark'] as const)('calendar, month and days have no problem that axe knows, %s', async (colorScheme) => {
  for (const path of [
    'lanchuan-ribao/2024/',
    'lanchuan-ribao/2024-10/',
    'on-this-day/',
    'on-this-day/10-18/',
    'lanchuan-ribao/',
  ]) {
    const page = await open(`${path}index.html`, { colorScheme });
    expect(await violationsOf(page), path).toEqual([]);
    await context?.close();
  }
});
