import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { syncCatalog } from '../../scripts/build/catalog/index.ts';
import { withCatalog } from '../../src/catalog/connection.ts';
import * as catalog from '../../src/catalog/index.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { type ArticleWish, articleFile, issueFile, makeArchive } from './archive.ts';
import { askCatalog } from './open-catalog.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

const [JIA, YI, BING] = [
  { id: 'jia', name: '甲', role: '记者' },
  { id: 'yi', name: '乙', role: '通讯员' },
  { id: 'bing', name: '丙' },
];

function signed(address: string, ...people: { id: string; name: string; role?: string }[]): ArticleWish {
  return { address, byline: { text: people.map(({ name }) => name).join(' '), people } };
}

const figuresOf = (kind: catalog.ListKind, id: string) => catalog.listPage(kind, id, 0).figures;

test('the page of a person tells of years, newspapers, roles and of those who signed too', async () => {
  const archive = makeArchive([
    signed('ribao/2023-12-31/p01/a01', JIA, YI),
    signed('ribao/2024-01-02/p01/a01', JIA, YI, BING),
    signed('courier/2024-01-02/p01/a01', { ...JIA, role: '特约记者' }),
    signed('ribao/2024-01-03/p01/a01', JIA, { ...JIA }),
    signed('ribao/undated/x01/a01', JIA),
    signed('ribao/2024-01-03/p01/a02', YI, BING),
  ]);
  await askCatalog(archive, () => {
    expect(figuresOf('people', 'jia')).toEqual({
      years: [
        { year: '2023', articles: 1 },
        { year: '2024', articles: 3 },
      ],
      undated: 1,
      newspapers: expect.arrayContaining([
        { id: 'ribao', articles: 4 },
        { id: 'courier', articles: 1 },
      ]),
      roles: [
        { role: '记者', articles: 4 },
        { role: '特约记者', articles: 1 },
      ],
      signedWith: [
        { id: 'yi', name: '乙', articles: 2 },
        { id: 'bing', name: '丙', articles: 1 },
      ],
    });
    expect(figuresOf('people', 'bing')?.roles).toEqual([]);
    expect(figuresOf('sections', 'yaowen')).not.toHaveProperty('signedWith');
  });
});

test('a title is a series where most of its articles print it as one', async () => {
  const title = (id: string) => ({ id, text: id });
  const archive = makeArchive([
    { address: 'ribao/2024-01-02/p01/a01', series: title('walk'), columnTitle: title('talk') },
    { address: 'ribao/2024-01-02/p01/a02', series: title('walk') },
    { address: 'ribao/2024-01-02/p01/a03', columnTitle: title('walk') },
  ]);
  await askCatalog(archive, () => {
    expect([figuresOf('columns', 'walk')?.isSeries, figuresOf('columns', 'talk')?.isSeries]).toEqual([true, undefined]);
  });
});

test('a series has the name that its parts have in common, not that of one of them; a standing title keeps its own', async () => {
  const part = (number: string) => ({ series: { id: 'he', text: `——《重走澜河》系列报道之${number}` } });
  const archive = makeArchive([
    { address: 'ribao/2024-01-02/p01/a01', ...part('一') },
    { address: 'ribao/2024-01-03/p01/a01', ...part('二'), columnTitle: { id: 'ming', text: '名城之一' } },
  ]);
  await askCatalog(archive, () => {
    expect(catalog.lists('columns').map(({ name }) => name)).toEqual(['《重走澜河》系列报道', '名城之一']);
    expect(catalog.listPage('columns', 'he', 0).name).toBe('《重走澜河》系列报道');
  });
});

test('numbered slices know nothing of the whole', async () => {
  const wishes = Array.from({ length: 60 }, (_, index) => ({
    address: `ribao/2024-01-02/p01/a${String(index + 1).padStart(2, '0')}`,
  }));
  await askCatalog(makeArchive(wishes), () => {
    expect(catalog.listPage('sections', 'yaowen', 0).figures?.years).toEqual([{ year: '2024', articles: 60 }]);
    expect(catalog.listPage('sections', 'yaowen', 1)).not.toHaveProperty('figures');
  });
});

