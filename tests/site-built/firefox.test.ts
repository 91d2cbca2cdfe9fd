import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, expect, it, type TestContext, vi } from 'vitest';
import { makeDiskCopy } from '../../scripts/export/bundle/disk-copy.ts';
import { foldText } from '../../src/search/fold.ts';
import { printQuery } from '../../src/search/query/print.ts';
import { readPublishedArchive } from '../exactness/published-archive.ts';
import { drawQueries } from '../exactness/random-strings.ts';
import { need } from './archives.ts';
import { builtSite } from './built-site.ts';

const PROGRAMS = ['firefox-esr', 'firefox'];
const folder = mkdtempSync(join(tmpdir(), 'backfile 报纸-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function firefox(context: TestContext): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = PROGRAMS.flatMap((name) => folders.map((path) => join(path, name))).find((path) => existsSync(path));
  need(context, found !== undefined, 'Firefox is not there: install firefox-esr.');
  return found ?? '';
}

it('Firefox searches a copy on a disk exactly, opens what it found, narrows it and saves it', {
  timeout: 180_000,
}, async (context) => {
  const executablePath = firefox(context);
  const site = await builtSite('demonstration');
  const articles = readPublishedArchive(site);
  const copyDir = join(folder, 'copy');
  makeDiskCopy({ siteDir: site.siteDir, outDir: copyDir });
  const saved = join(folder, 'saved');
  const extraPrefsFirefox = { 'browser.download.folderList': 2, 'browser.download.dir': saved };
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox });
  try {
    const root = `${pathToFileURL(copyDir).href}/`;
    await countStrings(browser, root, articles);
    const page = await browser.newPage();
    await page.goto(`${root}search/index.html?q=${encodeURIComponent('公园')}`);
    const expected = articles.filter(({ segments }) => segments.some((text) => text.includes('公园'))).length;
    expect(await shownResults(page)).toBe(expected);
    await narrow(page);
    expect(await save(page, saved)).toBe(await shownResults(page));
    await openFirst(page);
  } finally {
    await browser.close();
  }
});

async function countStrings(browser: Browser, root: string, articles: ReturnType<typeof readPublishedArchive>): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${root}about/index.html`);
  await page.addScriptTag({ url: `${root}search/api.js` });
  const strings = drawQueries([...articles], 50, 50);
  const counted = await page.evaluate(async (asked) => {
    const totals: number[] = [];
    for (const text of asked) totals.push((await window.backfile?.search(text))?.total ?? -1);
    return totals;
  }, strings.map(quoted));
  const plain = strings.map((text) => {
    const folded = foldText(text);
    return articles.filter(({ segments }) => segments.some((segment) => foldText(segment).includes(folded))).length;
  });
  expect(counted).toEqual(plain);
  await page.close();
}

const quoted = (text: string) => printQuery({ kind: 'text', term: { text, quoted: true, folded: foldText(text) } });

/** How many articles the page says it has found. */
async function shownResults(page: Page): Promise<number> {
  const status = await page.waitForFunction(
    () => /共找到 (\d+) 篇/u.exec(document.querySelector('#search-status')?.textContent ?? '')?.[1],
  );
  return Number(await status.jsonValue());
}

/** Chooses the first section that leaves something out. */
async function narrow(page: Page): Promise<void> {
  const before = await shownResults(page);
  await page.$eval('[data-key^="section "]', (input) => (input as HTMLElement).click());
  await page.waitForFunction(
    (count) => !document.querySelector('#search-status')?.textContent?.includes(`共找到 ${count} 篇`),
    {},
    before,
  );
  expect(await shownResults(page)).toBeLessThan(before);
}

/** Saves what was found as CSV. @returns how many rows there are */
async function save(page: Page, saved: string): Promise<number> {
  await page.locator('button::-p-text(导出全部结果…)').click();
  await page.locator('button::-p-text(导出 CSV)').click();
  const file = await vi.waitUntil(() => existsSync(saved) && readdirSync(saved).find((name) => name.endsWith('.csv')), {
    timeout: 20_000,
  });
  const text = await vi.waitUntil(() => readFileSync(join(saved, String(file)), 'utf8') || undefined, { timeout: 20_000 });
  return (parse(text, { bom: true, columns: true }) as unknown[]).length;
}

/** Follows the first result: its article opens with what was sought marked in it. */
async function openFirst(page: Page): Promise<void> {
  await Promise.all([
    page.waitForNavigation(),
    page.$eval('#search-results .entry-headline a', (link) => (link as HTMLElement).click()),
  ]);
  await page.waitForSelector('article mark');
  expect(await page.$eval('article mark', (mark) => mark.textContent)).toBe('公园');
}
