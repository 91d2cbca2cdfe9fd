import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atomXml } from '../../src/site/feed.ts';
import { archiveOfFeed, feedOfNewspaper } from '../../src/site/feeds.ts';
import { allPages } from '../../src/views/plan.ts';
import { VIEWS } from '../../src/views/views.ts';
import { childrenOf, parseXml, textOf } from '../site/xml.ts';
import { type ArticleWish, makeArchive } from './archive.ts';
import { askCatalog } from './open-catalog.ts';
import { temporaryFolder } from './temporary.ts';

const HOME = 'https://archive.example.org';

/** So many issues from a day on, one a day. */
function daily(newspaper: string, from: string, count: number): ArticleWish[] {
  const start = Date.parse(from);
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(start + index * 86_400_000).toISOString().slice(0, 10);
    return { address: `${newspaper}/${day}/p01/a01`, headline: `第${index}日` };
  });
}

const OLD = daily('ribao', '2021-03-01', 3);
const CLOSED = daily('ribao', '2023-01-01', 120);
const RUNNING = daily('ribao', '2024-01-01', 60);
const UNDATED: ArticleWish = { address: 'ribao/undated/x01/a01', headline: '何年' };

/** The documents of the archive of a newspaper's feed, and the feed itself, by path. */
async function documentsOf(articles: ArticleWish[]): Promise<Record<string, string>> {
  return askCatalog(makeArchive(articles), () => {
    const archived = allPages('newspaperFeedArchive').map(({ path, params }): [string, string] => [
      path,
      atomXml(HOME, archiveOfFeed(VIEWS.newspaperFeedArchive(params))),
    ]);
    const feed = allPages('newspaperFeed').map(({ path, params }): [string, string] => [
      path,
      atomXml(HOME, feedOfNewspaper(VIEWS.newspaperFeed(params))),
    ]);
    return Object.fromEntries([...archived, ...feed]);
  });
}

function linksOf(xml: string | undefined): Record<string, string> {
  const links = childrenOf(parseXml(xml ?? ''), 'link').map(({ attributes: { rel = '', href = '' } }) => [rel, href]);
  return Object.fromEntries(links) as Record<string, string>;
}

function idsOf(xml: string | undefined): string[] {
  return childrenOf(parseXml(xml ?? ''), 'entry').map((entry) => textOf(entry, 'id'));
}

test('years that are over are archived whole, the newest one as far as documents are full', async () => {
  const documents = await documentsOf([...OLD, ...CLOSED, ...RUNNING, UNDATED, ...daily('courier', '2024-01-01', 49)]);
  expect(Object.keys(documents)).toEqual([
    'ribao/feed-2021-1.xml',
    'ribao/feed-2023-1.xml',
    'ribao/feed-2023-2.xml',
    'ribao/feed-2023-3.xml',
    'ribao/feed-2024-1.xml',
    'ribao/feed.xml',
    'courier/feed.xml',
  ]);
  expect(Object.values(documents).map((xml) => idsOf(xml).length)).toEqual([3, 50, 50, 20, 50, 50, 49]);
  expect(linksOf(documents['courier/feed.xml'])).not.toHaveProperty('prev-archive');
});

test('a reader who goes back from the feed comes by every dated issue, and by those of the archive once', async () => {
  const documents = await documentsOf([...OLD, ...CLOSED, ...RUNNING, UNDATED]);
  const seen: string[][] = [];
  let at: string | undefined = 'ribao/feed.xml';
  while (at !== undefined) {
    seen.push(idsOf(documents[at]));
    at = linksOf(documents[at])['prev-archive']?.slice(HOME.length + 1);
  }
  const all = [...OLD, ...CLOSED, ...RUNNING].map(({ address }) => `${HOME}/${address.replace('/p01/a01', '/')}`);
  expect([...new Set(seen.flat())].toSorted()).toEqual(all.toSorted());
  const archived = seen.slice(1).flat();
  expect(new Set(archived).size).toBe(archived.length);
  expect(archived).toEqual(archived.toSorted().toReversed());
});