test('whoever signed with a person is looked at again when that one gets another name', async () => {
  const archive = makeArchive([
    signed('ribao/2024-01-02/p01/a01', JIA, YI),
    signed('ribao/2024-01-03/p01/a01', JIA),
    signed('ribao/2024-01-03/p01/a02', JIA),
  ]);
  const file = join(temporaryFolder(), 'catalog.sqlite');
  const first = await syncCatalog({ archiveDir: archive, file });
  for (const address of ['ribao/2024-01-03/p01/a01', 'ribao/2024-01-03/p01/a02'])
    putFiles(archive, { [articleFilePath(address)]: articleFile(signed(address, { ...JIA, name: '甲某' })) });
  await syncCatalog({ archiveDir: archive, file });
  await withCatalog(file, () => {
    expect(figuresOf('people', 'yi')?.signedWith).toEqual([{ id: 'jia', name: '甲某', articles: 1 }]);
    expect(catalog.touchedSince(first.generation).lists.map(({ address }) => address)).toContain('people/yi');
  });
});

test('statistics count what the files say, month by month', async () => {
  const corrected = { what: 'date' as const, who: '编者', when: '2026-11-20', why: '误', file: 'corrections/x.yml' };
  const archive = makeArchive([
    {
      address: 'ribao/2024-01-02/p01/a01',
      headline: '河',
      body: '一二三。\n\n四 五。',
      tags: [{ id: 'he' }],
      corrections: [corrected, { ...corrected }],
      jumps: [
        { direction: 'to', text: '转', page: '2', address: 'ribao/2024-01-03/p01/a01' },
        { direction: 'to', text: '转', page: '3' },
      ],
      quality: { grade: 'b', reasons: ['soft-join', 'soft-join', 'jump-unmatched'] },
    },
    { ...signed('ribao/2024-01-03/p01/a01', JIA), headline: '桥', kind: 'brief' },
    { address: 'ribao/2024-02-01/p01/a01', body: '两字' },
    { address: 'ribao/undated/x01/a01', body: '无' },
    { address: 'courier/2024-01-02/p01/a01' },
  ]);
  const inferred = issueFile('ribao/2024-02-01', ['p01', 'p02'], {
    dateBasis: 'inferred',
    dateConfidence: 0.7,
    gaps: ['3', '4'],
    parser: 3,
  });
  putFiles(archive, { 'issues/ribao/2024/2024-02-01.md': inferred });
  await askCatalog(archive, ({ problems }) => {
    expect(problems).toEqual([]);
    const { months } = catalog.statisticsOf('ribao');
    expect(months.map(({ month }) => month)).toEqual(['2024-01', '2024-02', 'undated']);
    expect(months[0]?.totals).toEqual({
      ...{ issues: 2, days: 2, pages: 2, articles: 2, characters: 10, headlines: 2, signed: 1, tagged: 1 },
      ...{ corrected: 1, corrections: 2, jumps: 2, 'jumps-matched': 1 },
    });
    expect(months[0]?.counts).toEqual({
      kind: [
        { value: 'article', count: 1 },
        { value: 'brief', count: 1 },
      ],
      grade: [
        { value: 'a', count: 1 },
        { value: 'b', count: 1 },
      ],
      section: [{ value: 'yaowen', count: 2 }],
      language: [{ value: 'zh-CN', count: 2 }],
      reason: [
        { value: 'jump-unmatched', count: 1 },
        { value: 'soft-join', count: 1 },
      ],
      'date-basis': [{ value: 'file-name', count: 2 }],
      parser: [{ value: 'unknown', count: 2 }],
    });
    expect(months[1]?.totals).toMatchObject({ issues: 1, pages: 2, gaps: 2, articles: 1, characters: 2 });
    expect(months[1]?.counts['date-basis']).toEqual([{ value: 'inferred', count: 1 }]);
    expect(months[1]?.counts['parser']).toEqual([{ value: '3', count: 1 }]);
    expect(months[2]?.totals).toMatchObject({ issues: 1, articles: 1 });
    expect(months[2]?.totals).not.toHaveProperty('days');
  });
});

test('a month of which nothing is left is no month any more', async () => {
  const gone = 'ribao/2024-02-01/p01/a01';
  const archive = makeArchive([{ address: 'ribao/2024-01-02/p01/a01' }, { address: gone }]);
  const file = join(temporaryFolder(), 'catalog.sqlite');
  await syncCatalog({ archiveDir: archive, file });
  rmSync(join(archive, articleFilePath(gone)));
  rmSync(join(archive, 'issues/ribao/2024/2024-02-01.md'));
  await syncCatalog({ archiveDir: archive, file });
  await withCatalog(file, () => {
    expect(catalog.statisticsOf('ribao').months.map(({ month }) => month)).toEqual(['2024-01']);
  });
});
