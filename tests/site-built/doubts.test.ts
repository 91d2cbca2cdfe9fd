import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser/browser.ts';
import { readPublished } from '../browser/published.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { type BuiltSite, builtSite } from './built-site.ts';

const ISSUE = 'yunxi-ribao/2024-10-18';
const LANGUAGES = [
  { name: 'doubtful', gap: '〔缺字〕', soft: '断段存疑', garble: '文字疑有损坏', untitled: '无题', about: /^约/u, mark: '存疑' },
  {
    name: 'doubtful-en',
    gap: '[text missing]',
    soft: 'break uncertain',
    garble: 'text probably damaged',
    untitled: 'Untitled',
    about: /^c\. /u,
    mark: 'doubtful',
  },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(LANGUAGES)('what is uncertain is shown: $name', ({ name, gap, soft, garble, untitled, about, mark }) => {
  let built: BuiltSite;
  let site: ServedSite;
  let page: Page;

  beforeAll(async () => {
    built = await builtSite(name);
    site = await serveSite(built.siteDir, '/');
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  });
  afterAll(async () => {
    await page.close();
    await site.close();
  });

  const open = (address: string) => page.goto(`${site.url}${address}/index.html`);
  const texts = (selector: string) => page.locator(selector).allTextContents();
  const articleWith = (words: string, on = ISSUE) => {
    const found = readPublished(built.siteDir).find(
      ({ address, segments }) => address.startsWith(on) && segments.some((text) => text.includes(words)),
    );
    return found?.address ?? '';
  };

  test('a soft break: a mark that is explained, and both sides apart', async () => {
    await open(articleWith('三个人守着一座钟楼'));
    expect(await texts('.text-mark')).toEqual([soft, soft]);
    expect(await page.locator('p[data-break="uncertain"]').count()).toBe(2);
    expect(await page.locator('.text-mark a').first().getAttribute('title')).toMatch(/60/u);
    await page.locator('.text-mark a').first().click();
    await page.waitForURL('**/index.html#joins');
    // The browser unfolds what is told of each place.
    await page.locator('#joins li').first().waitFor({ state: 'visible' });
    expect(await page.locator('#joins').textContent()).toMatch(/60/u);
  });

  test('lost text: a mark after the text, which is no part of any text that is searched', async () => {
    await open(articleWith('操场边的跳绳班'));
    expect(await texts('.text-mark')).toEqual([gap]);
    expect((await texts('.body > *')).at(-1)?.trim()).toBe(gap);
    expect(readPublished(built.siteDir).flatMap(({ segments }) => segments.filter((text) => text.includes(gap)))).toEqual([]);
  });

  test('damage: the doubtful words are marked within the text, and the text stands as it was', async () => {
    await open(articleWith('公交换了新车'));
    expect(await texts('.text-mark')).toEqual([garble]);
    expect(await texts('.body span[data-doubt="garble"]')).toEqual(['，车上的扶手，车上的扶手，车上的扶手', '□□■']);
    expect(await page.locator('.body p[data-segment]').textContent()).toContain('司机说□□■看得清楚。');
  });

  test('a derived title: styled as a label, and never a headline to search', async () => {
    await open('yunxi-ribao/2023-10-23/x01/a01');
    expect(await page.locator('h1 .mark').textContent()).toBe(untitled);
    expect(await page.locator('h1[data-segment]').count()).toBe(0);
  });

  test('an unsure date: about, inferred, with the lines it rests on', async () => {
    await open('yunxi-ribao/2023-10-23');
    expect(await page.locator('h1 time').textContent()).toMatch(about);
    await page.locator('#date a').first().click();
    await page.waitForURL('**/x01/index.html#L1');
    await page.locator('li#L1').waitFor({ state: 'visible' });
  });

  test('a headline that fits another text: said below it, with the way there', async () => {
    await open(articleWith('石渡县的柿子挂满院墙', 'yunxi-ribao/2023-10-23'));
    await page.locator('.headline-doubt a').click();
    await page.waitForURL('**/2023-10-23/x01/a03/index.html');
    expect(await page.locator('h1').textContent()).toBe('三条航线渡轮换成电动船');
  });

  test('contradictions of page number and weekday, pages held twice and pages missing: on the issue page, with their lines', async () => {
    await open(ISSUE);
    expect(await page.locator('.gaps').getAttribute('data-gaps')).toBe('3 5');
    expect(await page.locator('#p04 h2 .mark').textContent()).toBe(mark);
    expect(await page.locator('#doubts li').count()).toBe(4);
    await page.locator('#doubts .line-number', { hasText: /4/u }).first().click();
    await page.waitForURL('**/p04/index.html#L1');
    expect(await page.locator('li#L1').textContent()).toContain('第05版');
  });

  test('a page that is held twice: both under its number, each leading to the other', async () => {
    await open(`${ISSUE}/x01`);
    expect(await page.locator('h1').textContent()).toMatch(/2/u);
    await page.locator('.copies a').click();
    await page.waitForURL('**/p02/index.html');
    expect(await page.locator('.copies a').getAttribute('href')).toContain('x01');
  });

  test('a line that belongs to no article: with its number, one click from the raw text', async () => {
    await open('yunxi-ribao/2023-10-23/x01');
    const line = page.locator('.unassigned li', { hasText: '四海为家的候鸟' });
    await line.locator('a').click();
    await page.waitForURL('**/x01/index.html#L11');
    expect(await page.locator('li#L11').textContent()).toBe('四海为家的候鸟');
  });

  test('a jump whose other half is not held: the printed line stays, and says so', async () => {
    await open(articleWith('老戏台今晚重新开锣'));
    expect(await page.locator('.jump').textContent()).toContain('（下转第3版）');
    expect(await page.locator('.jump a').count()).toBe(0);
    expect(await page.locator('#quality li').first().textContent()).toContain('（下转第3版）');
  });

  test('no page scrolls sideways on a telephone', async () => {
    for (const address of [ISSUE, `${ISSUE}/x01`, 'yunxi-ribao/2023-10-23/x01/a02']) {
      await open(address);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
  });
});

test('a story that goes on at a page held twice is read once, and its words are found at each address that prints them', async () => {
  const built = await builtSite('doubtful');
  const site = await serveSite(built.siteDir, '/');
  const page = await browser.newPage();
  await page.goto(`${site.url}${ISSUE}/p01/a01/index.html`);
  expect(await page.locator('.continuation').count()).toBe(1);
  expect(await page.locator('.continuation .page-mark').textContent()).toBe('〔续 第2版〕');
  await page.goto(`${site.url}search/index.html?q=${encodeURIComponent('启闭由手摇改成电动')}`);
  await page.locator('#search-results > li:nth-child(2) a').first().waitFor();
  const hrefs = await page.locator('#search-results > li').evaluateAll((all) => all.map((each) => each.querySelector('a')?.href));
  expect(hrefs.map((href) => /\/([px]\d+\/a\d+)\//u.exec(href ?? '')?.[1]).sort()).toEqual(['p02/a01', 'x01/a01']);
  await page.close();
  await site.close();
});
