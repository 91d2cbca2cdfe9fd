import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { diskFiles } from '../../scripts/export/bundle/disk-files.ts';
import { publishDownloads } from '../../scripts/export/publish-downloads.ts';
import { copiedFiles } from '../../scripts/export/zim/site-copy.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML } from '../build/archive.ts';
import { differencesOf, treeOf } from '../build/site-tree.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { changesIn, differ, keepSite } from './kept-site.ts';

vi.setConfig({ testTimeout: 240_000 });

const projectRoot = resolve(import.meta.dirname, '../..');
const OFFERS = `${ARCHIVE_YML}exports: [citations]\nharvest: { resourceSync: true }\n`;

test('exports are told of too, when they are in place; a release makes none of them anew', async () => {
  const { outDir, build, release, put, expectAsBuiltAnew } = keepSite(OFFERS, ({ archiveDir, outDir: siteDir, cacheDir }) =>
    publishDownloads({ archiveDir, siteDir, cacheDir, projectRoot, onProgress: () => undefined }),
  );
  await build();
  await release('first');
  await build();
  const before = contentsOf(outDir);
  put({ address: 'ribao/2024-01-02/p01/a01', headline: '改' });
  await build();
  const lists = differ(before, contentsOf(outDir));
  expect(lists.changed.some((path) => path.startsWith('downloads/citations/'))).toBe(true);
  expect(changesIn(outDir)).toMatchObject(lists);
  await expectAsBuiltAnew();

  const unreleased = treeOf(outDir);
  await release('second');
  expect(await build()).toMatchObject({ rendered: 0 });
  const written = differencesOf(unreleased, treeOf(outDir));
  expect(written.filter((path) => !/^(?:changes|resourcesync|files\.txt$|SHA256SUMS$)/u.test(path))).toEqual([]);
  expect(changesIn(outDir)).toMatchObject(lists);
  await expectAsBuiltAnew();
});

test('offering exports deletes no page that a build has kept back', async () => {
  const { archiveDir, outDir, build } = keepSite(OFFERS, ({ archiveDir: from, outDir: siteDir, cacheDir }) =>
    publishDownloads({ archiveDir: from, siteDir, cacheDir, projectRoot, onProgress: () => undefined }),
  );
  await build();
  const address = 'ribao/2024-01-02/p01/a02';
  putFiles(archiveDir, { [articleFilePath(address)]: '---\nbroken: [\n---\n' });
  await build();
  expect(contentsOf(outDir)).toHaveProperty([`${address}/index.html`]);
  expect(contentsOf(outDir)['files.txt']).toContain(`${address}/index.html`);
});

test('copies for a disk and for one file hold no lists of changes, which would make them differ with every release', () => {
  const site = temporaryFolder();
  const lists = ['changes.json', 'changes/first.json', 'resourcesync/changelist.xml', 'files.txt', 'SHA256SUMS'];
  putFiles(site, Object.fromEntries(['index.html', 'exchanges/index.html', ...lists].map((path) => [path, path])));
  const held = [...diskFiles(site)].map(({ path }) => path);
  expect(held.sort()).toEqual(['OPEN-INDEX-HTML.txt', 'SHA256SUMS', 'exchanges/index.html', 'files.txt', 'index.html']);
  expect(copiedFiles(site)).toEqual(['exchanges/index.html', 'index.html']);
});
