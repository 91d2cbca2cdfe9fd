import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldText } from '../../src/search/fold.ts';
import { openBrowser } from '../browser/browser.ts';
import { readPublished } from '../browser/published.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { type BuiltSite, builtSite } from './built-site.ts';

let browser: Browser;
let demonstration: BuiltSite;
let site: ServedSite;
let page: Page;

beforeAll(async () => {
  [browser, demonstration] = await Promise.all([openBrowser(), builtSite('demonstration')]);
  site = await serveSite(demonstration.siteDir, '/old/');
  page = await browser.newPage();
});
afterAll(async () => {
  await site.close();
  await browser.close();
});

/** Every place of a word in a text, overlapping ones included. */
function countIn(text: string, word: string): number {
  const folded = foldText(text);
  const sought = foldText(word);
  return [...folded].filter((_, place, all) => all.slice(place).join('').startsWith(sought)).length;
}

test('a result leads to the article, where the words are marked; the way back leads to the results', async () => {
  await page.goto(`${site.url}search/index.html?q=${encodeURIComponent('老碼頭')}`);
  const result = page.locator('#search-results h2 a, #search-results h3 a').first();
  await result.click();
  await page.waitForSelector('mark.hit');
  for (const text of await page.locator('mark.hit').allTextContents()) expect(foldText(text)).toBe(foldText('老码头'));
  expect(await page.locator('.marks-status').textContent()).toMatch(/^“老碼頭”：第 1 \/ \d+ 处$/u);
  await page.goBack();
  await result.waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('老碼頭');
});

test('on articles of every kind as many hits are marked as their published texts hold', async () => {
  const articles = readPublished(demonstration.siteDir);
  const tried = articles.flatMap(({ address, segments }, place) => {
    const words = segments.join('\n').match(/[\p{Script=Han}a-z]{2,4}/gu) ?? [];
    const word = words[(place * 7) % words.length];
    return place % 4 === 0 && word !== undefined ? [{ address, segments, word }] : [];
  });
  expect(tried.length).toBeGreaterThan(20);
  for (const { address, segments, word } of tried) {
    await page.goto(`${site.url}${address}/index.html?q=${encodeURIComponent(`"${word}"`)}`);
    const status = await page.locator('.marks-status').textContent();
    const count = segments.reduce((sum, segment) => sum + countIn(segment, word), 0);
    expect({ address, hits: Number(/\d+(?: 处)?$/u.exec(status ?? '')?.[0].replace(' 处', '')) }).toEqual({
      address,
      hits: count,
    });
    expect(foldText((await page.locator('mark[aria-current]').allTextContents()).join(''))).toBe(foldText(word));
  }
});
