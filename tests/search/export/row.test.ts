import { describe, expect, it } from 'vitest';
import { plainLine } from '../../../src/citations/plain-line.ts';
import { messagesFor } from '../../../src/i18n/index.ts';
import { exportHelpTexts } from '../../../src/i18n/search/export-help.ts';
import { exportTexts } from '../../../src/i18n/search/exports.ts';
import { EXPORT_COLUMNS } from '../../../src/search/export/columns.ts';
import { exportContext, filterText } from '../../../src/search/export/context.ts';
import { csv } from '../../../src/search/export/csv.ts';
import { exportFileName } from '../../../src/search/export/file-name.ts';
import { exportRow } from '../../../src/search/export/row.ts';
import type { Marker } from '../../../src/search/found.ts';
import { plainTitle } from '../../../src/site/titles.ts';
import { CONTEXT, foundText, HOSTILE, headed, marking, rowOf, untitled } from './found-texts.ts';

describe('a row', () => {
  it('says where the article stands, what was asked and what stands around the first hit', () => {
    expect(rowOf(foundText())).toEqual({
      query: '公园',
      match: 'exact',
      corpus: 'c0ffee12',
      missing: [],
      id: 'ribao/2024-07-09/p02/a01',
      newspaperId: 'ribao',
      newspaper: '示例日报',
      date: '2024-07-09',
      page: '2',
      pageName: '要闻',
      sectionId: 'yaowen',
      section: '要闻',
      kind: 'article',
      language: 'zh-CN',
      headline: '口袋公园建成',
      title: '口袋公园建成',
      authors: ['王一', '李二'],
      columns: ['城事'],
      tags: ['公园绿地'],
      characters: 321,
      grade: 'a',
      occurrences: 3,
      contextBefore: '口袋',
      contextHit: '公园',
      contextAfter: '建成',
      permalink: 'https://archive.example.org/old/ribao/2024-07-09/p02/a01/',
      notes: ['检索式：公园；匹配方式：exact；文本版本：c0ffee12', '首次出现：口袋【公园】建成'],
    });
  });

  it('names a person once, and tells the marker which text is the headline', () => {
    const person = { id: 'wang-yi', name: '王一' };
    expect(rowOf(foundText({ people: [person, person] })).authors).toEqual(['王一']);
    const inHeadlines: Marker = (segment, isHeadline) => (isHeadline ? marking('公园')(segment, isHeadline) : []);
    const found = foundText({}, { segments: ['公园眉题', '公园标题', '公园正文'], headline: 1 });
    expect(exportRow(found, inHeadlines, CONTEXT)).toMatchObject({ occurrences: 1, contextAfter: '标题' });
  });

  it('shows forty characters on either side, never half of one', () => {
    const row = rowOf(foundText({}, { segments: [`${'𠮷'.repeat(50)}公园${'𡈽'.repeat(50)}公园`] }));
    expect(row).toMatchObject({ contextBefore: '𠮷'.repeat(40), contextAfter: '𡈽'.repeat(40), occurrences: 2 });
  });

  it('has no passage where the query names no words', () => {
    const row = rowOf(headed('别的', 1), { query: '作者:王一' });
    const none = rowOf(foundText({}, { segments: ['别的'] }));
    expect(row.occurrences).toBe(1);
    expect(none.occurrences).toBe(0);
    expect(Object.keys(none).filter((key) => key.startsWith('context'))).toEqual([]);
    expect(none.notes).toHaveLength(1);
  });

  it.each(['zh-CN', 'en'] as const)('never calls opening words a headline, and titles them as the site does: %s', (language) => {
    const { notes } = exportTexts[language];
    const row = rowOf(untitled('公园开头的话'), { texts: notes });
    expect(row.headline).toBeUndefined();
    expect(row.openingWords).toBe('公园开头的话');
    expect(row.title).toBe(plainTitle({ label: '公园开头的话' }, messagesFor(language)));
    expect(row.notes).toContain(notes.titleDerived);
    expect(rowOf(foundText({}, { segments: ['正文'] }), { texts: notes }).title).toBe(plainTitle({}, messagesFor(language)));
    expect(rowOf(foundText(), { texts: notes }).notes).not.toContain(notes.titleDerived);
  });

  it('takes a headline of blanks for none', () => {
    expect(rowOf(headed(' \n　'))).toMatchObject({ title: '无题' });
    expect(rowOf(headed(' \n　'))).not.toHaveProperty('headline');
  });

  it('has no date and no page where none is known, and names a further edition', () => {
    const row = rowOf(
      foundText({
        address: 'ribao/undated/ed-2/x01/a01',
        issue: { address: 'ribao/undated/ed-2' },
        page: { issue: 0, id: 'x01' },
      }),
    );
    for (const absent of ['date', 'page', 'pageName']) expect(row).not.toHaveProperty(absent);
    expect(row.edition).toBe(2);
  });

  it('links to where it was opened, without the query, if the archive has no address', () => {
    const found = foundText();
    found.article.url += '?q=公园#p2';
    const { home: _, ...rest } = CONTEXT;
    expect(exportRow(found, marking('公园'), rest).permalink).toBe('file:///somewhere/site/ribao/2024-07-09/p02/a01/index.html');
  });

  it('keeps every text on one line and free of control characters', () => {
    for (const headline of HOSTILE) {
      const row = rowOf(headed(headline), { query: headline, missing: [headline] });
      expect(JSON.stringify(row)).not.toMatch(/\\[nrtbfu]|[\u0085\u2028\u2029\ufffe]/u);
    }
    expect(plainLine(' a\u0000\r\n\t b\u2028c\ud800 ')).toBe('a\ufffd b c\ufffd');
    expect(plainLine('𠮷\u202e家')).toBe('𠮷\u202e家');
  });
});

