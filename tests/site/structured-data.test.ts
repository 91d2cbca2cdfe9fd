import { describe, expect, it, test } from 'vitest';
import type { NewspaperView } from '../../src/catalog/types/archive.ts';
import type { ArticleView } from '../../src/catalog/types/article.ts';
import type { IssueView } from '../../src/catalog/types/issue.ts';
import { messagesFor } from '../../src/i18n/index.ts';
import { articleData } from '../../src/site/structured-data/article-data.ts';
import { jsonScript } from '../../src/site/structured-data/json-script.ts';
import { issueData, newspaperData, webSiteData } from '../../src/site/structured-data/page-data.ts';
import { structuredDataSchema } from '../../src/site/structured-data/schema.ts';
import { ARCHIVE, ARTICLE, CONTINUATION } from './article-view.ts';

const zh = messagesFor('zh-CN');
const HOME = 'https://archive.example.org';
const { address: _address, ...HOMELESS } = ARCHIVE;
const PAPER = { '@type': 'Newspaper', name: '澜川日报', issn: '1000-123X', url: `${HOME}/lanchuan-ribao/` };

describe('an article', () => {
  it('is part of its issue, which is part of its newspaper', () => {
    const article: ArticleView = {
      ...ARTICLE,
      decks: ['投资一亿元'],
      dateline: { text: '本报澜川10月17日电' },
      continuesOn: CONTINUATION,
    };
    const data = articleData(article, ARCHIVE, zh);
    expect(structuredDataSchema.parse(data)).toEqual(data);
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: '澜河城区段岸线修复一期完工',
      alternativeHeadline: '投资一亿元',
      author: [
        { '@type': 'Person', name: '沈若溪' },
        { '@type': 'Person', name: '何小满' },
      ],
      datePublished: '2023-10-18',
      dateline: '本报澜川10月17日电',
      printPage: '1',
      printSection: '要闻',
      pagination: '1, 2',
      articleSection: '要闻',
      inLanguage: 'zh-CN',
      identifier: 'lanchuan-ribao/2023-10-18/p01/a01',
      url: `${HOME}/lanchuan-ribao/2023-10-18/p01/a01/`,
      image: `${HOME}/lanchuan-ribao/2023-10-18/og.png`,
      isAccessibleForFree: true,
      publisher: { '@type': 'Organization', name: '澜川日报社' },
      license: 'https://rightsstatements.org/vocab/InC/1.0/',
      isPartOf: {
        '@type': 'PublicationIssue',
        datePublished: '2023-10-18',
        url: `${HOME}/lanchuan-ribao/2023-10-18/`,
        isPartOf: PAPER,
      },
    });
  });

  it('says nothing of what is not known, and has no address where the archive has none', () => {
    const { date: _date, pageLabel: _label, pageName: _name, headline: _headline, byline: _byline, ...rest } = ARTICLE;
    const data = articleData({ ...rest, label: '正文开头' }, { ...HOMELESS, newspapers: [] }, zh);
    expect(structuredDataSchema.parse(data)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      name: '无题：正文开头',
      articleSection: '要闻',
      inLanguage: 'zh-CN',
      identifier: 'lanchuan-ribao/2023-10-18/p01/a01',
      isAccessibleForFree: true,
      isPartOf: { '@type': 'PublicationIssue' },
    });
    expect(JSON.stringify(articleData(ARTICLE, HOMELESS, zh))).not.toContain('example.org/lanchuan');
  });

  it('tells two decks, a further edition and the day of its latest correction', () => {
    const about = { what: 'text' as const, who: '校对员', why: '对照原版', file: 'corrections/x.yml' };
    const article: ArticleView = {
      ...ARTICLE,
      address: 'lanchuan-ribao/2023-10-18/ed-2/p01/a01',
      decks: ['副题一', '副题二'],
      corrections: [
        { ...about, when: '2026-11-20' },
        { ...about, when: '2026-11-18' },
      ],
    };
    expect(structuredDataSchema.parse(articleData(article, ARCHIVE, zh))).toMatchObject({
      alternativeHeadline: ['副题一', '副题二'],
      printEdition: '2',
      dateModified: '2026-11-20',
    });
  });

  it('has the licence of its own day, and is not free to read while its text is withheld', () => {
    const uri = 'https://creativecommons.org/publicdomain/zero/1.0/';
    const [paper] = ARCHIVE.newspapers;
    if (!paper) throw new Error('The archive has a newspaper.');
    const periods = [{ from: '2023-01-01', to: '2023-12-31', uri }];
    const archive = { ...ARCHIVE, newspapers: [{ ...paper, rights: { ...paper.rights, periods } }] };
    const data = articleData({ ...ARTICLE, withheld: true }, archive, zh);
    expect(structuredDataSchema.parse(data)).toMatchObject({ license: uri, isAccessibleForFree: false });
  });

  it('does not repeat its text', () => {
    expect(JSON.stringify(articleData(ARTICLE, ARCHIVE, zh))).not.toContain('正文。');
  });
});

