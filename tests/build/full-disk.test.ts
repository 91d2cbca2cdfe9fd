import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext, test, vi } from 'vitest';
import { buildSite } from '../../scripts/build/index.ts';
import { EXIT } from '../../scripts/commands/exit-codes.ts';
import { seededRandom } from '../../scripts/train/random.ts';
import { type GrownArchive, growArchive, sentence, writeArchive } from './grown-archive.ts';
import { makeProject } from './project.ts';
import { differencesOf, treeOf } from './site-tree.ts';
import { canMount, mountDisk, runOnSmallDisk, type SmallDisk } from './small-disk.ts';
import { temporaryFolder } from './temporary.ts';

vi.setConfig({ testTimeout: 120_000 });

const MEGABYTE = 2 ** 20;

/** An archive outside of the small disk, and the templates made already. */
async function makeScene(context: TestContext, language: 'zh-CN' | 'en') {
  if (!canMount()) context.skip('No small disk can be mounted here: unshare and tmpfs are needed.');
  const folder = temporaryFolder();
  const [archiveDir, cacheDir] = [join(folder, 'archive'), join(folder, 'cache')];
  mkdirSync(archiveDir);
  const archive = growArchive(seededRandom(7));
  archive.settings.language = language;
  const options = { archiveDir, projectRoot: makeProject(), withoutSearch: true };
  const buildElsewhere = async () => {
    const outDir = join(temporaryFolder(), 'dist');
    await buildSite({ ...options, outDir, cacheDir });
    return treeOf(outDir);
  };
  return { archive, archiveDir, cacheDir, options, buildElsewhere };
}

/** Makes each page so much longer that old and new do not fit side by side. */
function lengthen(archive: GrownArchive): void {
  const random = seededRandom(8);
  for (const wish of archive.articles.values()) wish.body = `${sentence(random, 4000)}。`;
}

async function treeOn(disk: SmallDisk, folder: string): Promise<Map<string, string>> {
  const to = join(temporaryFolder(), 'copy');
  expect(await disk.ask({ kind: 'copy', from: folder, to })).toEqual({});
  return treeOf(to);
}

test.for([
  ['zh-CN', /^磁盘已满：.*dist 容不下.*已有的网站没有改动.*请腾出空间/u],
  ['en', /^The disk is full: there is no room in .*dist .*The site is as it was.*make room/u],
] as const)(
  'on a full disk the site stays as it was, and the error says what to do (%s)',
  async ([language, message], context) => {
    const { archive, archiveDir, cacheDir, options, buildElsewhere } = await makeScene(context, language);
    writeArchive(archiveDir, archive);
    const first = await buildElsewhere();
    const disk = await mountDisk('9m');
    const outDir = join(disk.folder, 'dist');
    const build = () => disk.ask({ kind: 'build', options: { ...options, outDir, cacheDir } });
    expect(await build()).toEqual({});
    expect(differencesOf(await treeOn(disk, outDir), first)).toEqual([]);

    lengthen(archive);
    writeArchive(archiveDir, archive);
    const filling = join(disk.folder, 'films');
    await disk.ask({ kind: 'fill', file: filling, bytes: 5 * MEGABYTE });
    const failure = await build();
    expect(failure).toMatchObject({ name: 'FullDiskError', message: expect.stringMatching(message) });
    expect(failure.message).not.toContain('\n');
    expect(differencesOf(await treeOn(disk, outDir), first)).toEqual([]);

    await disk.ask({ kind: 'remove', path: filling });
    expect(await build()).toEqual({});
    expect(differencesOf(await treeOn(disk, outDir), await buildElsewhere())).toEqual([]);
  },
);

test('a disk that somebody fills while the site is published parts no site from its checksums', async (context) => {
  const { archive, archiveDir, cacheDir, options, buildElsewhere } = await makeScene(context, 'zh-CN');
  writeArchive(archiveDir, archive);
  const disk = await mountDisk('12m');
  const outDir = join(disk.folder, 'dist');
  const build = { kind: 'build', options: { ...options, outDir, cacheDir } } as const;
  expect(await disk.ask(build)).toEqual({});

  const [address = ''] = archive.articles.keys();
  archive.articles.set(address, { address, headline: '改过的标题' });
  writeArchive(archiveDir, archive);
  const filling = join(disk.folder, 'films');
  expect(await disk.ask({ ...build, fillAt: { step: 'publish', file: filling } })).toEqual({});
  expect(await disk.ask({ kind: 'copy', from: `${filling}-1`, to: join(temporaryFolder(), 'films') })).toEqual({});
  expect(differencesOf(await treeOn(disk, outDir), await buildElsewhere())).toEqual([]);
});

test('when the disk of the cache is full, the site stays as it was and nothing known of it is lost', async (context) => {
  const { archive, archiveDir, options, buildElsewhere } = await makeScene(context, 'zh-CN');
  writeArchive(archiveDir, archive);
  const first = await buildElsewhere();
  const disk = await mountDisk('12m');
  const cache = join(disk.folder, 'cache');
  const outDir = join(temporaryFolder(), 'dist');
  const build = () => disk.ask({ kind: 'build', options: { ...options, outDir, cacheDir: cache } });
  expect(await build()).toEqual({});
  expect(differencesOf(treeOf(outDir), first)).toEqual([]);

  lengthen(archive);
  const [gone = ''] = archive.articles.keys();
  archive.articles.delete(gone);
  writeArchive(archiveDir, archive);
  const filling = join(disk.folder, 'films');
  // As much as goes in.
  for (let bytes = 8 * MEGABYTE; bytes >= 4096; bytes /= 2) await disk.ask({ kind: 'fill', file: `${filling}-${bytes}`, bytes });
  expect(await build()).toMatchObject({ name: 'FullDiskError', message: expect.stringMatching(/^磁盘已满：.*cache.*容不下/u) });
  expect(differencesOf(treeOf(outDir), first)).toEqual([]);

  for (let bytes = 8 * MEGABYTE; bytes >= 4096; bytes /= 2) await disk.ask({ kind: 'remove', path: `${filling}-${bytes}` });
  expect(await build()).toEqual({});
  expect(differencesOf(treeOf(outDir), await buildElsewhere())).toEqual([]);
});

test('the command says it in one line, with an exit code of its own', async (context) => {
  const { archive, archiveDir, cacheDir } = await makeScene(context, 'zh-CN');
  writeArchive(archiveDir, archive);
  const { status, stderr } = runOnSmallDisk('100k', (folder) => {
    const command = join(import.meta.dirname, '../../scripts/backfile.ts');
    return [command, 'build', '--quiet', '--archive', archiveDir, '--out', join(folder, 'dist'), '--cache', cacheDir];
  });
  expect(stderr).toMatch(/^磁盘已满：[^\n]*\n$/u);
  expect(status).toBe(EXIT.fullDisk);
});