describe('what the rows say of the search', () => {
  it('names every filter, in one order', () => {
    const filters = {
      from: '2024-01-01',
      to: '2024-06-30',
      frontPage: true,
      facets: { section: ['a', 'b'], newspaper: ['ribao'] },
    };
    expect(filterText(filters)).toBe('from:2024-01-01; to:2024-06-30; front:yes; newspaper:ribao; section:a|b');
    const options = { match: 'word', sort: 'newest', filters } as const;
    const context = exportContext({ query: 'x', corpus: 'c', options }, { missing: [], texts: CONTEXT.texts });
    expect(context).toMatchObject({ query: 'x', match: 'word', corpus: 'c', filters: filterText(filters) });
  });

  it('leaves filters out where there are none', () => {
    const options = { match: 'exact', sort: 'newest', filters: { facets: { section: [] } } } as const;
    expect(exportContext({ query: 'x', corpus: 'c', options }, { missing: [], texts: CONTEXT.texts })).not.toHaveProperty(
      'filters',
    );
  });
});

describe('the code book', () => {
  it.each(['zh-CN', 'en'] as const)('explains every column, and nothing else: %s', (language) => {
    expect(Object.keys(exportHelpTexts[language].columns)).toEqual(EXPORT_COLUMNS.map(({ name }) => name));
  });

  it('has a column for all that a row knows', () => {
    const full = { ...rowOf(untitled('公园'), { filters: 'f', missing: ['m'] }), edition: 2, headline: 'h' };
    expect(EXPORT_COLUMNS.filter(({ of }) => of(full) === undefined)).toEqual([]);
    // The title is made of headline or opening words, the notes of the other columns.
    expect(EXPORT_COLUMNS).toHaveLength(Object.keys(full).length - 2);
  });
});

describe('the name of a file', () => {
  const nameOf = (query: string, filters = {}, complete = true) => exportFileName({ query, filters, complete }, csv);

  it('holds query and range', () => {
    expect(nameOf('呼和浩特')).toBe('search-呼和浩特.csv');
    expect(nameOf('口袋公园 OR "PM2.5"', { from: '2024-01-01', to: '2024-06-30' })).toBe(
      'search-口袋公园-OR-PM2-5-2024-01-01_2024-06-30.csv',
    );
    expect(nameOf('公园', { to: '2024-06-30' }, false)).toBe('search-公园-_2024-06-30-incomplete.csv');
  });

  it.each(['../../etc/passwd', '..\\x', 'CON', 'a\u202egnp.exe', '\u0000', '', 'x'.repeat(500)])('is no path: %j', (query) => {
    expect(nameOf(query, { from: '../x' })).toMatch(/^search(-[A-Za-z0-9]+)*\.csv$/u);
    expect(nameOf(query).length).toBeLessThan(60);
  });
});
