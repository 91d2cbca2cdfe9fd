import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { buildSite } from '../../scripts/build/index.ts';
import { FIXITY_FILES } from '../../scripts/build/site/fixity.ts';
import { childrenOf, parseXml } from '../site/xml.ts';
import { ARCHIVE_YML, type ArticleWish, articleFile, makeArchive } from './archive.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = resolve(import.meta.dirname, '../..');
const HOME = 'https://archive.example.org/';
const WANTED = `${ARCHIVE_YML}secondLanguage: en\nharvest: { resourceSync: true }\n`;
const ARTICLES: ArticleWish[] = [
  { address: 'ribao/2023-12-31/p01/a01', headline: '旧岁' },
  { address: 'ribao/2024-01-02/p01/a01', headline: '新岁' },
  { address: 'courier/2024-01-02/p01/a01', headline: 'A new year' },
  { address: 'ribao/undated/x01/a01', headline: '何年' },
];

function builder(archiveYml: string) {
  const archiveDir = makeArchive(ARTICLES, { 'archive.yml': archiveYml });
  const folder = temporaryFolder();
  const [outDir, cacheDir] = [join(folder, 'site'), join(folder, 'cache')];
  return { archiveDir, outDir, cacheDir, build: () => buildSite({ archiveDir, projectRoot: ROOT, outDir, cacheDir }) };
}

/** Files that the lists of a folder name, by path, with their checksum and size. */
function listed(outDir: string): Map<string, { hash: string; length: string }> {
  const read = (file: string) => parseXml(readFileSync(join(outDir, file), 'utf8'));
  const locations = (element: ReturnType<typeof read>, name: string) =>
    childrenOf(element, name).map((entry) => ({
      path: (childrenOf(entry, 'loc')[0]?.text ?? '').slice(HOME.length),
      facts: childrenOf(entry, 'rs:md')[0]?.attributes ?? {},
    }));
  const lists = locations(read('resourcesync/resourcelist.xml'), 'sitemap');
  const entries = lists.flatMap(({ path }) => locations(read(path), 'url'));
  const files = entries.map(({ path, facts }): [string, { hash: string; length: string }] => [
    path === '' || path.endsWith('/') ? `${path}index.html` : path,
    { hash: facts['hash'] ?? '', length: facts['length'] ?? '' },
  ]);
  expect(new Set(files.map(([path]) => path)).size).toBe(files.length);
  return new Map(files);
}

/** What is on the disk, as the lists should tell it. */
function held(outDir: string): Map<string, { hash: string; length: string }> {
  // What tells of all other files is written after them.
  const left = new Set(['backfile.txt', ...FIXITY_FILES]);
  const paths = filesUnder(outDir, '').filter((path) => !path.startsWith('resourcesync/') && !left.has(path));
  return new Map(
    paths.map((path) => {
      const bytes = readFileSync(join(outDir, path));
      return [path, { hash: `sha-256:${createHash('sha256').update(bytes).digest('hex')}`, length: String(bytes.length) }];
    }),
  );
}

test('every file is listed with its checksum, by newspaper and year, and a closed year stays as it is', async () => {
  const { archiveDir, outDir, build } = builder(WANTED);
  await build();
  expect(readdirSync(join(outDir, 'resourcesync'))).toEqual([
    'capabilitylist.xml',
    'description.xml',
    'resourcelist-courier-2024.xml',
    'resourcelist-ribao-2023.xml',
    'resourcelist-ribao-2024.xml',
    'resourcelist-ribao-undated.xml',
    'resourcelist-site.xml',
    'resourcelist.xml',
  ]);
  expect(listed(outDir)).toEqual(held(outDir));
  const courier = readFileSync(join(outDir, 'resourcesync/resourcelist-courier-2024.xml'), 'utf8');
  expect(courier).toContain('/search/courier-2024/');
  expect(courier).toContain(`<loc>${HOME}en/`);
  expect(courier).toContain('<rs:md at="2024-01-02T00:00:00Z" capability="resourcelist"/>');

  putFiles(archiveDir, {
    'articles/ribao/2024/2024-01-02/p01-a01.md': articleFile({ address: 'ribao/2024-01-02/p01/a01', headline: '新岁改' }),
  });
  await build();
  expect(listed(outDir)).toEqual(held(outDir));
  expect(readFileSync(join(outDir, 'resourcesync/resourcelist-courier-2024.xml'), 'utf8')).toBe(courier);
  rmSync(join(outDir, 'resourcesync/resourcelist.xml'));
  expect(await build()).toMatchObject({ rendered: 0, written: 1, brokenLinks: [] });
  expect(await build()).toMatchObject({ rendered: 0, written: 0 });
});

test('a site whose records are lost is listed whole all the same', async () => {
  const { outDir, cacheDir, build } = builder(WANTED);
  await build();
  const lists = readFileSync(join(outDir, 'resourcesync/resourcelist-site.xml'), 'utf8');
  rmSync(cacheDir, { recursive: true });
  await build();
  expect(readFileSync(join(outDir, 'resourcesync/resourcelist-site.xml'), 'utf8')).toBe(lists);
});

test('an archive that does not want them, or has no home, has no lists; those that it had go', async () => {
  const { archiveDir, outDir, build } = builder(WANTED);
  await build();
  expect(readFileSync(join(outDir, 'about/data/index.html'), 'utf8')).toContain(`href="${HOME}resourcesync/capabilitylist.xml"`);
  for (const settings of [ARCHIVE_YML, WANTED.replace(/^address: .*\n/mu, '')]) {
    putFiles(archiveDir, { 'archive.yml': settings });
    expect((await build()).brokenLinks).toEqual([]);
    expect(existsSync(join(outDir, 'resourcesync'))).toBe(false);
    expect(readFileSync(join(outDir, 'about/data/index.html'), 'utf8')).not.toContain('resourcesync');
  }
});

const isMissing = spawnSync('xmllint', ['--version']).error !== undefined;
if (isMissing && process.env['CI']) throw new Error('Not installed: xmllint.');
if (isMissing) console.warn('Not installed, so no other program reads the lists: xmllint.');

test.skipIf(isMissing)('other programs read the lists', async () => {
  const { outDir, build } = builder(WANTED.replace(HOME, "https://archive.example.org/a&b'c/"));
  await build();
  const folder = join(outDir, 'resourcesync');
  execFileSync('xmllint', ['--noout', '--nonet', ...readdirSync(folder).map((name) => join(folder, name))]);
});
