import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { UsageError } from '../../scripts/build/usage-error.ts';
import { runMirror } from '../../scripts/fixity/mirror/run-mirror.ts';
import { signSite } from '../../scripts/fixity/signature/sign-site.ts';
import { runVerify } from '../../scripts/fixity/verify/run-verify.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML } from '../build/archive.ts';
import { differencesOf, treeOf } from '../build/site-tree.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { startServer } from '../fixity/bad-server.ts';
import { heardConsole } from '../fixity/heard-console.ts';
import { hasMinisign, makeKeys } from '../fixity/minisign-program.ts';
import { changesIn, differ, keepSite } from './kept-site.ts';

vi.setConfig({ testTimeout: 120_000 });

test('without a release nothing is told of changes; the first release writes the lists and nothing else', async () => {
  const { outDir, build, release, expectAsBuiltAnew } = keepSite();
  await build();
  const before = treeOf(outDir);
  expect(before.has('changes.json')).toBe(false);
  await release('first', '2026-10-01');
  expect(await build()).toMatchObject({ rendered: 0, written: 3, deleted: [] });
  expect(differencesOf(before, treeOf(outDir))).toEqual(['SHA256SUMS', 'changes.json', 'files.txt']);
  expect(changesIn(outDir)).toEqual({
    release: { new: { name: 'first', date: '2026-10-01' } },
    ...{ added: [], changed: [], removed: [], moved: [] },
  });
  expect(contentsOf(outDir)['files.txt']).toContain('\nchanges.json\n');
  expect(contentsOf(outDir)['SHA256SUMS']).toContain('  changes.json\n');
  expect(await build()).toMatchObject({ rendered: 0, written: 0 });
  await expectAsBuiltAnew();
});

test('changes are told against the last release, until the next one, which keeps them', async () => {
  const { archiveDir, outDir, build, release, put, expectAsBuiltAnew } = keepSite();
  await build();
  await release('first', '2026-10-01');
  await build();
  const before = contentsOf(outDir);
  put({ address: 'ribao/2024-01-02/p01/a01', headline: '改' });
  put({ address: 'ribao/2024-01-02/p01/a03', headline: '新' });
  rmSync(join(archiveDir, articleFilePath('ribao/2024-01-02/p01/a02')));
  await build();
  const lists = differ(before, contentsOf(outDir));
  expect(lists.changed).toContain('ribao/2024-01-02/p01/a01/index.html');
  expect(lists.added).toContain('ribao/2024-01-02/p01/a03/index.html');
  expect(lists.removed).toContain('ribao/2024-01-02/p01/a02/index.html');
  const first = { name: 'first', date: '2026-10-01' };
  expect(changesIn(outDir)).toEqual({ release: { old: first }, ...lists });
  await expectAsBuiltAnew();

  await release('second', '2026-11-20');
  expect(await build()).toMatchObject({ rendered: 0, written: 4 });
  const second = { name: 'second', date: '2026-11-20' };
  expect(changesIn(outDir)).toEqual({ release: { old: first, new: second }, ...lists });
  expect(changesIn(outDir, 'changes/second.json')).toEqual(changesIn(outDir));
  expect(await build()).toMatchObject({ written: 0 });

  const released = contentsOf(outDir);
  put({ address: 'ribao/2023-12-31/p01/a01', headline: '又改' });
  await build();
  expect(changesIn(outDir)).toEqual({ release: { old: second }, ...differ(released, contentsOf(outDir)) });
  expect(contentsOf(outDir)['changes/second.json']).toBe(released['changes/second.json']);
  await expectAsBuiltAnew();
});

test('a change that is taken back before the next release has not been', async () => {
  const { outDir, build, release, put } = keepSite();
  await build();
  await release('first');
  await build();
  const before = treeOf(outDir);
  put({ address: 'ribao/2024-01-02/p01/a01', headline: '改' });
  await build();
  expect(differencesOf(before, treeOf(outDir))).toContain('changes.json');
  put({ address: 'ribao/2024-01-02/p01/a01', headline: 'ribao/2024-01-02/p01/a01' });
  await build();
  expect(differencesOf(before, treeOf(outDir))).toEqual([]);
});

test('what is damaged of the lists is mended, and only that', async () => {
  const { outDir, build, release, put } = keepSite();
  await build();
  await release('first');
  put({ address: 'ribao/2024-01-02/p01/a01', headline: '改' });
  await build();
  await release('second');
  await build();
  const right = treeOf(outDir);
  for (const path of ['changes.json', 'changes/second.json']) {
    for (const spoil of [() => writeFileSync(join(outDir, path), '{}'), () => rmSync(join(outDir, path))]) {
      spoil();
      expect(await build()).toMatchObject({ rendered: 0, written: 1 });
      expect(treeOf(outDir)).toEqual(right);
    }
  }
});

