import type { z } from 'astro/zod';
import { expect, test } from 'vitest';
import type { Feed, FeedEntry } from '../../src/site/feed.ts';
import { jsonFeed } from '../../src/site/json-feed.ts';
import { jsonFeedSchema } from './json-feed-schema.ts';

const ENTRY: FeedEntry = {
  title: '老街重新开门',
  path: '/ribao/2024-07-19/p01/a01/',
  author: '日报',
  language: 'zh-CN',
  date: '2024-07-19',
  summary: '老街的青石板路……',
  categories: [{ kind: 'sections', id: 'news', name: '要闻' }],
};

function parse(...entries: FeedEntry[]): z.infer<typeof jsonFeedSchema> {
  const feed: Feed = { title: '旧报', author: '旧报', language: 'zh-CN', path: '/ribao/feed.xml', pagePath: '/ribao/', entries };
  return jsonFeedSchema.parse(JSON.parse(jsonFeed('https://example.org/old', feed)));
}

test('a feed says where it is and what page shows the same, with the entries of the Atom feed', () => {
  expect(parse(ENTRY)).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: '旧报',
    home_page_url: 'https://example.org/old/ribao/',
    feed_url: 'https://example.org/old/ribao/feed.json',
    language: 'zh-CN',
    authors: [{ name: '旧报' }],
    items: [
      {
        id: 'https://example.org/old/ribao/2024-07-19/p01/a01/',
        url: 'https://example.org/old/ribao/2024-07-19/p01/a01/',
        title: '老街重新开门',
        content_text: '老街的青石板路……',
        date_published: '2024-07-19T12:00:00Z',
        authors: [{ name: '日报' }],
        tags: ['要闻'],
        language: 'zh-CN',
      },
    ],
  });
});

test('a corrected entry says when, never before its issue; one without opening words repeats its title', () => {
  const { summary: _summary, ...bare } = ENTRY;
  const [corrected, early, brief] = parse({ ...ENTRY, modified: '2026-11-20' }, { ...ENTRY, modified: '2001-01-01' }, bare).items;
  expect(corrected?.date_modified).toBe('2026-11-20T12:00:00Z');
  expect(early?.date_modified).toBe('2024-07-19T12:00:00Z');
  expect(brief).not.toHaveProperty('date_modified');
  expect(brief?.content_text).toBe('老街重新开门');
});

test('half a character, which no JSON should hold, is replaced; anything else arrives as it is', () => {
  const hostile = `</title>"\\\u0007\u2028${'\ud800'}`;
  const text = jsonFeed('https://example.org', {
    title: hostile,
    author: '旧报',
    language: 'en',
    path: '/feed.xml',
    pagePath: '/',
    entries: [{ ...ENTRY, title: hostile }],
  });
  const feed = jsonFeedSchema.parse(JSON.parse(text));
  expect(feed.title).toBe(`</title>"\\\u0007\u2028\ufffd`);
  expect(feed.items[0]?.title).toBe(feed.title);
});
