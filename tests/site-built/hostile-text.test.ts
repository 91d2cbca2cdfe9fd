import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { foldText } from '../../src/search/fold.ts';
import { printQuery } from '../../src/search/query/print.ts';
import { openBrowser } from '../browser/browser.ts';
import { watchProblems } from '../browser/problems.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { visibleText } from '../browser/visible-text.ts';
import { type BuiltSite, builtSite } from './built-site.ts';
import { HOSTILE, type Place } from './hostile-archive.ts';

const ISSUE = 'wanbao/2024-07-19';

/** Raw files by name, with the page that shows them. */
const RAW_FILES = {
  [`旧 报 '引号' "双引号" & 百分%41/2024-07-19-01 "甲' 乙.txt`]: `${ISSUE}/p01/index.html`,
  '第二 版.txt': `${ISSUE}/p02/index.html`,
};

/** Where each text is to be read. */
const PLACES: Record<Place, string> = {
  title: 'index.html',
  description: 'index.html',
  about: 'about/index.html',
  contact: 'about/index.html',
  newspaper: 'wanbao/index.html',
  publisher: 'wanbao/index.html',
  pageName: `${ISSUE}/p01/index.html`,
  columnTitle: `${ISSUE}/p01/a02/index.html`,
  kicker: `${ISSUE}/p01/a01/index.html`,
  headline: `${ISSUE}/p01/a01/index.html`,
  deck: `${ISSUE}/p01/a01/index.html`,
  byline: `${ISSUE}/p01/a02/index.html`,
  tag: `${ISSUE}/p01/a01/index.html`,
  markdown: `${ISSUE}/p01/a01/index.html`,
  template: `${ISSUE}/p01/a01/index.html`,
  closing: `${ISSUE}/p01/a01/index.html`,
  entity: `${ISSUE}/p01/a01/index.html`,
  invisible: `${ISSUE}/p01/a01/index.html`,
  automatic: `${ISSUE}/p01/a01/index.html`,
  table: `${ISSUE}/p01/a01/index.html`,
  block: `${ISSUE}/p01/a01/index.html`,
  listItem: `${ISSUE}/p02/a01/index.html`,
  crosshead: `${ISSUE}/p02/a01/index.html`,
  unassigned: `${ISSUE}/p02/index.html`,
};

let hostile: BuiltSite;
let innocent: BuiltSite;
let browser: Browser;
let site: ServedSite;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  [browser, hostile, innocent] = await Promise.all([openBrowser(), builtSite('hostile'), builtSite('innocent')]);
  site = await serveSite(hostile.siteDir, '/a/b/');
  context = await browser.newContext();
  page = await context.newPage();
  problems = watchProblems(page, site.url);
});
afterAll(async () => {
  await context.close();
  await site.close();
  await browser.close();
});

test('no element comes out of hostile text: every page has as many of each as its innocent twin', () => {
  const tallies = [hostile, innocent].map(({ siteDir }) =>
    filesUnder(siteDir, '', '.html').map((file) => elementsIn(siteDir, file)),
  );
  expect(tallies[0]?.length).toBeGreaterThan(15);
  // The id of a column title is made from its text, so pages are compared in the order of what they hold.
  expect(tallies[0]?.sort()).toEqual(tallies[1]?.sort());
});

test('in the browser nothing runs, no dialog opens, nothing is asked for, and every page keeps its frame', async () => {
  for (const file of filesUnder(hostile.siteDir, '', '.html')) {
    await page.goto(site.url + file);
    const seen = await page.evaluate(() => ({
      handlers: document.querySelectorAll('[onload], [onerror], [onclick], [ontoggle], [href^="javascript:"]').length,
      scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
      // Not `svg`: charts are ours, and that hostile text draws none, the tallies above tell.
      pictures: document.querySelectorAll('img, iframe, object, base').length,
      isFramed: document.querySelector('body > footer.site-footer') !== null && document.querySelector('body > main') !== null,
      hasTitle: document.title.includes('档案'),
    }));
    const scripts = scriptsOf(file);
    expect([file, seen]).toEqual([file, { handlers: 0, scripts, pictures: 0, isFramed: true, hasTitle: true }]);
  }
  expect(problems).toEqual([]);
});

