import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { cachePaths } from '../../scripts/build/cache-folder.ts';
import { filesUnder } from '../../scripts/build/files.ts';
import { type BuildOptions, buildSite } from '../../scripts/build/index.ts';
import { checkLinks } from '../../scripts/build/links/link-check.ts';
import { FIXITY_FILES } from '../../scripts/build/site/fixity.ts';
import { UsageError } from '../../scripts/build/usage-error.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML, articleFile, issueFile, makeArchive } from './archive.ts';
import { makeProject } from './project.ts';
import { contentsOf, putFiles, temporaryFolder } from './temporary.ts';

// Every case runs Astro once or more.
vi.setConfig({ testTimeout: 60_000 });

const FIRST = 'ribao/2024-01-02/p01/a01';
const SECOND = 'ribao/2024-01-03/p01/a01';

function setUp(options: Partial<BuildOptions> = {}) {
  const archiveDir = options.archiveDir ?? makeArchive([{ address: FIRST, aliases: ['ribao/old'] }, { address: SECOND }]);
  const projectRoot = options.projectRoot ?? makeProject();
  const folder = temporaryFolder();
  const all = {
    archiveDir,
    projectRoot,
    outDir: join(folder, 'dist'),
    cacheDir: join(folder, 'cache'),
    withoutSearch: true,
    ...options,
  };
  return { ...all, build: (more: Partial<BuildOptions> = {}) => buildSite({ ...all, ...more }) };
}

test('a site is built, its links are relative, and building it again writes nothing', async () => {
  const { build, outDir } = setUp();
  const first = await build();
  expect(first).toMatchObject({ issues: 2, articles: 2, problems: [], deleted: [], foreign: [], unchanged: 0 });
  const built = contentsOf(outDir);
  expect(Object.keys(built)).toHaveLength(first.written);
  expect(Object.keys(built)).toEqual(
    expect.arrayContaining(['404.html', 'index.html', 'robots.txt', `${FIRST}/index.html`, 'ribao/old/index.html']),
  );
  expect(built['index.html']).toMatch(/<link rel="canonical" href="https:\/\/archive\.example\.org\/"/u);
  expect(built['index.html']).toMatch(/href="\.\/assets\/site\.[0-9a-f]{10}\.css"/u);
  expect(checkLinks(outDir)).toEqual([]);

  const times = () => filesUnder(outDir, '').map((path) => statSync(join(outDir, path)).mtimeMs);
  const before = times();
  expect(await build()).toMatchObject({ written: 0, unchanged: first.written, deleted: [] });
  expect(times()).toEqual(before);
});

test('what is gone from the archive is deleted with its emptied folders; files of others stay', async () => {
  const { build, archiveDir, outDir } = setUp();
  await build();
  putFiles(outDir, { 'ribao/2024-01-03/notes.txt': 'mine', CNAME: 'archive.example.org' });
  rmSync(join(archiveDir, issueFilePath('ribao/2024-01-03')));
  rmSync(join(archiveDir, articleFilePath(SECOND)));
  const second = await build();
  expect(second.deleted).toEqual([
    'ribao/2024-01-03/index.html',
    'ribao/2024-01-03/og.png',
    'ribao/2024-01-03/p01/a01/article.txt',
    'ribao/2024-01-03/p01/a01/index.html',
    'ribao/2024-01-03/p01/index.html',
  ]);
  expect(filesUnder(outDir, 'ribao/2024-01-03')).toEqual(['ribao/2024-01-03/notes.txt']);
  expect(() => statSync(join(outDir, 'ribao/2024-01-03/p01'))).toThrow();
  // A clean build gives the same files.
  const clean = setUp({ archiveDir });
  await clean.build();
  const { CNAME: _, 'ribao/2024-01-03/notes.txt': __, ...left } = contentsOf(outDir);
  expect(left).toEqual(contentsOf(clean.outDir));
});

test('only the pages that show a changed article are rendered and written', async () => {
  const { build, archiveDir, outDir } = setUp();
  const { pages } = await build();
  const before = contentsOf(outDir);
  putFiles(archiveDir, {
    [articleFilePath(FIRST)]: articleFile({ address: FIRST, aliases: ['ribao/old'], body: '改过的正文。' }),
  });
  const second = await build();
  const after = contentsOf(outDir);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path] && !FIXITY_FILES.includes(path));
  expect(changed).toEqual(
    [
      'on-this-day/01-02/index.html',
      'ribao/statistics/index.html',
      'ribao/2024-01-02/index.html',
      'ribao/2024-01-02/p01/index.html',
      `${FIRST}/article.txt`,
      `${FIRST}/index.html`,
      'sections/yaowen/feed.json',
      'sections/yaowen/feed.xml',
      'sections/yaowen/index.html',
    ].sort(),
  );
  expect(second).toMatchObject({ pages, rendered: changed.length, deleted: [] });
  // SHA256SUMS besides.
  expect(second.written).toBe(changed.length + 1);
});

