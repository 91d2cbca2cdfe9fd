import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { globSync } from 'tinyglobby';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeDiskCopy } from '../../scripts/export/bundle/disk-copy.ts';
import type { ApiAnswer, ApiOptions } from '../../src/client/search/search-api.ts';
import { openBrowser } from '../browser/browser.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { builtSite } from './built-site.ts';

// Files of the search that are missing, cut off or damaged, on the built demonstration site, served and from a disk.

const SHARD = 'lanchuan-ribao-2023';
/** Together they read every kind of file. */
const QUERIES: [string, ApiOptions][] = [
  ['公园', {}],
  ['the', { match: 'word' }],
  ['opened', { match: 'stem' }],
  ['市民 人', {}],
  ['-公园', {}],
  ['公园', { sort: 'relevance' }],
  ['日期:2023-10-19', {}],
  ['公园', { from: '2023-10-19' }],
];

type Said = Pick<ApiAnswer, 'total' | 'complete' | 'failed'> & { hits: string[] };

let browser: Browser;
let context: BrowserContext;
let page: Page;
let site: ServedSite;
let siteDir: string;
let folder: string;
let disk: string;
let truth: (Said | string)[];

beforeAll(async () => {
  const [opened, built] = await Promise.all([openBrowser(), builtSite('demonstration')]);
  browser = opened;
  siteDir = built.siteDir;
  site = await serveSite(siteDir, '/a/b/');
  folder = mkdtempSync(join(tmpdir(), 'backfile 报纸-'));
  disk = join(folder, '旧报 copy');
  makeDiskCopy({ siteDir, outDir: disk });
  context = await browser.newContext();
  page = await context.newPage();
  truth = await askAll(site.url);
  await context.close();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

/** Opens a page with the interface for scripts, and asks everything. */
async function askAll(root: string): Promise<(Said | string)[]> {
  await page.goto(`${root}about/index.html`);
  await page.addScriptTag({ url: `${root}search/api.js` });
  return askAgain();
}

/** What the interface answers, or the error that it throws. */
function askAgain(): Promise<(Said | string)[]> {
  return page.evaluate(async (queries) => {
    const said: (Said | string)[] = [];
    for (const [query, options] of queries) {
      try {
        const answer = await window.backfile?.search(query, { ...options, everything: true, limit: Number.POSITIVE_INFINITY });
        if (answer === undefined) throw new Error('The interface has not started');
        const { total, complete, failed, hits } = answer;
        said.push({ total, complete, failed, hits: hits.map(({ address }) => address) });
      } catch (cause) {
        said.push(String(cause));
      }
    }
    return said;
  }, QUERIES);
}

/** What is wrong with answers, where a file of a shard (of all, where none is named) is damaged. */
function mistakes(said: (Said | string)[], shard: string | undefined): string[] {
  return said.flatMap((answer, place) => {
    const query = JSON.stringify(QUERIES[place]);
    if (typeof answer === 'string') return shard === undefined ? [] : [`${query} gave up: ${answer}`];
    if (answer.complete) {
      return JSON.stringify(answer) === JSON.stringify(truth[place]) ? [] : [`${query}: ${answer.total} is called a total`];
    }
    return shard === undefined || answer.failed.join() === shard ? [] : [`${query}: ${answer.failed} is named`];
  });
}

const isLess = (said: (Said | string)[]) => said.some((answer) => typeof answer === 'string' || !answer.complete);

/** One file of each kind that a search reads, and the shard that cannot be searched without it. */
const KINDS: [string, string | undefined][] = [
  ['search/shards.json', undefined],
  [`search/${SHARD}/catalogue.bin`, SHARD],
  [`search/${SHARD}/pagefind-entry.json`, SHARD],
  [`search/${SHARD}/*.pf_meta`, SHARD],
  [`search/${SHARD}/index/*`, SHARD],
  [`search/${SHARD}/packs/0.bin`, SHARD],
  ['search/port-ellery-courier-2024/words/index/*', 'port-ellery-courier-2024'],
  ['assets/pagefind.*.js', undefined],
  ['assets/pagefind.*.bin', undefined],
];

function spoil(bytes: Buffer, how: string): Buffer {
  if (how === 'cut to half') return bytes.subarray(0, bytes.length >> 1);
  const flipped = Buffer.from(bytes);
  const at = how === 'flipped in its first byte' ? 0 : bytes.length >> 1;
  flipped[at] = (flipped[at] ?? 0) ^ 4;
  return flipped;
}

const PAGE = '<!doctype html><title>404</title><p>Not found';
type Answer = { status?: number; contentType?: string; body: string | Buffer };
const DAMAGES: [string, (bytes: Buffer) => Answer][] = [
  ['missing', () => ({ status: 404, body: '' })],
  ['a page', () => ({ contentType: 'text/html', body: PAGE })],
  ['a page that is not called one', () => ({ contentType: 'application/octet-stream', body: PAGE })],
  ['empty', () => ({ body: '' })],
  ...['cut to half', 'flipped in its first byte', 'flipped in the middle'].map((how): [string, (bytes: Buffer) => Answer] => [
    how,
    (bytes) => ({ body: spoil(bytes, how) }),
  ]),
];

/** A list and an index in every way, of the others the ways that differ: packed files have one reader. */
const waysFor = (pattern: string) =>
  /shards\.json|\/index\//u.test(pattern) ? DAMAGES : DAMAGES.filter(([way]) => WAYS.includes(way));
const WAYS = ['missing', 'a page that is not called one', 'cut to half'];

describe.each(KINDS)('a site whose %s', (pattern, shard) => {
  test.each(waysFor(pattern))('is %s says so, and is well again when the file is', async (_, answer) => {
    await page.route(`**/${pattern}*`, async (route) => {
      const path = new URL(route.request().url()).pathname.replace('/a/b/', '');
      await route.fulfill(answer(readFileSync(join(siteDir, path))));
    });
    const said = await askAll(site.url);
    expect(mistakes(said, shard)).toEqual([]);
    expect(isLess(said)).toBe(true);
    await page.unrouteAll();
    expect(await askAgain()).toEqual(truth);
  });
});

describe('a copy on a disk', () => {
  const root = () => `${pathToFileURL(disk).href}/`;

  const kinds = KINDS.map(([pattern, shard]) => [pattern.endsWith('*.js') ? pattern : `${pattern}.js`, shard] as const);
  test.each(kinds)('without %s, or with half of it, says so, and is well again when the file is', async (pattern, shard) => {
    const files = globSync(pattern, { cwd: disk }).map((file) => join(disk, file));
    expect(files.length).toBeGreaterThan(0);
    const whole = files.map((file) => readFileSync(file));
    for (const damage of [
      (file: string) => rmSync(file),
      (file: string, bytes: Buffer) => writeFileSync(file, spoil(bytes, 'cut to half')),
    ]) {
      for (const [place, file] of files.entries()) damage(file, whole[place] ?? Buffer.of());
      const said = await askAll(root());
      for (const [place, file] of files.entries()) writeFileSync(file, whole[place] ?? '');
      expect(mistakes(said, shard)).toEqual([]);
      expect(isLess(said)).toBe(true);
      expect(await askAgain()).toEqual(truth);
    }
  });
});

test('every view names what it lacks, and none calls its numbers a total', async () => {
  await page.route(`**/search/${SHARD}/index/*`, (route) => route.fulfill({ body: PAGE }));
  await page.route('**/assets/{views,plot}.*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: PAGE }));
  await page.goto(`${site.url}search/index.html?q=公园&sort=relevance`);
  const status = page.locator('#search-status');
  await expect.poll(() => page.locator('#search-failed').textContent()).toContain('未能检索：澜川日报 2023 年。以上不是总数。');
  expect(await status.textContent()).not.toMatch(/共找到|没有找到/u);
  expect(await page.locator('.search-facets, .facets').first().textContent()).toContain('篇数只计已检索的部分');

  await page.getByRole('link', { name: '逐处对照', exact: true }).click();
  await expect.poll(() => page.locator('#search-concordance').textContent()).toContain('程序无法载入');
  await page.unroute('**/assets/{views,plot}.*.js');
  await page.getByRole('link', { name: '列表', exact: true }).click();
  await page.getByRole('link', { name: '逐处对照', exact: true }).click();
  await expect.poll(() => page.locator('.concordance-failures').textContent()).toContain('澜川日报 2023-10-18 至 2023-10-19');
  expect(await page.locator('.concordance-status').textContent()).toContain('不是总数');

  await page.getByRole('link', { name: '历年走势', exact: true }).click();
  await expect.poll(() => page.locator('.trend-notes').textContent()).toContain('澜川日报 2023-10-18');
  expect(await page.locator('.trend-table tfoot').textContent()).toContain('至少');

  await page.getByRole('button', { name: /^导出/u }).first().click();
  await page.getByRole('button', { name: '导出 CSV' }).click();
  await expect.poll(() => page.locator('.export-warning').textContent()).toContain('澜川日报 2023-10-18 至 2023-10-19');

  await page.unrouteAll();
  await page.click('[data-key="retry"]');
  await page.getByRole('link', { name: '列表', exact: true }).click();
  await expect.poll(() => status.textContent()).toContain(`共找到 ${(truth[0] as Said).total} 篇`);
});

test('a result whose text cannot be read is still a result, and is read when it is asked for again', async () => {
  await page.route('**/texts/*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${site.url}search/index.html?q=公园`);
  await expect.poll(() => page.locator('#search-results .unreadable').count()).toBe((truth[0] as Said).total);
  await page.unrouteAll();
  await page.press('#search-input', 'Enter');
  await expect.poll(() => page.locator('#search-results mark').count()).toBeGreaterThan(0);
  expect(await page.locator('#search-results .unreadable').count()).toBe(0);
});
