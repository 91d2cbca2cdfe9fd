import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { MissingToolError } from '../../scripts/export/export-kind.ts';
import { runExport } from '../../scripts/export/run-export.ts';
import { runZimwriterfs } from '../../scripts/export/zim/run-zimwriterfs.ts';
import { copiedFiles, copySite } from '../../scripts/export/zim/site-copy.ts';
import { zimExport } from '../../scripts/export/zim/zim-export.ts';
import { zimFacts } from '../../scripts/export/zim/zim-facts.ts';
import { exportedArticles, segmentsOf } from '../../src/catalog/index.ts';
import { emblemPicture } from '../../src/pictures/draw-picture.ts';
import { makeArchive } from '../build/archive.ts';
import { askCatalog } from '../build/open-catalog.ts';
import { putFiles, temporaryFolder } from '../build/temporary.ts';
import { need } from '../site-built/archives.ts';
import { builtSite } from '../site-built/built-site.ts';
import { runBackfile } from '../site-built/command-line.ts';
import { ARTICLES, exported, hasPrograms, runOf } from './export-run.ts';
import { openKiwix } from './kiwix.ts';

const NOTICE = 'The Debian packages zim-tools and kiwix-tools are needed to make and to read ZIM files.';
/** Of two characters, of four, and a word that other words hold. */
const STRINGS = ['公路', '全市', '记者'];

test('a ZIM of the site is sound, and its reader finds at least every article that holds some words', {
  timeout: 240_000,
}, async (context) => {
  need(context, hasPrograms('zimwriterfs', 'zimcheck', 'kiwix-serve'), NOTICE);
  const { archiveDir, siteDir } = await builtSite('published');
  const run = await runOf(archiveDir, siteDir);
  const outDir = temporaryFolder();
  await exported(zimExport, run, outDir);
  const zim = join(outDir, 'zim/all.zim');
  const { status, stdout } = spawnSync('zimcheck', ['-A', zim], { encoding: 'utf8' });
  expect([status, stdout.match(/\[(?:ERROR|WARNING)\].*/gu)]).toEqual([0, null]);
  const texts = await run.read(() =>
    run.years.flatMap(({ newspaper, year }) => [...exportedArticles(newspaper, year)].map((each) => segmentsOf(each).join('\n'))),
  );
  expect(texts.length).toBeGreaterThan(100);
  const kiwix = await openKiwix(zim);
  try {
    for (const words of STRINGS) {
      const held = texts.filter((text) => text.includes(words)).length;
      expect(held).toBeGreaterThan(3);
      expect([words, (await kiwix.count(words)) >= held]).toEqual([words, true]);
    }
  } finally {
    kiwix.close();
  }
  // What is the same is taken over; what the site shows otherwise makes another.
  const again = await runExport(zimExport, run, { outDir, onProgress: () => undefined });
  expect(again.made).toBe(0);
});

test('without zimwriterfs it is told what is missing and how to get it', async () => {
  const { PATH = '' } = process.env;
  process.env['PATH'] = temporaryFolder();
  try {
    await expect(runZimwriterfs([])).rejects.toThrow(MissingToolError);
    await expect(runZimwriterfs([])).rejects.toThrow(
      /zimwriterfs is not installed\. On Debian and Ubuntu: apt install zim-tools/u,
    );
  } finally {
    process.env['PATH'] = PATH;
  }
});

test('without zimwriterfs no other export suffers, and no copy of the site is left', { timeout: 120_000 }, async () => {
  const archiveDir = makeArchive(ARTICLES);
  const folder = temporaryFolder();
  putFiles(folder, { 'site/index.html': '<p>x</p>' });
  const args = ['export', 'zim', 'citations', '--archive', archiveDir, '--cache', 'cache', '--out', 'out', '--from', 'site'];
  const { code, stdout, stderr } = await runBackfile(args, { cwd: folder, env: { PATH: temporaryFolder() } });
  expect([code, stderr.match(/zimwriterfs is not installed/gu)?.length]).toEqual([1, 1]);
  expect(stdout).toMatch(/out\/citations：.*16 个文件/u);
  expect(filesUnder(folder, 'cache').filter((path) => path.includes('zim-copy'))).toEqual([]);
  expect(existsSync(join(folder, 'out/zim'))).toBe(false);
});

