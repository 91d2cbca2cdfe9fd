import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from '../browser/axe.ts';
import { openBrowser } from '../browser/browser.ts';
import { watchProblems } from '../browser/problems.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { visibleText } from '../browser/visible-text.ts';
import { builtSite } from './built-site.ts';

let browser: Browser;
let site: ServedSite;
beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite((await builtSite('demonstration')).siteDir, '/a/b/');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function openHelp(query: string, options?: Parameters<Browser['newPage']>[0]): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(`${site.url}search/help/index.html${query === '' ? '' : `?${new URLSearchParams({ q: query })}`}`);
  return page;
}

test('without scripts the page says what search does, and leads to examples', async () => {
  const page = await openHelp('', { javaScriptEnabled: false });
  const said = await visibleText(page, 'main');
  for (const words of ['后 = 後', '检索式怎样写', '检索做不到的事', '解释您自己的检索式需要启用JavaScript']) {
    expect(said.replaceAll(/\s+/gu, '')).toContain(words.replaceAll(' ', ''));
  }
  expect(await page.locator('#query-form').isVisible()).toBe(false);
  await page.getByRole('link', { name: '公园 -(广场 OR 绿地)' }).click();
  await page.waitForURL(/\/a\/b\/search\/index\.html\?/u);
  expect(new URL(page.url()).searchParams.get('q')).toBe('公园 -(广场 OR 绿地)');
  await page.close();
});

test("the reader's own query is explained as it is typed, and can be searched for", async () => {
  const page = await openHelp('標題：公園 -廣場');
  const problems = watchProblems(page, site.url);
  const shown = page.locator('#query-explanation');
  expect(await shown.textContent()).toContain('标题里有公園');
  expect(await shown.textContent()).toContain('比较时作：公园');
  expect(await page.locator('#query-status').textContent()).toBe('');
  await page.locator('#query-input').fill('公园 日期:2024-13');
  expect(await page.locator('#query-status').textContent()).toMatch(/“2024-13”不是有效的日期.*没有检索/u);
  expect(await shown.textContent()).toBe('');
  expect(await page.locator('#query-search').isVisible()).toBe(false);
  await page.locator('#query-input').fill('公园 (广场');
  expect(await page.locator('#query-status').textContent()).toMatch(/括号没有成对.*照原样检索/u);
  await page.locator('#query-input').fill('公园 日期:2024-07');
  expect(await shown.textContent()).toContain('2024-07-01 至 2024-07-31 出版');
  await page.locator('#query-search a').click();
  await page.waitForURL(/\/a\/b\/search\/index\.html\?/u);
  expect(new URL(page.url()).searchParams.get('q')).toBe('公园 日期:2024-07');
  expect(problems).toEqual([]);
  await page.close();
});

test('a hostile query does nothing and is shown for what it is', async () => {
  const page = await openHelp('\u202e公园 <img src=x onerror=alert(1)> \ud800{text} 作者:{text}');
  const problems = watchProblems(page, site.url);
  const shown = await page.locator('#query-explanation').textContent();
  expect(shown).toContain('U+202E公园');
  expect(shown).not.toContain('\u202e');
  expect(shown).toContain('onerror=alert(1)>');
  expect(await page.locator('main img').count()).toBe(0);
  await page.locator('#query-input').fill('('.repeat(10_000));
  expect(await page.locator('#query-status').textContent()).toContain('太长');
  expect(problems).toEqual([]);
  await page.close();
});

test.each([390, 1280])('axe finds nothing at %s pixels, whatever is explained', async (width) => {
  for (const query of ['', '標題：公園 “Ｗｉ－Ｆｉ ab” 日期:2024-07 湖', '公园 日期:2024-13', '"公园 (']) {
    const page = await openHelp(query, { viewport: { width, height: 900 } });
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  }
});
