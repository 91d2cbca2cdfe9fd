import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FakeArticle } from '../../search/fake-archive.ts';
import { violationsOf } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { watchProblems } from '../problems.ts';
import { writeViewsPage } from './views-page.ts';

// Concordance and trends on a page that was opened from a disk, over an archive that answers from memory.

let folder: string;
let url: string;
let browser: Browser;
let page: Page;
let problems: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-views-'));
  const [opened, file] = await Promise.all([openBrowser(), writeViewsPage(folder, 'zh-CN')]);
  browser = opened;
  url = pathToFileURL(file).href;
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  problems = watchProblems(page, 'file://');
  await page.goto(url);
});
afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

/** 130 articles of 2022 to 2024, one of them with two occurrences. */
const ARTICLES: FakeArticle[] = Array.from({ length: 130 }, (_, place) => ({
  address: `blue/${2024 - Math.floor(place / 50)}-${String(12 - (place % 12)).padStart(2, '0')}-0${1 + (place % 9)}/p01/a${place}`,
  segments: [`第${place}号电车${place % 2 === 0 ? '进站' : '出站'}`, ...(place === 7 ? ['又是电车'] : [])],
}));

async function open(setting: Partial<Parameters<typeof window.views.open>[0]> = {}) {
  await page.evaluate((setting) => window.views.open(setting, 'zh-CN'), { articles: ARTICLES, ...setting });
}

function search(view: 'concordance' | 'trends', query: string) {
  return page.evaluate(([view, query]) => window.views.search(view, query), [view, query] as const);
}

const status = (view: string) => page.locator(`#${view} [role=status]`);
const rows = () => page.locator('#concordance tbody tr');
const read = () => page.evaluate(() => window.views.read.length);

describe('the concordance', () => {
  test('reads only what its page needs, and claims no total', async () => {
    await open();
    await search('concordance', '电车');
    await expect.poll(() => rows().count()).toBe(50);
    expect(await status('concordance').textContent()).toMatch(/^本页是第 1—50 处；总数不止 \d+ 处。$/u);
    expect(await read()).toBeLessThan(ARTICLES.length);
    expect(await rows().first().locator('a').getAttribute('href')).toMatch(
      /^blue\/2024-12-\d\d\/p01\/a\d+\/index\.html\?q=x&hit=0$/u,
    );
  });

  test('pages forth and back to the last line, and then knows how many there are', async () => {
    await open();
    await search('concordance', '电车');
    await expect.poll(() => rows().count()).toBe(50);
    const next = page.getByRole('button', { name: '下一页' });
    // From below the table, readers are taken to its beginning.
    await next.last().click();
    await expect.poll(() => status('concordance').textContent()).toContain('第 51—100 处');
    expect(await next.first().evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => status('concordance').textContent()).toBe('共 131 处，见于 130 篇文章。本页是第 101—131 处。');
    expect(await next.first().getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: '上一页' }).first().click();
    await expect.poll(() => status('concordance').textContent()).toContain('第 51—100 处');
  });

  test('sorts by what follows, by keyboard, after reading everything', async () => {
    await open();
    await search('concordance', '电车');
    await expect.poll(() => rows().count()).toBe(50);
    await page.locator('[data-order=right]').focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('columnheader', { name: '下文' });
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await status('concordance').textContent()).toBe('共 131 处，见于 130 篇文章。本页是第 1—50 处。');
    const contexts = await page.locator('.concordance-right bdi').allTextContents();
    expect(contexts).toEqual(['', ...Array<string>(49).fill('出站')]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-order'))).toBe('right');
    expect(await page.evaluate(() => window.views.state('concordance'))).toEqual({ order: 'right' });
  });

  test('can be stopped while it reads, and keeps the page that it shows', async () => {
    await open();
    await search('concordance', '电车');
    await expect.poll(() => rows().count()).toBe(50);
    await page.evaluate(() => window.views.hold());
    await page.getByRole('button', { name: '算出总数' }).click();
    await expect.poll(() => page.locator('#concordance .reading-progress').isVisible()).toBe(true);
    await page.getByRole('button', { name: '停止' }).click();
    await page.evaluate(() => window.views.release());
    expect(await status('concordance').textContent()).toContain('已停止');
    expect(await rows().count()).toBe(50);
    await page.getByRole('button', { name: '算出总数' }).click();
    await expect.poll(() => status('concordance').textContent()).toContain('共 131 处');
  });

  test('names what could not be read instead of a total', async () => {
    await open({ brokenYears: ['2023'], brokenTexts: [ARTICLES[3]?.address ?? ''] });
    await search('concordance', '电车');
    await expect.poll(() => rows().count()).toBe(50);
    await page.getByRole('button', { name: '算出总数' }).click();
    await expect.poll(() => status('concordance').textContent()).toContain('这不是总数');
    const failures = page.locator('.concordance-failures');
    expect(await failures.textContent()).toMatch(/有 1 份索引无法读取，其中的文章没有列出：《\S+》 2023-/u);
    expect(await failures.textContent()).toContain('有 1 篇文章的文字无法读取');
    expect(await failures.locator('a').textContent()).toBe(ARTICLES[3]?.address);
  });

  test.each([
    ['版:1', '检索式里没有要在文章中查找的文字'],
    ['甲', '没有可检索的内容'],
    ['乙丙', '没有找到'],
  ])('says why there are no lines for %s', async (query, why) => {
    await open();
    await search('concordance', query);
    await expect.poll(() => status('concordance').textContent()).toContain(why);
    expect(await rows().count()).toBe(0);
  });

  test('shows hostile texts as they are, on one line each, within the width of a phone', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    const segments = [
      `<img src=x onerror="window.hacked=1">${'长'.repeat(80)}电车\u202e<script>alert(1)</script>${'W'.repeat(200)}`,
    ];
    await open({ articles: [{ address: 'blue/2024-01-01/p01/a01', segments }, ...ARTICLES] });
    await search('concordance', '电车');
    await expect.poll(() => rows().count()).toBe(50);
    await page.getByRole('columnheader', { name: '检索词' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: '日期' }).getByRole('button').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.locator('#concordance :is(img, script)').count()).toBe(0);
    const middles = await page
      .locator('.concordance-hit')
      .evaluateAll((hits) =>
        hits.slice(1).map((hit) => Math.round(hit.getBoundingClientRect().left + hit.getBoundingClientRect().width / 2)),
      );
    expect(new Set(middles).size).toBe(1);
  });

  test('forgets the search before, and what it was still reading for it', async () => {
    await open({ isSlow: true });
    await search('concordance', '电车');
    await search('concordance', '进站');
    await page.evaluate(() => window.views.release());
    await expect.poll(() => page.locator('#concordance caption').textContent()).toBe('“进站”逐处列出');
    expect(new Set(await page.locator('.concordance-hit').allTextContents())).toEqual(new Set(['进站', '检索词']));
  });
});

