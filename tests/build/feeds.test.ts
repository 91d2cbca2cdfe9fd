import { expect, test } from 'vitest';
import { newestArticleEntries, newestIssueEntries } from '../../src/catalog/index.ts';
import { recorded } from '../../src/catalog/recording.ts';
import { allPages, pageGroups, pagesOfGroup } from '../../src/views/plan.ts';
import type { PlannedPage } from '../../src/views/planned-page.ts';
import { sitemapEntries } from '../../src/views/sitemap-entries.ts';
import { VIEWS } from '../../src/views/views.ts';
import { ARCHIVE_YML, type ArticleWish, makeArchive } from './archive.ts';
import { askCatalog } from './open-catalog.ts';

const CORRECTION = { what: 'text' as const, who: '校对员', why: '对照原版', file: 'corrections/x.yml' };

const ARTICLES: ArticleWish[] = [
  { address: 'ribao/2023-12-31/p01/a01', headline: '旧岁' },
  { address: 'ribao/2024-01-02/p01/a01', headline: '新岁', tags: [{ id: 'new-year', name: '新年' }] },
  {
    address: 'ribao/2024-01-02/p01/a02',
    label: '本报讯',
    corrections: [
      { ...CORRECTION, when: '2026-11-20' },
      { ...CORRECTION, when: '2026-11-18' },
    ],
  },
  { address: 'courier/2024-01-02/p01/a01', headline: 'A new year' },
  { address: 'ribao/undated/x01/a01', headline: '何年' },
];

/** Pages that are no HTML, texts of articles left out, by path, with the digest of what each shows. */
function keysOfFiles(): Map<string, string> {
  const files = [...pageGroups()]
    .flatMap((group) => pagesOfGroup(group))
    .filter(({ path }) => !/(?:\.(?:html|csv)|\/article\.txt)$/u.test(path));
  return new Map(files.map((page) => [page.path, recorded(() => shown(page)).digest]));
}

function shown({ kind, params }: PlannedPage): unknown {
  return VIEWS[kind](params);
}

test('a feed of issues has the newest first, with headlines as printed and the latest correction, and nothing undated', async () => {
  const { all, ribao } = await askCatalog(makeArchive(ARTICLES), () => ({
    all: newestIssueEntries(),
    ribao: newestIssueEntries('ribao'),
  }));
  expect(all.map(({ address }) => address)).toEqual(['ribao/2024-01-02', 'courier/2024-01-02', 'ribao/2023-12-31']);
  expect(ribao.map(({ address }) => address)).toEqual(['ribao/2024-01-02', 'ribao/2023-12-31']);
  expect(all[0]).toMatchObject({ headlines: ['新岁'], modified: '2026-11-20', newspaperName: '日报' });
  expect(all[1]).not.toHaveProperty('modified');
});

test('each list with something dated has a feed: section, column title, tag, person', async () => {
  const undated = { columnTitle: { id: 'talk', text: '闲话' }, tags: [{ id: 'rain', name: '雨' }] };
  const dated = {
    columnTitle: { id: 'notes', text: '札记' },
    byline: { text: '张三', people: [{ id: 'zhangsan', name: '张三' }] },
  };
  const articles = ARTICLES.map((wish, index) => ({ ...wish, ...(index === 4 ? undated : {}), ...(index === 0 ? dated : {}) }));
  const { feeds, shown } = await askCatalog(makeArchive(articles), () => ({
    feeds: allPages('listFeed'),
    shown: VIEWS.listFeed({ list: 'people', id: 'zhangsan' }),
  }));
  expect(feeds.map(({ path }) => path).toSorted()).toEqual([
    'columns/notes/feed.xml',
    'people/zhangsan/feed.xml',
    'sections/yaowen/feed.xml',
    'tags/new-year/feed.xml',
  ]);
  expect(shown.list).toEqual({ kind: 'people', id: 'zhangsan', name: '张三' });
  expect(shown.articles.map(({ address }) => address)).toEqual(['ribao/2023-12-31/p01/a01']);
});

test('a feed of a section has its newest articles with the names of section and tags', async () => {
  const found = await askCatalog(makeArchive(ARTICLES), () => newestArticleEntries('sections', 'yaowen'));
  expect(found.map(({ address }) => address)).toEqual([
    'ribao/2024-01-02/p01/a02',
    'ribao/2024-01-02/p01/a01',
    'courier/2024-01-02/p01/a01',
    'ribao/2023-12-31/p01/a01',
  ]);
  expect(found[0]).toMatchObject({ modified: '2026-11-20', tags: [] });
  expect(found[1]).toMatchObject({ tags: [{ id: 'new-year', name: '新年' }] });
});