test('a page whose data are as before is not rendered again; with another template all are', async () => {
  const { build, projectRoot, outDir } = setUp();
  const first = await build();
  expect(first.rendered).toBe(first.pages);
  expect((await build()).rendered).toBe(0);
  const file = join(projectRoot, 'src/pages/[...article].astro');
  writeFileSync(file, readFileSync(file, 'utf8').replace('首页', '回首页'));
  expect(await build()).toMatchObject({ rendered: first.pages, written: 2 + 1 });
  expect(contentsOf(outDir)[`${FIRST}/index.html`]).toContain('回首页');
});

test('a file damaged by hand is repaired', async () => {
  const { build, outDir } = setUp();
  await build();
  const good = contentsOf(outDir);
  writeFileSync(join(outDir, 'index.html'), 'x'.repeat(good['index.html']?.length ?? 0));
  expect(await build()).toMatchObject({ written: 1 });
  expect(contentsOf(outDir)).toEqual(good);
});

test('a broken file is reported, and until it is mended nothing published is deleted', async () => {
  const { build, archiveDir, outDir } = setUp();
  await build();
  putFiles(archiveDir, { [articleFilePath(SECOND)]: '---\nbroken\n---\n' });
  const second = await build();
  expect(second.problems).toMatchObject([{ code: 'archive-invalid', source: { file: articleFilePath(SECOND) } }]);
  expect(second).toMatchObject({ articles: 1, deleted: [] });
  expect(filesUnder(outDir, SECOND)).toEqual([`${SECOND}/article.txt`, `${SECOND}/index.html`]);
  rmSync(join(archiveDir, articleFilePath(SECOND)));
  expect((await build()).deleted).toEqual([`${SECOND}/article.txt`, `${SECOND}/index.html`]);
});

test('a folder with other files is not taken for ours: nothing is written', async () => {
  const { build, outDir, cacheDir } = setUp();
  const mine = { 'index.html': 'my home page', 'thesis.html': 'years of work' };
  putFiles(outDir, mine);
  await expect(build()).rejects.toThrow(UsageError);
  expect(contentsOf(outDir)).toEqual(mine);
  expect(contentsOf(cacheDir)).toEqual({});
});

test('an empty folder, or one that only has hidden files, may be built into', async () => {
  const { build, outDir } = setUp();
  putFiles(outDir, { '.git/HEAD': 'ref' });
  await expect(build()).resolves.toMatchObject({ foreign: [] });
  expect(readFileSync(join(outDir, '.git/HEAD'), 'utf8')).toBe('ref');
});

test('a site whose records are lost is built again: generated folders are cleared of old files, others are left and counted', async () => {
  const { build, outDir, cacheDir } = setUp();
  await build();
  const good = contentsOf(outDir);
  rmSync(cacheDir, { recursive: true });
  const old = { 'search/ribao-2020/fragment/a.pf_fragment': 'old', 'assets/site.0123456789.css': 'old' };
  putFiles(outDir, { ...old, CNAME: 'archive.example.org', 'index.html': 'damaged' });
  const again = await build();
  expect(again).toMatchObject({ written: 1, foreign: ['CNAME'], deleted: Object.keys(old).sort() });
  expect(contentsOf(outDir)).toEqual({ ...good, CNAME: 'archive.example.org' });
});

test.each([
  ['is the archive', '.', {}],
  ['lies in the archive', 'site', {}],
  ['holds the archive', '..', {}],
  ['is the raw folder', '../pages', { raw: '../pages' }],
  ['lies in the raw folder', '../pages/site', { raw: '../pages' }],
  ['holds the raw folder', '../pages', { raw: '../pages/raw' }],
])('a site folder that %s is refused', async (_, out, settings) => {
  const archiveDir = join(makeArchive([]), 'archive');
  putFiles(archiveDir, {
    'archive.yml': `${ARCHIVE_YML}${Object.entries(settings).map(([key, value]) => `${key}: ${value}\n`)}`,
  });
  const { build } = setUp({ archiveDir, outDir: join(archiveDir, out) });
  await expect(build()).rejects.toThrow(/相同或互相包含/u);
});

