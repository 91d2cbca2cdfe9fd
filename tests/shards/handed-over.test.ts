import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { cachePaths } from '../../scripts/build/cache-folder.ts';
import { syncCatalog } from '../../scripts/build/catalog/index.ts';
import { catalogDigest } from '../../scripts/build/shards/catalog-digest.ts';
import { planShares } from '../../scripts/build/shards/index.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML, articleFile } from '../build/archive.ts';
import { makeProject } from '../build/project.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { filesOfIssue, makeNewspapers } from './newspapers.ts';
import { setUp } from './works.ts';

vi.setConfig({ testTimeout: 120_000 });

const ADDRESS = 'ribao/2023-01-15/p01/a01';

test('the digest of a catalog tells what it was made from, not how it came to be', async () => {
  const archiveDir = makeNewspapers({ articles: 2 });
  const folder = temporaryFolder();
  let made = 0;
  const kept = join(folder, 'kept.sqlite');
  const digests = new Set<string>();
  // Of a catalog that is kept from step to step, and of one made anew: the same, and another at each step.
  const step = async (options: Partial<Parameters<typeof syncCatalog>[0]> = {}) => {
    made += 1;
    const fresh = join(folder, `fresh-${made}.sqlite`);
    for (const file of [kept, fresh]) await syncCatalog({ archiveDir, file, ...options });
    expect(catalogDigest(kept)).toBe(catalogDigest(fresh));
    digests.add(catalogDigest(kept));
    expect(digests.size).toBe(made);
  };
  await step();
  putFiles(archiveDir, filesOfIssue('courier/2024', 9, 2));
  await step();
  putFiles(archiveDir, { [articleFilePath(ADDRESS)]: articleFile({ address: ADDRESS, body: '改过的正文。' }) });
  await step();
  putFiles(archiveDir, { [articleFilePath(ADDRESS)]: '---\nbroken\n---\n' });
  await step();
  for (const place of ['p01/a01', 'p02/a01']) rmSync(join(archiveDir, articleFilePath(`ribao/2023-02-15/${place}`)));
  rmSync(join(archiveDir, issueFilePath('ribao/2023-02-15')));
  await step();
  putFiles(archiveDir, { 'archive.yml': ARCHIVE_YML.replace('旧报', '老报') });
  await step();
  await step({ site: 'https://elsewhere.example.org/' });
  const raw = (text: string) => ({ linesOf: () => [text], stampOf: () => text });
  await step({ raw: raw('原文') });
  await step({ raw: raw('别的原文') });
});

test('a program made where packages lie elsewhere finds those of this place', async () => {
  const archiveDir = makeNewspapers({ articles: 1, issues: { 'ribao/2024': 1 } });
  const projectRoot = makeProject();
  const site = setUp(archiveDir, { projectRoot });
  await planShares({ archiveDir, projectRoot, cacheDir: site.cacheOf('plan') });
  mkdirSync(site.dirOf(1), { recursive: true });
  cpSync(site.cacheOf('plan'), site.cacheOf(1), { recursive: true, verbatimSymlinks: true });
  const { programs } = cachePaths(site.cacheOf(1), archiveDir, site.dirOf(1));
  const [program = ''] = readdirSync(programs);
  const link = join(programs, program, 'node_modules');
  rmSync(link);
  symlinkSync(join(projectRoot, 'nowhere'), link, 'junction');
  expect(await site.part(1, 1)).toMatchObject({ brokenLinks: [] });
  // It was not made again.
  expect(readdirSync(programs)).toEqual([program]);
  expect(Object.keys(contentsOf(site.dirOf(1)))).toContain('ribao/2024-01-15/p01/a01/index.html');
});

test('an archive in English is told in English what is wrong with parts', async () => {
  const archiveDir = makeNewspapers({ articles: 1, issues: { 'ribao/2024': 1 } });
  putFiles(archiveDir, { 'archive.yml': ARCHIVE_YML.replace('language: zh-CN', 'language: en') });
  const site = setUp(archiveDir);
  await site.part(1, 2);
  await expect(site.join([site.dirOf(1)])).rejects.toThrow('Missing: --shard 2/2. Make them, and add them to --parts.');
});
