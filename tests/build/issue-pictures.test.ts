import { expect, test } from 'vitest';
import { issuePictureFacts } from '../../src/catalog/index.ts';
import { recorded } from '../../src/catalog/recording.ts';
import { countPagesOfGroup, pagesOfGroup } from '../../src/views/plan.ts';
import { VIEWS } from '../../src/views/views.ts';
import { ARCHIVE_YML, type ArticleWish, issueFile, makeArchive } from './archive.ts';
import { askCatalog } from './open-catalog.ts';

const ISSUE = 'ribao/2024-01-02';
const LEAD: ArticleWish = { address: `${ISSUE}/p01/a01`, headline: '新岁' };
const SECOND: ArticleWish = { address: `${ISSUE}/p01/a02`, headline: '旧事' };

/** The file of the issue with printed page numbers. */
function numbered(labels: (string | undefined)[]): Record<string, string> {
  const pages = labels.map((label, index) => ({
    id: `p0${index + 1}`,
    sequence: index + 1,
    labelBasis: 'file-name' as const,
    ...(label === undefined ? {} : { label }),
    source: { file: `${index}.txt`, sha256: '0'.repeat(64), encoding: 'utf-8', lines: [1, 3] as [number, number] },
  }));
  return { 'issues/ribao/2024/2024-01-02.md': issueFile(ISSUE, [], { pages }) };
}

const factsOf = (articles: ArticleWish[], labels: (string | undefined)[] = ['1', '2']) => {
  return askCatalog(makeArchive(articles, numbered(labels)), () => issuePictureFacts(ISSUE));
};

test('a picture shows the newspaper, the day, what is held and the lead', async () => {
  expect(await factsOf([LEAD, SECOND])).toEqual({
    newspaperName: '日报',
    language: 'zh-CN',
    date: '2024-01-02',
    dateBasis: 'file-name',
    dateConfidence: 1,
    pages: 2,
    articles: 2,
    lead: '新岁',
  });
});

test('there is no lead where page one is not held or known, is empty, opens with a brief, or has lost its headline', async () => {
  expect(await factsOf([LEAD], ['2', '3'])).not.toHaveProperty('lead');
  expect(await factsOf([LEAD], [undefined, '2'])).not.toHaveProperty('lead');
  expect(await factsOf([{ ...LEAD, address: `${ISSUE}/p02/a01` }])).not.toHaveProperty('lead');
  expect(await factsOf([{ ...LEAD, kind: 'brief' }, SECOND])).not.toHaveProperty('lead');
  expect(await factsOf([{ address: LEAD.address, label: '开头' }, SECOND])).not.toHaveProperty('lead');
});

test('a picture is drawn again when its lead changes, not when a text does, or another article', async () => {
  const keyOf = (articles: ArticleWish[]) => {
    return askCatalog(
      makeArchive(articles, numbered(['1', '2'])),
      () => recorded(() => VIEWS.issuePicture({ issue: ISSUE })).digest,
    );
  };
  const before = await keyOf([LEAD, SECOND]);
  expect(
    await keyOf([
      { ...LEAD, body: '另一段。' },
      { ...SECOND, headline: '别的' },
    ]),
  ).toBe(before);
  expect(await keyOf([{ ...LEAD, headline: '新年' }, SECOND])).not.toBe(before);
  expect(await keyOf([LEAD])).not.toBe(before);
});

test('an issue has one picture where the archive has an online home, else none, and it is counted', async () => {
  const plan = () => ({
    pictures: pagesOfGroup(`issue:${ISSUE}`).filter(({ kind }) => kind === 'issuePicture'),
    isCounted: countPagesOfGroup(`issue:${ISSUE}`) === pagesOfGroup(`issue:${ISSUE}`).length,
  });
  const homeless = ARCHIVE_YML.replace(/^address: .*\n/mu, '');
  expect(await askCatalog(makeArchive([LEAD]), plan)).toEqual({
    pictures: [{ kind: 'issuePicture', params: { issue: ISSUE }, path: `${ISSUE}/og.png` }],
    isCounted: true,
  });
  expect(await askCatalog(makeArchive([LEAD], { 'archive.yml': homeless }), plan)).toEqual({ pictures: [], isCounted: true });
  expect(await askCatalog(makeArchive([LEAD]), () => countPagesOfGroup('issue:ribao/1900-01-01'))).toBe(0);
});
