import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { type StartTag, startTags } from '../../scripts/build/links/tags.ts';
import { builtSite } from './built-site.ts';
import { everyType } from './every-type.ts';
import { FULL_ARTICLES } from './full-archive.ts';

// Four sites may have to be built first.
vi.setConfig({ testTimeout: 180_000 });

/** A telephone's first answer from a server holds this much: ten packets, the window a connection starts with (RFC 6928). */
const ARTICLE_BYTES = 14 * 1024;
const SEARCH_SCRIPT_BYTES = 60 * 1024;

test.each(FULL_ARTICLES)('an article of a thousand characters and its style sheet take 14 KB at most: %s', async (article) => {
  const { siteDir } = await builtSite('full');
  const path = `${article}/index.html`;
  const sheets = sheetsOf(siteDir, path);
  expect(sheets).toHaveLength(1);
  const bytes = [path, ...sheets].map((file) => packedSize(siteDir, file));
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(ARTICLE_BYTES);
});

test('the articles that are measured have all that an article can have', async () => {
  const { siteDir } = await builtSite('full');
  const [first = '', second = ''] = FULL_ARTICLES.map((article) => readFileSync(join(siteDir, article, 'index.html'), 'utf8'));
  for (const text of ['修旧如旧', '首批三十八家', '沈若溪', '下转第2版', '青石扳路']) expect(first).toContain(text);
  expect(second).toContain('陆一鸣');
  for (const html of [first, second]) expect(html).toMatch(/href="[^"]*\/tags\//u);
});

test('the script of the search page takes 60 KB at most', async () => {
  const { siteDir } = await builtSite('full');
  const scripts = tagsOf(siteDir, 'search/index.html').flatMap((tag) => (tag.name === 'script' ? attribute(tag, 'src') : []));
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.map((script) => packedSize(siteDir, posix.join('search', script)));
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(SEARCH_SCRIPT_BYTES);
});

test('on no type of page does anything hold up the first paint but one style sheet', async () => {
  const wrong: string[] = [];
  for (const { type, siteDir, path } of [...(await everyType('zh-CN')), ...(await everyType('en'))]) {
    const blocking = tagsOf(siteDir, path).filter((tag) => tag.name === 'script' && blocks(tag));
    const inline = tagsOf(siteDir, path).filter(({ name }) => name === 'style' || name === 'iframe');
    const sheets = sheetsOf(siteDir, path);
    if (blocking.length + inline.length > 0 || sheets.length !== 1) wrong.push(`${type} (${path}): ${sheets.join(', ')}`);
  }
  expect(wrong).toEqual([]);
});

/** A script that the browser runs before it goes on reading. Data in a script element is none. */
function blocks(tag: StartTag): boolean {
  const [type = ''] = attribute(tag, 'type');
  if (/json$/u.test(type)) return false;
  return attribute(tag, 'defer').length + attribute(tag, 'async').length === 0 && type !== 'module';
}

function sheetsOf(siteDir: string, path: string): string[] {
  const links = tagsOf(siteDir, path).filter((tag) => tag.name === 'link' && attribute(tag, 'rel').includes('stylesheet'));
  return links.flatMap((tag) => attribute(tag, 'href')).map((href) => siteFile(path, href));
}

/** The file that a link leads to; the error page names it with its address. */
function siteFile(path: string, href: string): string {
  return posix.join(posix.dirname(path), href);
}

function tagsOf(siteDir: string, path: string): StartTag[] {
  return startTags(readFileSync(join(siteDir, path), 'utf8'));
}

function attribute({ attributes }: StartTag, name: string): string[] {
  return attributes.filter((each) => each.name === name).map(({ value }) => value);
}

function packedSize(siteDir: string, path: string): number {
  return gzipSync(readFileSync(join(siteDir, path)), { level: 9 }).length;
}
