import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../browser/browser.ts';
import { watchProblems } from '../browser/problems.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { type BuiltSite, builtSite } from './built-site.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ISSUE = 'lanchuan-ribao/2024-10-18';

/** The way of a reader: what is followed on each page, and where it leads. A step that some archives lack may be left out. */
const WAY: { to: string; link: string; arrives: RegExp; isOptional?: true }[] = [
  { to: 'the year', link: 'main a[href*="lanchuan-ribao/2024/index.html"]', arrives: /\/lanchuan-ribao\/2024\/index\.html/u },
  {
    to: 'its month, where months have pages',
    link: 'main a[href$="2024/10/index.html"], main a[href$="2024-10/index.html"]',
    arrives: /2024[/-]10\/index\.html/u,
    isOptional: true,
  },
  { to: 'the issue', link: `main a[href$="2024-10-18/index.html"]`, arrives: /2024-10-18\/index\.html/u },
  { to: 'the page', link: 'main a[href$="pa01/index.html"]', arrives: /pa01\/index\.html/u },
  { to: 'the article', link: 'main a[href$="pa01/a01/index.html"], main a[href$="./a01/index.html"]', arrives: /pa01\/a01\//u },
  { to: 'its continuation', link: 'main .page-mark a', arrives: /pa02\/a01\//u },
  { to: 'the next article', link: 'main a[rel="next"]', arrives: /pa02\/a0[2-9]\//u },
];

let browser: Browser;
let site: BuiltSite;
let served: ServedSite;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), builtSite('demonstration')]);
  served = await serveSite(site.siteDir, '/a/b/');
});
afterAll(async () => {
  await served?.close();
  await browser?.close();
});
afterEach(() => context?.close());

async function walk(page: Page, start: string, follow: (page: Page, link: string) => Promise<void>): Promise<void> {
  await page.goto(start);
  for (const { to, link, arrives, isOptional } of WAY) {
    const links = await page.locator(link).count();
    if (links === 0 && isOptional) continue;
    expect(links, `no link to ${to} on ${page.url()}`).toBeGreaterThan(0);
    await follow(page, link);
    await page.waitForURL(arrives);
    expect(await page.locator('h1').count()).toBe(1);
  }
}

const click = (page: Page, link: string) => page.locator(link).first().click();

test('without scripts a reader comes from the home page by the calendar to an issue, a page, an article, its rest and the next', async () => {
  context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const problems = watchProblems(page, served.url);
  await walk(page, served.url, click);
  expect(problems).toEqual([]);
});

test('and so from a disk, without a server', async () => {
  context = await browser.newContext();
  const page = await context.newPage();
  const folder = pathToFileURL(site.siteDir).href;
  const problems = watchProblems(page, folder);
  await walk(page, pathToFileURL(join(site.siteDir, 'index.html')).href, click);
  expect(problems).toEqual([]);
});

test('and so with the keyboard alone, which shows where it is', async () => {
  context = await browser.newContext();
  const page = await context.newPage();
  const problems = watchProblems(page, served.url);
  await walk(page, served.url, async (_, link) => {
    await tabTo(page, link);
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    });
    expect(outline, `${link} is focused unseen`).toBe(true);
    await page.keyboard.press('Enter');
  });
  expect(problems).toEqual([]);
});

test.each(['index.html', `${ISSUE}/pa01/a01/index.html`, 'search/index.html'])(
  'the first key press offers to skip to the text: %s',
  async (path) => {
    context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(served.url + path);
    // The search page puts the cursor into its box; a reader who starts at the top comes upon the link first there, too.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.locator('body').press('Tab');
    const skip = page.locator('a.skip');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#main') !== null)).toBe(true);
  },
);

test('without scripts the search page says what is missing, and leads to the newspapers and their years', async () => {
  context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${served.url}search/index.html`);
  expect(await page.locator('main').textContent()).toContain('检索需要启用 JavaScript');
  await click(page, 'main a[href$="lanchuan-ribao/index.html"]');
  await click(page, 'main a[href$="2024/index.html"]');
  await page.waitForURL(/lanchuan-ribao\/2024\/index\.html/u);
});

test('on paper an article is black on white, without what only a screen can be used for', async () => {
  context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(`${served.url}${ISSUE}/pa01/a01/index.html`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const { colours, seen } = await page.evaluate(() => {
    const body = document.querySelector('.body p');
    return {
      colours: [getComputedStyle(body ?? document.body).color, getComputedStyle(document.documentElement).backgroundColor],
      seen: [...document.querySelectorAll('nav, form, button, .skip')]
        .filter((element) => element.getClientRects().length > 0 && !element.closest('.breadcrumbs'))
        .map((element) => element.outerHTML.slice(0, 100)),
    };
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  expect(seen).toEqual([]);
  // The sheet names its source by itself: the link to it is of no use on paper.
  expect(await page.locator('h1').isVisible()).toBe(true);
});

async function tabTo(page: Page, link: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, link)) return;
  }
  throw new Error(`${link} is not reached by the tab key on ${page.url()}.`);
}
