import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser/browser.ts';
import { readPublished } from '../browser/published.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { type BuiltSite, builtSite } from './built-site.ts';

const FIRST = 'lanchuan-ribao/2024-10-18/pa01/a01';

let browser: Browser;
let demonstration: BuiltSite;
let site: ServedSite;
let page: Page;

beforeAll(async () => {
  [browser, demonstration] = await Promise.all([openBrowser(), builtSite('demonstration')]);
  site = await serveSite(demonstration.siteDir, '/');
  page = await browser.newPage();
});
afterAll(async () => {
  await site.close();
  await browser.close();
});

test('a story that jumps is read in one go on its first page, with a mark that leads to the part’s own page', async () => {
  await page.goto(`${site.url}${FIRST}/index.html`);
  const [part] = await page
    .locator('.continuation')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['part'] ?? ''));
  expect(part).toMatch(/\/pa02\/a\d+$/u);
  const merged = await page.locator('.continuation p[data-lines]').allTextContents();
  expect(await page.locator('.continuation .page-mark').textContent()).toMatch(/〔续 第A2版〕/u);
  await page.locator('.continuation .page-mark a').click();
  await page.waitForURL(`**/${part}/index.html`);
  expect(await page.locator('.body p[data-lines]').allTextContents()).toEqual(merged);
  await page.locator('.whole-story a').click();
  await page.waitForURL(`**/${FIRST}/index.html`);
});

test('a word of the continuation is found once, at its own address', async () => {
  await page.goto(`${site.url}${FIRST}/index.html`);
  const part = (await page.locator('.continuation').first().getAttribute('data-part')) ?? '';
  const text = (await page.locator('.continuation p[data-lines]').first().textContent()) ?? '';
  const phrase = text.slice(4, 18);
  const holding = readPublished(demonstration.siteDir).filter(({ segments }) =>
    segments.some((segment) => segment.includes(phrase)),
  );
  expect(holding.map(({ address }) => address)).toEqual([part]);
  await page.goto(`${site.url}search/index.html?q=${encodeURIComponent(phrase)}`);
  const results = page.locator('#search-results > li');
  await results.first().waitFor();
  expect(await results.count()).toBe(1);
  expect(await results.locator('a').first().getAttribute('href')).toContain(part);
});
