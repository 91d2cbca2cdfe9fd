import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginSite, openSiteFolder, removeOrphans, SITE_MARKER } from '../../scripts/build/site-folder.ts';
import { contentsOf, temporaryFolder } from './temporary.ts';

function setUp() {
  const folder = temporaryFolder();
  return { dir: join(folder, 'dist'), manifest: join(folder, 'manifest.sqlite') };
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
  const { dir, manifest } = setUp();
  const site = openSiteFolder(dir, manifest);
  expect(() => site.declare([path])).toThrow(/cannot be a file of the site/u);
  site.close();
});

test('two parts of a build cannot claim one file', () => {
  const { dir, manifest } = setUp();
  beginSite(dir, manifest);
  const site = openSiteFolder(dir, manifest);
  site.declare(['a/index.html']);
  expect(() => site.declare(['b/index.html', 'a/index.html'])).toThrow(/want the file a\/index\.html/u);
  site.close();
});

test('after a build that was killed while writing, the next one cleans up what is no longer wanted', () => {
  const { dir, manifest } = setUp();
  beginSite(dir, manifest);
  const killed = openSiteFolder(dir, manifest);
  killed.declare(['a.html', 'b.html', 'never-written.html']);
  killed.write('a.html', Buffer.from('a'));
  killed.write('b.html', Buffer.from('b'));
  // No close: what was written had not been noted.
  beginSite(dir, manifest);
  const next = openSiteFolder(dir, manifest);
  next.declare(['a.html']);
  next.write('a.html', Buffer.from('a'));
  next.close();
  expect(next.counts).toEqual({ written: 0, unchanged: 1 });
  expect(removeOrphans(dir, manifest)).toEqual(['b.html', 'never-written.html']);
  expect(contentsOf(dir)).toEqual({ 'a.html': 'a', [SITE_MARKER]: expect.any(String) });
});
