import { describe, expect, it } from 'vitest';
import { citationOn } from '../../src/citations/access-date.ts';
import { type CitedArticle, citationText } from '../../src/citations/cited-article.ts';
import { CITATION_FORMS, type CitationFormId } from '../../src/citations/forms.ts';
import { stopped } from '../../src/citations/title-text.ts';
import { authors, CITED, without } from './articles.ts';

const URL = CITED.url ?? '';
const DAY = { year: 2026, month: 11, day: 21 };

function cite(form: CitationFormId, article: CitedArticle): string {
  return citationText(CITATION_FORMS[form](article));
}

it('ends a title of any length with its full stop', () => {
  const title = `${')'.repeat(300_000)}a`;
  expect(stopped(title)).toBe(`${title}.`);
  expect(stopped('他说“好。”）')).toBe('他说“好。”）');
});

describe('the golden strings (features.md, 3.2)', () => {
  it.each<[CitationFormId, Partial<CitedArticle>, string]>([
    ['gbt-print', { authors: ['王一', '李二三'], pages: ['1'] }, '王一, 李二三. 示例标题[N]. 示例日报, 2024-07-19(1).'],
    ['chicago', {}, `王一. “示例标题.” 示例日报, July 19, 2024, sec. 要闻. ${URL}.`],
    ['chicago', { authors: [] }, `示例日报. “示例标题.” July 19, 2024, sec. 要闻. ${URL}.`],
    ['apa', {}, `王一. (2024, July 19). 示例标题. 示例日报, 1, 3. ${URL}`],
    ['apa', { authors: [] }, `示例标题. (2024, July 19). 示例日报, 1, 3. ${URL}`],
    ['mla', {}, `王一. “示例标题.” 示例日报, 19 July 2024, pp. 1, 3, ${URL}.`],
    ['mla', { pages: ['1'] }, `王一. “示例标题.” 示例日报, 19 July 2024, p. 1, ${URL}.`],
    ['gbt-print', { authors: authors(4), pages: ['1'] }, '作1, 作2, 作3, 等. 示例标题[N]. 示例日报, 2024-07-19(1).'],
    ['gbt-print', { authors: [], pages: ['1'] }, '示例标题[N]. 示例日报, 2024-07-19(1).'],
  ])('%s %j', (form, facts, expected) => {
    expect(cite(form, { ...CITED, ...facts })).toBe(expected);
  });

  it('online with the day of access, which is left out until a reader asks for it', () => {
    const citation = CITATION_FORMS['gbt-online'](CITED);
    expect(citationOn('gbt-online', citation, DAY)).toBe(`王一. 示例标题[N/OL]. 示例日报, 2024-07-19(1, 3)[2026-11-21]. ${URL}.`);
    expect(citationText(citation)).toBe(`王一. 示例标题[N/OL]. 示例日报, 2024-07-19(1, 3). ${URL}.`);
  });
});

