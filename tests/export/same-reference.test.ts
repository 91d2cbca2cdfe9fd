import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { makeCatalogue } from '../../scripts/build/search/make-catalogue.ts';
import { citationsExport } from '../../scripts/export/citations/citations-export.ts';
import { withCatalog } from '../../src/catalog/connection.ts';
import { type ArticleView, archiveFacts, article, exportedArticles } from '../../src/catalog/index.ts';
import { type CitedArticle, citationText } from '../../src/citations/cited-article.ts';
import { CITATION_FORMS } from '../../src/citations/forms.ts';
import { messagesFor } from '../../src/i18n/index.ts';
import { exportTexts } from '../../src/i18n/search/exports.ts';
import { type CatalogueFile, factsOf } from '../../src/search/catalogue.ts';
import { citedRow, exportRow } from '../../src/search/export/row.ts';
import { citedArticle } from '../../src/site/cited-article.ts';
import { citedNewspaper } from '../../src/site/cited-newspaper.ts';
import { type ArticleWish, issueFile, makeArchive } from '../build/archive.ts';
import { exported, runOf } from './export-run.ts';

const SETTINGS = `
title: 旧报
language: zh-CN
address: https://archive.example.org/
newspapers:
  - { id: ribao, name: 日报, place: 澜川, publisher: 日报社, number: 'CN 99-0001 / ISSN 1000-123X' }
`;
const ISSUE = 'ribao/2024-10-18';
const MERGED = [`${ISSUE}/p01/a01`, `${ISSUE}/p03/a01`];

/** What the facts of a plain article do not tell: several pages, who wrote and who drew, a column, a date that was concluded. */
const ARTICLES: ArticleWish[] = [
  { address: `${ISSUE}/p01/a01`, headline: '大桥通车', parts: MERGED },
  { address: `${ISSUE}/p03/a01`, headline: '续文', kind: 'continuation', parts: MERGED },
  {
    address: `${ISSUE}/p01/a02`,
    headline: '晒秋',
    byline: {
      text: '王一 文 李二 摄影',
      people: [
        { id: 'wang-yi', name: '王一' },
        { id: 'li-er', name: '李二', role: '摄影' },
      ],
    },
    tags: [{ id: 'bridge', name: '大桥', kind: 'topic', basis: 'phrase', evidence: ['大桥'], score: 2 }],
  },
  {
    address: `${ISSUE}/p01/a03`,
    headline: '巷口',
    columnTitle: { id: 'chengshi', text: '城事' },
    section: { id: 'shehui', basis: 'column-title' },
  },
  { address: `${ISSUE}/p01/a04`, label: '开头的话', titleSource: 'derived', dateBasis: 'inferred', dateConfidence: 0.7 },
  {
    address: `${ISSUE}/p01/a05`,
    headline: '上版',
    jumps: [{ direction: 'to', text: '（下转第三版）', page: '3', address: `${ISSUE}/p03/a01`, confidence: 0.9 }],
  },
  { address: `${ISSUE}/ed-2/p01/a01`, headline: '号外' },
];

const FORMS = ['ris', 'bibtex', 'csl-json'] as const;

/** An article’s reference in each form. */
type References = Record<(typeof FORMS)[number], string>;
const referencesOf = (cited: CitedArticle): References => {
  const texts = FORMS.map((form) => [form, citationText(CITATION_FORMS[form](cited))]);
  return Object.fromEntries(texts) as References;
};

/** The references of all articles from all three places, by address. */
async function allReferences() {
  const pages = ['1', '3'].map((label, place) => ({
    id: `p0${label}`,
    label,
    sequence: place + 1,
    labelBasis: 'printed' as const,
    source: { file: `${label}.txt`, sha256: '0'.repeat(64), encoding: 'utf-8', lines: [1, 9] as [number, number] },
  }));
  const archiveDir = makeArchive(ARTICLES, {
    'archive.yml': SETTINGS,
    'issues/ribao/2024/2024-10-18.md': issueFile(ISSUE, [], { pages }),
  });
  const run = await runOf(archiveDir);
  const bulk = await exported(citationsExport, run);
  const [page, search] = await withCatalog(run.catalogFile, () => {
    const found = [...exportedArticles('ribao', '2024')].map(({ address }) => article(address));
    const [facts, messages] = [archiveFacts(), messagesFor('zh-CN')];
    const catalogue = catalogueOf(run.catalogFile, found.length);
    return [
      found.map((each) => referencesOf(citedArticle(each, facts, messages))),
      found.map((each, row) => referencesOf(foundReference(each, catalogue, row))),
    ] as const;
  });
  return { page, bulk, search };
}

