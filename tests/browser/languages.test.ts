import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildSite } from '../../scripts/build/index.ts';
import { makeDiskCopy } from '../../scripts/export/bundle/disk-copy.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML, articleFile, issueFile } from '../build/archive.ts';
import { putFiles } from '../build/temporary.ts';
import { openBrowser } from './browser.ts';
import { type ServedSite, serveSite } from './serve.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

// The search of a site in two languages: one index, and pages of results in each.

const ARTICLE = 'ribao/2024-07-19/p01/a01';
const folder = mkdtempSync(join(tmpdir(), 'backfile-two-languages-'));
let browser: Browser;
let site: ServedSite;
const copyUrl = pathToFileURL(join(folder, 'copy/')).href;

beforeAll(async () => {
  const archiveDir = join(folder, 'archive');
  const outDir = join(folder, 'dist');
  putFiles(archiveDir, {
    'archive.yml': `${ARCHIVE_YML}secondLanguage: en\n`,
    [issueFilePath('ribao/2024-07-19')]: issueFile('ribao/2024-07-19'),
    [articleFilePath(ARTICLE)]: articleFile({ address: ARTICLE, headline: '口袋公园开放', body: '市民昨日走进口袋公园。' }),
  });
  const projectRoot = resolve(import.meta.dirname, '../..');
  await buildSite({ archiveDir, outDir, cacheDir: join(folder, 'cache'), projectRoot });
  makeDiskCopy({ siteDir: outDir, outDir: join(folder, 'copy') });
  [browser, site] = await Promise.all([openBrowser(), serveSite(outDir, '/a/b/')]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

describe.each([
  ['served', () => site.url],
  ['opened from a disk', () => copyUrl],
])('a site in two languages, %s', (_, root) => {
  test('is searched in the second, and stays in it', async () => {
    const page = await opened(`${root()}en/search/index.html?q=${encodeURIComponent('口袋公园')}`);
    await page.waitForSelector('#search-results > li:not(.pending) a');
    expect(await page.textContent('#search-status')).toContain('1');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.click(`#search-results a[href*="${ARTICLE}/"]`);
    await page.waitForSelector('.marks-bar');
    expect(page.url()).toContain(`${root()}en/${ARTICLE}/index.html?q=`);
    expect(await page.textContent('.marks-bar')).toContain('Clear marks');
    await page.close();
  });

  test('explains a search that finds nothing on the page, in its language', async () => {
    const page = await opened(`${root()}en/${ARTICLE}/index.html?q=${encodeURIComponent('早市')}`);
    const back = await page.waitForSelector('.marks-bar a');
    expect(await back.evaluate((link: HTMLAnchorElement) => link.href)).toContain(`${root()}en/search/index.html?q=`);
    await page.close();
  });

  test('takes what is searched along into the other language', async () => {
    const page = await opened(`${root()}search/index.html?q=${encodeURIComponent('口袋公园')}&front=1`);
    await page.waitForSelector('#search-results > li');
    const asked = new URL(page.url()).search;
    await page.click('a.language-switch');
    await page.waitForURL((url) => url.pathname.includes('/en/search/'));
    expect(new URL(page.url()).search).toBe(asked);
    await page.close();
  });

  test('is searched in the first, and stays in that', async () => {
    const page = await opened(`${root()}search/index.html?q=${encodeURIComponent('口袋公园')}`);
    const link = await page.waitForSelector(`#search-results a[href*="${ARTICLE}/"]`);
    expect(await link.evaluate((found: HTMLAnchorElement) => found.href)).toContain(`${root()}${ARTICLE}/index.html`);
    await page.close();
  });
});
