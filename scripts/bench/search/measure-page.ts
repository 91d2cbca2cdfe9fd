import type { Page } from 'playwright-core';
import { openBrowser } from '../../../tests/browser/browser.ts';
import { countingServer } from './counting-server.ts';
import type { FixedQuery } from './fixed-queries.ts';

export interface QueryMeasurement extends FixedQuery {
  requests: number;
  bytes: number;
  /** The same from a server that compresses. */
  packed: number;
  /** From the asking to the first result on the page, or to the word that there is none. */
  milliseconds: number;
}

export interface PageMeasurement {
  /** The page and its first query in a browser that has never seen the site, until nothing more is loaded. */
  first: QueryMeasurement;
  /** The further queries, one after the other on the same page, each asked for the first time. */
  queries: QueryMeasurement[];
  /** The same queries again. */
  repeated: QueryMeasurement[];
}

const QUIET_MS = 400;

/** Asks the real search page of a site, served plainly, in a real browser. */
export async function measurePage(siteDir: string, queries: readonly FixedQuery[]): Promise<PageMeasurement> {
  const server = await countingServer(siteDir);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const timed = window as unknown as { shown: number };
      timed.shown = 0;
      new MutationObserver(() => {
        if (timed.shown === 0 && document.querySelector('#search-results > *, .search-results > *'))
          timed.shown = performance.now();
      }).observe(document, { subtree: true, childList: true });
    });
    const [start, ...rest] = queries;
    if (start === undefined) throw new Error('There is no query to measure');
    await page.goto(`${server.url}search/index.html?q=${encodeURIComponent(start.query)}`);
    await settle(page);
    const first = { ...start, ...server.take(), milliseconds: await shownAt(page) };
    const ask = async (query: FixedQuery): Promise<QueryMeasurement> => {
      const asked = await askOnPage(page, query.query);
      await settle(page);
      return { ...query, ...server.take(), milliseconds: (await shownAt(page)) - asked };
    };
    const measured: QueryMeasurement[] = [];
    for (const query of rest) measured.push(await ask(query));
    const repeated: QueryMeasurement[] = [];
    for (const query of rest) repeated.push(await ask(query));
    return { first, queries: measured, repeated };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @returns the time on the page's clock */
function askOnPage(page: Page, query: string): Promise<number> {
  return page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('#search-page input[type="search"]');
    if (!input?.form) throw new Error('The search page has no box');
    for (const list of document.querySelectorAll('#search-results, .search-results')) list.replaceChildren();
    (window as unknown as { shown: number }).shown = 0;
    input.value = text;
    const asked = performance.now();
    input.form.requestSubmit();
    return asked;
  }, query);
}

async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as { shown: number }).shown > 0, undefined, { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(QUIET_MS);
}

function shownAt(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shown: number }).shown);
}
