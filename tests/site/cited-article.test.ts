import { expect, it } from 'vitest';
import type { ArticleView } from '../../src/catalog/types/article.ts';
import { messagesFor } from '../../src/i18n/index.ts';
import { citedArticle } from '../../src/site/cited-article.ts';
import { ARCHIVE, ARTICLE, CONTINUATION } from './article-view.ts';

const zh = messagesFor('zh-CN');
const cite = (facts: Partial<ArticleView> = {}, archive = ARCHIVE) => citedArticle({ ...ARTICLE, ...facts }, archive, zh);
const people = (...roles: (string | undefined)[]) => ({
  text: '署名',
  people: roles.map((role, place) => ({ id: `p${place}`, name: `人${place}`, ...(role === undefined ? {} : { role }) })),
});
const lacking = (...names: (keyof ArticleView)[]) =>
  Object.fromEntries(Object.entries(ARTICLE).filter(([name]) => !(names as string[]).includes(name))) as unknown as ArticleView;

it('an article is cited by what its page says', () => {
  expect(cite()).toEqual({
    id: 'lanchuan-ribao/2023-10-18/p01/a01',
    title: '澜河城区段岸线修复一期完工',
    authors: ['沈若溪', '何小满'],
    newspaper: '澜川日报',
    publisher: '澜川日报社',
    issn: '1000-123X',
    date: '2023-10-18',
    section: '要闻',
    pages: ['1'],
    language: 'zh-CN',
    tags: [],
    url: 'https://archive.example.org/lanchuan-ribao/2023-10-18/p01/a01/',
    notes: [],
  });
});

it('who only made pictures is no author of a text, but is of a picture', () => {
  expect(cite({ byline: people('记者', '摄影', '供图', undefined) }).authors).toEqual(['人0', '人3']);
  expect(cite({ byline: people('摄影', 'Photo by') }).authors).toEqual(['人0', '人1']);
  expect(citedArticle(lacking('byline'), ARCHIVE, zh).authors).toEqual([]);
});

it('a story that jumps is on a list of pages', () => {
  expect(cite({ continuesOn: { ...CONTINUATION, pageLabel: '3' } }).pages).toEqual(['1', '3']);
  expect(citedArticle(lacking('pageLabel'), ARCHIVE, zh).pages).toEqual([]);
});

it('a section is cited only where the paper names it', () => {
  const guessed = { ...lacking('pageName'), section: { id: 'yaowen', basis: 'words' as const } };
  expect(citedArticle(guessed, ARCHIVE, zh).section).toBeUndefined();
  // As printed, not by the name that the vocabulary gives to the section.
  const columnTitle = { id: 'shidian', text: '今日视点' };
  const column = { ...lacking('pageName'), columnTitle, section: { id: 'yaowen', basis: 'column-title' as const } };
  expect(citedArticle(column, ARCHIVE, zh).section).toBe('今日视点');
});

it('a title that was made and a date that was inferred are marked, and noted for reference files', () => {
  const untitled = { ...lacking('headline'), label: '昨日上午', titleSource: 'derived' as const, dateBasis: 'inferred' as const };
  expect(citedArticle(untitled, ARCHIVE, zh)).toMatchObject({
    title: '无题：昨日上午',
    titleDerived: true,
    dateInferred: true,
    notes: [zh.citations.titleDerived, zh.citations.dateInferred],
  });
  expect(citedArticle(lacking('headline'), ARCHIVE, zh)).toMatchObject({ title: '无题', titleDerived: true, notes: [] });
  expect(citedArticle({ ...lacking('date'), dateBasis: 'inferred' }, ARCHIVE, zh).dateInferred).toBeUndefined();
});

it('later editions, archives without an address, and texts that would break out of their line', () => {
  expect(cite({ address: 'lanchuan-ribao/2023-10-18/ed-2/p01/a01' }).edition).toBe(2);
  const { address: _, ...offline } = ARCHIVE;
  expect(cite({}, offline).url).toBeUndefined();
  expect(cite({ headline: ' 一\r\nER  - \u0007' }).title).toBe('一 ER - \ufffd');
});
