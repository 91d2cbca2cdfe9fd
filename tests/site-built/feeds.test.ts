import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../scripts/build/index.ts';
import { checkLinks } from '../../scripts/build/links/link-check.ts';
import { startTags } from '../../scripts/build/links/tags.ts';
import { ARCHIVE_YML, type ArticleWish, articleFile, issueFile, makeArchive } from '../build/archive.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { jsonFeedSchema } from '../site/json-feed-schema.ts';
import { childrenOf, parseXml, textOf } from '../site/xml.ts';
import { PROJECT_ROOT } from './command-line.ts';

const HOSTILE = `</title><script>x</script>]]>&amp;"'`;
const ARTICLES: ArticleWish[] = [
  { address: 'ribao/2023-12-31/p01/a01', headline: HOSTILE },
  {
    address: 'ribao/2024-01-02/p01/a01',
    headline: '新岁',
    tags: [{ id: 'new-year', name: '新年' }],
    columnTitle: { id: 'notes', text: '札记' },
    byline: { text: '张三', people: [{ id: 'zhangsan', name: '张三' }] },
  },
  { address: 'courier/2024-01-02/p01/a01', headline: 'A new year' },
  { address: 'ribao/undated/x01/a01', headline: '何年' },
];

/** Builds with the real templates, as a user does; a second time on top of what is there. */
function builder(files: Record<string, string> = {}) {
  const archiveDir = makeArchive(ARTICLES, files);
  const folder = temporaryFolder();
  const folders = { outDir: join(folder, 'site'), cacheDir: join(folder, 'cache') };
  const build = async () => {
    await buildSite({ archiveDir, projectRoot: PROJECT_ROOT, ...folders, withoutSearch: true });
    return contentsOf(folders.outDir);
  };
  return { archiveDir, siteDir: folders.outDir, build };
}

function isXml([path]: [string, string]): boolean {
  return path.endsWith('.xml') || path === 'robots.txt';
}

/** Files of a type that the head of a page names. */
function namedIn(html: string | undefined, type: string): string[] {
  return startTags(html ?? '').flatMap(({ name, attributes }) => {
    const value = (wanted: string) => attributes.find((each) => each.name === wanted)?.value;
    return name === 'link' && value('type') === type ? [value('href') ?? ''] : [];
  });
}

function feedsNamedIn(html: string | undefined): string[] {
  return namedIn(html, 'application/atom+xml');
}

test('readers find a feed from home, newspaper and list; an issue more changes its own year, the feeds, and nothing older', async () => {
  const { archiveDir, siteDir, build } = builder();
  const before = await build();
  const files = new Map(Object.entries(before).filter(isXml));
  expect([...files.keys()].toSorted()).toEqual([
    'columns/notes/feed.xml',
    'courier/feed.xml',
    'feed.xml',
    'opensearch.xml',
    'people/zhangsan/feed.xml',
    'ribao/feed-2023-1.xml',
    'ribao/feed.xml',
    'robots.txt',
    'sections/yaowen/feed.xml',
    'sitemap-courier-2024.xml',
    'sitemap-ribao-2023.xml',
    'sitemap-ribao-2024.xml',
    'sitemap-ribao-undated.xml',
    'sitemap-site.xml',
    'sitemap.xml',
    'tags/new-year/feed.xml',
  ]);
  for (const [path, xml] of files) if (path.endsWith('.xml')) parseXml(xml);
  expect(feedsNamedIn(before['index.html'])).toEqual(['./feed.xml']);
  expect(feedsNamedIn(before['ribao/index.html'])).toEqual(['../ribao/feed.xml']);
  for (const list of ['sections/yaowen', 'columns/notes', 'tags/new-year', 'people/zhangsan']) {
    expect(feedsNamedIn(before[`${list}/index.html`])).toEqual([`../../${list}/feed.xml`]);
    expect(before[`${list}/index.html`]).toContain(`<a href="../../${list}/feed.xml">订阅（Atom）</a>`);
  }
  expect(feedsNamedIn(before['ribao/2024-01-02/index.html'])).toEqual([]);
  expect(before['ribao/index.html']).toContain('<a href="../ribao/feed.xml">订阅（Atom）</a>');
  expect(checkLinks(siteDir).filter(({ reason }) => reason === 'missing')).toEqual([]);

  const address = 'ribao/2024-01-03/p01/a01';
  putFiles(archiveDir, {
    'issues/ribao/2024/2024-01-03.md': issueFile('ribao/2024-01-03'),
    'articles/ribao/2024/2024-01-03/p01-a01.md': articleFile({ address, headline: '又一日' }),
  });
  const after = Object.entries(await build()).filter(isXml);
  const changed = after.filter(([path, text]) => files.get(path) !== text).map(([path]) => path);
  expect(changed.toSorted()).toEqual(['feed.xml', 'ribao/feed.xml', 'sections/yaowen/feed.xml', 'sitemap-ribao-2024.xml']);
});

