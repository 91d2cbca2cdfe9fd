import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtSite } from '../site-built/built-site.ts';
import { openBrowser } from './browser.ts';
import { watchProblems } from './problems.ts';
import { type ServedSite, serveSite } from './serve.ts';

// The search page of the real, built site; `search-page.test.ts` tries the script on made-up ones.

let browser: Browser;
let site: ServedSite;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const [opened, { siteDir }] = await Promise.all([openBrowser(), builtSite('demonstration')]);
  browser = opened;
  site = await serveSite(siteDir, '/a/b/');
});
afterAll(async () => {
  await site.close();
  await browser.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  problems = watchProblems(page, site.url);
});
afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

/** Queries that would trip a search that took them for more than text. */
const TYPED = [
  '<img src=x onerror="window.hacked=1">',
  'javascript:window.hacked=1',
  '(.*)+[^码$',
  '\\u{1F600}\\',
  '$& $1 {count} {{7*7}}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '\u202e倒\u202c写',
  '../../../../etc/passwd',
  '码头'.repeat(2_500),
  'a'.repeat(5_000),
];

const HEADLINE = '老码头历史街区更新改造全面完工';

const open = (query: string) => page.goto(`${site.url}search/index.html?q=${encodeURIComponent(query)}`);
const results = () => page.locator('#search-results > li');
/** Waits for a status that matches, and for every result to be filled in. */
const untilStatus = async (pattern: RegExp) => {
  await page.waitForFunction(
    (source) =>
      new RegExp(source, 'u').test(document.querySelector('#search-status')?.textContent ?? '') &&
      document.querySelector('#search-results .pending') === null,
    pattern.source,
  );
  return (await page.locator('#search-status').textContent()) ?? '';
};
const queryInUrl = () => new URL(page.url()).searchParams.get('q');
/** With fewer results than are shown at a time, all years are searched without being asked to. */
const untilAllSearched = () => untilStatus(/共找到|没有找到/u);

test('a result shows headline, passage with the words marked, paper, date and page, and leads to article and issue', async () => {
  await open('首批38家店铺签约');
  expect(await untilAllSearched()).toMatch(/^共找到 \d+ 篇。$/u);
  const result = results().filter({ hasText: HEADLINE });
  expect(await result.locator('h3').textContent()).toBe(HEADLINE);
  expect(await result.locator('.opening mark').allTextContents()).toEqual(['首批38家店铺签约']);
  expect(await result.locator('.opening').textContent()).toContain('街区二期即将开街、首批38家店铺签约的消息');
  const place = await result.locator('.entry-meta').textContent();
  for (const part of ['澜川日报', '2024年10月18日', '第A1版']) expect(place).toContain(part);
  await result.getByRole('link', { name: /日本期$/u }).click();
  await page.waitForURL('**/lanchuan-ribao/2024-10-18/index.html');
  await page.goBack();
  await untilStatus(/./u);
  await results().locator('h3 a', { hasText: HEADLINE }).click();
  await page.waitForURL('**/lanchuan-ribao/2024-10-18/pa01/a01/index.html?q=*');
});

test('a traditional and full-width spelling finds the same, marked in the glyphs of the paper', async () => {
  await open('首批３８家店鋪簽約');
  await untilAllSearched();
  expect(await results().locator('mark').allTextContents()).toContain('首批38家店铺签约');
});

test('an English article is found by a part of its headline, in any case', async () => {
  await page.goto(`${site.url}port-ellery-courier/2024-10-18/index.html`);
  const headline = (await page.locator('main h3 a').first().textContent()) ?? '';
  await open(headline.toUpperCase());
  await untilAllSearched();
  expect(await results().locator('h3').first().textContent()).toBe(headline);
  expect(await results().first().locator('h3 [lang=en]').count()).toBe(1);
});

test('the box at the top of every page leads to the results', async () => {
  await page.goto(`${site.url}lanchuan-ribao/2024-10-18/pa01/a01/index.html`);
  await page.fill('.site-header input[name=q]', '老码头');
  await page.press('.site-header input[name=q]', 'Enter');
  await page.waitForURL('**/search/index.html?q=*');
  expect(await page.inputValue('#search-input')).toBe('老码头');
  await untilStatus(/已显示|共找到/u);
  expect(await results().count()).toBeGreaterThan(1);
});

