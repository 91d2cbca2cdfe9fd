import { expect, test } from 'vitest';
import { leadToLanguage } from '../../scripts/build/links/language-links.ts';
import { makeLinksRelative } from '../../scripts/build/links/relative-links.ts';
import { startTags } from '../../scripts/build/links/tags.ts';

const PAGE = 'en/about/index.html';

test.each([
  ['the home page', '<a href="/">', '<a href="../../en/index.html">'],
  ['a page', '<a href="/ribao/2024/">', '<a href="../../en/ribao/2024/index.html">'],
  ['a place on a page', '<a href="/about/#marks">', '<a href="../../en/about/index.html#marks">'],
  ['a query', '<a href="/search/?q=a/b.xml">', '<a href="../../en/search/index.html?q=a/b.xml">'],
  ['a form', '<form action="/search/">', '<form action="../../en/search/index.html">'],
  [
    'an alias page',
    '<meta http-equiv="refresh" content="0; url=/ribao/">',
    '<meta http-equiv="refresh" content="0; url=../../en/ribao/index.html">',
  ],
])('%s is that of the same language', (_, before, after) => expect(inEnglish(before)).toBe(after));

test.each([
  ['feeds', '<link rel="alternate" href="/ribao/feed.xml">', '<link rel="alternate" href="../../ribao/feed.xml">'],
  ['styles', '<link rel="stylesheet" href="/assets/site.css">', '<link rel="stylesheet" href="../../assets/site.css">'],
  ['scripts', '<script src="/assets/search.js"></script>', '<script src="../../assets/search.js"></script>'],
  ['pictures', '<img srcset="/a.png 1x, /b.png 2x">', '<img srcset="../../a.png 1x, ../../b.png 2x">'],
  ['the root for scripts', '<div data-root="/">', '<div data-root="../../">'],
])('%s are shared by all languages', (_, before, after) => expect(inEnglish(before)).toBe(after));

test('a link that names a language leads to the page in that', () => {
  expect(inEnglish('<a href="/about/" hreflang="zh-CN">')).toBe('<a href="../../about/index.html" hreflang="zh-CN">');
});

test('other sites, places of the page itself and the canonical address stay', () => {
  for (const html of ['<a href="https://example.org/a/">', '<a href="//example.org/">', '<a href="#marks">', '<a href="x/">']) {
    expect(inEnglish(html)).toBe(html);
  }
  const canonical = '<link rel="canonical" href="https://archive.example.org/en/about/">';
  expect(inEnglish(canonical)).toBe(canonical);
});

function inEnglish(html: string): string {
  const tags = startTags(html);
  leadToLanguage(tags, 'en');
  return makeLinksRelative(html, PAGE, tags);
}
