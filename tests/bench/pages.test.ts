import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { LighthouseRun } from '../../scripts/bench/pages/lighthouse-run.ts';
import { pagesInSite } from '../../scripts/bench/pages/measured-pages.ts';
import { pageServer } from '../../scripts/bench/pages/page-server.ts';
import { pageTable, resultOf, shortfalls } from '../../scripts/bench/pages/report-pages.ts';
import { putFiles } from '../build/temporary.ts';

const folder = mkdtempSync(join(tmpdir(), 'backfile-pages-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(performance: number, seo: number, failed: string[] = []): LighthouseRun {
  const scores = { performance, accessibility: 100, 'best-practices': 100, seo };
  return { scores, largestPaint: performance * 10, blocked: 0, layoutShift: 0, bytes: 9000, failed };
}

const HOME = { kind: 'home', path: 'index.html', isRequired: true };

test('the median of the runs counts, and what any of them found is told', () => {
  const result = resultOf(HOME, [run(100, 100), run(70, 100, ['a']), run(99, 100, ['a', 'b'])]);
  expect(result.median.scores.performance).toBe(99);
  expect(result.failed).toEqual(['a', 'b']);
  expect(shortfalls([result])).toEqual([]);
  expect(pageTable([result])[1]).toMatch(/^home +99 +100 +100 +100 +990 +0 +0\.000 +9\.0$/u);
});

test('a page below 99 in any category falls short, and so does one without a score', () => {
  expect(shortfalls([resultOf(HOME, [run(100, 98)])])).toEqual(['home: seo 98']);
  expect(shortfalls([resultOf(HOME, [])])).toHaveLength(4);
});

test('of a built site the biggest issue and article are taken, and a site without them is refused', () => {
  const page = (size: number) => ({ size, text: 'x'.repeat(size) });
  const files = {
    'index.html': page(1),
    'search/index.html': page(1),
    'ribao/2024-10-18/index.html': page(5),
    'ribao/2024-10-19/index.html': page(9),
    'ribao/2024-10-18/p01/index.html': page(99),
    'ribao/2024-10-18/p01/a01/index.html': page(3),
  };
  putFiles(folder, Object.fromEntries(Object.entries(files).map(([path, { text }]) => [path, text])));
  expect(pagesInSite(folder).map(({ kind, path }) => [kind, path])).toEqual([
    ['home', 'index.html'],
    ['issue', 'ribao/2024-10-19/index.html'],
    ['article', 'ribao/2024-10-18/p01/a01/index.html'],
    ['search', 'search/index.html'],
  ]);
  rmSync(join(folder, 'search/index.html'));
  expect(() => pagesInSite(folder)).toThrow(/search/u);
});

test('the server compresses texts, keeps hashed files only, and has its own error page', async () => {
  putFiles(folder, { 'index.html': 'home'.repeat(500), '404.html': 'none', 'assets/site.0123456789.css': 'a{}'.repeat(500) });
  const server = await pageServer(folder);
  const home = await fetch(server.url, { headers: { 'Accept-Encoding': 'gzip, br' } });
  expect(home.headers.get('content-encoding')).toBe('br');
  expect(home.headers.get('cache-control')).toContain('must-revalidate');
  expect(await home.text()).toBe('home'.repeat(500));
  const sheet = await fetch(`${server.url}assets/site.0123456789.css`, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(sheet.headers.get('content-encoding')).toBe('gzip');
  expect(sheet.headers.get('cache-control')).toContain('immutable');
  const missing = await fetch(`${server.url}nothing/../../etc`);
  expect([missing.status, await missing.text()]).toEqual([404, 'none']);
  await server.close();
});
