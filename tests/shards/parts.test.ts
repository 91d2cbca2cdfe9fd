import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { PART_FILE } from '../../scripts/build/shards/part-file.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { makeProject } from '../build/project.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { runBackfile, startBackfile } from '../site-built/command-line.ts';
import { makeNewspapers } from './newspapers.ts';
import { setUp } from './works.ts';

vi.setConfig({ testTimeout: 120_000 });

test('a part that was kept without its cache is not made again', async () => {
  const site = setUp(makeNewspapers({ articles: 2 }));
  const first = await site.part(1);
  const before = contentsOf(site.dirOf(1));
  rmSync(site.cacheOf(1), { recursive: true });
  expect(await site.part(1)).toMatchObject({ pages: first.pages, rendered: 0, written: 0, deleted: 0 });
  expect(contentsOf(site.dirOf(1))).toEqual(before);
});

test('a part that is not whole is mended: files lost or damaged, or what it says of itself', async () => {
  const site = setUp(makeNewspapers({ articles: 2 }));
  await site.part(1);
  const good = contentsOf(site.dirOf(1));
  const [one = '', other = ''] = Object.keys(good).filter((path) => path.endsWith('a01/index.html'));
  rmSync(join(site.dirOf(1), one));
  putFiles(site.dirOf(1), { [other]: 'damaged' });
  expect(await site.part(1)).toMatchObject({ rendered: 2, written: 2 });
  expect(contentsOf(site.dirOf(1))).toEqual(good);
  rmSync(join(site.dirOf(1), PART_FILE));
  expect(await site.part(1)).toMatchObject({ rendered: 0, written: 0 });
  expect(contentsOf(site.dirOf(1))).toEqual(good);
  // Neither the part nor the cache knows what lies there.
  rmSync(join(site.dirOf(1), PART_FILE));
  rmSync(site.cacheOf(1), { recursive: true });
  putFiles(site.dirOf(1), { 'ribao/1999/index.html': 'left over' });
  expect(await site.part(1)).toMatchObject({ written: 0, deleted: 1 });
  expect(contentsOf(site.dirOf(1))).toEqual(good);
});

test('a folder may become another part: what is not of it goes, what has come is made', async () => {
  const projectRoot = makeProject();
  const archiveDir = makeNewspapers({ articles: 2 });
  const site = setUp(archiveDir, { projectRoot });
  await site.part(1, 3);
  const changed = await site.part(1, 1);
  expect(changed.deleted).toBe(0);
  await site.part(2, 1 + 1, { outDir: site.dirOf(1), cacheDir: site.cacheOf(1) });
  const fresh = setUp(archiveDir, { projectRoot });
  await fresh.part(2, 2);
  expect(contentsOf(site.dirOf(1))).toEqual(contentsOf(fresh.dirOf(2)));
});

test('what is gone from the archive leaves its part and the joined site', async () => {
  const archiveDir = makeNewspapers({ articles: 2 });
  const site = setUp(archiveDir);
  for (const part of [1, 2, 3]) await site.part(part);
  await site.join();
  const gone = ['p01/a01', 'p02/a01'].map((item) => `ribao/2023-06-15/${item}`);
  for (const file of [...gone.map(articleFilePath), issueFilePath('ribao/2023-06-15')]) rmSync(join(archiveDir, file));
  for (const part of [1, 2, 3]) await site.part(part);
  const joined = await site.join();
  expect(joined.deleted).toEqual(expect.arrayContaining([...gone.map((address) => `${address}/index.html`)]));
  await site.whole();
  expect(contentsOf(site.outDir)).toEqual(contentsOf(site.wholeDir));
});

test('links that lead nowhere are found as in a build, within a page, into another part and out of the join, each time', async () => {
  const page = (links: string) => `---
import { staticPaths } from '../views/static-paths.ts';
import { VIEWS } from '../views/views.ts';
export const getStaticPaths = () => staticPaths('issue');
const { issue } = VIEWS.issue(Astro.params);
---
<html><body id="top"><p id="own">{issue.address}</p>${links}</body></html>`;
  const good =
    '<a href="/courier/2024-01-15/#own">1</a><a href="/ribao/2023-01-15/#top">2</a><a href="#own">3</a><a href="/">4</a>';
  const bad = '<a href="/courier/2024-01-15/#gone">1</a><a href="/courier/1999-01-01/">2</a><a href="#nothing">3</a>';
  const archiveDir = makeNewspapers({ articles: 1, issues: { 'ribao/2023': 1, 'ribao/2024': 1, 'courier/2024': 1 } });
  const sound = setUp(archiveDir, { projectRoot: makeProject({ 'src/pages/[...issue].astro': page(good) }) });
  for (const part of [1, 2, 3]) expect((await sound.part(part)).brokenLinks).toEqual([]);
  expect((await sound.join()).brokenLinks).toEqual([]);

  const broken = setUp(archiveDir, { projectRoot: makeProject({ 'src/pages/[...issue].astro': page(good + bad) }) });
  const within = [1, 2, 3].map(async (part) => (await broken.part(part)).brokenLinks.map(({ link }) => link));
  expect((await Promise.all(within)).map((links) => links.length).sort()).toEqual([1, 1, 2]);
  const whole = (await broken.whole()).brokenLinks;
  expect(whole).toHaveLength(9);
  expect((await broken.join()).brokenLinks).toEqual(whole);
  expect((await broken.join()).brokenLinks).toEqual(whole);
  for (const part of [1, 2, 3]) expect((await broken.part(part)).brokenLinks).not.toEqual([]);
  expect((await broken.join()).brokenLinks).toEqual(whole);
});

test('a part whose process was killed is not joined; the same command once more completes it', async () => {
  const folder = temporaryFolder();
  const archive = makeNewspapers({ articles: 24, issues: { 'ribao/2024': 8 } });
  const [cache, part, out] = ['cache', 'part', 'site'].map((name) => join(folder, name)) as [string, string, string];
  const common = ['--archive', archive, '--cache', cache];
  await runBackfile(['plan', ...common]);
  const child = startBackfile(['build', '--shard', '1/1', '--out', part, ...common]);
  const ended = once(child, 'close');
  while (!existsSync(join(part, '.backfile-staging/1')) && child.exitCode === null) await setTimeout(5);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  const joinParts = ['join', '--parts', part, '--out', out, ...common];
  const refused = await runBackfile(joinParts);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.stderr).toMatch(/part 没有生成完毕.*再运行一次/u);
  expect(contentsOf(out)).toEqual({});
  expect(await runBackfile(['build', '--shard', '1/1', '--out', part, ...common])).toMatchObject({ code: 0 });
  expect(await runBackfile(joinParts)).toMatchObject({ code: 0 });
});