test('an issue has its newspaper, and lists no articles', () => {
  const issue: IssueView = {
    address: 'lanchuan-ribao/2023-10-18',
    newspaper: 'lanchuan-ribao',
    newspaperName: '澜川日报',
    language: 'zh-CN',
    date: '2023-10-18',
    dateBasis: 'file-name',
    dateConfidence: 1,
    pages: [],
  };
  const data = issueData(issue, ARCHIVE, zh);
  expect(structuredDataSchema.parse(data)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'PublicationIssue',
    name: '澜川日报 2023年10月18日',
    datePublished: '2023-10-18',
    identifier: 'lanchuan-ribao/2023-10-18',
    inLanguage: 'zh-CN',
    url: `${HOME}/lanchuan-ribao/2023-10-18/`,
    image: `${HOME}/lanchuan-ribao/2023-10-18/og.png`,
    publisher: { '@type': 'Organization', name: '澜川日报社' },
    license: 'https://rightsstatements.org/vocab/InC/1.0/',
    isPartOf: PAPER,
  });
});

test('a newspaper has its place and the days held; an archive how it is searched, where it has a home', () => {
  const paper = ARCHIVE.newspapers[0] as NewspaperView;
  const held = {
    ...paper,
    language: 'zh-CN',
    issues: 2,
    articles: 9,
    years: [],
    firstDate: '2023-10-18',
    lastDate: '2024-11-05',
  } as const;
  expect(structuredDataSchema.parse(newspaperData({ ...held, years: [], place: '澜川市' }, ARCHIVE))).toMatchObject({
    ...PAPER,
    locationCreated: { '@type': 'Place', name: '澜川市' },
    temporalCoverage: '2023-10-18/2024-11-05',
  });
  expect(structuredDataSchema.parse(webSiteData(ARCHIVE))).toMatchObject({
    name: '澜川旧报',
    url: `${HOME}/`,
    potentialAction: { target: { urlTemplate: `${HOME}/search/?q={search_term_string}` } },
  });
  expect(structuredDataSchema.parse(webSiteData(HOMELESS))).not.toHaveProperty('potentialAction');
});

test('the schema refuses an empty field, a relative address, and a field that we do not use', () => {
  const data = articleData(ARTICLE, ARCHIVE, zh);
  for (const wrong of [
    { headline: '' },
    { url: '/a/' },
    { articleBody: '正文' },
    { author: [] },
    { datePublished: '2023-13-01' },
  ]) {
    expect(structuredDataSchema.safeParse({ ...data, ...wrong }).success).toBe(false);
  }
});

test('no text ends the script element that it stands in', () => {
  const hostile = { headline: `</script><!--<script>alert(1)//]]>\u2028&quot;` };
  const script = jsonScript(hostile);
  expect(script).not.toContain('<');
  expect(JSON.parse(script)).toEqual(hostile);
});