test('a site without a search tells no state of texts, also where it had one', async () => {
  const { outDir, build, release, put, expectAsBuiltAnew } = keepSite();
  const places = { outDir, cacheDir: join(outDir, '../cache') };
  await build({ ...places, withoutSearch: false });
  await release('first');
  put({ address: 'ribao/2024-01-02/p01/a01', headline: '改' });
  await build({ ...places, withoutSearch: false });
  expect(changesIn(outDir)).toMatchObject({ corpus: { old: expect.any(String), new: expect.any(String) } });
  await build();
  expect(changesIn(outDir)).toMatchObject({ corpus: { old: expect.any(String) } });
  expect(changesIn(outDir)).not.toHaveProperty('corpus.new');
  await expectAsBuiltAnew();
});

test('what was kept back while a file could not be read is in no list once it is gone', async () => {
  const { archiveDir, outDir, build } = keepSite();
  await build();
  const page = 'ribao/2024-01-02/p01/a02/index.html';
  putFiles(archiveDir, { [articleFilePath('ribao/2024-01-02/p01/a02')]: '---\nbroken: [\n---\n' });
  await build();
  expect(contentsOf(outDir)['files.txt']).toContain(page);
  rmSync(join(outDir, page));
  await build();
  expect(contentsOf(outDir)['files.txt']).not.toContain(page);
  expect(await runVerify(outDir, { language: 'en' }, heardConsole())).toBe(0);
});

test('a release that is taken back is forgotten by the site, and so are all of them', async () => {
  const { archiveDir, outDir, build, release, put, expectAsBuiltAnew } = keepSite();
  await build();
  await release('first');
  await build();
  put({ address: 'ribao/2024-01-02/p01/a01', headline: '改' });
  await build();
  const before = treeOf(outDir);
  await release('second');
  await build();
  rmSync(join(archiveDir, 'releases/second'), { recursive: true });
  await build();
  expect(treeOf(outDir)).toEqual(before);
  rmSync(join(archiveDir, 'releases'), { recursive: true });
  await build();
  expect(filesUnder(outDir, '').filter((path) => path.startsWith('changes'))).toEqual([]);
  await expectAsBuiltAnew();
});

test('a release that cannot be read stops the build before anything is written', async () => {
  const { archiveDir, outDir, build, release, put } = keepSite(ARCHIVE_YML.replace('zh-CN', 'en'));
  await build();
  await release('first');
  put({ address: 'ribao/2024-01-02/p01/a01', headline: '改' });
  const before = treeOf(outDir);
  const records = contentsOf(archiveDir);
  const spoils = {
    'releases/first/release.json': 'Line 1 of releases/first/release.json is not valid JSON.',
    'releases/first/SHA256SUMS': 'releases/first/SHA256SUMS is not what release.json beside it says (SHA-256).',
  };
  for (const [path, message] of Object.entries(spoils)) {
    putFiles(archiveDir, { [path]: 'x' });
    const error: unknown = await build().catch((each: unknown) => each);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(message);
    expect(treeOf(outDir)).toEqual(before);
    putFiles(archiveDir, { [path]: records[path] ?? '' });
  }
  expect((await build()).brokenLinks).toEqual([]);
});

test('a mirror pulls what tells of a release like any other file, and nothing besides', async () => {
  const { outDir, build, release } = keepSite();
  await build();
  const { url } = await startServer(outDir);
  const copy = join(temporaryFolder(), 'copy');
  const pull = async () => {
    const heard = heardConsole();
    const code = await runMirror(url, copy, { language: 'en', web: { pause: 1 } }, heard);
    expect(treeOf(copy)).toEqual(treeOf(outDir));
    return [code, ...heard.lines.map((line) => line.replace(/^.*files/u, 'files').replace(/ \(\d+ bytes\)/u, ''))];
  };
  await pull();
  await release('first');
  await build();
  expect(await pull()).toEqual([0, 'files; 2 fetched, 0 taken from the copy itself, 0 removed']);
});

test.skipIf(!hasMinisign())('a signature stays while the site is as it was, and goes with a release', async () => {
  const { outDir, build, release } = keepSite();
  await build();
  const keys = makeKeys();
  signSite(outDir, keys.secret);
  const signed = treeOf(outDir);
  await build();
  expect(treeOf(outDir)).toEqual(signed);
  await release('first');
  await build();
  expect(contentsOf(outDir)).not.toHaveProperty(['SHA256SUMS.minisig']);
  signSite(outDir, keys.secret);
  const again = treeOf(outDir);
  writeFileSync(join(outDir, 'changes.json'), '{}');
  expect(await build()).toMatchObject({ written: 1 });
  expect(treeOf(outDir)).toEqual(again);
});
