import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';

let folder: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-panel-'));
  const entry = join(import.meta.dirname, 'export-panel-page.ts');
  await build({
    entryPoints: [entry],
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'iife',
    target: 'chrome90',
    logLevel: 'error',
  });
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>导出</title><div id="panel"></div><script src="page.js"></script>',
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
});
afterEach(() => page.close());

const show = (name: string) => page.evaluate((wanted) => window.exportPanel.show(wanted), name);
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const said = (pattern: RegExp) => page.getByRole('status').filter({ hasText: pattern }).waitFor();
const save = async (name: string | RegExp) => {
  const coming = page.waitForEvent('download');
  await press(name);
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};

describe('the export panel, opened from a disk', () => {
  it('is hidden until there are results', async () => {
    expect(await page.locator('#panel').isVisible()).toBe(false);
    await show('plain');
    expect(await page.getByRole('button').allTextContents()).toEqual([
      '导出 CSV',
      '导出 JSONL',
      '导出 RIS',
      '导出 BibTeX',
      '导出 CSL-JSON',
    ]);
    await page.evaluate(() => window.exportPanel.hide());
    expect(await page.locator('#panel').isVisible()).toBe(false);
  });

  it('saves all results in each format, and says so', async () => {
    await show('plain');
    const names = ['CSV', 'JSONL', 'RIS', 'BibTeX', 'CSL-JSON'];
    for (const [place, extension] of ['csv', 'jsonl', 'ris', 'bib', 'json'].entries()) {
      const { name, text } = await save(`导出 ${names[place]}`);
      expect(name).toBe(`search-口袋公园-2024-01-01_.${extension}`);
      expect(text.match(/https:\/\/archive\.example\.org\/ribao\/[^"}\s]+/gu)).toHaveLength(600);
      await said(new RegExp(`共 600 篇，即全部结果，文件名 search-口袋公园-2024-01-01_\\.${extension}`, 'u'));
    }
    expect(await page.getByRole('progressbar').isVisible()).toBe(false);
    // The page shows the same search again when a reader comes back to its list.
    await page.evaluate(() => window.exportPanel.showAgain());
    expect(await page.getByRole('status').textContent()).toContain('共 600 篇');
  });

  it('calls nothing complete that is not: it names what is missing, and writes it into the file', async () => {
    await show('failed');
    await press('导出 CSV');
    await said(/未能检索。其余报纸中找到 3 篇，不是全部结果/u);
    expect(await page.getByRole('listitem').allTextContents()).toEqual(['示例日报 2020-01-01 至 2020-06-30']);
    const { name, text } = await save(/仍然导出 3 篇，注明“不完整”（CSV）/u);
    expect(name).toBe('search-公园-incomplete.csv');
    expect(text.match(/"示例日报 2020-01-01 至 2020-06-30"/gu)).toHaveLength(3);
    await said(/已导出 3 篇.*不完整/u);
    expect(await page.getByRole('listitem').count()).toBe(0);
  });

  it('can be cancelled, keeps the keyboard where it was, and works again', async () => {
    const downloads: unknown[] = [];
    page.on('download', (download) => downloads.push(download));
    await show('endless');
    await press('导出 JSONL');
    await page.locator('progress[value="256"]').waitFor();
    expect(await page.locator('label').textContent()).toBe('已写入 256 / 600 篇');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '取消' }).press('Enter');
    await said(/已取消/u);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('导出 JSONL');
    // What it waited for still comes, and is too late.
    await page.evaluate(async () => {
      window.exportPanel.release();
      for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    });
    expect(await page.getByRole('status').textContent()).toContain('已取消');
    await show('plain');
    expect(await page.getByRole('status').textContent()).toBe('');
    expect((await save('导出 CSV')).name).toMatch(/^search-口袋公园/u);
    expect(downloads).toHaveLength(1);
  });

  it('offers the rest where texts cannot be read, and names them in the file', async () => {
    await show('unreadable');
    await press('导出 JSONL');
    await said(/有 1 篇的文字无法读取，没有生成文件/u);
    const named = '示例日报 2024-07-09（ribao/2024-07-09/p02/a01）';
    expect(await page.getByRole('listitem').allTextContents()).toEqual([named]);
    const { name, text } = await save(/仍然导出 2 篇/u);
    expect(name).toBe('search-公园-incomplete.jsonl');
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { missing: string[] });
    expect(rows.map(({ missing }) => missing)).toEqual([[named], [named]]);
    await said(/已导出 2 篇.*不完整/u);
    await show('unreachable');
    await press('导出 JSONL');
    await said(/有 30 篇的文字无法读取/u);
    expect(await page.getByRole('button').count()).toBe(5);
  });

  it('makes no file where the rows are too few, or none, and says why', async () => {
    const downloads: unknown[] = [];
    page.on('download', (download) => downloads.push(download));
    await show('miscounted');
    await press('导出 RIS');
    await said(/没有生成文件：写入的篇数与检索结果不符/u);
    await show('empty');
    await press('导出 RIS');
    await said(/没有可以导出的结果/u);
    expect(downloads).toEqual([]);
  });

  it('shows texts of the archive as text', async () => {
    await show('markup');
    await press('导出 CSV');
    await said(/未能检索/u);
    expect(await page.getByRole('listitem').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('#panel img').count()).toBe(0);
  });
});