function catalogueOf(file: string, articles: number): CatalogueFile {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const made = makeCatalogue(database, { newspaper: 'ribao', year: '2024', skip: 0, articles }, { tags: new Map() });
    // As it is read by a browser.
    return JSON.parse(JSON.stringify(made)) as CatalogueFile;
  } finally {
    database.close();
  }
}

/** What the search page exports of an article, without what it adds of its own: keywords, and notes on the search. */
function foundReference(view: ArticleView, catalogue: CatalogueFile, row: number): CitedArticle {
  const { newspapers, address: home = '' } = archiveFacts();
  const facts = factsOf(catalogue, row);
  expect(facts.address).toBe(view.address);
  const found = {
    article: {
      shard: 'ribao-2024',
      row,
      facts,
      newspaper: { id: 'ribao', name: '日报' },
      section: { id: '', name: '' },
      url: '',
    },
    text: {
      address: view.address,
      segments: [view.headline ?? '正文。'],
      ...(view.headline === undefined ? {} : { headline: 0 }),
      ...(view.label === undefined ? {} : { label: view.label }),
    },
  };
  const cited = citedRow(
    exportRow(found, () => [], {
      ...{ query: '桥', match: 'exact', corpus: 'c0ffee', missing: [], home, texts: exportTexts['zh-CN'].notes },
      newspapers: newspapers.map((each) => ({ id: each.id, name: each.name, ...citedNewspaper(each) })),
    }),
  );
  return { ...cited, tags: [], notes: cited.notes.filter((note) => !note.startsWith('检索式：')) };
}

describe('the reference to an article', () => {
  it('says the same on its own page, in the export of its year, and in the export of a search', async () => {
    const { page, bulk, search } = await allReferences();
    expect(page).toHaveLength(ARTICLES.length);
    expect(search).toEqual(page);
    const file = (end: string) => bulk.get(`ribao-2024${end}`)?.toString('utf8') ?? '';
    expect(file('.ris')).toBe(page.map(({ ris }) => `${ris}\r\n`).join(''));
    expect(file('.bib')).toBe(page.map(({ bibtex }) => `${bibtex}\n`).join(''));
    expect(JSON.parse(file('.json'))).toEqual(page.flatMap((each) => JSON.parse(each['csl-json']) as unknown[]));
  });

  it('names place, publisher and ISSN of the newspaper, all pages of a story, who wrote it, its column, and a date concluded', async () => {
    const { page, search } = await allReferences();
    for (const { ris, bibtex, 'csl-json': csl } of page) {
      expect(ris).toMatch(/^PB {2}- 日报社\r\nCY {2}- 澜川\r\nSN {2}- 1000-123X\r$/mu);
      expect(bibtex).toMatch(/publisher = \{日报社\},\n {2}address = \{澜川\},\n {2}issn = \{1000-123X\}/u);
      expect(JSON.parse(csl)).toMatchObject([{ publisher: '日报社', 'publisher-place': '澜川', ISSN: '1000-123X' }]);
    }
    const found = (article: string) => search.find(({ ris }) => ris.includes(`ID  - ${ISSUE}/${article}\r\n`))?.ris.split('\r\n');
    expect(found('p01/a01')).toContain('SP  - 1, 3');
    expect(found('p01/a05')).toContain('SP  - 1, 3');
    expect(found('p01/a02')?.filter((line) => line.startsWith('AU'))).toEqual(['AU  - 王一']);
    expect(found('p01/a03')).toContain('SE  - 城事');
    expect(found('p01/a04')).toContain('N1  - 日期报上未印，系推断。');
  });
});
