import { describe, expect, it } from 'vitest';
import { citationText } from '../../src/citations/cited-article.ts';
import { CITATION_FORMS, isCitableAs } from '../../src/citations/forms.ts';
import { CITED, without } from './articles.ts';

const WHOLE = {
  ...CITED,
  authors: ['王一', '李二三'],
  place: '示例市',
  publisher: '示例日报社',
  issn: '1000-123X',
  edition: 2,
  notes: ['日期报上未印，系推断。'],
};

it('RIS has the tags of a newspaper article, pages as a list', () => {
  expect(citationText(CITATION_FORMS.ris(WHOLE)).split('\r\n')).toEqual([
    'TY  - NEWS',
    'ID  - shili-ribao/2024-07-19/p01/a01',
    'TI  - 示例标题',
    'AU  - 王一',
    'AU  - 李二三',
    'T2  - 示例日报',
    'DA  - 2024/07/19',
    'PY  - 2024',
    'ET  - 2',
    'SE  - 要闻',
    'SP  - 1, 3',
    'PB  - 示例日报社',
    'CY  - 示例市',
    'SN  - 1000-123X',
    'LA  - zh-CN',
    'UR  - https://archive.example.org/shili-ribao/2024-07-19/p01/a01/',
    'N1  - 日期报上未印，系推断。',
    'ER  - ',
    '',
  ]);
});

it('BibTeX has names and titles in braces of their own', () => {
  expect(citationText(CITATION_FORMS.bibtex(WHOLE))).toBe(
    [
      '@article{shili-ribao_2024-07-19_p01_a01,',
      '  title = {{示例标题}},',
      '  author = {{王一} and {李二三}},',
      '  journal = {{示例日报}},',
      '  date = {2024-07-19},',
      '  year = {2024},',
      '  month = jul,',
      '  edition = {2},',
      '  section = {要闻},',
      '  pages = {1, 3},',
      '  publisher = {示例日报社},',
      '  address = {示例市},',
      '  issn = {1000-123X},',
      '  language = {zh-CN},',
      '  url = {https://archive.example.org/shili-ribao/2024-07-19/p01/a01/},',
      '  annote = {日期报上未印，系推断。}',
      '}\n',
    ].join('\n'),
  );
});

it('CSL-JSON is a list of one newspaper article', () => {
  expect(JSON.parse(citationText(CITATION_FORMS['csl-json'](WHOLE)))).toEqual([
    {
      id: 'shili-ribao/2024-07-19/p01/a01',
      type: 'article-newspaper',
      title: '示例标题',
      author: [{ literal: '王一' }, { literal: '李二三' }],
      'container-title': '示例日报',
      issued: { 'date-parts': [[2024, 7, 19]] },
      edition: 2,
      section: '要闻',
      page: '1, 3',
      publisher: '示例日报社',
      'publisher-place': '示例市',
      ISSN: '1000-123X',
      language: 'zh-CN',
      URL: 'https://archive.example.org/shili-ribao/2024-07-19/p01/a01/',
      note: '日期报上未印，系推断。',
    },
  ]);
});

describe('what is not known', () => {
  it('has no field', () => {
    const bare = { ...without('date', 'section', 'url'), authors: [], pages: [] };
    expect(citationText(CITATION_FORMS.ris(bare))).not.toMatch(/^(?:AU|DA|PY|SE|SP|UR|N1) /mu);
    expect(citationText(CITATION_FORMS.bibtex(bare))).not.toMatch(/(?:author|date|section|pages|url|annote) =/u);
    expect(citationText(CITATION_FORMS['csl-json'](bare))).not.toMatch(/"(?:author|issued|section|page|URL|note)"/u);
  });

  it('an article without an address online is not cited as read there', () => {
    expect(isCitableAs('gbt-online', without('url'))).toBe(false);
    expect(isCitableAs('gbt-print', without('url'))).toBe(true);
    expect(isCitableAs('gbt-online', CITED)).toBe(true);
  });
});

it('signs of TeX within a title neither end the field nor begin a formula', () => {
  const text = citationText(CITATION_FORMS.bibtex({ ...CITED, title: '}, note={$100% & \\x', authors: ['A {B'] }));
  expect(text).toContain('title = {{\\textbraceright{}, note=\\textbraceleft{}\\$100\\% \\& {$\\backslash$}x}}');
  expect(text).toContain('author = {{A \\textbraceleft{}B}}');
});
