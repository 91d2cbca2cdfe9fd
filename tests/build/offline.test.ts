import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { type BuildOptions, buildSite } from '../../scripts/build/index.ts';
import { seededRandom } from '../../scripts/train/random.ts';
import { readOfflineFiles, readOfflineYear } from '../../src/client/offline/offline-year.ts';
import { growArchive, writeArchive } from './grown-archive.ts';
import { differencesOf, treeOf } from './site-tree.ts';
import { temporaryFolder } from './temporary.ts';

vi.setConfig({ testTimeout: 240_000 });

const ROOT = resolve(import.meta.dirname, '../..');

/** A small archive, with what its `archive.yml` says besides. */
function makeArchive(settings: { offline?: boolean; secondLanguage?: 'en' }) {
  const folder = temporaryFolder();
  const archiveDir = join(folder, 'archive');
  const grown = growArchive(seededRandom(7));
  Object.assign(grown.settings, settings);
  mkdirSync(archiveDir);
  writeArchive(archiveDir, grown);
  const options: BuildOptions = {
    archiveDir,
    outDir: join(folder, 'dist'),
    cacheDir: join(folder, 'cache'),
    projectRoot: ROOT,
  };
  return { grown, options };
}

const isOffline = (path: string) => /offline|service-worker|webmanifest|icon-\d/u.test(path);

test('an archive that does not ask for it has nothing of it, in its files or in its pages', async () => {
  const { options } = makeArchive({});
  await buildSite({ ...options, withoutSearch: true });
  const files = filesUnder(options.outDir, '');
  expect(files.filter(isOffline)).toEqual([]);
  const pages = files.filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  const mentions = pages.filter((path) =>
    /manifest|offline|serviceWorker/u.test(readFileSync(join(options.outDir, path), 'utf8')),
  );
  expect(mentions).toEqual([]);
});

test('the lists name what is there, as it is: all pages of the year and its search, with sizes and hashes', async () => {
  const { options } = makeArchive({ offline: true, secondLanguage: 'en' });
  const { brokenLinks } = await buildSite(options);
  expect(brokenLinks).toEqual([]);
  const tree = treeOf(options.outDir);
  for (const [year, folder] of [
    ['ribao/2023', ''],
    ['ribao/2023', 'en/'],
  ] as const) {
    const read = (name: string) => JSON.parse(readFileSync(join(options.outDir, folder, year, name), 'utf8')) as unknown;
    const about = readOfflineYear(read('offline.json'));
    const { version, files } = readOfflineFiles(read('offline-files.json'));
    expect([version, files.length]).toEqual([about.version, about.files]);
    expect(about.bytes).toBe(files.reduce((sum, [, bytes]) => sum + bytes, 0));
    for (const [path, bytes, hash] of files) {
      expect(tree.get(path), path).toBe(hash);
      expect(readFileSync(join(options.outDir, path)).length).toBe(bytes);
    }
    const listed = new Set(files.map(([path]) => path));
    const isOfYear = (path: string) => path.startsWith(`${folder}${year}`) && path.endsWith('/index.html');
    const pages = [...tree.keys()].filter(isOfYear);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((path) => !listed.has(path))).toEqual([]);
    const shards = about.shards.map((shard) => `search/${shard.folder}/`);
    expect(shards.length).toBeGreaterThan(0);
    const search = [...tree.keys()].filter(
      (path) => shards.some((shard) => path.startsWith(shard)) && tree.get(path)?.length === 64,
    );
    expect(search.filter((path) => !listed.has(path))).toEqual([]);
    const others = files.filter(([path]) => !isOfYear(path) && !path.startsWith('search/') && !path.startsWith('assets/'));
    expect(others).toEqual([]);
  }
});

test('the shell names files that are there, and no issue, page or article: it does not grow with them', async () => {
  const { options } = makeArchive({ offline: true, secondLanguage: 'en' });
  await buildSite(options);
  const worker = readFileSync(join(options.outDir, 'service-worker.js'), 'utf8');
  const shell = [...worker.matchAll(/"?url"?:\s*"([^"]+)"/gu)].map(([, path = '']) => path);
  const files = new Set(filesUnder(options.outDir, ''));
  expect(shell.filter((path) => !files.has(path))).toEqual([]);
  for (const path of [
    'index.html',
    'en/index.html',
    'search/index.html',
    'search/shards.json',
    'ribao/index.html',
    'en/about/offline/index.html',
  ])
    expect(shell).toContain(path);
  expect(shell.filter((path) => /\d{4}/u.test(path.replace(/\.[0-9a-f]{10}\./u, '.')))).toEqual([]);
  expect(worker).not.toMatch(/importScripts|googleapis/u);
});

test('two builds are the same; nothing is written again; only the list of a year that changes is; switched off, all of it goes', async () => {
  const { grown, options } = makeArchive({ offline: true });
  await buildSite(options);
  const first = treeOf(options.outDir);
  const again = { ...options, outDir: `${options.outDir}-again`, cacheDir: `${options.cacheDir}-again` };
  await buildSite(again);
  expect(differencesOf(first, treeOf(again.outDir))).toEqual([]);
  expect(await buildSite(options)).toMatchObject({ written: 0 });

  const [address, wish] = [...grown.articles].find(([each]) => each.startsWith('ribao/2023-')) ?? ['', undefined];
  expect(address).not.toBe('');
  Object.assign(wish ?? {}, { body: '河水结冰，渡口停航一日。' });
  writeArchive(options.archiveDir, grown);
  await buildSite(options);
  const changed = differencesOf(first, treeOf(options.outDir)).filter((path) => path.includes('offline'));
  expect(changed).toEqual(['ribao/2023/offline-files.json', 'ribao/2023/offline.json']);

  grown.settings.offline = false;
  writeArchive(options.archiveDir, grown);
  await buildSite(options);
  expect(filesUnder(options.outDir, '').filter(isOffline)).toEqual([]);
});
