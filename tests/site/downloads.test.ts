import { describe, expect, test } from 'vitest';
import type { NewspaperView } from '../../src/catalog/types/archive.ts';
import { messagesFor } from '../../src/i18n/index.ts';
import { EXPORT_NAMES } from '../../src/schemas/export-names.ts';
import { type DownloadKind, downloadsOf } from '../../src/site/downloads.ts';
import { datasetData, dcatDataset } from '../../src/site/structured-data/dataset-data.ts';
import { structuredDataSchema } from '../../src/site/structured-data/schema.ts';
import { ARCHIVE } from './article-view.ts';

const zh = messagesFor('zh-CN');
const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** Two years, and an issue of which no day is known. */
const RIBAO: NewspaperView = {
  id: 'ribao',
  name: '日报',
  language: 'zh-CN',
  place: '澜川市',
  issues: 6,
  articles: 9,
  firstDate: '2023-12-30',
  lastDate: '2024-01-02',
  years: [
    { year: '2023', issues: 2, articles: 3 },
    { year: '2024', issues: 3, articles: 5 },
  ],
  rights: { uri: CC0 },
};
const COURIER: NewspaperView = {
  id: 'courier',
  name: 'The Courier',
  language: 'en',
  issues: 1,
  articles: 1,
  firstDate: '2024-03-01',
  lastDate: '2024-03-01',
  years: [{ year: '2024', issues: 1, articles: 1 }],
  rights: { uri: CC0 },
};
const HELD = [RIBAO, COURIER];

function pathsOf(kind: DownloadKind | undefined): string[] {
  return kind?.parts.flatMap(({ files }) => files.map(({ path }) => path)) ?? [];
}

describe('downloads', () => {
  test('are those that the archive offers, whatever the order it names them in', () => {
    expect(downloadsOf({}, HELD)).toEqual([]);
    const kinds = downloadsOf({ exports: ['zim', 'bundle'] }, HELD);
    expect(kinds.map(({ kind, index }) => [kind, index])).toEqual([
      ['bundle', '/downloads/bundle/index.json'],
      ['zim', '/downloads/zim/index.json'],
    ]);
    expect(pathsOf(kinds[1])).toEqual(['/downloads/zim/all.zim']);
  });

  test('have a part for each newspaper and year, and one for what is undated', () => {
    const [bags] = downloadsOf({ exports: ['bag'] }, HELD);
    expect(pathsOf(bags)).toEqual(
      ['ribao-2023', 'ribao-2024', 'ribao-undated', 'courier-2024'].map((part) => `/downloads/bag/${part}.zip`),
    );
    const [bundles] = downloadsOf({ exports: ['bundle'] }, HELD);
    expect(pathsOf(bundles)[0]).toBe('/downloads/bundle/all.zip');
    expect(pathsOf(bundles)).toHaveLength(5);
  });

  test('of books are told by number and name, since each issue has one', () => {
    const [books] = downloadsOf({ exports: ['epub'] }, HELD);
    expect(pathsOf(books)).toEqual([]);
    expect(books?.parts.map((part) => part.books)).toEqual([
      { count: 2, pattern: '/downloads/epub/ribao-2023-MM-DD.epub' },
      { count: 3, pattern: '/downloads/epub/ribao-2024-MM-DD.epub' },
      { count: 1, pattern: '/downloads/epub/ribao-undated.epub' },
      { count: 1, pattern: '/downloads/epub/courier-2024-MM-DD.epub' },
    ]);
  });
});

describe('the dataset as programs read it', () => {
  const archive = { ...ARCHIVE, exports: [...EXPORT_NAMES], description: '旧报两种' };

  test('has its days, places, licence, newspapers and files, and keeps to the schema', () => {
    const data = datasetData(archive, HELD, zh);
    expect(structuredDataSchema.parse(data)).toEqual(data);
    expect(data).toMatchObject({
      '@type': 'Dataset',
      name: ARCHIVE.title,
      url: 'https://archive.example.org/about/data/',
      inLanguage: ['zh-CN', 'en'],
      license: CC0,
      temporalCoverage: '2023-12-30/2024-03-01',
      spatialCoverage: [{ '@type': 'Place', name: '澜川市' }],
    });
    expect(data.description).toContain('旧报两种');
    expect(data.hasPart?.map(({ name, temporalCoverage }) => [name, temporalCoverage])).toEqual([
      ['日报', '2023-12-30/2024-01-02'],
      ['The Courier', '2024-03-01/2024-03-01'],
    ]);
    expect(data.distribution).toContainEqual({
      '@type': 'DataDownload',
      name: 'ribao-2024.parquet',
      encodingFormat: 'application/vnd.apache.parquet',
      contentUrl: 'https://archive.example.org/downloads/dataset/ribao-2024.parquet',
    });
    expect(data).not.toHaveProperty('version');
  });

  test('takes no licence for the whole that is not that of all of it', () => {
    const { rights: _rights, ...unstated } = COURIER;
    const other = { uri: 'https://rightsstatements.org/vocab/InC/1.0/' };
    const licenceOf = (...papers: NewspaperView[]) => datasetData(archive, papers, zh).license;
    expect(licenceOf(RIBAO, unstated)).toBeUndefined();
    expect(licenceOf(RIBAO, { ...COURIER, rights: other })).toBeUndefined();
    expect(licenceOf({ ...RIBAO, rights: { uri: CC0, periods: [{ from: '2024-01-01', ...other }] } })).toBeUndefined();
    expect(licenceOf({ ...RIBAO, rights: { uri: CC0, items: [{ address: 'ribao/2024-01-02', withhold: true }] } })).toBe(CC0);
  });

  test('of an archive without a home, or without anything, says no more than is known', () => {
    const { address: _address, ...homeless } = archive;
    const data = datasetData(homeless, [], zh);
    expect(structuredDataSchema.parse(data)).toEqual(data);
    expect(Object.keys(data)).toEqual(['@context', '@type', 'name', 'description', 'inLanguage', 'isAccessibleForFree']);
  });

  test('says the same in the words of DCAT', () => {
    const data = dcatDataset(archive, HELD, zh);
    expect(data).toMatchObject({
      '@id': 'https://archive.example.org/about/data/',
      '@type': 'dcat:Dataset',
      'dct:license': { '@id': CC0 },
      'dct:temporal': { 'dcat:startDate': '2023-12-30', 'dcat:endDate': '2024-03-01' },
    });
    const urls = data['dcat:distribution']?.map((each) => each['dcat:downloadURL']['@id']);
    expect(urls).toEqual(datasetData(archive, HELD, zh).distribution?.map(({ contentUrl }) => contentUrl));
  });
});