test('feeds end after the newest fifty', async () => {
  const articles = Array.from({ length: 60 }, (_, index) => {
    return { address: `ribao/${new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)}/p01/a01` };
  });
  const [issues, section] = await askCatalog(makeArchive(articles), () => [
    newestIssueEntries(),
    newestArticleEntries('sections', 'yaowen'),
  ]);
  for (const entries of [issues, section]) {
    expect(entries?.length).toBe(50);
    expect([entries?.at(0)?.date, entries?.at(-1)?.date]).toEqual(['2024-02-29', '2024-01-11']);
  }
});

test('a sitemap has each issue with its pages and articles, oldest first; parts follow one another without gap or overlap', async () => {
  const { whole, parts, undated } = await askCatalog(makeArchive(ARTICLES), () => ({
    whole: sitemapEntries('ribao-2024'),
    parts: [1, 2, 3].map((number) => sitemapEntries(number === 1 ? 'ribao-2024' : `ribao-2024-${number}`, 2)),
    undated: sitemapEntries('ribao-undated', 2),
  }));
  expect(whole).toEqual([
    { path: '/ribao/2024/' },
    { path: '/ribao/2024-01/' },
    { path: '/ribao/2024-01-02/' },
    { path: '/ribao/2024-01-02/p01/' },
    { path: '/ribao/2024-01-02/p01/a01/' },
    { path: '/ribao/2024-01-02/p01/a02/', modified: '2026-11-20' },
  ]);
  expect(parts.map(({ length }) => length)).toEqual([2, 2, 2]);
  expect(parts.flat()).toEqual(whole);
  expect(undated).toEqual([{ path: '/ribao/undated/' }, { path: '/ribao/undated/x01/' }]);
});

test('together the sitemaps list every page but the error page and those that lead on, each once', async () => {
  const articles = ARTICLES.map((wish, index) => (index === 0 ? { ...wish, aliases: ['ribao/2023-12-30/p01/a01'] } : wish));
  const { listed, pages } = await askCatalog(makeArchive(articles), () => ({
    listed: allPages('sitemap').flatMap(({ params }) => sitemapEntries(params['part'] ?? '').map(({ path }) => path)),
    pages: [...pageGroups()].flatMap((group) => pagesOfGroup(group)),
  }));
  expect(pages.some(({ kind }) => kind === 'alias')).toBe(true);
  const wanted = pages.filter(({ kind, path }) => path.endsWith('index.html') && kind !== 'alias');
  expect(listed.toSorted()).toEqual(wanted.map(({ path }) => `/${path.slice(0, -'index.html'.length)}`).toSorted());
});

test('an issue more concerns its year, the index and the feeds it enters; other years and newspapers stay', async () => {
  const before = await askCatalog(makeArchive(ARTICLES), keysOfFiles);
  const after = await askCatalog(makeArchive([...ARTICLES, { address: 'ribao/2024-01-03/p01/a01' }]), keysOfFiles);
  const isNew = (path: string) => path === 'ribao/2024-01-03/og.png';
  expect([...after.keys()].filter((path) => !isNew(path))).toEqual([...before.keys()]);
  const same = [...before].filter(([path, key]) => after.get(path) === key).map(([path]) => path);
  expect(same.toSorted()).toEqual([
    'courier/2024-01-02/og.png',
    'courier/feed.json',
    'courier/feed.xml',
    'mirror.txt',
    'opensearch.xml',
    'ribao/2023-12-31/og.png',
    'ribao/2024-01-02/og.png',
    'ribao/feed-2023-1.xml',
    'ribao/undated/og.png',
    'robots.txt',
    'sitemap-courier-2024.xml',
    'sitemap-ribao-2023.xml',
    'sitemap-ribao-undated.xml',
    'tags/new-year/feed.json',
    'tags/new-year/feed.xml',
  ]);
});

test('an archive without an online home has neither feeds nor sitemaps; one without days has no feeds', async () => {
  const homeless = ARCHIVE_YML.replace(/^address: .*\n/mu, '');
  expect([...(await askCatalog(makeArchive(ARTICLES, { 'archive.yml': homeless }), keysOfFiles)).keys()]).toEqual(['mirror.txt']);
  const undated = await askCatalog(makeArchive(ARTICLES.slice(-1)), keysOfFiles);
  expect([...undated.keys()]).toEqual([
    'ribao/undated/og.png',
    'sitemap-ribao-undated.xml',
    'mirror.txt',
    'opensearch.xml',
    'robots.txt',
    'sitemap.xml',
    'dcat.jsonld',
    'sitemap-site.xml',
  ]);
});
