import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../browser/axe.ts';
import { openBrowser } from '../browser/browser.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { builtSite } from './built-site.ts';

let browser: Browser;
let site: ServedSite;
beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite((await builtSite('demonstration')).siteDir);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(search: string, there: string, options?: Parameters<Browser['newPage']>[0]): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(`${site.url}search/index.html${search}`);
  await page.waitForSelector(there);
  return page;
}

/** What the page shows, and what shows that it is there. */
const STATES: [name: string, search: string, there: string][] = [
  ['empty', '', '.search-examples'],
  ['results', '?q=公园', '#search-results mark'],
  ['chosen facets', '?q=公园&section=news', '.search-chips button'],
  ['nothing found', '?q=找不到的话', '#search-status:has-text("没有找到")'],
  ['a mistake', '?q=园', '.search-problem'],
  ['a concordance', '?q=公园&view=concordance', '#search-concordance tbody tr'],
  ['trends', '?q=公园&view=trends', '#search-trends svg'],
];

describe.each(['light', 'dark'] as const)('on the built search page, %s, axe finds nothing wrong with', (colorScheme) => {
  test.each(STATES)('%s', async (_, search, there) => {
    for (const width of [390, 1280]) {
      const page = await open(search, there, { colorScheme, viewport: { width, height: 900 } });
      expect(await violationsOf(page), `${width} px`).toEqual([]);
      await page.close();
    }
  });
});

test('the keyboard is enough: from the home page to a result with its hits, and back to where one was', async () => {
  const page = await browser.newPage();
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['key'] ?? '');
  const tabTo = async (key: RegExp) => {
    for (let presses = 0; presses < 150; presses += 1) {
      await page.keyboard.press('Tab');
      if (key.test(await focused())) return;
    }
    throw new Error(`Nothing like ${key} is reached`);
  };
  await page.goto(`${site.url}index.html`);
  await page.locator('form[role="search"] input').focus();
  await page.keyboard.type('公园');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#search-results mark');
  await tabTo(/^section news$/u);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => location.search.includes('section=news'));
  await page.waitForFunction(() => document.querySelector('#search-results .pending') === null);
  await tabTo(/^result /u);
  const key = await focused();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.marks-bar');
  expect(await page.locator('mark').count()).toBeGreaterThan(0);
  await page.goBack();
  await page.waitForFunction((wanted) => (document.activeElement as HTMLElement | null)?.dataset['key'] === wanted, key);
  expect(new URL(page.url()).searchParams.get('section')).toBe('news');
  await page.close();
});