test('the query is kept in the address: back and forward, a reload and a copied address show the same results', async () => {
  await open('青岩县');
  await untilAllSearched();
  const first = await results().locator('h3').allTextContents();
  await page.fill('#search-input', '秋粮入库');
  await page.press('#search-input', 'Enter');
  await page.waitForFunction(() => location.search.includes(encodeURIComponent('秋粮入库')));
  await untilAllSearched();
  const second = await results().locator('h3').allTextContents();
  expect(second).not.toEqual(first);
  await page.goBack();
  await page.waitForFunction((count) => document.querySelectorAll('#search-results > li').length === count, first.length);
  await untilAllSearched();
  expect([queryInUrl(), await page.inputValue('#search-input')]).toEqual(['青岩县', '青岩县']);
  expect(await results().locator('h3').allTextContents()).toEqual(first);
  await page.goForward();
  await page.waitForFunction((count) => document.querySelectorAll('#search-results > li').length === count, second.length);
  await page.reload();
  await untilAllSearched();
  expect(await results().locator('h3').allTextContents()).toEqual(second);
});

test('with the keyboard alone: from the home page to the box, the results and the article', async () => {
  await page.goto(`${site.url}search/index.html`);
  await tabTo('#search-input');
  await page.keyboard.type('更新改造全面完工');
  await page.keyboard.press('Enter');
  await untilAllSearched();
  await tabTo('#search-results h3 a');
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return { outlineStyle, outlineWidth };
  });
  expect(outline.outlineStyle).not.toBe('none');
  expect(outline.outlineWidth).not.toBe('0px');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/a01/index.html?q=*');
  expect(await page.locator('h1').textContent()).toBe(HEADLINE);
});

async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} is not reached by the tab key.`);
}

test('where nothing is found the page says so, as a result of all years', async () => {
  await open('绝无此事绝无此语');
  expect(await untilAllSearched()).toBe('没有找到。已检索全部文章，其中没有符合的。');
  expect(await results().count()).toBe(0);
});

test.each(['码', 'Ａ', '𠮷', ' 码 '])('that the one character “%s” cannot be searched is explained', async (query) => {
  await open(query);
  await page.waitForSelector('.search-problem');
  expect(await page.locator('#search-problems').textContent()).toMatch(/只有一个字.*没有检索。/u);
  expect(await results().count()).toBe(0);
});

describe('a hostile query does nothing but search', () => {
  const expectHarmless = async (query: string) => {
    await page.waitForFunction(
      () =>
        /没有找到|已显示|共找到/u.test(document.querySelector('#search-status')?.textContent ?? '') ||
        /没有检索/u.test(document.querySelector('#search-problems')?.textContent ?? ''),
    );
    expect(await page.locator('#search-page').textContent()).not.toMatch(/暂时无法使用|不是总数/u);
    expect(await page.locator('main :is(img, svg, script:not(#search-texts), iframe)').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.inputValue('#search-input')).toBe(query);
  };

  test.each([
    ['an element', '<img src=x onerror="window.hacked=1">'],
    ['the end of an attribute', '"><svg onload=window.hacked=1>'],
    ['the end of a script', '</script><script>window.hacked=1</script>'],
    ['percent signs', '%E0%A4%A'],
    ['characters that do not print', '\u0000\u0001'],
  ])('in the address: %s', async (_, query) => {
    await open(query);
    await expectHarmless(query);
  });

  test('typed', async () => {
    await page.goto(`${site.url}search/index.html`);
    for (const query of TYPED) {
      await page.fill('#search-input', query);
      await page.press('#search-input', 'Enter');
      await page.waitForFunction((typed) => new URLSearchParams(location.search).get('q') === typed, query);
      await expectHarmless(query);
    }
  });
});

test('an address with a broken query opens the page all the same', async () => {
  await page.goto(`${site.url}search/index.html?q=%E0%A4%A&q=x&constructor=1#%%`);
  await page.waitForSelector('#search-input', { state: 'visible' });
});
