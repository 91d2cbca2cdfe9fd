import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertExact } from '../exactness/assert-exact.ts';
import { type PublishedArticle, readPublishedArchive } from '../exactness/published-archive.ts';
import { type BuiltSite, builtSite } from './built-site.ts';
import { exportKind, unpack } from './bundles.ts';

const YEAR = 'lanchuan-ribao-2023';
let site: BuiltSite;
let folder: string;
let zips: string;
/** Unpacked, below a folder with a blank and Han characters. */
const copies: Record<string, { dir: string; paths: string[] }> = {};

beforeAll(async () => {
  site = await builtSite('demonstration');
  folder = mkdtempSync(join(tmpdir(), 'backfile 报纸-'));
  zips = (await exportKind('bundle', site, join(folder, 'out'))).folder;
  for (const name of [YEAR, 'all']) {
    const paths = unpack(join(zips, `${name}.zip`), folder);
    copies[name] = { dir: join(folder, name), paths: paths.map((path) => path.slice(name.length + 1)) };
  }
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const articlesIn = (name: string): PublishedArticle[] =>
  readPublishedArchive(site).filter(
    ({ newspaper, date }) => name === 'all' || `${newspaper}-${date?.slice(0, 4) ?? 'undated'}` === name,
  );

describe.each([YEAR, 'all'])('the bundle %s', (name) => {
  it('finds every string in what it holds, and nothing else, opened from a disk', { timeout: 120_000 }, async () => {
    const copyDir = copies[name]?.dir ?? '';
    const tried = await assertExact({ articles: articlesIn(name), place: { copyDir }, seed: 31, strings: 50, trees: 20 });
    expect(tried.queries).toBe(70);
    expect(tried.found).toBeGreaterThan(50);
  });

  it('has every article, and no link that leads to a file it does not have', () => {
    const { dir = '', paths = [] } = copies[name] ?? {};
    const held = new Set(paths);
    for (const { address } of articlesIn(name)) expect(held).toContain(`${address}/index.html`);
    const dangling = paths.filter((path) => path.endsWith('.html')).flatMap((path) => brokenLinks(dir, path));
    expect(dangling).toEqual([]);
  });

  it('has only names that any system can unpack', () => {
    for (const path of copies[name]?.paths ?? []) expect(path).toMatch(/^[\w./-]+$/u);
  });
});

/** Relative links and sources of a page that lead to no file. */
function brokenLinks(dir: string, path: string): string[] {
  const html = readFileSync(join(dir, path), 'utf8');
  const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/gu)].map(([, link = '']) => link);
  return links
    .filter((link) => link !== '' && !/^[a-z]+:|^#/u.test(link))
    .map((link) => decodeURIComponent(link.replace(/[?#].*$/u, '')))
    .filter((link) => link !== '' && !isHeld(resolve(dir, dirname(path), link)))
    .map((link) => `${path}: ${link}`);
}

function isHeld(file: string): boolean {
  try {
    return readFileSync(file).length >= 0;
  } catch {
    return false;
  }
}

it('a bundle of a year holds nothing of other years and newspapers', () => {
  const { paths = [] } = copies[YEAR] ?? {};
  expect(paths.filter((path) => /(?:^|\/)(?:port-ellery-courier|2024-)/u.test(path))).toEqual([]);
  // Addresses that once were, of people who are not in it, would each be a page that leads to nothing.
  expect(paths).not.toContain('people/nora-finch/index.html');
  expect(paths).toContain('people/he-xiaoman/index.html');
});

it('what has not changed is taken over, and other machines make the same bytes', { timeout: 200_000 }, async () => {
  const again = await exportKind('bundle', site, join(folder, 'out'));
  expect(again.said).toContain('重做 0 份，沿用 4 份');
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const other = await exportKind('bundle', site, join(folder, 'other'), env);
  for (const name of [YEAR, 'all', 'index.json']) {
    const file = name.endsWith('.json') ? name : `${name}.zip`;
    expect(readFileSync(join(other.folder, file)).equals(readFileSync(join(zips, file)))).toBe(true);
  }
});