test('a document says that it is archived, where it is, which feed is current, and what stands before and after it', async () => {
  const documents = await documentsOf([...OLD, ...CLOSED, ...RUNNING]);
  const url = (name: string) => `${HOME}/ribao/${name}`;
  const page = { alternate: url('') };
  expect(linksOf(documents['ribao/feed-2023-1.xml'])).toEqual({
    ...page,
    self: url('feed-2023-1.xml'),
    current: url('feed.xml'),
    'prev-archive': url('feed-2021-1.xml'),
    'next-archive': url('feed-2023-2.xml'),
  });
  expect(linksOf(documents['ribao/feed-2021-1.xml'])).not.toHaveProperty('prev-archive');
  expect(linksOf(documents['ribao/feed-2024-1.xml'])).not.toHaveProperty('next-archive');
  expect(linksOf(documents['ribao/feed.xml'])).toEqual({
    ...page,
    self: url('feed.xml'),
    'prev-archive': url('feed-2024-1.xml'),
  });
  for (const [path, xml] of Object.entries(documents)) {
    const feed = parseXml(xml);
    expect(textOf(feed, 'id')).toBe(url('feed.xml'));
    expect(childrenOf(feed, 'fh:archive')).toHaveLength(path === 'ribao/feed.xml' ? 0 : 1);
    if (path !== 'ribao/feed.xml') expect(feed.attributes['xmlns:fh']).toBe('http://purl.org/syndication/history/1.0');
  }
});

test('what is added leaves full documents as they are, but for the way on to a new one', async () => {
  const before = await documentsOf([...CLOSED, ...RUNNING]);
  const withIssue = await documentsOf([...CLOSED, ...daily('ribao', '2024-01-01', 61)]);
  const withYear = await documentsOf([...CLOSED, ...RUNNING, ...daily('ribao', '2025-01-01', 1)]);
  const archived = Object.keys(before).filter((path) => path !== 'ribao/feed.xml');
  for (const path of archived) expect(withIssue[path], path).toBe(before[path]);
  expect(Object.keys(withYear)).toEqual([...archived, 'ribao/feed-2024-2.xml', 'ribao/feed.xml']);
  const changed = archived.filter((path) => withYear[path] !== before[path]);
  expect(changed).toEqual(['ribao/feed-2024-1.xml']);
  expect(idsOf(withYear['ribao/feed-2024-1.xml'])).toEqual(idsOf(before['ribao/feed-2024-1.xml']));
});

const MISSING = [
  ...(spawnSync('xmllint', ['--version']).error ? ['xmllint'] : []),
  ...(spawnSync('/usr/bin/python3', ['-c', 'import feedparser']).status === 0 ? [] : ['python3-feedparser']),
];
if (MISSING.length > 0 && process.env['CI']) throw new Error(`Not installed: ${MISSING.join(', ')}.`);
if (MISSING.length > 0) console.warn(`Not installed, so no other program reads the feeds: ${MISSING.join(', ')}.`);

const READ =
  'import feedparser, sys, json\nprint(json.dumps([[bool(d.bozo), len(d.entries)] for d in map(feedparser.parse, sys.argv[1:])]))';

test.skipIf(MISSING.length > 0)('other programs read every document, and find as many entries', async () => {
  const documents = await documentsOf([...OLD, ...CLOSED, ...RUNNING, { ...UNDATED, headline: ']]><x>&amp;' }]);
  const folder = temporaryFolder();
  const files = Object.entries(documents).map(([path, xml]) => {
    const file = join(folder, path.replace('/', '-'));
    writeFileSync(file, xml);
    return file;
  });
  execFileSync('xmllint', ['--noout', '--nonet', ...files]);
  const read = execFileSync('/usr/bin/python3', ['-c', READ, ...files], { encoding: 'utf8' });
  expect(JSON.parse(read)).toEqual([3, 50, 50, 20, 50, 50].map((count) => [false, count]));
});
