import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/build/index.ts';
import { openRawText } from '../../scripts/ingest/read/raw-text.ts';
import { violationsOf } from './axe.ts';
import { openBrowser } from './browser.ts';
import { type ServedSite, serveSite } from './serve.ts';

const ARTICLE = 'lanchuan-ribao/2023-10-18/p01/a01';
const HOME = 'https://archive.example.org';
const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'backfile-cite-'));
const siteDir = join(folder, 'site');

let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const archiveDir = join(ROOT, 'content');
  const raw = openRawText(join(archiveDir, 'raw'));
  const build = { archiveDir, outDir: siteDir, cacheDir: join(folder, 'cache'), projectRoot: ROOT, site: HOME, raw };
  [browser] = await Promise.all([openBrowser(), buildSite({ ...build, withoutSearch: true })]);
  site = await serveSite(siteDir, '/');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function newPage(options: BrowserContextOptions = {}): Promise<void> {
  await context?.close();
  problems = [];
  context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
  page = await context.newPage();
  page.on('pageerror', ({ message }) => problems.push(message));
}
beforeEach(() => newPage());
afterEach(() => expect(problems).toEqual([]));

const form = (name: string) => page.locator(`dd[data-form=${name}]`);

async function openPanel(address = `${site.url}${ARTICLE}/index.html`): Promise<void> {
  await page.goto(address);
  await page.locator('.cite > summary').click();
  await page.waitForSelector('.cite button');
}

describe('the citation panel', () => {
  it('reads without a script: eight forms, none with a day of access', async () => {
    await newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}${ARTICLE}/index.html`);
    await page.locator('.cite > summary').click();
    expect(await page.locator('.cite dd').count()).toBe(8);
    expect(await form('gbt-online').textContent()).toBe(
      `沈若溪, 何小满. 澜河城区段岸线修复一期完工[N/OL]. 澜川日报, 2023-10-18(1, 2). ${HOME}/${ARTICLE}/.`,
    );
    expect(await form('ris').textContent()).toContain('\nSP  - 1, 2\n');
    expect(await page.locator('.cite button, .cite input').count()).toBe(0);
  });

  it('copies a form, and says so', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPanel();
    await page.getByRole('button', { name: '复制 APA 7' }).click();
    await expect.poll(() => page.locator('.cite [role=status]').textContent()).toBe('已复制：APA 7');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await form('apa').textContent());
  });

  it('leaves the text selected where the browser lets no script copy', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await openPanel();
    await page.getByRole('button', { name: '复制 MLA 9' }).click();
    await expect.poll(() => page.locator('.cite [role=status]').textContent()).toContain('MLA 9 已选中');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await form('mla').textContent());
  });

  it('puts the reader’s own day in when asked, and takes it out again', async () => {
    await newPage({ timezoneId: 'Pacific/Kiritimati' });
    await page.clock.setFixedTime(new Date('2026-11-20T12:00:00Z'));
    await openPanel();
    const before = await page.locator('.cite dl').textContent();
    await page.getByLabel('加访问日期（2026-11-21）').check();
    expect(await form('gbt-online').textContent()).toContain(`(1, 2)[2026-11-21]. ${HOME}`);
    expect(await form('chicago').textContent()).toContain(' Accessed November 21, 2026. https');
    expect(await form('gbt-print').textContent()).not.toContain('2026');
    await page.getByRole('checkbox').uncheck();
    expect(await page.locator('.cite dl').textContent()).toBe(before);
  });

  it('saves files for reference managers, also from a disk', async () => {
    await openPanel(pathToFileURL(join(siteDir, ARTICLE, 'index.html')).href);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 .ris' }).click()]);
    expect(file.suggestedFilename()).toBe('lanchuan-ribao_2023-10-18_p01_a01.ris');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(/^TY {2}- NEWS\r\n/u);
    expect(text.endsWith('ER  - \r\n')).toBe(true);
  });
});

describe('raw lines', () => {
  it('stand beside the text on a wide screen, with the way to their page, and break no rule of axe', async () => {
    await openPanel();
    await page.locator('.raw-beside > summary').click();
    const [text, raw] = await Promise.all([page.locator('.body').boundingBox(), page.locator('.raw-beside').boundingBox()]);
    expect(raw?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(await page.locator('.raw-beside li[value="5"]').textContent()).toMatch(/^## 澜河城区段岸线修复一期完工/u);
    expect(await page.locator('.raw-beside li[value="11"] small').textContent()).toBe('与上一行接成一段');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '第3段 · 第13—15行' }).click();
    await page.waitForURL('**/2023-10-18/p01/index.html#L13');
  });

  it('stand below it on a narrow one, without sideways scroll', async () => {
    await newPage({ viewport: { width: 320, height: 640 } });
    await openPanel();
    await page.locator('.raw-beside > summary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe('paper', () => {
  it('ends with citation, address, quality and rights, which no screen shows', async () => {
    await page.goto(`${site.url}${ARTICLE}/index.html`);
    const sheet = page.locator('.sheet-end');
    expect(await sheet.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await sheet.isVisible()).toBe(true);
    expect(await sheet.textContent()).toContain(`[N/OL]. 澜川日报, 2023-10-18(1, 2). ${HOME}/${ARTICLE}/.`);
    expect(await sheet.textContent()).toContain('机器识别文字，未经逐字校对。');
    expect(await sheet.textContent()).toContain('CC0 1.0');
    expect(await page.locator('.cite').isVisible()).toBe(false);
  });
});

it('every paragraph of the article itself can be linked to by its number', async () => {
  await page.goto(`${site.url}${ARTICLE}/index.html#t3`);
  const ids = await page.locator('.body > [id]:not(.continuation)').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toEqual(ids.map((_, place) => `t${place + 1}`));
  expect(await page.locator('#t3').textContent()).toMatch(/^家住河西区/u);
  const others = await page.locator('.continuation [id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(others.filter((id) => /^t\d+$/u.test(id))).toEqual([]);
});