/** Checked against citeproc-js 2.4.63 with the styles of the CSL project, names as `literal`, locale en-US. */
describe('authors, as citeproc lists them', () => {
  const names = (form: CitationFormId, count: number) =>
    cite(form, { ...CITED, authors: authors(count) }).split(/\.? [“(示]/u)[0];
  it.each<[CitationFormId, number, string]>([
    ['chicago', 2, '作1 and 作2'],
    ['chicago', 3, '作1, 作2, and 作3'],
    ['chicago', 10, '作1, 作2, 作3, 作4, 作5, 作6, 作7, 作8, 作9, and 作10'],
    ['chicago', 11, '作1, 作2, 作3, 作4, 作5, 作6, 作7, et al'],
    ['apa', 2, '作1 & 作2'],
    ['apa', 3, '作1, 作2, & 作3'],
    ['apa', 21, `${authors(19).join(', ')}, … 作21`],
    ['mla', 2, '作1 and 作2'],
    ['mla', 3, '作1, et al'],
    ['gbt-print', 3, '作1, 作2, 作3'],
    ['gbt-online', 4, '作1, 作2, 作3, 等'],
  ])('%s %i', (form, count, expected) => expect(names(form, count)).toBe(expected));

  it('names and titles in English stay as printed; further authors are et al., with one full stop', () => {
    const english = { ...CITED, language: 'en', title: 'Port opens', authors: ['Jane Doe', 'John Roe Jr.'] };
    expect(cite('chicago', english)).toMatch(/^Jane Doe and John Roe Jr\. “Port opens\.” /u);
    expect(cite('apa', english)).toMatch(/^Jane Doe & John Roe Jr\. \(2024/u);
    expect(cite('gbt-print', { ...english, authors: authors(5) })).toMatch(/^作1, 作2, 作3, et al\. Port opens\[N\]\. /u);
  });
});

describe('titles', () => {
  const quoted = (title: string) =>
    cite('mla', { ...CITED, title })
      .split(' 示例日报')[0]
      ?.replace('王一. ', '');
  it.each([
    ['他说“好”的事', '“他说‘好’的事.”'],
    ['他说“好”', '“他说‘好.’”'],
    ['他说“读‘书’好”', '“他说‘读“书”好.’”'],
    ['What’s next?', '“What’s next?”'],
    ['Don’t say ‘can’t’ here', '“Don’t say “can’t” here.”'],
    ['He asked “why?”', '“He asked ‘why?’”'],
    ['Say "yes" now', '“Say ‘yes’ now.”'],
    ['怎么办？', '“怎么办？”'],
    ['出发！', '“出发！”'],
    ['他问“怎么办？”', '“他问‘怎么办？’”'],
    ['完了。', '“完了。”'],
    ['等等……', '“等等……”'],
    ['读《示例》', '“读《示例》.”'],
    ['The U.S.', '“The U.S.”'],
  ])('%s within quotation marks', (title, expected) => expect(quoted(title)).toBe(expected));

  it('have no second full stop in APA, and keep their own quotation marks there and in GB/T', () => {
    expect(cite('apa', { ...CITED, title: '怎么办？' })).toContain('). 怎么办？ 示例日报,');
    expect(cite('apa', { ...CITED, title: '他说“好”的事' })).toContain('他说“好”的事. 示例日报');
    expect(cite('gbt-print', { ...CITED, title: '他说“好”' })).toContain('他说“好”[N]. ');
  });

  it('made of opening words are in brackets, never within quotation marks as if printed', () => {
    const derived: CitedArticle = { ...CITED, title: '无题：昨日上午', titleDerived: true };
    expect(cite('gbt-online', derived)).toMatch(/^王一\. \[无题：昨日上午\]\[N\/OL\]\. /u);
    expect(cite('chicago', derived)).toMatch(/^王一\. \[无题：昨日上午\]\. 示例日报/u);
    expect(cite('apa', derived)).toContain(' [无题：昨日上午]. 示例日报');
    expect(cite('mla', derived)).toMatch(/^王一\. \[无题：昨日上午\]\. 示例日报/u);
  });
});

describe('what is not known', () => {
  it.each<[CitationFormId, (keyof CitedArticle)[], string]>([
    ['gbt-print', ['date'], '王一. 示例标题[N]. 示例日报, [日期不详](1, 3).'],
    ['chicago', ['date'], `王一. “示例标题.” 示例日报, n.d., sec. 要闻. ${URL}.`],
    ['apa', ['date'], `王一. (n.d.). 示例标题. 示例日报, 1, 3. ${URL}`],
    ['mla', ['date'], `王一. “示例标题.” 示例日报, pp. 1, 3, ${URL}.`],
    ['chicago', ['section'], `王一. “示例标题.” 示例日报, July 19, 2024. ${URL}.`],
    ['chicago', ['url'], '王一. “示例标题.” 示例日报, July 19, 2024, sec. 要闻.'],
    ['apa', ['url'], '王一. (2024, July 19). 示例标题. 示例日报, 1, 3.'],
    ['mla', ['url'], '王一. “示例标题.” 示例日报, 19 July 2024, pp. 1, 3.'],
  ])('%s without %j', (form, fields, expected) => expect(cite(form, without(...fields))).toBe(expected));

  it.each<[CitationFormId, string]>([
    ['gbt-print', '王一. 示例标题[N]. 示例日报, 2024-07-19.'],
    ['apa', `王一. (2024, July 19). 示例标题. 示例日报. ${URL}`],
    ['mla', `王一. “示例标题.” 示例日报, 19 July 2024, ${URL}.`],
  ])('%s without a page', (form, expected) => expect(cite(form, { ...CITED, pages: [] })).toBe(expected));

  it('a date that is not printed stands in brackets', () => {
    const inferred: CitedArticle = { ...CITED, dateInferred: true };
    expect(cite('gbt-print', inferred)).toContain('示例日报, [2024-07-19](1, 3)');
    expect(cite('chicago', inferred)).toContain(', [July 19, 2024], sec.');
    expect(cite('apa', inferred)).toContain('([2024, July 19])');
    expect(cite('mla', inferred)).toContain(', [19 July 2024], pp.');
  });

  it('a month or a year alone', () => {
    expect(cite('apa', { ...CITED, date: '2024-07' })).toContain('(2024, July).');
    expect(cite('chicago', { ...CITED, date: '2024' })).toContain('示例日报, 2024, sec.');
    expect(cite('mla', { ...CITED, date: '2024-09-02' })).toContain(', 2 Sept. 2024, ');
  });
});

it('later editions are named by Chicago and MLA', () => {
  const edition = (number: number) => cite('mla', { ...CITED, edition: number }).match(/\d+\w\w ed\./u)?.[0];
  expect([2, 3, 4, 11, 22].map(edition)).toEqual(['2nd ed.', '3rd ed.', '4th ed.', '11th ed.', '22nd ed.']);
  expect(cite('chicago', { ...CITED, edition: 2 })).toContain('示例日报, July 19, 2024, 2nd ed., sec. 要闻');
});

it.each<[CitationFormId, string]>([
  ['chicago', `sec. 要闻. Accessed November 21, 2026. ${URL}.`],
  ['apa', `1, 3. Retrieved November 21, 2026, from ${URL}`],
  ['mla', `${URL}. Accessed 21 Nov. 2026.`],
  ['bibtex', ',\n  urldate = {2026-11-21}\n}\n'],
  ['ris', 'Y2  - 2026/11/21\r\nER  - \r\n'],
  ['csl-json', ',"accessed":{"date-parts":[[2026,11,21]]}}]'],
])('%s takes the day of access', (form, expected) => {
  const citation = CITATION_FORMS[form](CITED);
  expect(citationOn(form, citation, DAY).endsWith(expected)).toBe(true);
  expect(citationText(citation)).not.toContain('2026');
});
