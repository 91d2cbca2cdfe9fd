import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { indexFiles, ROWS_A_FILE } from '../../scripts/report/html/index-html.ts';
import { pageHtml } from '../../scripts/report/html/page-html.ts';
import type { PageRow } from '../../scripts/report/page-row.ts';
import { wordsFor } from '../../scripts/report/words.ts';
import { openBrowser } from '../browser/browser.ts';
import { watchProblems } from '../browser/problems.ts';
import { temporaryFolder } from '../read/temp-folder.ts';
import { handMadePage, STORY } from './hand-made-page.ts';

const WORDS = wordsFor('zh-CN');
const HOSTILE = [
  '# <script>document.title = "stolen"</script>',
  '## <img src=x onerror="document.title=\'stolen\'">早市',
  '',
  '本报讯（记者 沈若溪）"><svg onload=alert(1)>&lt;b&gt;\u202e',
  '',
  '</style></script><!-- \u0000',
  '',
  "<a href='javascript:alert(1)' style=position:fixed>",
  '',
  '{{7*7}}<iframe src=//example.org>',
  '',
  '<base href=//example.org>',
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(files: Record<string, string>, javaScriptEnabled = true) {
  const folder = temporaryFolder(files);
  const context = await browser.newContext({ viewport: { width: 1200, height: 400 }, javaScriptEnabled });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems = watchProblems(page, pathToFileURL(folder).href);
  await page.goto(pathToFileURL(join(folder, Object.keys(files)[0] ?? '')).href);
  return { page, problems };
}

const openPage = (raw: readonly string[] = STORY, javaScriptEnabled = true) =>
  open({ 'page.html': pageHtml(handMadePage(raw), { index: 'index.html' }, WORDS) }, javaScriptEnabled);

describe('a page, opened from disk', () => {
  test('hostile text stays text, letter by letter', async () => {
    const { page, problems } = await openPage(HOSTILE);
    const shown = await page
      .locator('.line')
      .evaluateAll((lines) => lines.map((line) => line.querySelector('.text')?.textContent ?? ''));
    expect(shown).toEqual(HOSTILE.map((line) => line.replace('\u0000', '␀')));
    expect(await page.locator('.articles h3').first().textContent()).toContain('<img src=x onerror=');
    expect(await page.locator('img, svg, iframe, base, section script, section style, [style], [onerror]').count()).toBe(0);
    expect(await page.title()).not.toBe('stolen');
    expect(problems).toEqual([]);
  });

  test('n goes to the most doubtful place first and shows its line and paragraph; p goes back', async () => {
    const { page, problems } = await openPage();
    const current = () => page.locator('.line.current').getAttribute('id');
    const seen: (string | null)[] = [];
    for (const key of ['n', 'n', 'n', 'n', 'p']) {
      await page.keyboard.press(key);
      seen.push(await current());
    }
    expect(seen).toEqual(['L10', 'L12', 'L8', 'L10', 'L8']);
    expect(await page.locator('.articles .field.selected').textContent()).toContain('市民王女士');
    await expect.poll(() => page.locator('.articles .field.selected').isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });

  test('the places can be put in page order', async () => {
    const { page } = await openPage();
    const lines = () => page.locator('.place').evaluateAll((places) => places.map((place) => place.getAttribute('data-line')));
    expect(await lines()).toEqual(['10', '12', '8']);
    await page.locator('.order').click();
    expect(await lines()).toEqual(['8', '10', '12']);
    await page.locator('.order').click();
    expect(await lines()).toEqual(['10', '12', '8']);
  });

  test('a click on one side shows the other', async () => {
    const { page } = await openPage();
    await page
      .locator('.articles h3')
      .first()
      .click({ position: { x: 5, y: 5 } });
    expect(await page.locator('.raw .text > .selected').textContent()).toBe('东门早市搬进院子');
    await page.locator('#L1 .text > span').click();
    expect(await page.locator('.articles .field.selected').getAttribute('class')).toContain('field-kicker');
    await page.keyboard.press('Escape');
    expect(await page.locator('.selected').count()).toBe(0);
  });

  test('can be read without scripts: places lead to lines, doubts stand below them', async () => {
    const { page } = await openPage(STORY, false);
    await page.locator('.place a').first().click();
    expect(new URL(page.url()).hash).toBe('#L10');
    expect(await page.locator('#L10 + .note').textContent()).toContain('join-soft');
    expect(await page.locator('.order').isVisible()).toBe(false);
    expect(await page.locator('#p01-l0004 .seam').textContent()).toContain('断段存疑');
  });

  test('a role does not hang on colour, nor does a line that nothing owns', async () => {
    const { page } = await openPage();
    expect(await page.locator('#L1 .role-tag').textContent()).toBe('标题引题.95');
    expect(await page.locator('#L1 > b').textContent()).toBe('1');
    expect(await page.locator('#L12').getAttribute('class')).toContain('left-over');
  });

  test('nothing runs over the edge at any width', async () => {
    const long = STORY.map((line, index) => (index > 6 ? `${line}${'x'.repeat(300)}` : `${line}${'长'.repeat(80)}`));
    const { page } = await openPage(long);
    for (const width of [320, 800, 1440]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});

describe('the index', () => {
  const row = (number: number): PageRow => ({
    file: `${String(number).padStart(4, '0')}.txt`,
    ordinal: 1,
    href: `pages/${number}.html`,
    issue: `a/${3000 - number}`,
    page: 'p01',
    items: number % 7,
    unassigned: 0,
    codes: [],
    places: number,
    score: number,
  });
  const rows = Array.from({ length: ROWS_A_FILE + 5 }, (_, number) => row(number));
  const totals = { pages: rows.length, items: 1, unassigned: 0 };
  const files = Object.fromEntries(indexFiles({ title: '<b>旧报', rows, totals }, WORDS));

  test('is cut into slices, by doubt and by issue', () => {
    expect(Object.keys(files)).toEqual(['index.html', 'index-2.html', 'issues.html', 'issues-2.html']);
    expect(files['index-2.html']).toContain('0004.txt');
    expect(files['index-2.html']).not.toContain('0005.txt');
    expect(files['issues-2.html']).toContain('0000.txt');
  });

  test('is sorted by the column whose head is clicked', async () => {
    const { page, problems } = await open(files);
    const first = () => page.locator('tbody tr').first().locator('td').nth(2).textContent();
    expect(await first()).toBe(`${ROWS_A_FILE + 4}.txt`);
    await page.locator('th button').nth(2).click();
    expect(await first()).toBe('0005.txt');
    await page.locator('th button').nth(0).click();
    expect(await first()).toBe(`${ROWS_A_FILE + 4}.txt`);
    expect(problems).toEqual([]);
  });
});
