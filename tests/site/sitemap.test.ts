import { expect, test } from 'vitest';
import { robotsText, sitemapIndexXml, sitemapXml } from '../../src/site/sitemap.ts';
import { pathsOfLists, sitemapPart, sitemapsOfSite, sitemapsOfYear } from '../../src/views/sitemap-parts.ts';
import { childrenOf, parseXml, textOf } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

test('a sitemap holds full addresses, and a day only where something was corrected', () => {
  const root = parseXml(sitemapXml('https://example.org/?a&<b>"c"', [{ path: '/x/' }, { path: '/y/', modified: '2026-11-20' }]));
  expect([root.name, root.attributes]).toEqual(['urlset', { xmlns: NAMESPACE }]);
  const [first, second] = childrenOf(root, 'url');
  if (!first || !second) throw new Error('Two addresses were given.');
  expect(textOf(first, 'loc')).toBe('https://example.org/?a&<b>"c"/x/');
  expect(childrenOf(first, 'lastmod')).toEqual([]);
  expect(textOf(second, 'lastmod')).toBe('2026-11-20');
});

test('the index names every sitemap, and robots.txt names the index', () => {
  const root = parseXml(sitemapIndexXml('https://example.org/old/', ['/sitemap-site.xml', '/sitemap-ribao-2024.xml']));
  expect([root.name, root.attributes]).toEqual(['sitemapindex', { xmlns: NAMESPACE }]);
  expect(childrenOf(root, 'sitemap').map((each) => textOf(each, 'loc'))).toEqual([
    'https://example.org/old/sitemap-site.xml',
    'https://example.org/old/sitemap-ribao-2024.xml',
  ]);
  expect(robotsText('https://example.org/old', '/sitemap.xml')).toMatch(
    /^User-agent: \*\nAllow: \/\n\nSitemap: https:\/\/example\.org\/old\/sitemap\.xml\n$/u,
  );
});

test('no sitemap holds more than 50,000 addresses, the page of the year among them', () => {
  const names = (year: string, addresses: number) => {
    return sitemapsOfYear({ newspaper: 'ribao', year, addresses }, year === 'undated' ? 0 : 1);
  };
  expect(names('2024', 49_999)).toEqual(['ribao-2024']);
  expect(names('2024', 50_000)).toEqual(['ribao-2024', 'ribao-2024-2']);
  expect(names('undated', 50_000)).toEqual(['ribao-undated']);
  expect(names('undated', 100_001)).toEqual(['ribao-undated', 'ribao-undated-2', 'ribao-undated-3']);
  expect(sitemapsOfSite(50_001)).toEqual(['site', 'site-2']);
});

test.each([
  ['site', { number: 1 }],
  ['site-2', { number: 2 }],
  ['site-2024', { year: { newspaper: 'site', year: '2024' }, number: 1 }],
  ['ribao-2024', { year: { newspaper: 'ribao', year: '2024' }, number: 1 }],
  ['ribao-2024-2', { year: { newspaper: 'ribao', year: '2024' }, number: 2 }],
  ['ribao-2024-1990', { year: { newspaper: 'ribao-2024', year: '1990' }, number: 1 }],
  ['ri-bao-undated-3', { year: { newspaper: 'ri-bao', year: 'undated' }, number: 3 }],
])('the name %s is read in one way', (name, part) => {
  expect(sitemapPart(name)).toEqual(part);
});

test('a name that no sitemap has is refused', () => {
  expect(() => sitemapPart('ribao')).toThrow('There is no sitemap ribao.');
});

test('a list is there with every slice of it', () => {
  expect(pathsOfLists([{ kind: 'tags', id: 'algae', articles: 51 }])).toEqual([
    '/tags/algae/',
    '/tags/algae/1/',
    '/tags/algae/2/',
  ]);
});