describe('the concordance of an address', () => {
  test('takes up its order, and returns to the usual one when a reader goes back', async () => {
    await open();
    await page.evaluate(() => window.views.restore('concordance', { order: 'left', unknown: 'x' }));
    await search('concordance', '进站');
    await expect.poll(() => page.locator('[aria-sort=ascending] [data-order=left]').count()).toBe(1);
    const numbers = (await page.locator('.concordance-left bdi').allTextContents()).map((text) => text.replace(/\D/gu, ''));
    expect(numbers).toEqual([...numbers].sort());
    await page.evaluate(() => window.views.restore('concordance', {}));
    expect(await page.evaluate(() => window.views.state('concordance'))).toEqual({});
    await page.evaluate(() => window.views.showAgain('concordance'));
    await expect.poll(() => page.locator('[aria-sort=descending] [data-order=found]').count()).toBe(1);
  });

  test('shows nothing of a search that was left while it was read', async () => {
    await open({ isSlow: true });
    await search('concordance', '电车');
    await search('concordance', '版:1');
    await page.evaluate(() => window.views.release());
    await page.waitForTimeout(100);
    expect(await rows().count()).toBe(0);
    expect(await status('concordance').textContent()).toContain('没有要在文章中查找的文字');
  });
});

describe('the trends', () => {
  const cell = (row: string, place: number) => page.locator('.trend-table tr', { hasText: row }).locator('td').nth(place);

  test('show a chart with a name in words, and the same numbers in a table', async () => {
    await open();
    await search('trends', '电车');
    await expect.poll(() => status('trends').textContent()).toBe('统计完毕。');
    const chart = page.getByRole('img');
    await chart.waitFor();
    expect(await chart.getAttribute('aria-label')).toContain('折线图：出现次数');
    expect(await page.locator('.trend-table tfoot td').allTextContents()).toContain('131');
    await page.getByRole('combobox', { name: '按' }).selectOption('year');
    await expect.poll(() => cell('2024', 3).textContent()).toBe('51');
    await page.getByRole('combobox', { name: '显示' }).selectOption('articles');
    await expect.poll(() => cell('2024', 3).textContent()).toBe('50');
    expect(await page.evaluate(() => window.views.state('trends'))).toEqual({ step: 'year', measure: 'articles' });
  });

  test('compare further queries, and say beside one what is wrong with it', async () => {
    await open();
    await search('trends', '电车');
    await expect.poll(() => status('trends').textContent()).toBe('统计完毕。');
    const before = await read();
    await page.getByRole('button', { name: '再加一个检索式' }).click();
    await page.keyboard.type('进站');
    await page.getByRole('button', { name: '再加一个检索式' }).click();
    await page.keyboard.type('甲');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.trend-table tfoot td').allTextContents())
      .toEqual([expect.any(String), '130', expect.any(String), '131', '65']);
    const third = page.getByLabel('第 3 个检索式', { exact: true });
    expect(await page.locator(`#${await third.getAttribute('aria-describedby')}`).textContent()).toContain('只有一个字');
    expect(await page.evaluate(() => window.views.state('trends'))).toEqual({ q2: '进站', q3: '甲' });
    // The first was counted before.
    expect((await read()) - before).toBe(65);
    await page.getByRole('button', { name: '去掉 第 2 个检索式' }).click();
    await expect.poll(() => page.locator('.trend-table tfoot td').count()).toBe(4);
  });

  test('take up queries and choices from an address', async () => {
    await open();
    const state = { q2: '进站', step: 'year', measure: 'articles' };
    await page.evaluate((state) => window.views.restore('trends', state), state);
    await search('trends', '电车');
    await expect
      .poll(() => page.locator('.trend-table tfoot td').allTextContents())
      .toEqual([expect.any(String), '130', expect.any(String), '130', '65']);
    expect(await page.evaluate(() => window.views.state('trends'))).toEqual(state);
  });

  test('hide no value behind an equal one', async () => {
    await open();
    // Each of these finds the same in every month.
    await page.evaluate(() => window.views.restore('trends', { q2: '电车进', q3: '进站', measure: 'articles' }));
    await search('trends', '车进站');
    await expect.poll(() => status('trends').textContent()).toBe('统计完毕。');
    await expect.poll(() => page.locator('.trend-chart title').count()).toBeGreaterThan(0);
    const places = await page.locator('.trend-chart title').evaluateAll((titles) =>
      titles.map(({ parentElement }) => {
        const { x = 0, width = 0 } = parentElement?.getBoundingClientRect() ?? {};
        return Math.round(x + width / 2);
      }),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test('have their table also where the chart script cannot be loaded', async () => {
    await open({ chartScript: 'missing.js' });
    await search('trends', '电车');
    await expect.poll(() => page.locator('.trends').textContent()).toContain('图表无法显示');
    expect(await page.locator('.trend-table tfoot td').allTextContents()).toContain('131');
    expect(await page.getByRole('button', { name: 'PNG' }).isVisible()).toBe(false);
    expect(
      problems.splice(0).filter((problem) => !problem.includes('missing.js') && !problem.includes('ERR_FILE_NOT_FOUND')),
    ).toEqual([]);
  });

  test('name what could not be read, and call its numbers a lower bound', async () => {
    await open({ brokenYears: ['2023'], brokenTexts: [ARTICLES[7]?.address ?? ''] });
    await search('trends', '电车');
    await expect.poll(() => status('trends').textContent()).toContain('有内容未能读取');
    expect(await page.locator('.trend-notes').textContent()).toMatch(/有 1 份索引无法读取，以下时间的数目不全：《\S+》 2023-/u);
    expect(await page.locator('.trend-table tfoot').textContent()).toContain('至少 79');
  });

  test('can be stopped and taken up again', async () => {
    await open({ isSlow: true });
    await search('trends', '电车');
    await expect.poll(read).toBeGreaterThan(0);
    await page.getByRole('button', { name: '停止' }).click();
    expect(await status('trends').textContent()).toContain('已停止');
    expect(await page.locator('.trend-table').count()).toBe(0);
    await page.evaluate(() => window.views.release());
    await page.getByRole('button', { name: '继续统计' }).click();
    await expect.poll(() => status('trends').textContent()).toBe('统计完毕。');
  });

  test('are saved as table, drawing and picture', async () => {
    const hostile = '\u202e电车\u0001&<b>';
    await open();
    await page.evaluate((q2) => window.views.restore('trends', { q2 }), hostile);
    await search('trends', '电车');
    await page.getByRole('img').waitFor();
    await expect.poll(() => status('trends').textContent()).toBe('统计完毕。');
    const save = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return readFileSync(await download.path());
    };
    expect((await save('CSV')).toString('utf8')).toMatch(/^\ufeff月份,/u);
    const svg = (await save('SVG')).toString('utf8');
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).not.toMatch(/var\(|currentColor"[^>]*<rect/u);
    const parsed = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.nodeName,
      svg,
    );
    expect(parsed).toBe('svg');
    const png = await save('PNG');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1920);
  });
});

describe.each(['light', 'dark'] as const)('axe, %s, finds nothing wrong with', (colorScheme) => {
  test.each([1280, 390])('either view, %i pixels wide', async (width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open({ brokenTexts: [ARTICLES[3]?.address ?? ''] });
    await search('concordance', '电车');
    await expect.poll(() => rows().count()).toBe(50);
    await page.locator('[data-order=left]').click();
    await page.locator('[aria-sort=ascending]').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.evaluate(() => window.views.hide('concordance'));
    await page.evaluate(() => window.views.restore('trends', { q2: '进站', q3: '甲' }));
    await search('trends', '电车');
    await page.getByRole('img').waitFor();
    await expect.poll(() => status('trends').textContent()).toContain('统计完毕');
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