test('entries have permanent addresses of pages that are there, each once, and titles as printed', async () => {
  const site = await builder().build();
  for (const path of ['feed.xml', 'ribao/feed.xml', 'sections/yaowen/feed.xml', 'tags/new-year/feed.xml']) {
    const ids = childrenOf(parseXml(site[path] ?? ''), 'entry').map((entry) => textOf(entry, 'id'));
    expect(ids.length).toBeGreaterThan(path.startsWith('tags/') ? 0 : 1);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^https:\/\/archive\.example\.org\//u);
      expect(site).toHaveProperty([`${new URL(id).pathname.slice(1)}index.html`]);
    }
  }
  const titles = (path: string) => childrenOf(parseXml(site[path] ?? ''), 'entry').map((entry) => textOf(entry, 'title'));
  expect(titles('feed.xml')).toEqual(['日报 2024年1月2日', 'The Courier 2 January 2024', '日报 2023年12月31日']);
  expect(titles('sections/yaowen/feed.xml')).toContain(HOSTILE);
  expect(textOf(parseXml(site['people/zhangsan/feed.xml'] ?? ''), 'title')).toBe('张三 · 旧报');
  expect(titles('people/zhangsan/feed.xml')).toEqual(['新岁']);
});

test('each feed is there in JSON too, with the entries of the Atom feed in their order, and pages name both', async () => {
  const site = await builder().build();
  const feeds = Object.keys(site).filter((path) => path.endsWith('feed.xml'));
  expect(Object.keys(site).filter((path) => path.endsWith('feed.json'))).toEqual(
    feeds.map((path) => path.replace('.xml', '.json')),
  );
  for (const path of feeds) {
    const feed = jsonFeedSchema.parse(JSON.parse(site[path.replace('.xml', '.json')] ?? ''));
    const entries = childrenOf(parseXml(site[path] ?? ''), 'entry');
    const ofAtom = (name: string) => entries.map((entry) => textOf(entry, name));
    expect(feed.items.map(({ id }) => id)).toEqual(ofAtom('id'));
    expect(feed.items.map(({ title }) => title)).toEqual(ofAtom('title'));
    expect(feed.items.map(({ date_published }) => date_published)).toEqual(ofAtom('published'));
    const page = new URL(feed.home_page_url).pathname.slice(1);
    const atom = feedsNamedIn(site[`${page}index.html`]);
    expect(namedIn(site[`${page}index.html`], 'application/feed+json')).toEqual(
      atom.map((href) => href.replace('.xml', '.json')),
    );
    expect(atom).toHaveLength(1);
  }
});

test('every page tells browsers how the archive is searched', async () => {
  const site = await builder().build();
  const type = 'application/opensearchdescription+xml';
  const pages = Object.entries(site).filter(([path, text]) => path.endsWith('.html') && text.includes('<main'));
  expect(pages.length).toBeGreaterThan(10);
  for (const [path, html] of pages) {
    const [href = ''] = namedIn(html, type);
    const base = path === '404.html' ? 'https://archive.example.org/' : `https://archive.example.org/${path}`;
    expect(new URL(href, base).href).toBe('https://archive.example.org/opensearch.xml');
  }
  const [search] = childrenOf(parseXml(site['opensearch.xml'] ?? ''), 'Url');
  expect(search?.attributes['template']).toBe('https://archive.example.org/search/?q={searchTerms}');
  expect(site).toHaveProperty(['search/index.html']);
});

test('without an online home no page speaks of a feed', async () => {
  const site = await builder({ 'archive.yml': ARCHIVE_YML.replace(/^address: .*\n/mu, '') }).build();
  expect(Object.entries(site).filter(isXml)).toEqual([]);
  for (const [path, text] of Object.entries(site))
    if (path.endsWith('.html')) expect(text).not.toMatch(/feed\.(?:xml|json)|opensearch|og\.png|og:image|og:url/u);
});
