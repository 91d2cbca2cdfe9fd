import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDiskCopy } from '../../scripts/export/bundle/disk-copy.ts';
import { foldText } from '../../src/search/fold.ts';
import { openBrowser } from '../browser/browser.ts';
import { watchProblems } from '../browser/problems.ts';
import { readPublished } from '../browser/published.ts';
import { type ServedSite, serveSite } from '../browser/serve.ts';
import { builtSite } from './built-site.ts';

// Concordance and trends of the built demonstration site, below another site and from a disk, against the published pages.

let browser: Browser;
let site: ServedSite;
let folder: string;
const roots = { served: '', disk: '' };
let published: ReturnType<typeof readPublished>;

beforeAll(async () => {
  const [opened, { siteDir }] = await Promise.all([openBrowser(), builtSite('demonstration')]);
  browser = opened;
  published = readPublished(siteDir);
  site = await serveSite(siteDir, '/a/b/');
  roots.served = site.url;
  folder = mkdtempSync(join(tmpdir(), 'backfile 报纸-'));
  makeDiskCopy({ siteDir, outDir: join(folder, 'copy') });
  roots.disk = `${pathToFileURL(join(folder, 'copy')).href}/`;
}, 240_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Tries every place. */
function occurrencesIn(text: string, folded: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.startsWith(folded, at)) count += 1;
  return count;
}

/** Occurrences of a text in every published article that has one; overlapping ones are counted each. */
function expected(query: string): { lines: number; articles: number } {
  const folded = foldText(query);
  const counts = published.map(({ segments }) => {
    const texts = segments.map(foldText);
    return texts.reduce((sum, text) => sum + occurrencesIn(text, folded), 0);
  });
  return { lines: counts.reduce((sum, count) => sum + count, 0), articles: counts.filter((count) => count > 0).length };
}

async function visit(where: keyof typeof roots, parameters: Record<string, string>, look: (page: Page) => Promise<void>) {
  const page = await browser.newPage();
  try {
    const problems = watchProblems(page, roots[where]);
    await page.goto(`${roots[where]}search/index.html?${new URLSearchParams(parameters)}`);
    await look(page);
    expect(problems).toEqual([]);
  } finally {
    await page.close();
  }
}

describe.each(['served', 'disk'] as const)('on a site that is %s', (where) => {
  test.each(['公园', '學校', 'the'])('%s has as many lines as the pages have occurrences', async (query) => {
    const { lines, articles } = expected(query);
    expect(lines).toBeGreaterThan(articles);
    await visit(where, { q: query, view: 'concordance', 'v.order': 'right' }, async (page) => {
      const status = page.locator('.concordance-status');
      await expect.poll(() => status.textContent(), { timeout: 20_000 }).toContain(`共 ${lines} 处，见于 ${articles} 篇文章`);
      expect(await page.locator('.concordance-table tbody tr').count()).toBe(Math.min(50, lines));
    });
  });

  test('a line leads to its own hit in the article', async () => {
    await visit(where, { q: '公园', view: 'concordance' }, async (page) => {
      const rows = page.locator('.concordance-table tbody tr');
      await rows.first().waitFor();
      const row = page.locator('tr:has(a[href*="hit=3"])').first();
      const [left, hit, right] = await Promise.all(
        ['left bdi', 'hit', 'right bdi'].map((part) => row.locator(`.concordance-${part}`).textContent()),
      );
      await row.locator('a').click();
      const marked = page.locator('mark[aria-current=true]');
      await marked.waitFor();
      expect(await page.locator('.marks-bar [role=status]').textContent()).toContain('第 3 /');
      expect(await marked.textContent()).toBe(hit);
      const segment = await page.locator('[data-segment]', { has: marked }).textContent();
      expect(segment).toContain(`${left}${hit}${right}`);
    });
  });

  test('trends add up to the same, and are drawn', async () => {
    await visit(where, { q: '公园', view: 'trends', 'v.q2': '学校' }, async (page) => {
      await page.getByRole('img', { name: '折线图' }).waitFor();
      const totals = page.locator('.trend-table tfoot td');
      const counts = [expected('公园').lines, expected('学校').lines].map(String);
      await expect.poll(async () => (await totals.allTextContents()).slice(3)).toEqual(counts);
    });
  });
});
