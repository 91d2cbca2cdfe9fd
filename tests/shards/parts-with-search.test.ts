import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { PART_FILE, type PartFile, type PartHeader, writePartFile } from '../../scripts/build/shards/part-file.ts';
import { SHARD_LIST_FILE } from '../../src/search/shards.ts';
import { contentsOf } from '../build/temporary.ts';
import { makeNewspapers } from './newspapers.ts';
import { setUp } from './works.ts';

vi.setConfig({ testTimeout: 120_000 });

const ISSUES = { 'ribao/2024': 2, 'ribao/2023': 1, 'courier/2024': 1 };
const CATALOGUE = /^search\/[^/]+\/catalogue\.bin$/u;

const partsOf = (dir: string) => {
  const [header = '', ...lines] = readFileSync(join(dir, PART_FILE), 'utf8').trimEnd().split('\n');
  const { version: _, files: __, lines: ___, ...facts } = JSON.parse(header) as PartHeader;
  return { facts, files: lines.map((line) => JSON.parse(line) as PartFile) };
};

test('each part brings the indexes and catalogues of its years, the join lists them; the site is that of a build', async () => {
  const site = setUp(makeNewspapers({ articles: 2, issues: ISSUES }), { withoutSearch: false });
  const held = [];
  for (const part of [1, 2]) {
    await site.part(part, 2);
    const files = partsOf(site.dirOf(part)).files.map(({ path }) => path);
    expect(files).not.toContain(`search/${SHARD_LIST_FILE}`);
    held.push(...files.filter((path) => CATALOGUE.test(path)));
  }
  expect(held.sort()).toEqual(['courier-2024', 'ribao-2023', 'ribao-2024'].map((folder) => `search/${folder}/catalogue.bin`));
  const dirs = [1, 2].map(site.dirOf);
  await site.join(dirs);
  await site.whole();
  expect(contentsOf(site.outDir)).toEqual(contentsOf(site.wholeDir));

  const lost = join(site.outDir, 'search/ribao-2023/catalogue.bin');
  const good = readFileSync(lost);
  rmSync(lost);
  expect(await site.join(dirs)).toMatchObject({ written: 1, deleted: [] });
  expect(readFileSync(lost)).toEqual(good);
});

test('a part without its catalogues, with outdated ones, or with one that was changed is refused', async () => {
  const site = setUp(makeNewspapers({ articles: 2, issues: ISSUES }), { withoutSearch: false });
  await site.part(1, 1);
  const dir = site.dirOf(1);
  const { facts, files } = partsOf(dir);
  const refused = async () => {
    await expect(site.join([dir])).rejects.toThrow(/与目录不符.*build --shard 1\/1/u);
  };
  writePartFile(
    dir,
    facts,
    files.filter(({ path }) => path !== 'search/ribao-2024/catalogue.bin'),
  );
  await refused();
  writePartFile(dir, { ...facts, catalogues: { ...facts.catalogues, 'ribao-2024': 'old' } }, files);
  await refused();
  writePartFile(dir, facts, files);
  writeFileSync(join(dir, 'search/ribao-2024/catalogue.bin'), 'changed');
  await expect(site.join([dir])).rejects.toThrow(/catalogue\.bin 缺失或已被改动/u);
});
