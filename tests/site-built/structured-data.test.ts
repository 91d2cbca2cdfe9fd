import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { type StructuredData, structuredDataSchema } from '../../src/site/structured-data/schema.ts';
import { HOME } from './archives.ts';
import { builtSite } from './built-site.ts';
import { readRecords } from './front-matters.ts';
import { headOf } from './head-of-page.ts';
import { pagesByType } from './page-types.ts';

const SITES = ['demonstration', 'published', 'variety', 'doubtful', 'doubtful-en', 'hostile'] as const;
/** By kind of page. */
const TYPES: Readonly<Record<string, StructuredData['@type']>> = {
  home: 'WebSite',
  aboutData: 'Dataset',
  newspaper: 'Newspaper',
  issue: 'PublicationIssue',
  'further edition': 'PublicationIssue',
  article: 'NewsArticle',
};
/** What JSON-LD may add to an article that is sent packed. */
const MAX_ADDED_BYTES = 500;

test.for(SITES)('what pages of %s tell programs of themselves keeps to our schema', async (name) => {
  const site = await builtSite(name);
  const { articles, settings } = readRecords(site.archiveDir);
  for (const [kind, pages] of await pagesByType(site)) {
    for (const path of pages) {
      const { structured } = headOf(join(site.siteDir, path));
      expect(structured.length, path).toBe(TYPES[kind] === undefined ? 0 : 1);
      const [text] = structured;
      if (text === undefined) continue;
      const data = structuredDataSchema.parse(JSON.parse(text));
      expect(data['@type']).toBe(TYPES[kind]);
      if (settings.address === undefined) expect(text).not.toMatch(/"(?:url|image)":/u);
      if (data['@type'] !== 'NewsArticle') continue;
      const article = articles.get(data.identifier);
      expect(path).toBe(`${data.identifier}/index.html`);
      expect(data.headline).toBe(article?.headline);
      expect(data.datePublished).toBe(article?.date);
      expect([data.alternativeHeadline ?? []].flat()).toEqual(article?.decks ?? []);
    }
  }
});

test('each address that is told leads to a file of the site, and each picture is one', async () => {
  const site = await builtSite('published');
  const told = new Set<string>();
  for (const pages of (await pagesByType(site)).values()) {
    for (const path of pages) {
      const { structured, tags } = headOf(join(site.siteDir, path));
      for (const [, url = ''] of (structured[0] ?? '').matchAll(/"(?:url|image)":"([^"]+)"/gu)) told.add(url);
      for (const tag of ['og:url', 'og:image', 'citation_public_url']) for (const url of tags.get(tag) ?? []) told.add(url);
    }
  }
  expect(told.size).toBeGreaterThan(100);
  const pictures = [...told].filter((url) => url.endsWith('.png'));
  expect(pictures.length).toBe(readRecords(site.archiveDir).issues.size);
  for (const url of told) {
    expect(url.startsWith(HOME)).toBe(true);
    const path = url.slice(HOME.length);
    expect(existsSync(join(site.siteDir, path.endsWith('.png') ? path : `${path}index.html`)), url).toBe(true);
  }
  for (const url of pictures) {
    const bytes = readFileSync(join(site.siteDir, url.slice(HOME.length)));
    const { width, height } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(25_000);
  }
});

test('it adds little to an article', async () => {
  const { archiveDir, siteDir } = await builtSite('published');
  for (const address of readRecords(archiveDir).articles.keys()) {
    const html = readFileSync(join(siteDir, address, 'index.html'), 'utf8');
    const without = html.replace(/<script type="application\/ld\+json">.*?<\/script>/su, '');
    expect(without.length).toBeLessThan(html.length);
    expect(gzipSync(html).length - gzipSync(without).length).toBeLessThan(MAX_ADDED_BYTES);
  }
});

test('readers and programs find the page about the data, feeds in two formats, and whom to write to', async () => {
  const { siteDir } = await builtSite('published');
  const about = readFileSync(join(siteDir, 'about/index.html'), 'utf8');
  expect(about).toContain('href="../about/data/index.html"');
  const data = readFileSync(join(siteDir, 'about/data/index.html'), 'utf8');
  for (const file of [
    'feed.xml',
    'feed.json',
    'lanchuan-ribao/feed.json',
    'sitemap.xml',
    'robots.txt',
    'opensearch.xml',
    'contact.txt',
  ]) {
    expect(data).toContain(`href="../../${file}"`);
    expect(existsSync(join(siteDir, file))).toBe(true);
  }
  for (const path of ['search/api.js', 'search/shards.json']) {
    expect(data).toContain(`<code>/${path}</code>`);
    expect(existsSync(join(siteDir, path))).toBe(true);
  }
  expect(readFileSync(join(siteDir, 'contact.txt'), 'utf8')).toContain('\nContact: mailto:archive@example.org\n');
  const homeless = await builtSite('doubtful');
  expect(existsSync(join(homeless.siteDir, 'contact.txt'))).toBe(false);
  expect(readFileSync(join(homeless.siteDir, 'about/data/index.html'), 'utf8')).not.toMatch(
    /href="[^"]*(?:feed|contact|sitemap)/u,
  );
});
