import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginSite, SITE_MARKER } from '../../scripts/build/site/begin-site.ts';
import { filesOfGroup } from '../../scripts/build/site/held-files.ts';
import { openManifest } from '../../scripts/build/site/manifest.ts';
import { publish } from '../../scripts/build/site/publish.ts';
import { checkSitePath } from '../../scripts/build/site/site-path.ts';
import { openStaging } from '../../scripts/build/site/staging.ts';
import { contentsOf, putFiles, temporaryFolder } from './temporary.ts';

function setUp() {
  const folder = temporaryFolder();
  const dir = join(folder, 'dist');
  const manifest = openManifest(join(folder, 'manifest.sqlite'));
  beginSite(dir, manifest);
  return { dir, manifest };
}

test.each([
  '../x',
  '/x',
  'a/../b',
  './a',
  'a//b',
  'a/',
  '',
  '中文/index.html',
  'a b',
  '.htaccess',
  'a/.x/b',
  'a\\b',
  'a%2e',
  `${'x'.repeat(256)}`,
])('the path “%s” is refused', (path) => {
  expect(() => checkSitePath(path)).toThrow(/cannot be a file of the site/u);
});

test('two parts of a build cannot claim one file', () => {
  const { dir, manifest } = setUp();
  const staging = openStaging(dir, manifest);
  staging.put({ path: 'a/index.html', group: 'x', bytes: Buffer.from('a') });
  expect(() => staging.put({ path: 'a/index.html', group: 'y', bytes: Buffer.from('a') })).toThrow(
    /want the file a\/index\.html/u,
  );
  manifest.close();
});

test('what waits is not in the site until it is published, all together', () => {
  const { dir, manifest } = setUp();
  putFiles(dir, { 'b.html': 'old' });
  const staging = openStaging(dir, manifest);
  staging.put({ path: 'a/index.html', group: 'x', bytes: Buffer.from('a') });
  staging.put({ path: 'b.html', group: 'x', bytes: Buffer.from('new') });
  expect(contentsOf(dir)).toEqual({ 'b.html': 'old', [SITE_MARKER]: expect.any(String) });
  expect(publish({ dir, manifest, staging, orphans: [], mayGo: () => true, state: {} })).toEqual({ written: 2, deleted: [] });
  expect(contentsOf(dir)).toEqual({ 'a/index.html': 'a', 'b.html': 'new', [SITE_MARKER]: expect.any(String) });
  expect(existsSync(staging.dir)).toBe(false);
  manifest.close();
});

test('when a folder cannot be made, no file has moved and no folder is left behind', () => {
  const { dir, manifest } = setUp();
  putFiles(dir, { 'b.html': 'old', blocked: 'a file where a folder must be' });
  const staging = openStaging(dir, manifest);
  for (const path of ['a/b/index.html', 'b.html', 'blocked/index.html']) {
    staging.put({ path, group: 'x', bytes: Buffer.from('new') });
  }
  expect(() => publish({ dir, manifest, staging, orphans: [], mayGo: () => true, state: {} })).toThrow(/blocked/u);
  staging.clear();
  expect(contentsOf(dir)).toMatchObject({ 'b.html': 'old' });
  expect(readdirSync(dir).sort()).toEqual(['b.html', SITE_MARKER, 'blocked'].sort());
  manifest.close();
});

test('a folder in the place of a file makes way if there is nothing in it; else nothing changes, and it is named', () => {
  const { dir, manifest } = setUp();
  mkdirSync(join(dir, 'a/index.html/empty'), { recursive: true });
  const publishBoth = () => {
    const staging = openStaging(dir, manifest);
    for (const path of ['a/index.html', 'b.html']) staging.put({ path, group: 'x', bytes: Buffer.from('new') });
    return publish({ dir, manifest, staging, orphans: [], mayGo: () => true, state: {} });
  };
  putFiles(dir, { 'b.html/mine.txt': 'mine' });
  expect(publishBoth).toThrow(/b\.html .*move it away/u);
  expect(existsSync(join(dir, 'a/index.html/empty'))).toBe(true);
  expect(contentsOf(dir)).toMatchObject({ 'b.html/mine.txt': 'mine' });
  rmSync(join(dir, 'b.html/mine.txt'));
  expect(publishBoth()).toMatchObject({ written: 2 });
  manifest.close();
});

test('records that cannot be written just now are not lost', () => {
  const { dir, manifest } = setUp();
  const staging = openStaging(dir, manifest);
  staging.put({ path: 'a.html', group: 'x', bytes: Buffer.from('a') });
  publish({ dir, manifest, staging, orphans: [], mayGo: () => true, state: {} });
  manifest.database.exec('BEGIN IMMEDIATE');
  const file = join(dir, '../manifest.sqlite');
  expect(() => openManifest(file)).toThrow(/locked/u);
  manifest.database.exec('ROLLBACK');
  manifest.close();
  const again = openManifest(file);
  expect(filesOfGroup(again, 'x').size).toBe(1);
  again.close();
});