/**
 * Pages of the search have a script and its texts; articles the script that marks what was searched for, calendars the one for arrow
 * keys, and where there is a link to today the one that knows the day.
 */
function scriptsOf(file: string): number {
  if (file.startsWith('search/')) return 2;
  return /^(?:on-this-day\/)?index\.html$|\/(?:a\d+|\d{4}|\d{4}-\d\d)\/index\.html$/u.test(file) ? 1 : 0;
}

test.each(Object.entries(PLACES))('text in %s is shown to the character', async (place, file) => {
  await page.goto(site.url + file);
  // The raw text is folded away, and so does not count.
  const shown = await visibleText(page, 'body');
  expect(comparable(shown)).toContain(comparable(HOSTILE[place as Place]));
  // Nothing invisible gets out of the raw text: it could turn the direction of what follows.
  expect(shown).not.toMatch(/[[\p{Cf}\p{Cc}]--[\t\n]]/v);
});

test('a crosshead stands as one, with what it says as text', async () => {
  await page.goto(`${site.url}${PLACES.crosshead}`);
  const crossheads = await page.locator('.story-text h2').allTextContents();
  expect(crossheads.map(comparable)).toEqual([`一、怎样预约${HOSTILE.crosshead}`, '二、何时开放'].map(comparable));
});

test('the raw text is shown line by line as it is in the file, under the name of the file', async () => {
  for (const [file, path] of Object.entries(RAW_FILES)) {
    await page.goto(site.url + path);
    const lines = readFileSync(join(hostile.archiveDir, 'raw', file), 'utf8').split('\n');
    const shown = await page.locator('details.raw li').evaluateAll((items) => {
      return items.map((item) => [item.getAttribute('value'), item.textContent] as const);
    });
    expect(shown.length).toBeGreaterThan(10);
    // HTML cannot hold a bell, so a picture of one stands in its place.
    for (const [number, text] of shown) expect(text).toBe(lines[Number(number) - 1]?.replaceAll('\u0007', '␇'));
    expect(await page.locator('details.raw code').first().textContent()).toBe(file);
  }
});

test.each(['kicker', 'byline', 'tag', 'markdown', 'template', 'closing', 'entity', 'automatic', 'block', 'crosshead'] as const)(
  'the search finds the text in %s and shows it as text',
  async (place) => {
    // As a phrase: by itself, some of it is words of which each may stand elsewhere.
    const phrase = printQuery({ kind: 'text', term: { text: HOSTILE[place], quoted: true, folded: foldText(HOSTILE[place]) } });
    await page.goto(`${site.url}search/index.html?q=${encodeURIComponent(phrase)}`);
    await page.waitForFunction(() => /共找到|没有找到|无法/u.test(document.querySelector('#search-status')?.textContent ?? ''));
    await page.waitForSelector('#search-results > li h3');
    const shown = await visibleText(page, '#search-results');
    // A long text is cut.
    expect(comparable(shown)).toContain(comparable(HOSTILE[place]).slice(0, 80));
    expect(
      await page
        .locator('main :is(img, svg, iframe, script:not(#search-texts), table, style, form:not([id^="search-"]))')
        .count(),
    ).toBe(0);
    expect(problems).toEqual([]);
  },
);

function elementsIn(siteDir: string, file: string): string {
  const counts: Record<string, number> = {};
  visit(fromHtml(readFileSync(join(siteDir, file), 'utf8')), 'element', ({ tagName }: Element) => {
    counts[tagName] = (counts[tagName] ?? 0) + 1;
  });
  return JSON.stringify(Object.entries(counts).sort());
}

/** Width, quotes and spaces may be set as print would have them; that is no change of the text. */
function comparable(text: string): string {
  return foldText(text).replaceAll(/\s+/gu, '');
}
