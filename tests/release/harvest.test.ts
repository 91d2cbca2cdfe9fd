import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { changeListXml } from '../../src/site/resource-sync.ts';
import { ARCHIVE_YML, articleFile } from '../build/archive.ts';
import { contentsOf, putFiles } from '../build/temporary.ts';
import { sha256 } from '../fixity/sample-site.ts';
import { childrenOf, parseXml } from '../site/xml.ts';
import { differ, keepSite } from './kept-site.ts';

vi.setConfig({ testTimeout: 120_000 });

const HOME = 'https://archive.example.org/';
const WANTED = `${ARCHIVE_YML}harvest: { resourceSync: true }\n`;

/** A site with three releases, of which the second changes, adds and removes. */
async function threeReleases() {
  const site = keepSite(WANTED);
  const states: Record<string, string>[] = [];
  const release = async (name: string, day: string) => {
    await site.build();
    states.push(contentsOf(site.outDir));
    await site.release(name, day);
  };
  await release('2026-09', '2026-09-30');
  site.put({ address: 'ribao/2024-01-02/p01/a01', headline: '改' });
  site.put({ address: 'ribao/2024-01-02/p01/a03', headline: '新' });
  await release('2026-10', '2026-10-31');
  putFiles(site.archiveDir, {
    [articleFilePath('ribao/2023-12-31/p01/a01')]: articleFile({ address: 'ribao/2023-12-31/p01/a01', headline: '又改' }),
  });
  await release('2026-11', '2026-11-30');
  await site.build();
  return { ...site, states };
}

function read(outDir: string, file: string) {
  const root = parseXml(readFileSync(join(outDir, file), 'utf8'));
  const entries = [...childrenOf(root, 'url'), ...childrenOf(root, 'sitemap')].map((entry) => ({
    path: (childrenOf(entry, 'loc')[0]?.text ?? '').slice(HOME.length),
    ...childrenOf(entry, 'rs:md')[0]?.attributes,
  }));
  const links = childrenOf(root, 'rs:ln').map(
    ({ attributes }) => `${attributes['rel']} ${attributes['href']?.slice(HOME.length)}`,
  );
  return { name: root.name, md: childrenOf(root, 'rs:md')[0]?.attributes, links, entries };
}

test('the change lists tell from release to release what changed, each change with its day, and nothing without a release before', async () => {
  const { outDir, states, expectAsBuiltAnew } = await threeReleases();
  const [first, second, third] = ['2026-09-30', '2026-10-31', '2026-11-30'].map((day) => `${day}T23:59:59Z`);
  expect(read(outDir, 'resourcesync/capabilitylist.xml').entries).toEqual([
    { path: 'resourcesync/resourcelist.xml', capability: 'resourcelist' },
    { path: 'resourcesync/changelist.xml', capability: 'changelist' },
  ]);
  expect(read(outDir, 'resourcesync/changelist.xml')).toEqual({
    name: 'sitemapindex',
    md: { capability: 'changelist', from: first, until: third },
    links: ['up resourcesync/capabilitylist.xml'],
    entries: [
      { path: 'resourcesync/changelist-2026-10.xml', from: first, until: second },
      { path: 'resourcesync/changelist-2026-11.xml', from: second, until: third },
    ],
  });
  const list = read(outDir, 'resourcesync/changelist-2026-10.xml');
  expect({ ...list, entries: [] }).toEqual({
    name: 'urlset',
    md: { capability: 'changelist', from: first, until: second },
    links: ['up resourcesync/capabilitylist.xml', 'index resourcesync/changelist.xml'],
    entries: [],
  });
  const { added, changed, removed } = differ(states[0] ?? {}, states[1] ?? {});
  const asked = (change: string) => (path: string) => ({
    path: path.replace(/(^|\/)index\.html$/u, '$1'),
    change,
    datetime: second,
  });
  const expected = [...added.map(asked('created')), ...changed.map(asked('updated')), ...removed.map(asked('deleted'))];
  expect(list.entries).toEqual(expected.sort((a, b) => (a.path < b.path ? -1 : 1)));
  expect(list.entries).toContainEqual({ path: 'ribao/2024-01-02/p01/a03/', change: 'created', datetime: second });
  await expectAsBuiltAnew();
});

test('there is no change list before the second release, and lists of changes are no resources', async () => {
  const site = keepSite(WANTED);
  await site.build();
  await site.release('2026-09');
  await site.build();
  expect(read(site.outDir, 'resourcesync/capabilitylist.xml').entries).toHaveLength(1);
  expect(existsSync(join(site.outDir, 'resourcesync/changelist.xml'))).toBe(false);
  const { outDir } = await threeReleases();
  const lists = Object.entries(contentsOf(outDir)).filter(([path]) => path.startsWith('resourcesync/resourcelist'));
  expect(lists.map(([, text]) => text).join('')).not.toMatch(/changes|changelist|SHA256SUMS/u);
});

test('what moved is gone in one place and new in another; downloads are not told of, as in the lists of files', async () => {
  const { archiveDir, outDir, build } = keepSite(WANTED);
  const changes = JSON.stringify({
    ...{ added: ['downloads/dataset/all.csv'], changed: ['downloads/bundle/all.zip', 'index.html'], removed: [] },
    moved: [{ from: 'z/index.html', to: 'a/b.txt' }],
  });
  const list = `${sha256('')}  index.html\n`;
  const facts = { date: '2026-10-31', files: 1, list: sha256(list) };
  putFiles(archiveDir, {
    'releases/a/release.json': JSON.stringify({ number: 1, name: 'a', ...facts }),
    'releases/b/release.json': JSON.stringify({ number: 2, name: 'b', ...facts, changes: sha256(changes) }),
    'releases/b/changes.json': changes,
    'releases/b/SHA256SUMS': list,
  });
  await build();
  const { entries } = read(outDir, 'resourcesync/changelist-b.xml');
  expect(entries.map(({ path, ...facts }) => `${(facts as Record<string, string>)['change']} ${path}`)).toEqual([
    ...['updated ', 'created a/b.txt', 'deleted z/'],
  ]);
});

test('addresses are escaped', () => {
  const list = { path: '/resourcesync/changelist-a.xml', from: '2026-01-01', until: '2026-02-01' };
  expect(changeListXml("https://archive.example.org/a&b'c/", list, [{ path: '/x/', change: 'deleted' }])).toContain(
    '<url><loc>https://archive.example.org/a&amp;b&apos;c/x/</loc><rs:md change="deleted" datetime="2026-02-01T23:59:59Z"/></url>',
  );
});

const isMissing = spawnSync('xmllint', ['--version']).error !== undefined;
if (isMissing && process.env['CI']) throw new Error('Not installed: xmllint.');
if (isMissing) console.warn('Not installed, so no other program reads the lists: xmllint.');

test.skipIf(isMissing)('other programs read the lists', async () => {
  const { outDir } = await threeReleases();
  const folder = join(outDir, 'resourcesync');
  execFileSync('xmllint', ['--noout', '--nonet', ...readdirSync(folder).map((name) => join(folder, name))]);
});
