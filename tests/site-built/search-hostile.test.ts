import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { foldText } from '../../src/search/fold.ts';
import { openBrowser } from '../browser/browser.ts';
import { watchProblems } from '../browser/problems.ts';
import { type PublishedTexts, readPublished } from '../browser/published.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { builtSite } from './built-site.ts';
import { HOSTILE_QUERIES, type HostileQuery } from './hostile-queries.ts';

// What no one should fear, typed and linked to, on the pages of the built demonstration site.

let browser: Browser;
let site: ServedSite;
let page: Page;
let published: PublishedTexts[];
let problems: string[];

beforeAll(async () => {
  const [opened, { siteDir }] = await Promise.all([openBrowser(), builtSite('demonstration')]);
  browser = opened;
  published = readPublished(siteDir);
  site = await serveSite(siteDir, '/a/b/');
}, 240_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  problems = watchProblems(page, site.url);
});
afterEach(() => page.close());

/** Articles in which each text stands somewhere within one paragraph. */
function expected(holds: readonly string[]): number {
  const folded = holds.map(foldText);
  return published.filter(({ segments }) => {
    const texts = segments.map(foldText);
    return folded.every((sought) => texts.some((text) => text.includes(sought)));
  }).length;
}

/** Asks as a reader does; half characters cannot be typed by the browser's driver, so the box is filled by script. */
async function ask(query: string): Promise<void> {
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('#search-input');
    if (input) input.value = JSON.parse(text) as string;
    input?.form?.requestSubmit();
  }, JSON.stringify(query));
}

/** Waits for the end of a search, and gives what is said of it. */
async function outcome(): Promise<{ status: string; problem: string }> {
  await page.waitForFunction(() => {
    const everything = document.querySelector<HTMLElement>('#search-everything');
    if (everything && everything.hidden === false) everything.click();
    const status = document.querySelector('#search-status')?.textContent ?? '';
    const problem = document.querySelector('.search-problem')?.textContent ?? '';
    return /共找到|没有找到/u.test(status) || (status === '' && problem !== '');
  });
  const [status, problem] = await Promise.all([
    page.locator('#search-status').textContent(),
    page.locator('.search-problem').allTextContents(),
  ]);
  return { status: status ?? '', problem: problem.join('') };
}

async function check({ query, holds, says }: HostileQuery, how: string): Promise<string[]> {
  const { status, problem } = await outcome();
  const refused = status === '';
  const total = Number(/共找到 (\d+) 篇/u.exec(status)?.[1] ?? 0);
  const wanted = holds === undefined ? undefined : expected(holds);
  const wrong = [
    ...(refused && !problem.includes('没有检索') ? ['is not explained'] : []),
    ...(says !== undefined && !says.test(problem) ? [`says “${problem}”`] : []),
    ...(!refused && total !== wanted ? [`found ${total} instead of ${wanted}`] : []),
    ...(refused && holds !== undefined && says === undefined ? [`was refused: ${problem}`] : []),
  ];
  return wrong.map((each) => `${how} ${JSON.stringify(query.slice(0, 60))}: ${each}`);
}

const untouched = () => page.evaluate(() => 'hostile' in window);
/** Servers refuse an address that is longer; the page never sees it then. */
const isForAddress = ({ query }: HostileQuery) => new URLSearchParams({ q: query }).toString().length < 12_000;
const urlOf = (path: string, query: string) => `${site.url}${path}?${new URLSearchParams({ q: query })}`;

test('typed into the box', async () => {
  const wrong: string[] = [];
  await page.goto(`${site.url}search/index.html`);
  for (const each of HOSTILE_QUERIES) {
    await ask(each.query);
    wrong.push(...(await check(each, 'typed')));
  }
  expect([...wrong, ...problems]).toEqual([]);
  expect(await untouched()).toBe(false);
}, 60_000);

test('in the address of the search page, in each view', async () => {
  const wrong: string[] = [];
  for (const [place, each] of HOSTILE_QUERIES.filter(isForAddress).entries()) {
    const view = ['list', 'concordance', 'trends'][place % 3] ?? '';
    const more = `&view=${view}&year=__proto__,2024,2023&v.q2=${encodeURIComponent('<img src=x onerror="window.hostile=1">')}`;
    await page.goto(`${urlOf('search/index.html', each.query)}${view === 'list' ? '' : more}`);
    wrong.push(...(await check(each, view)));
  }
  expect([...wrong, ...problems]).toEqual([]);
  expect(await untouched()).toBe(false);
}, 60_000);

test('in the address of an article, which keeps its text and says what is marked', async () => {
  const address = published.find(({ segments }) => segments.some((text) => text.includes('公园')))?.address ?? '';
  const held = published.find((each) => each.address === address)?.segments;
  const wrong: string[] = [];
  for (const { query, holds } of HOSTILE_QUERIES.filter(isForAddress)) {
    await page.goto(urlOf(`${address}/index.html`, query));
    await page.waitForFunction(() => (document.querySelector('.marks-status')?.textContent ?? '') !== '');
    const segments = await page.locator('[data-segment]').evaluateAll((parts) => parts.map(({ textContent }) => textContent));
    if (JSON.stringify(segments) !== JSON.stringify(held)) wrong.push(`${query.slice(0, 60)}: the text has changed`);
    const isHeld = holds?.some((text) => held?.some((segment) => foldText(segment).includes(foldText(text))));
    const marks = await page.locator('[data-segment] mark').count();
    if (marks > 0 !== (isHeld ?? false)) wrong.push(`${query.slice(0, 60)}: ${marks} marks`);
    if (await untouched()) wrong.push(`${query.slice(0, 60)} was executed`);
  }
  expect([...wrong, ...problems]).toEqual([]);
}, 60_000);

test('on the page of help, which explains each or says why it is not searched', async () => {
  const wrong: string[] = [];
  await page.goto(urlOf('search/help/index.html', HOSTILE_QUERIES[0]?.query ?? ''));
  for (const { query, holds, says } of HOSTILE_QUERIES) {
    const { status, explanation } = await page.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('#query-input');
      if (input) input.value = JSON.parse(text) as string;
      input?.dispatchEvent(new Event('input'));
      const textOf = (id: string) => document.querySelector(id)?.textContent ?? '';
      return { status: textOf('#query-status'), explanation: textOf('#query-explanation') };
    }, JSON.stringify(query));
    if (says !== undefined && !says.test(status)) wrong.push(`${query.slice(0, 60)}: ${status}`);
    if (explanation === '' && !status.includes('没有检索')) wrong.push(`${query.slice(0, 60)} is not explained`);
    if (holds !== undefined && says === undefined && explanation === '') wrong.push(`${query.slice(0, 60)} is refused`);
  }
  expect([...wrong, ...problems]).toEqual([]);
  expect(await untouched()).toBe(false);
});
