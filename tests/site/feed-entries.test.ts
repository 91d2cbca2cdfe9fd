import { expect, test } from 'vitest';
import type { ArticleFeedEntry, IssueFeedEntry } from '../../src/catalog/index.ts';
import { articleEntries, issueEntries } from '../../src/site/feed-entries.ts';
import { ARCHIVE, CONTINUATION } from './article-view.ts';

const BILINGUAL = {
  ...ARCHIVE,
  newspapers: [...ARCHIVE.newspapers, { id: 'courier', name: 'The Courier', language: 'en' as const }],
};

const ISSUE: IssueFeedEntry = {
  address: 'courier/1987-03-12/ed-2',
  newspaper: 'courier',
  newspaperName: 'The Courier',
  date: '1987-03-12',
  dateBasis: 'printed',
  dateConfidence: 1,
  edition: 2,
  pages: 4,
  articles: 2,
  headlines: ['A bridge opens', 'Rain'],
};

const ARTICLE: ArticleFeedEntry = {
  ...CONTINUATION,
  date: '2023-10-18',
  headline: '老街重新开门',
  opening: '老街的 石板路',
  characters: 6,
  section: 'news',
  sectionName: '要闻',
  tags: [{ id: 'old-street', name: '老街' }],
};

test('an issue is told in the language of its newspaper, with edition and headlines', () => {
  const doubtful = { ...ISSUE, newspaper: 'lanchuan-ribao', newspaperName: '澜川日报', dateConfidence: 0.5, headlines: [] };
  const [english, chinese] = issueEntries([ISSUE, doubtful], BILINGUAL);
  expect(english).toMatchObject({
    title: 'The Courier 12 March 1987 Edition 2',
    path: '/courier/1987-03-12/ed-2/',
    language: 'en',
    author: 'The Courier',
    summary: 'A bridge opens · Rain',
  });
  expect(chinese).toMatchObject({ title: '澜川日报 约1987年3月12日 当日第 2 次出版', language: 'zh-CN' });
  expect(chinese).not.toHaveProperty('summary');
});

test('an article has its title, section, tags, and opening words that say whether they go on', () => {
  const { label, headline: _, ...untitled } = { ...ARTICLE, label: '本报讯' };
  const [whole, cut, lost] = articleEntries(
    [ARTICLE, { ...ARTICLE, characters: 7 }, { ...untitled, label, opening: '' }],
    ARCHIVE,
  );
  expect(whole).toMatchObject({
    title: '老街重新开门',
    author: '澜川日报',
    categories: [
      { kind: 'sections', id: 'news', name: '要闻' },
      { kind: 'tags', id: 'old-street', name: '老街' },
    ],
    summary: '老街的 石板路',
  });
  expect(cut?.summary).toBe('老街的 石板路……');
  expect(lost?.title).toBe('无题：本报讯');
  expect(lost).not.toHaveProperty('summary');
});

test('an article keeps the language of its own text', () => {
  expect(articleEntries([{ ...ARTICLE, language: 'und-Mong' }], ARCHIVE)[0]?.language).toBe('und-Mong');
});
