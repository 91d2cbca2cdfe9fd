import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { openBrowser } from './browser.ts';
import type { FakeTroubles } from './fake-archive.ts';
import { writeFakeSite } from './fake-site.ts';
import { type ServedSite, serveSite } from './serve.ts';

let siteDir: string;
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  siteDir = mkdtempSync(join(tmpdir(), 'search-access-'));
  await writeFakeSite(siteDir);
  site = await serveSite(siteDir);
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(siteDir, { recursive: true, force: true });
});

/** States of the page: address, what goes wrong, what shows that it is there. */
const STATES: { name: string; search: string; troubles?: Partial<FakeTroubles>; there: string }[] = [
  { name: 'empty', search: '', there: '.search-examples[open]' },
  {
    name: 'results with facets',
    search: '?q=公园&section=news,culture&from=2023-02-01&to=2024-05-31',
    there: '.search-chips button',
  },
  { name: 'results by issue', search: '?q=罕见词&group=issue', there: '.issue-group h4' },
  { name: 'a concordance', search: '?q=罕见词&view=concordance', there: '#search-concordance tbody tr' },
  { name: 'trends', search: '?q=公园&view=trends', there: '#search-trends svg' },
  { name: 'no results', search: '?q=找不到的话&kind=brief', there: '.search-chips button' },
  { name: 'a query with mistakes', search: '?q="公园', there: '.search-problem' },
  { name: 'a query that cannot be asked', search: '?q=园', there: '.search-problem' },
  {
    name: 'a failed shard',
    search: '?q=公园&sort=oldest',
    troubles: { failing: ['lanchuan-ribao-2023'], unreadable: ['lanchuan-ribao/2024-01-01/p01/a1'] },
    there: '#search-failed:not([hidden]) button',
  },
  {
    name: 'no search at all',
    search: '?q=公园',
    troubles: { unavailable: 'not-for-disk' },
    there: '.search-outcome:not([hidden])',
  },
];

const openState = async ({ search, troubles, there }: (typeof STATES)[number], page: Page) => {
  if (troubles) await page.addInitScript((given) => Object.assign(window, { troubles: given }), troubles);
  await page.goto(`${site.url}search/index.html${search}`);
  await page.waitForSelector(there, { state: 'attached' });
  await page.waitForFunction(() => document.querySelector('#search-results .pending') === null);
  // On a phone everything is folded up: it is tried unfolded.
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
};

describe.each(STATES)('the search page: $name', (state) => {
  it.each([
    { width: 1280, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 390, colorScheme: 'light' },
  ] as const)('has no fault that axe knows ($width px, $colorScheme)', async ({ width, colorScheme }) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    try {
      await openState(state, page);
      expect(await violationsOf(page)).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it('fits a narrow phone, and everything to be pressed is large enough there', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    try {
      await openState(state, page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      // The months are too many to be so wide; the two fields beside them choose the same.
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            '#search-page :is(button, summary, select, label, input:not([type="checkbox"]))',
          ),
        ]
          .filter((each) => each.getClientRects().length > 0 && !each.closest('.histogram'))
          .filter((each) => each.getBoundingClientRect().height < 43.9)
          .map((each) => each.outerHTML.slice(0, 120)),
      );
      expect(small).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
