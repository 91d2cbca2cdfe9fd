import { expect, onTestFinished, test, vi } from 'vitest';
import { atomXml, type Feed, type FeedEntry, hasFeed } from '../../src/site/feed.ts';
import { childrenOf, parseXml, textOf } from './xml.ts';

const ENTRY: FeedEntry = {
  title: '老街重新开门',
  path: '/ribao/2024-07-19/p01/a01/',
  author: '日报',
  language: 'zh-CN',
  date: '2024-07-19',
  summary: '老街的青石板路',
  categories: [{ kind: 'sections', id: 'news', name: '要闻' }],
};

function feedOf(...entries: FeedEntry[]): Feed {
  return { title: '旧报', author: '旧报', language: 'zh-CN', path: '/feed.xml', pagePath: '/', entries };
}

function parse(...entries: FeedEntry[]) {
  return parseXml(atomXml('https://example.org/old', feedOf(...entries)));
}

test('a feed says what it is, where it is and which page shows the same, by full addresses', () => {
  const feed = parse(ENTRY);
  expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' });
  expect(textOf(feed, 'id')).toBe('https://example.org/old/feed.xml');
  expect(textOf(feed, 'title')).toBe('旧报');
  expect(childrenOf(feed, 'author').map((author) => textOf(author, 'name'))).toEqual(['旧报']);
  expect(childrenOf(feed, 'link').map(({ attributes }) => attributes)).toEqual([
    { rel: 'self', type: 'application/atom+xml', href: 'https://example.org/old/feed.xml' },
    { rel: 'alternate', type: 'text/html', href: 'https://example.org/old/' },
  ]);
});

test('an entry has its permanent address, day, newspaper, language, lists and opening words', () => {
  const [entry] = childrenOf(parse({ ...ENTRY, language: 'en' }), 'entry');
  if (!entry) throw new Error('There is no entry.');
  expect(entry.attributes).toEqual({ 'xml:lang': 'en' });
  expect(textOf(entry, 'id')).toBe('https://example.org/old/ribao/2024-07-19/p01/a01/');
  expect(childrenOf(entry, 'link')[0]?.attributes['href']).toBe('https://example.org/old/ribao/2024-07-19/p01/a01/');
  expect(textOf(entry, 'published')).toBe('2024-07-19T12:00:00Z');
  expect(childrenOf(entry, 'author').map((author) => textOf(author, 'name'))).toEqual(['日报']);
  expect(childrenOf(entry, 'category').map(({ attributes }) => attributes)).toEqual([
    { term: 'news', scheme: 'https://example.org/old/sections/', label: '要闻' },
  ]);
  expect(textOf(entry, 'summary')).toBe('老街的青石板路');
});

test('an entry counts as updated on the day of its correction, never before its issue, and the feed with the latest of them', () => {
  const feed = parse(ENTRY, { ...ENTRY, modified: '2026-11-20' }, { ...ENTRY, modified: '2001-01-01' });
  const days = childrenOf(feed, 'entry').map((entry) => textOf(entry, 'updated').slice(0, 10));
  expect(days).toEqual(['2024-07-19', '2026-11-20', '2024-07-19']);
  expect(textOf(feed, 'updated')).toBe('2026-11-20T12:00:00Z');
});

test('text that means something to a program, or that XML cannot hold, arrives as text', () => {
  const hostile = `</title><script>x</script>]]>&amp;"'<!--`;
  const [entry] = childrenOf(
    parse({
      ...ENTRY,
      title: hostile,
      author: hostile,
      summary: `铃\u0007字\uffff半\ud800`,
      categories: [{ kind: 'tags', id: 'x', name: hostile }],
    }),
    'entry',
  );
  if (!entry) throw new Error('There is no entry.');
  expect(textOf(entry, 'title')).toBe(hostile);
  expect(childrenOf(entry, 'author').map((author) => textOf(author, 'name'))).toEqual([hostile]);
  expect(childrenOf(entry, 'category')[0]?.attributes['label']).toBe(hostile);
  expect(textOf(entry, 'summary')).toBe('铃␇字\ufffd半\ufffd');
});

test('there is a feed only where the archive has a home and something is dated', () => {
  expect(hasFeed({ address: 'https://example.org/' }, '2024-07-19')).toBe(true);
  expect(hasFeed({}, '2024-07-19')).toBe(false);
  expect(hasFeed({ address: 'https://example.org/' }, undefined)).toBe(false);
});

test('the hour at which a feed is made does not show', () => {
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const [first, second] = [0, 86_400_000_000].map((time) => {
    vi.useFakeTimers({ now: time });
    return atomXml('https://example.org/', feedOf(ENTRY));
  });
  expect(first).toBe(second);
});
