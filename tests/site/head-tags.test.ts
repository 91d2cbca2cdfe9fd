import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n/index.ts';
import { articleHeadTags, type HeadTag } from '../../src/site/head-tags.ts';
import { ARCHIVE, ARTICLE, CONTINUATION } from './article-view.ts';

const zh = messagesFor('zh-CN');
const lines = (tags: HeadTag[]) => tags.map(({ name, property, content }) => `${name ?? property} = ${content}`);
const content = (tags: HeadTag[], wanted: string) => tags.find(({ name }) => name === wanted)?.content;

describe('head tags of an article', () => {
  it('are the set that Zotero saves as a newspaper article', () => {
    expect(lines(articleHeadTags({ ...ARTICLE, continuesOn: CONTINUATION }, ARCHIVE, zh))).toEqual([
      'DC.type = newspaperArticle',
      'DC.title = 澜河城区段岸线修复一期完工',
      'citation_title = 澜河城区段岸线修复一期完工',
      'DC.creator = 沈若溪',
      'citation_author = 沈若溪',
      'DC.creator = 何小满',
      'citation_author = 何小满',
      'DC.date = 2023-10-18',
      'citation_date = 2023-10-18',
      'DC.source = 澜川日报',
      'DCTERMS.isPartOf = 澜川日报',
      'prism.publicationName = 澜川日报',
      'DC.publisher = 澜川日报社',
      'DC.rights = https://rightsstatements.org/vocab/InC/1.0/',
      'DC.language = zh-CN',
      'citation_language = zh-CN',
      'DC.identifier = lanchuan-ribao/2023-10-18/p01/a01',
      'prism.issn = 1000-123X',
      'citation_firstpage = 1, 2',
      'citation_public_url = https://archive.example.org/lanchuan-ribao/2023-10-18/p01/a01/',
      'article:section = 要闻',
      'og:type = article',
      'og:title = 澜河城区段岸线修复一期完工',
      'og:site_name = 澜川旧报',
      'og:url = https://archive.example.org/lanchuan-ribao/2023-10-18/p01/a01/',
      'og:image = https://archive.example.org/lanchuan-ribao/2023-10-18/og.png',
      'og:image:width = 1200',
      'og:image:height = 630',
    ]);
  });

  it('never hold a tag that makes Zotero take it for something else', () => {
    const names = articleHeadTags({ ...ARTICLE, continuesOn: CONTINUATION }, ARCHIVE, zh).map(({ name }) => name);
    expect(names).not.toContain('citation_journal_title');
    expect(names).not.toContain('citation_lastpage');
    expect(names).not.toContain('prism.pageRange');
    expect(names).not.toContain('prism.endingPage');
  });

  it('leave out what is not known', () => {
    const { date: _date, pageLabel: _pageLabel, headline: _headline, ...rest } = ARTICLE;
    const { address: _address, ...archive } = ARCHIVE;
    const tags = articleHeadTags({ ...rest, label: '正文开头' }, { ...archive, newspapers: [] }, zh);
    for (const absent of ['DC.date', 'citation_firstpage', 'citation_public_url', 'DC.publisher', 'prism.issn']) {
      expect(content(tags, absent)).toBeUndefined();
    }
    expect(content(tags, 'citation_title')).toBe('无题：正文开头');
  });

  it('name a further edition', () => {
    const tags = articleHeadTags({ ...ARTICLE, address: 'lanchuan-ribao/2023-10-18/ed-2/p01/a01' }, ARCHIVE, zh);
    expect(content(tags, 'prism.edition')).toBe('2');
  });
});
