import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildSite } from '../../scripts/build/index.ts';
import { checkLinks } from '../../scripts/build/links/link-check.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { articleFile, makeArchive } from './archive.ts';
import { makeProject } from './project.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

vi.setConfig({ testTimeout: 60_000 });

const FIRST = 'ribao/2024-01-02/p01/a01';
const SECOND = 'ribao/2024-01-02/p01/a02';

/** An article page with its headline as an element's name, and a link wherever its body says. */
const LINKING = `---
import { staticPaths } from '../views/static-paths.ts';
import { VIEWS } from '../views/views.ts';
export const getStaticPaths = () => staticPaths('article');
const { article } = VIEWS.article(Astro.params);
const to = article.blocks[0].text;
---
<html><body><p id={article.headline}>x</p><a href={to}>y</a></body></html>`;

function setUp() {
  const folder = temporaryFolder();
  const archiveDir = makeArchive([
    { address: FIRST, headline: 'one', body: `/${SECOND}/#two` },
    { address: SECOND, headline: 'two', body: '/#' },
  ]);
  const options = {
    archiveDir,
    projectRoot: makeProject({ 'src/pages/[...article].astro': LINKING }),
    outDir: join(folder, 'dist'),
    cacheDir: join(folder, 'cache'),
    withoutSearch: true,
  };
  const put = (address: string, headline: string, body: string) =>
    putFiles(archiveDir, { [articleFilePath(address)]: articleFile({ address, headline, body }) });
  return { archiveDir, outDir: options.outDir, put, build: () => buildSite(options) };
}

test('a link to nothing is named, also by the next build, until it is mended', async () => {
  const { build, put, outDir } = setUp();
  expect((await build()).brokenLinks).toEqual([]);
  put(FIRST, 'one', '/nowhere/');
  const broken = [{ page: `${FIRST}/index.html`, link: '../../../../nowhere/index.html', reason: 'missing' }];
  expect((await build()).brokenLinks).toEqual(broken);
  expect((await build()).brokenLinks).toEqual(broken);
  expect(checkLinks(outDir)).toEqual(broken);
  put(FIRST, 'one', '/');
  expect((await build()).brokenLinks).toEqual([]);
});

test('a page that is not rendered again is named when the element it leads to is gone', async () => {
  const { build, put, outDir } = setUp();
  await build();
  put(SECOND, 'other', '/#');
  const broken = [
    { page: `${FIRST}/index.html`, link: '../../../../ribao/2024-01-02/p01/a02/index.html#two', reason: 'no-such-id' },
  ];
  expect((await build()).brokenLinks).toEqual(broken);
  expect((await build()).brokenLinks).toHaveLength(1);
  expect(checkLinks(outDir)).toEqual(broken);
  put(SECOND, 'two', '/#');
  expect((await build()).brokenLinks).toEqual([]);
});

test('a page that is not rendered again is named when the page it leads to is gone', async () => {
  const { build, archiveDir, outDir } = setUp();
  await build();
  rmSync(join(archiveDir, articleFilePath(SECOND)));
  expect((await build()).brokenLinks).toEqual([
    { page: `${FIRST}/index.html`, link: '../../../../ribao/2024-01-02/p01/a02/index.html#two', reason: 'missing' },
  ]);
  expect(checkLinks(outDir)).toHaveLength(1);
});

test.each([
  ['#nowhere', 'no-such-id'],
  ['//example.org/', 'root-absolute'],
  ['../../../../../x', 'outside'],
])('a link %s is named as %s', async (link, reason) => {
  const { build, put, outDir } = setUp();
  put(FIRST, 'one', link);
  expect((await build()).brokenLinks).toEqual([{ page: `${FIRST}/index.html`, link, reason }]);
  expect(checkLinks(outDir)).toHaveLength(1);
});

test('a page that lost its place on the disk is not a broken link: it is put back', async () => {
  const { build, outDir } = setUp();
  await build();
  rmSync(join(outDir, SECOND), { recursive: true });
  writeFileSync(join(outDir, `${FIRST}/index.html`), '<a href="nowhere">');
  expect(await build()).toMatchObject({ brokenLinks: [], written: 3 });
  expect(checkLinks(outDir)).toEqual([]);
});
