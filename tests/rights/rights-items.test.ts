import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { syncCatalog } from '../../scripts/build/catalog/index.ts';
import type { RawText } from '../../scripts/build/catalog/raw.ts';
import { buildSite } from '../../scripts/build/index.ts';
import { article, newspaper, newspapers, page, withRightsItems } from '../../src/catalog/index.ts';
import { rightsOf } from '../../src/rights/rights-of.ts';
import type { RightsItem } from '../../src/schemas/rights.ts';
import { makeArchive } from '../build/archive.ts';
import { askCatalog } from '../build/open-catalog.ts';
import { makeProject } from '../build/project.ts';
import { differencesOf, treeOf } from '../build/site-tree.ts';
import { putFiles, temporaryFolder } from '../build/temporary.ts';

vi.setConfig({ testTimeout: 120_000 });

const FIRST = 'ribao/2024-01-01/p01/a01';
const SECOND = 'ribao/2024-01-02/p01/a01';
const THIRD = 'ribao/2024-01-03/p01/a01';
const STORY = [SECOND, THIRD];

const settings = (items: RightsItem[]) => ({
  'archive.yml': stringify({
    title: '旧报',
    language: 'zh-CN',
    newspapers: [{ id: 'ribao', name: '日报', rights: { holder: '日报社', items } }],
  }),
});

const archiveOf = (items: RightsItem[]) =>
  makeArchive(
    [
      { address: FIRST, aliases: ['ribao/2023-12-31/p01/a01'] },
      { address: SECOND, parts: STORY },
      { address: THIRD, parts: STORY },
      { address: 'ribao/2024-01-04/p01/a01' },
    ],
    settings(items),
  );

const withhold = (address: string): RightsItem => ({ address, withhold: true });

test('a word on the rights in one item changes its issue and what speaks of all, and no other page, as if built anew', async () => {
  const archiveDir = archiveOf([]);
  const projectRoot = makeProject();
  const folder = temporaryFolder();
  const build = (home: string) =>
    buildSite({ archiveDir, projectRoot, outDir: join(home, 'dist'), cacheDir: join(home, 'cache'), withoutSearch: true });
  await build(folder);
  const steps: [RightsItem[], string[]][] = [
    [[{ address: FIRST, holder: '作者' }], ['01']],
    [
      [withhold(FIRST), { address: 'ribao/2024-01-04', holder: '作者' }],
      ['01', '04'],
    ],
    // An entry before the others leaves these as they are.
    [
      [withhold(SECOND), withhold(FIRST), { address: 'ribao/2024-01-04', holder: '作者' }],
      ['02', '03'],
    ],
    // What once stood there.
    [
      [{ address: 'ribao/2023-12-31/p01', holder: '社', withhold: false }, withhold(SECOND), withhold(FIRST)],
      ['01', '04'],
    ],
    [[], ['01', '02', '03']],
  ];
  for (const [items, days] of steps) {
    const before = treeOf(join(folder, 'dist'));
    putFiles(archiveDir, settings(items));
    await build(folder);
    const after = treeOf(join(folder, 'dist'));
    const issues = differencesOf(before, after).flatMap((path) => /^ribao\/2024-01-(\d+)\//u.exec(path)?.[1] ?? []);
    expect([...new Set(issues)].sort(), JSON.stringify(items)).toEqual(days);
    const clean = temporaryFolder();
    await build(clean);
    expect(differencesOf(after, treeOf(join(clean, 'dist')))).toEqual([]);
  }
});

test('pages are given the entries that hold for them, a newspaper all that its editors wrote', async () => {
  const items = [
    withhold('ribao/2023-12-31/p01'),
    withhold(SECOND),
    { address: FIRST, holder: '作者' },
    withhold('ribao/2024-01-04'),
  ];
  await askCatalog(archiveOf(items), () => {
    const paper = newspapers()[0];
    const of = (address: string) => article(address).rightsItems?.map((each) => each.address);
    expect(paper?.rights).toEqual({ holder: '日报社' });
    expect(of(FIRST)).toEqual(['ribao/2023-12-31/p01', FIRST]);
    expect(of(THIRD)).toEqual([SECOND]);
    expect(page('ribao/2024-01-04/p01').page.rightsItems).toEqual([withhold('ribao/2024-01-04')]);
    expect(page('ribao/2024-01-03/p01').page).not.toHaveProperty('rightsItems');
    expect(paper && rightsOf(paper, article(FIRST))).toEqual({ holder: '作者', withhold: true });
    const found = newspaper('ribao');
    expect(found && withRightsItems(found).rights?.items).toEqual(items);
  });
});

test('threads withhold the same', async () => {
  const blocks = (threads: number) =>
    askCatalog(archiveOf([withhold(FIRST)]), () => [FIRST, SECOND].map((address) => article(address).blocks.length), { threads });
  expect(await blocks(1)).toEqual(await blocks(0));
});

test('a reprint in the open is told of again by a build that finds nothing changed', async () => {
  const archiveDir = makeArchive([{ address: FIRST, reprints: [SECOND] }, { address: SECOND }], settings([withhold(FIRST)]));
  const file = join(temporaryFolder(), 'catalog.sqlite');
  const told = async () => (await syncCatalog({ archiveDir, file })).problems.map(({ code }) => code);
  expect([await told(), await told()]).toEqual([['rights-reprint-open'], ['rights-reprint-open']]);
  putFiles(archiveDir, settings([]));
  expect(await told()).toEqual([]);
});

test('an article that is open on a page that is withheld has its text, and no empty raw lines', async () => {
  const raw: RawText = { linesOf: (_, first, last) => ['甲', '乙', '丙'].slice(first - 1, last), stampOf: () => 'same' };
  const ask = (items: RightsItem[]) =>
    askCatalog(archiveOf(items), () => ({ ...article(FIRST) }), { raw }).then(({ blocks, rawLines }) => [
      blocks.length,
      rawLines,
    ]);
  expect(await ask([])).toEqual([1, [{ number: 1, raw: '甲' }]]);
  expect(await ask([withhold('ribao/2024-01-01/p01'), { address: FIRST, withhold: false }])).toEqual([1, undefined]);
});
