import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { violationsOf } from './axe.ts';
import { openBrowser } from './browser.ts';
import { buildMarkedSite, DOGS, PARK, PARK_PART } from './marked-site.ts';
import { type ServedSite, serveSite } from './serve.ts';
import { visibleText } from './visible-text.ts';

let built: Awaited<ReturnType<typeof buildMarkedSite>>;
let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  [built, browser] = await Promise.all([buildMarkedSite(), openBrowser()]);
  site = await serveSite(built.siteDir, '/a/b/');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  built.remove();
});

async function newPage(options: BrowserContextOptions = {}): Promise<void> {
  await context?.close();
  problems = [];
  context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  page = await context.newPage();
  page.on('pageerror', (problem) => problems.push(problem.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
}
beforeEach(() => newPage());
afterEach(() => expect(problems).toEqual([]));

interface Visit {
  match?: string;
  hit?: string;
  hash?: string;
  base?: string;
}

function address(article: string, query?: string, { match, hit, hash = '', base = site.url }: Visit = {}): string {
  const url = new URL(`${article}/index.html`, base);
  if (query !== undefined) url.searchParams.set('q', query);
  if (match !== undefined) url.searchParams.set('match', match);
  if (hit !== undefined) url.searchParams.set('hit', hit);
  return `${url.href}${hash}`;
}

/** Opens an article as a result of the search leads to it, and waits for the bar. */
async function open(article: string, query: string, visit: Visit = {}): Promise<void> {
  await page.goto(address(article, query, visit));
  await page.waitForSelector('.marks-bar');
}

const marks = () => page.locator('mark.hit').allTextContents();
const current = () => page.locator('mark[aria-current=true]').allTextContents();
const status = () => page.locator('.marks-bar [role=status]').textContent();
const button = (name: string) => page.getByRole('button', { name });
const scrolled = () => page.evaluate(() => scrollY);

describe('hits on the article page', () => {
  it('are marked in the glyphs of the original, wherever the search finds them and nowhere else', async () => {
    await open(PARK, '口袋公园');
    expect(await marks()).toEqual(['口袋公園', '口袋公園', '口袋公园']);
    expect(await page.locator('h1 mark').count()).toBe(1);
    // The continuation is read here, but searched at its own address.
    expect(await page.locator('.continuation').textContent()).toContain('口袋公园');
    expect(await page.locator('.continuation mark').count()).toBe(0);
    await open(PARK_PART, '口袋公园');
    expect(await marks()).toEqual(['口袋公园', '口袋公园']);
  });

  it('are those of the whole query: all its terms, none that it excludes, title words in the title only', async () => {
    await open(PARK, '市民 OR 游客 -早点 标题:公园');
    expect(await marks()).toEqual(['公園', '市民', '游客']);
    await open(PARK, '"口袋公园里" 开放');
    expect(await marks()).toEqual(['開放', '開放', '口袋公园里']);
  });

  it('may cross elements: the marks of one hit belong together, and links stay links', async () => {
    await open(PARK, '者张三李四摄');
    expect(await marks()).toEqual(['者 ', '张三', '　', '李四', ' 摄']);
    expect(await page.locator('.byline a').allTextContents()).toEqual(['张三', '李四']);
    expect(await page.locator('mark').evaluateAll((all) => all.map((mark) => mark.getAttribute('data-hit')))).toEqual(
      Array.from({ length: 5 }, () => '1'),
    );
    expect(await current()).toHaveLength(5);
    expect(await status()).toBe('“者张三李四摄”：第 1 / 1 处');
  });

  it('may overlap: each is counted and looked at by itself', async () => {
    await open(PARK, '哈哈');
    expect(await marks()).toEqual(['哈', '哈', '哈']);
    expect(await status()).toBe('“哈哈”：第 1 / 2 处');
    const isCurrent = () => page.locator('mark').evaluateAll((all) => all.map((mark) => mark.hasAttribute('aria-current')));
    expect(await isCurrent()).toEqual([true, true, false]);
    await button('下一处').click();
    expect(await isCurrent()).toEqual([false, true, true]);
  });

  it.each([
    ['2', 2],
    ['99', 3],
    ['0', 1],
    ['-1', 1],
    ['x', 1],
  ])('are looked at from the one that the link names: %s', async (hit, number) => {
    await open(PARK, '口袋公园', { hit });
    expect(await status()).toBe(`“口袋公园”：第 ${number} / 3 处`);
  });

  it('are whole words, or words of one stem, where the link says so', async () => {
    await open(DOGS, 'art');
    expect(await marks()).toEqual(['art', 'art']);
    await open(DOGS, 'art', { match: 'word' });
    expect(await marks()).toEqual(['art']);
    await open(DOGS, '"run dog"', { match: 'stem' });
    expect(await marks()).toEqual(['Running dogs']);
  });

  it('leave the text as it is, to be read and copied', async () => {
    await page.goto(address(PARK));
    const plain = await visibleText(page, '.story-text');
    const height = await page.evaluate(() => document.querySelector('.story-text')?.getBoundingClientRect().height);
    await open(PARK, '者张三李四摄');
    expect(await visibleText(page, '.story-text')).toBe(plain);
    expect(await page.evaluate(() => document.querySelector('.story-text')?.getBoundingClientRect().height)).toBe(height);
  });

  it('are not in the way of the permanent address', async () => {
    await open(PARK, '口袋公园');
    const canonical = page.locator('link[rel=canonical]');
    expect(await canonical.getAttribute('href')).toBe(`https://archive.example.org/${PARK}/`);
    expect(await page.locator('[rel=bookmark]').textContent()).toBe(`https://archive.example.org/${PARK}/`);
  });
});

describe('without a query', () => {
  it.each(['', '?q=', '?q=%20%20', '?match=word'])('nothing is loaded or shown: %s', async (search) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${address(PARK)}${search}`, { waitUntil: 'load' });
    expect(asked.filter((url) => url.endsWith('.js')).map((url) => url.replace(/^.*\/|\.[0-9a-f]+(?=\.js)/gu, ''))).toEqual([
      'article.js',
    ]);
    expect(await page.locator('mark, .marks-bar').count()).toBe(0);
  });

  it('an article page loads less than a kilobyte of script', () => {
    const assets = filesUnder(built.siteDir, 'assets');
    const script = assets.find((path) => /\/article\.[0-9a-f]+\.js$/u.test(path)) ?? '';
    expect(gzipSync(readFileSync(join(built.siteDir, script))).length).toBeLessThan(1024);
    expect(statSync(join(built.siteDir, script)).size).toBeGreaterThan(0);
  });
});

describe('the way through the hits', () => {
  it('starts at the first and goes round, by buttons and keys, with the hit in sight', async () => {
    await open(PARK, '口袋公园');
    const last = page.locator('mark.hit').last();
    expect(await status()).toBe('“口袋公园”：第 1 / 3 处');
    await button('上一处').click();
    expect(await status()).toBe('“口袋公园”：第 3 / 3 处');
    await page.waitForFunction(() => {
      const hit = document.querySelector('mark[aria-current]')?.getBoundingClientRect();
      const bar = document.querySelector('.marks-bar')?.getBoundingClientRect();
      return hit !== undefined && bar !== undefined && hit.top >= 0 && hit.bottom <= bar.top;
    });
    expect(await last.getAttribute('aria-current')).toBe('true');
    expect(await current()).toEqual(['口袋公园']);
    await page.keyboard.press('n');
    expect(await status()).toBe('“口袋公园”：第 1 / 3 处');
    await page.keyboard.press('p');
    expect(await status()).toBe('“口袋公园”：第 3 / 3 处');
  });

  it('takes no key from a box that is typed in, and none with a modifier', async () => {
    await open(PARK, '口袋公园');
    await page.focus('.site-bar input');
    await page.keyboard.press('n');
    expect(await page.inputValue('.site-bar input')).toBe('n');
    await page.focus('main');
    await page.keyboard.press('Control+n');
    expect(await status()).toBe('“口袋公园”：第 1 / 3 处');
  });

  it('scrolls to the first hit at once; not where the address names a place, nor when the reader comes back', async () => {
    await open(PARK, '又添了新景');
    const there = await scrolled();
    expect(there).toBeGreaterThan(500);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.goto(site.url);
    await page.goBack();
    await page.waitForSelector('.marks-bar');
    expect(await scrolled()).toBe(0);
    await open(PARK, '又添了新景', { hash: '#main' });
    expect(await scrolled()).toBeLessThan(there);
  });

  it('moves at once for readers who want no motion', async () => {
    await newPage({ reducedMotion: 'reduce' });
    await open(PARK, '口袋公园');
    await button('上一处').click();
    const top = await page.evaluate(() => document.querySelector('mark[aria-current]')?.getBoundingClientRect().top);
    expect(top).toBeLessThan(700);
  });

  it('is reached by the keyboard right after the skip link', async () => {
    await open(PARK, '口袋公园');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const stops: (string | null | undefined)[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops).toEqual(['跳到正文', '上一处', '下一处', '清除标记']);
  });

  it('ends with clear: no marks, no bar, no keys, and a clean address', async () => {
    const nodes = () => page.evaluate(() => document.querySelector('.byline')?.childNodes.length);
    await page.goto(address(PARK));
    const before = await nodes();
    await open(PARK, '者张三李四摄', { match: 'word', hash: '#quality' });
    expect(await nodes()).not.toBe(before);
    await button('清除标记').click();
    expect(await page.locator('mark, .marks-bar').count()).toBe(0);
    expect(page.url()).toBe(address(PARK, undefined, { hash: '#quality' }));
    expect(await nodes()).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('n');
    await page.reload();
    expect(await page.locator('mark, .marks-bar').count()).toBe(0);
  });

  it('shows the hit looked at by more than colour, the bar on no print', async () => {
    await open(PARK, '口袋公园');
    const style = (selector: string, name: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
    expect(await style('mark[aria-current]', 'outline-style')).toBe('solid');
    expect(await style('mark:not([aria-current])', 'outline-style')).toBe('none');
    await page.emulateMedia({ media: 'print' });
    expect(await style('.marks-bar', 'display')).toBe('none');
    expect(await style('mark', 'background-color')).toBe('rgba(0, 0, 0, 0)');
  });
});

describe('a query without hits', () => {
  it('is told so, with a way to the search', async () => {
    await open(PARK, '找不到的话', { match: 'word' });
    expect(await status()).toBe('“找不到的话”：本篇文字中没有找到。');
    const href = await page.getByRole('link', { name: '到检索页查找' }).evaluate((link) => (link as HTMLAnchorElement).href);
    expect(href).toBe(`${site.url}search/index.html?q=${encodeURIComponent('找不到的话')}&match=word`);
    await button('关闭').click();
    expect(page.url()).toBe(address(PARK));
  });

  it('is told so where it holds no words for the text', async () => {
    await open(PARK, '作者:张三 -公园');
    expect(await status()).toBe('“作者:张三 -公园”：其中没有可以在文字中标出的词。');
    expect(await page.locator('mark').count()).toBe(0);
  });

  it('is told so where it is too long', async () => {
    await open(PARK, 'a'.repeat(10_000));
    expect(await status()).toBe('检索式太长，无法标出。');
    expect(await page.locator('mark').count()).toBe(0);
  });

  it.each([
    '<img src=x onerror="window.hacked=1">',
    '"></bdi><script>window.hacked=1</script>',
    '\u202e\u2066反\u2067',
    '.*(a|b)+[\\',
    '{query}{number}$&',
    '__proto__',
    '%ff\0\ud800',
  ])('is harmless: %s', async (query) => {
    await open(PARK, query);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('.marks-bar :is(img, script)').count()).toBe(0);
    expect(await page.locator('.marks-bar bdi').textContent()).toBe(new URL(address(PARK, query)).searchParams.get('q'));
  });
});

describe('the bar', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe knows: %s', async (colorScheme) => {
    await newPage({ colorScheme });
    for (const query of ['口袋公园', '找不到的话']) {
      await open(PARK, query);
      expect(await page.getByRole('region', { name: '检索词标记' }).count()).toBe(1);
      expect(await violationsOf(page)).toEqual([]);
    }
  });

  it('stands in the page where the window is too low for it, and hides no hit', async () => {
    await newPage({ viewport: { width: 320, height: 256 } });
    await open(PARK, '口袋公园');
    const box = await page.locator('.marks-bar').evaluate((bar) => ({
      position: getComputedStyle(bar).position,
      width: innerWidth - document.documentElement.scrollWidth,
    }));
    expect(box).toEqual({ position: 'static', width: 0 });
    await button('下一处').click();
    await page.waitForFunction(() => {
      const hit = document.querySelector('mark[aria-current]')?.getBoundingClientRect();
      return hit !== undefined && hit.top >= 0 && hit.bottom <= innerHeight;
    });
  });

  it('speaks the language of the interface', async () => {
    await page.route('**/index.html*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<html lang="zh-CN"', '<html lang="en"') });
    });
    await open(PARK, '口袋公园');
    expect(await status()).toBe('“口袋公园”: 1 of 3');
    expect(await page.locator('.marks-bar button').allTextContents()).toEqual(['Previous', 'Next', 'Clear marks']);
    expect(await button('Next').getAttribute('title')).toBe('Key N');
  });

  it('works on a page opened from a disk', async () => {
    const base = `${pathToFileURL(built.siteDir).href}/`;
    await open(PARK, '口袋公园', { base });
    expect(await marks()).toHaveLength(3);
    await button('清除标记').click();
    expect(await page.locator('mark, .marks-bar').count()).toBe(0);
  });
});
