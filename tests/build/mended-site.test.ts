import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildSite } from '../../scripts/build/index.ts';
import { UsageError } from '../../scripts/build/usage-error.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { articleFile, makeArchive } from './archive.ts';
import { makeProject } from './project.ts';
import { differencesOf, treeOf } from './site-tree.ts';
import { contentsOf, putFiles, temporaryFolder } from './temporary.ts';

vi.setConfig({ testTimeout: 60_000 });

const FIRST = 'ribao/2024-01-02/p01/a01';
const SECOND = 'ribao/2024-01-03/p01/a01';
const TAGS = 'vocabulary/tags.yml';
const BYLINE = { text: '张三', people: [{ id: 'zhangsan', name: '张三' }] };
const SECTIONS = 'vocabulary/sections.yml';

/** A site as built, and how to build it again. */
async function buildOnce() {
  const folder = temporaryFolder();
  const tags = [{ id: 'ferry' }];
  const archiveDir = makeArchive(
    [
      { address: FIRST, tags, byline: BYLINE },
      { address: SECOND, byline: BYLINE },
    ],
    {
      [TAGS]: '- { id: ferry, name: 轮渡, kind: topic }\n',
      [SECTIONS]: '- { id: yaowen, name: { zh-CN: 要闻 } }\n',
    },
  );
  const outDir = join(folder, 'dist');
  const options = { archiveDir, projectRoot: makeProject(), outDir, cacheDir: join(folder, 'cache'), withoutSearch: true };
  const build = () => buildSite(options);
  await build();
  return { archiveDir, outDir, build, good: treeOf(outDir), page: join(outDir, FIRST, 'index.html') };
}

test.each(['sections/yaowen', 'people/zhangsan'])('the feed of %s follows what it alone shows of articles', async (list) => {
  const { archiveDir, outDir, build } = await buildOnce();
  const feed = () => contentsOf(outDir)[`${list}/feed.xml`];
  expect(feed()).toContain('轮渡');
  putFiles(archiveDir, { [TAGS]: '- { id: ferry, name: 渡船, kind: topic }\n' });
  await build();
  expect(feed()).toContain('渡船');
  putFiles(archiveDir, { [SECTIONS]: '- { id: yaowen, name: { zh-CN: 头条要闻 } }\n' });
  await build();
  expect(feed()).toContain('头条要闻');
  const about = { who: '校对员', when: '2026-11-20', why: '对照原版', file: 'corrections/ribao.yml' };
  const corrections = [{ what: 'text' as const, field: 'body' as const, number: 1, ...about }];
  putFiles(archiveDir, { [articleFilePath(SECOND)]: articleFile({ address: SECOND, byline: BYLINE, corrections }) });
  await build();
  expect(feed()).toContain('2026-11-20');
});

test('a link in the place of a page is replaced by the page, also where it leads to the same text', async () => {
  const { outDir, build, good, page } = await buildOnce();
  const elsewhere = join(temporaryFolder(), 'mine.html');
  renameSync(page, elsewhere);
  symlinkSync(elsewhere, page);
  const text = readFileSync(elsewhere, 'utf8');
  await build();
  expect(differencesOf(treeOf(outDir), good)).toEqual([]);
  expect(readFileSync(elsewhere, 'utf8')).toBe(text);
});

test('an empty folder in the place of a page makes way; one with files in it is named, and nothing is changed', async () => {
  const { outDir, build, good, page } = await buildOnce();
  rmSync(page);
  putFiles(page, { 'mine.txt': 'mine' });
  const spoilt = treeOf(outDir);
  await expect(build()).rejects.toThrow(UsageError);
  expect(differencesOf(treeOf(outDir), spoilt)).toEqual([]);
  rmSync(join(page, 'mine.txt'));
  await build();
  expect(differencesOf(treeOf(outDir), good)).toEqual([]);
});

test('a file in the place of a folder of the site is named, and nothing is changed', async () => {
  const { outDir, build, good } = await buildOnce();
  rmSync(join(outDir, 'ribao'), { recursive: true });
  writeFileSync(join(outDir, 'ribao'), 'mine');
  const spoilt = treeOf(outDir);
  await expect(build()).rejects.toThrow(/ribao .*move it away/u);
  expect(differencesOf(treeOf(outDir), spoilt)).toEqual([]);
  rmSync(join(outDir, 'ribao'));
  await build();
  expect(differencesOf(treeOf(outDir), good)).toEqual([]);
});

test('what somebody has put in the place of a page that is wanted no more stays', async () => {
  const { archiveDir, outDir, build } = await buildOnce();
  const page = join(outDir, SECOND, 'index.html');
  rmSync(page);
  mkdirSync(page);
  putFiles(page, { 'mine.txt': 'mine' });
  rmSync(join(archiveDir, articleFilePath(SECOND)));
  await build();
  expect(contentsOf(outDir)[`${SECOND}/index.html/mine.txt`]).toBe('mine');
  await expect(build()).resolves.toMatchObject({ written: 0 });
});