test('a site folder that leads into the archive through a link is refused', async () => {
  const archiveDir = makeArchive([]);
  const link = join(temporaryFolder(), 'link');
  symlinkSync(archiveDir, link, 'junction');
  await expect(setUp({ archiveDir, outDir: join(link, 'site') }).build()).rejects.toThrow(/相同或互相包含/u);
});

test.each(['notaurl', 'ftp://example.org/', 'javascript:alert(1)'])('the online home “%s” is refused', async (site) => {
  await expect(setUp({ site }).build()).rejects.toThrow(/--site/u);
});

test('another archive built into the same folder leaves nothing of the first behind', async () => {
  const { build, outDir } = setUp();
  await build();
  const other = makeArchive([{ address: 'courier/2020-05-06/p01/a01' }]);
  await build({ archiveDir: other });
  expect(filesUnder(outDir, 'ribao')).toEqual(['ribao/holdings.csv', 'ribao/index.html', 'ribao/statistics/index.html']);
  expect(filesUnder(outDir, 'courier')).toContain('courier/2020-05-06/p01/a01/index.html');
});

test('the folder, working directory, time zone and language of the machine do not show', async () => {
  const one = setUp();
  await one.build();
  const deep = join(temporaryFolder(), '深 层');
  mkdirSync(deep);
  const other = setUp({ archiveDir: one.archiveDir, outDir: join(deep, 'dist'), cacheDir: join(deep, 'cache') });
  const [cwd, { TZ, LANG }] = [process.cwd(), process.env];
  process.env['TZ'] = 'Pacific/Kiritimati';
  process.env['LANG'] = 'tr_TR.UTF-8';
  try {
    await other.build();
  } finally {
    for (const [name, value] of Object.entries({ TZ, LANG })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  expect(contentsOf(other.outDir)).toEqual(contentsOf(one.outDir));
  expect(process.cwd()).toBe(cwd);
});

test('a build leaves no variables behind', async () => {
  const before = { ...process.env };
  await setUp().build();
  expect({ ...process.env }).toEqual(before);
});

test('a second build of the same archive is refused while one runs; another archive can be built beside it', async () => {
  const one = setUp();
  const running = one.build();
  await expect(one.build()).rejects.toThrow(/Another run \(process \d+\) is using the archive/u);
  const beside = setUp({ projectRoot: one.projectRoot });
  await expect(beside.build({ outDir: one.outDir, cacheDir: one.cacheDir })).rejects.toThrow(/is using the site folder/u);
  await Promise.all([running, beside.build()]);
  expect(contentsOf(beside.outDir)).toEqual(contentsOf(one.outDir));
});

test('a lock left by a process that has ended does not stop anybody', async () => {
  const { build, cacheDir, archiveDir, outDir } = setUp();
  await build();
  const lock = join(cachePaths(cacheDir, archiveDir, outDir).archive, 'lock');
  writeFileSync(lock, '999999999');
  await expect(build()).resolves.toMatchObject({ written: 0 });
});

test('progress of each step ends at its total', async () => {
  const last: Record<string, [number, number]> = {};
  const result = await setUp().build({ onProgress: (step, done, total) => (last[step] = [done, total]) });
  // The marker of the folder and the lists of files are put there by themselves.
  const placed = result.written - 1 - FIXITY_FILES.length;
  expect(last).toEqual({
    catalog: [4, 4],
    program: [1, 1],
    check: [1, 1],
    pages: [result.pages, result.pages],
    publish: [placed, placed],
  });
});

test('the search index is published like any other file', async () => {
  const { build, outDir, archiveDir } = setUp({ withoutSearch: false });
  const first = await build();
  expect(first.records).toBe(2);
  expect(filesUnder(outDir, 'search')).toContain('search/shards.json');
  expect(await build()).toMatchObject({ written: 0, deleted: [] });
  putFiles(archiveDir, {
    'issues/courier/2020/2020-05-06.md': issueFile('courier/2020-05-06'),
    'articles/courier/2020/2020-05-06/p01-a01.md': articleFile({ address: 'courier/2020-05-06/p01/a01' }),
  });
  expect((await build()).records).toBe(3);
  rmSync(join(archiveDir, 'issues/courier/2020/2020-05-06.md'));
  rmSync(join(archiveDir, 'articles/courier/2020/2020-05-06/p01-a01.md'));
  await build();
  expect(filesUnder(outDir, 'search').filter((path) => path.includes('courier'))).toEqual([]);
});
