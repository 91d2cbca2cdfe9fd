import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openBrowser } from '../browser/browser.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { builtSite } from './built-site.ts';
import { everyType, type InterfaceLanguage, openTypical } from './every-type.ts';
import { FULL_ARTICLES } from './full-archive.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** Height of the head of a page on a phone, in CSS pixels: an eighth of its window. */
const HEAD_HEIGHT = 110;
const TOUCH = 44;

const STYLES = join(import.meta.dirname, '../../src/styles/parts');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

describe.each<InterfaceLanguage>(['zh-CN', 'en'])('on a phone, with the interface in %s,', (language) => {
  test('the head of every page is low, and each of its links is as large as a finger and comes into view by the keyboard', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const wrong: string[] = [];
    for (const each of await everyType(language)) {
      await openTypical(page, each);
      const height = (await page.locator('.site-header').boundingBox())?.height ?? 0;
      if (height > HEAD_HEIGHT) wrong.push(`${each.type}: ${height} px high`);
      for (const link of await page.locator('.site-nav a').all()) {
        await link.focus();
        const box = await link.boundingBox();
        const isSeen = box !== null && box.x >= 0 && box.x + box.width <= 390;
        if (!isSeen || box.height < TOUCH || box.width < TOUCH)
          wrong.push(`${each.type}: ${await link.textContent()} ${JSON.stringify(box)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

test('on paper an article has its rights once, and nothing that only a screen can do', async () => {
  const { siteDir } = await builtSite('full');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const article of FULL_ARTICLES) {
    await openTypical(page, { siteDir, path: `${article}/index.html` });
    for (const screenOnly of ['.suggest', '.breadcrumbs', '.site-nav', '.search-form', '.story .rights-line']) {
      const shown = page.locator(screenOnly).filter({ visible: true });
      expect(await shown.count(), `${screenOnly} of ${article}`).toBe(0);
    }
    expect(await page.locator('.sheet-end').isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
  }
  await page.emulateMedia({ media: null, colorScheme: null });
});

test('on paper a folded table of numbers stands open and whole', async () => {
  const statistics = (await everyType('zh-CN')).find(({ kind }) => kind === 'statistics');
  await openTypical(page, statistics ?? { siteDir: '', path: '' });
  await page.emulateMedia({ media: 'print' });
  const tables = await page.locator('details .table-scroll').evaluateAll((found) =>
    found.map((table) => ({
      cut: table.scrollHeight - table.clientHeight,
      seen: table.checkVisibility({ contentVisibilityAuto: true }),
    })),
  );
  expect(tables.length).toBeGreaterThan(0);
  expect(tables.filter(({ cut, seen }) => cut > 0 || !seen)).toEqual([]);
  expect(await page.locator('main summary').filter({ visible: true }).count()).toBe(0);
  await page.emulateMedia({ media: null });
});

describe('in colours that the reader forces', () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await serveSite((await builtSite('demonstration')).siteDir);
  });
  afterAll(() => site?.close());

  test('the bars of the search are seen', async () => {
    const forced = await browser.newPage({ forcedColors: 'active', viewport: { width: 1280, height: 900 } });
    await forced.goto(`${site.url}search/index.html?q=公园`);
    await forced.waitForSelector('.bar-fill', { state: 'attached' });
    const bars = await forced
      .locator('.bar-fill')
      .evaluateAll((found) => found.map((bar) => getComputedStyle(bar).backgroundColor));
    const paper = await forced.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(bars.length).toBeGreaterThan(0);
    expect(bars).not.toContain(paper);
    await forced.close();
  });

  test('a day without an issue has no frame like that of a day with one', async () => {
    const forced = await browser.newPage({ forcedColors: 'active' });
    await forced.goto(`${site.url}lanchuan-ribao/2024/index.html`);
    const frame = (selector: string) =>
      forced
        .locator(selector)
        .first()
        .evaluate((day) => getComputedStyle(day).borderTopColor);
    const paper = await forced.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await frame('.month-grid .day.is-unknown')).toBe(paper);
    expect(await frame('.month-grid .day.is-present')).not.toBe(paper);
    await forced.close();
  });
});

test('what was printed in the other script is set in the face of that script, whatever the language of the page', async () => {
  const { siteDir } = await builtSite('full');
  await openTypical(page, { siteDir, path: 'index.html' });
  const faces = await page.evaluate(() => {
    const faceOf = (outer: string, inner: string) => {
      document.documentElement.lang = outer;
      const heading = document.createElement('h2');
      heading.lang = inner;
      document.body.append(heading);
      return getComputedStyle(heading).fontFamily;
    };
    return [faceOf('zh-CN', 'zh-TW'), faceOf('zh-TW', 'zh-CN')];
  });
  expect(faces[0]).toMatch(/^"Songti TC"/u);
  expect(faces[1]).toMatch(/^"Songti SC"/u);
});

test('colours and sizes of type are named among the tokens only', () => {
  const others = readdirSync(STYLES).filter((file) => file !== 'tokens.css');
  const named = others.flatMap((file) => {
    const css = readFileSync(join(STYLES, file), 'utf8').replace(/^.*mask-image:.*$/gmu, '');
    return [...css.matchAll(/(?:#[\da-f]{3,8}\b(?=[;, )])|font(?:-size)?:[^;{}]*\d(?:rem|px) ?\/?[^;{}]*;).*/gu)].map(
      ([found]) => `${file}: ${found}`,
    );
  });
  expect(named).toEqual(['issue.css: font: 5.5px var(--sans);']);
});