test('without a site it is told to build one, and nothing is left behind', async () => {
  const run = await runOf(makeArchive(ARTICLES));
  await expect(exported(zimExport, run)).rejects.toThrow(/holds no site.*Build it first/u);
});

test('what zimwriterfs complains of is told', async (context) => {
  need(context, hasPrograms('zimwriterfs'), NOTICE);
  await expect(runZimwriterfs(['--welcome=index.html', temporaryFolder(), '/nonexistent/a.zim'])).rejects.toThrow(
    /zimwriterfs ended with/u,
  );
});

test('links to what is left out lead to the online home, or nowhere; all others stay', () => {
  const site = temporaryFolder();
  putFiles(site, {
    'index.html': '<a href="./about/index.html">x</a><a class="d" href="./downloads/dataset/all.zip">y</a>',
    'about/index.html': '<a href="../downloads/index.json">z</a><a href="../files.txt">f</a>',
    'downloads/dataset/all.zip': 'zip',
    'files.txt': 'index.html\n',
    'sitemap.xml': '<urlset/>',
    'search/shards.json': '{}',
  });
  expect(copiedFiles(site)).toEqual(['about/index.html', 'index.html', 'search/shards.json']);
  const copyFor = (address: string | undefined) => {
    const folder = join(temporaryFolder(), 'copy');
    mkdirSync(folder);
    copySite(site, folder, address, () => undefined);
    return ['index.html', 'about/index.html'].map((path) => readFileSync(join(folder, path), 'utf8'));
  };
  expect(copyFor('https://archive.example.org/papers')).toEqual([
    '<a href="./about/index.html">x</a><a class="d" href="https://archive.example.org/papers/downloads/dataset/all.zip">y</a>',
    '<a href="https://archive.example.org/papers/downloads/index.json">z</a><a href="https://archive.example.org/papers/files.txt">f</a>',
  ]);
  expect(copyFor(undefined)[1]).toBe('<a>z</a><a>f</a>');
});

test('a ZIM says what it is, in its language, as briefly as libraries want it; no fact becomes an option', async () => {
  const long = '很'.repeat(40);
  const file = (language: string) =>
    `title: "--${long}"\nlanguage: ${language}\nnewspapers:\n  - { id: ribao, name: "日报\\n二", publisher: 报社, rights: { holder: 报社 } }\n  - { id: courier, name: C }\n`;
  const factsOf = (language: string) =>
    askCatalog(makeArchive(ARTICLES, { 'archive.yml': file(language) }), () => zimFacts(undefined));
  const chinese = await factsOf('zh-CN');
  expect(chinese.options).toContain('--language=zho');
  expect(chinese.options).toContain(`--title=--${'很'.repeat(27)}…`);
  expect(chinese.options).toContain('--creator=报社 · C');
  expect(chinese.options.every((option) => /^--[a-z]+=/u.test(option))).toBe(true);
  expect(chinese.licence).toBe('日报 二：权利人：报社\nC：—\n');
  expect((await factsOf('en')).options).toContain('--language=eng');
});

test('the emblem is a picture of 48 by 48 points that shows something, whatever the name', () => {
  const drawn = ['澜川日报', 'The Courier', '\u{10ffff}', ''].map((name) => PNG.sync.read(Buffer.from(emblemPicture(name))));
  for (const { width, height } of drawn) expect([width, height]).toEqual([48, 48]);
  const [chinese, english, none, empty] = drawn.map(({ data }) => data.toString('hex'));
  expect(new Set([chinese, english, none]).size).toBe(3);
  expect(none).toBe(empty);
});
