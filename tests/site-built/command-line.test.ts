import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { cachePaths } from '../../scripts/build/cache-folder.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { buildArguments } from './built-site.ts';
import { PROJECT_ROOT, runBackfile, startBackfile } from './command-line.ts';

const COMMANDS = [
  'adopt',
  'ingest',
  'check',
  'new',
  'build',
  'plan',
  'join',
  'dev',
  'preview',
  'train',
  'export',
  'disk-copy',
  'verify',
  'sign',
  'mirror',
  'changes',
  'release',
];

const ARCHIVE_YML = 'title: 旧报\nlanguage: zh-CN\nnewspapers:\n  - { id: ribao, name: 日报 }\n';

const ARTICLE =
  '本报讯（记者 林一苇）7月18日，老街的青石板路重新铺好，两旁的铺子陆续开门，居民们提着菜篮从桥上走过，一路同熟人打着招呼。';

/** Two files as a newcomer might have them: one names its day and page, the other nothing. */
const NEWCOMERS_FILES = {
  '2024-07-19-01.txt': `# 老街重新开门\n\n${ARTICLE}\n\n# 公交线路今起调整\n\n${ARTICLE.replace('老街', '新街')}\n`,
  'scan.txt': `# 不知何年的消息\n\n${ARTICLE.replace('7月18日', '前些天')}\n`,
};

/** A line of a stack trace, which tells a user nothing. */
const STACK = /^\s+at /mu;

/** An archive of one page, and of more files where given, in a folder that is removed after the test. */
function archive(files: Record<string, string> = {}): string {
  const folder = join(temporaryFolder(), 'archive');
  putFiles(folder, { 'archive.yml': ARCHIVE_YML, 'raw/2024-07-19-01.txt': NEWCOMERS_FILES['2024-07-19-01.txt'], ...files });
  return folder;
}

/** Holds a zero byte, so it cannot be page text. */
const NO_TEXT = { 'raw/picture.txt': 'PNG\u0000\u0000\u0000\rIHDR\u0000\u0000\u0001\u0002' };

describe('help', () => {
  test('lists every command, and every npm script of that name runs it', async () => {
    const { code, stdout } = await runBackfile(['--help']);
    expect(code).toBe(0);
    const listed = stdout.split('Commands:')[1]?.match(/(?<=^ {2})[a-z-]+/gmu) ?? [];
    expect(listed.filter((name) => name !== 'help').sort()).toEqual([...COMMANDS].sort());
    const { scripts } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const name of COMMANDS) expect(scripts[name]).toBe(`node scripts/backfile.ts ${name}`);
  });

  test('of a command names its options', async () => {
    const { code, stdout } = await runBackfile(['build', '--help']);
    expect(code).toBe(0);
    const options = ['--archive', '--out', '--cache', '--site', '--without-search', '--quiet', '--verbose'];
    const readmes = ['README.md', 'README.zh-CN.md'].map((file) => readFileSync(join(PROJECT_ROOT, file), 'utf8'));
    for (const text of [stdout, ...readmes]) for (const option of options) expect(text).toContain(option);
  });
});

describe('a command that cannot be used ends with 2, says why, and does nothing', () => {
  test('a wrong command, option or value, or no archive', async () => {
    const cwd = temporaryFolder();
    const cases: [string[], RegExp][] = [
      [['publish'], /publish/u],
      [['check', '--fast'], /--fast/u],
      [['preview', '--port', 'http'], /65535/u],
      [['new', 'x', '--title', 'x', '--language', 'fr'], /zh-CN, zh-TW, en/u],
      [['new', 'x'], /--title/u],
      [['build', '--archive', 'nowhere'], /archive\.yml/u],
    ];
    const results = await Promise.all(cases.map(([args]) => runBackfile(args, { cwd })));
    for (const [index, { code, stdout, stderr }] of results.entries()) {
      const [args, message] = cases[index] ?? [];
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toMatch(message ?? /^$/u);
      expect(stderr).not.toMatch(STACK);
    }
    expect(contentsOf(cwd)).toEqual({});
  });

  test('a site folder that is not ours, or an online home that is none; preview without a site', async () => {
    const folder = archive();
    const mine = join(dirname(folder), 'mine');
    putFiles(mine, { 'index.html': 'my home page' });
    const before = contentsOf(dirname(folder));
    const build = ['build', '--archive', folder, '--cache', join(dirname(folder), 'cache'), '--out'];
    const cases: [string[], RegExp][] = [
      [[...build, mine], /mine.*backfile\.txt/u],
      [[...build, folder], /--out/u],
      [[...build, join(folder, 'raw/site')], /--out/u],
      [[...build, dirname(folder)], /--out/u],
      [[...build, join(dirname(folder), 'site'), '--site', 'notaurl'], /--site.*notaurl/u],
      [[...build, join(dirname(folder), 'site'), '--site', 'ftp://x'], /--site.*ftp/u],
      [['preview', '--out', join(dirname(folder), 'site')], /no built site/u],
    ];
    const results = await Promise.all(cases.map(([args]) => runBackfile(args)));
    for (const [index, { code, stdout, stderr }] of results.entries()) {
      const [args, message = /^$/u] = cases[index] ?? [];
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr.trimEnd()).not.toContain('\n');
    }
    expect(contentsOf(dirname(folder))).toEqual(before);
  });

  test('a second build while one is at work', async () => {
    const folder = archive();
    const siteDir = join(dirname(folder), 'site');
    const cacheDir = join(dirname(folder), 'cache');
    const lock = join(cachePaths(cacheDir, folder, siteDir).archive, 'lock');
    // This process stands for the build at work.
    putFiles(dirname(lock), { lock: String(process.pid) });
    const { code, stderr } = await runBackfile(buildArguments({ archiveDir: folder, siteDir, cacheDir }));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Another run .+\n$/u);
  });

  test('a mistake in archive.yml, named with its place and line', async () => {
    const mistaken = ARCHIVE_YML.replace('id: ribao', 'id: 日报').replace('title: 旧报', 'titel: 旧报');
    const folder = archive({ 'archive.yml': `${mistaken}address: javascript:alert(1)\n` });
    const before = contentsOf(folder);
    const cwd = temporaryFolder();
    const commands = ['check', 'ingest', 'build'].map((command) => runBackfile([command, '--archive', folder], { cwd }));
    for (const { code, stderr } of await Promise.all(commands)) {
      expect(code).toBe(2);
      for (const part of ['title', 'titel', 'newspapers[0].id', '4', 'address']) expect(stderr).toContain(part);
      expect(stderr).not.toMatch(STACK);
    }
    expect([contentsOf(folder), contentsOf(cwd)]).toEqual([before, {}]);
  });
});

describe('what is wrong with the material', () => {
  test('ends with 1 and is named, and all the rest is published', async () => {
    const folder = archive(NO_TEXT);
    const siteDir = join(dirname(folder), 'site');
    const { code, stderr } = await runBackfile(
      buildArguments({ archiveDir: folder, siteDir, cacheDir: join(dirname(folder), 'cache') }),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error file-binary picture\.txt/mu);
    expect(contentsOf(siteDir)['ribao/2024-07-19/p01/a01/index.html']).toContain('老街重新开门');
  });

  test('is found by check, which writes nothing', async () => {
    const folder = archive({ ...NO_TEXT, 'raw/scan.txt': NEWCOMERS_FILES['scan.txt'] });
    const cwd = temporaryFolder();
    const before = contentsOf(folder);
    const cache = join(dirname(folder), 'cache');
    const { code, stdout, stderr } = await runBackfile(['check', '--archive', folder, '--cache', cache], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('file-binary');
    expect(stdout).toMatch(/^warning date-missing scan\.txt/mu);
    expect(stdout).toMatch(/2 个文件（1 个无法读取）/u);
    expect([contentsOf(folder), contentsOf(cwd)]).toEqual([before, {}]);
  });

  test('doubts alone end with 0', async () => {
    expect((await runBackfile(['check', '--archive', archive(), '--no-report'])).code).toBe(0);
  });
});

test('--quiet prints errors only, --verbose every doubt', async () => {
  const doubtful = { 'raw/2024-07-19-02.txt': `${ARTICLE}\n\n- - -\n`, 'raw/scan.txt': NEWCOMERS_FILES['scan.txt'] };
  const [quiet, broken, normal, verbose] = await Promise.all([
    runBackfile(['ingest', '--quiet', '--archive', archive(doubtful)]),
    runBackfile(['ingest', '--quiet', '--archive', archive({ ...doubtful, ...NO_TEXT })]),
    runBackfile(['ingest', '--archive', archive(doubtful)]),
    runBackfile(['ingest', '--verbose', '--archive', archive(doubtful)]),
  ]);
  expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(broken).toMatchObject({ code: 1, stdout: '' });
  expect(broken.stderr).toMatch(/^error file-binary picture\.txt [^\n]+\n$/u);
  expect(normal.stdout).toMatch(/^warning date-missing/mu);
  expect(normal.stdout).not.toMatch(/^(?:review|info) /mu);
  expect(verbose.stdout).toMatch(/^review headline-missing 2024-07-19-02\.txt:1 /mu);
});

test('a newcomer: new, two text files, build, and the site is there under any path', async () => {
  const cwd = temporaryFolder();
  const made = await runBackfile(['new', 'mine', '--title', '澜川日报 数字档案'], { cwd });
  expect(made.code).toBe(0);
  expect(made.stdout).toContain('/lanchuan-ribao/');
  // A second time it would overwrite what may have been edited.
  expect((await runBackfile(['new', 'mine', '--title', '别的'], { cwd })).code).toBe(2);
  for (const [file, text] of Object.entries(NEWCOMERS_FILES)) writeFileSync(join(cwd, 'mine/raw', file), text);
  const built = await runBackfile(['build', '--archive', 'mine', '--out', 'site', '--cache', 'cache'], { cwd });
  expect(built).toMatchObject({ code: 0 });
  expect(built.stdout).toMatch(/2 个文件（0 个无法读取）：2 期 2 版 3 篇/u);

  const preview = startBackfile(['preview', '--out', 'site', '--port', '0', '--base', '/a/b/'], { cwd });
  const ended = once(preview, 'close');
  const [url = ''] = (await once(createInterface(preview.stderr as Readable), 'line')) as [string?];
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a\/b\/$/u);
  const home = await (await fetch(url)).text();
  expect(home).toContain('澜川日报 数字档案');
  expect(await (await fetch(`${url}lanchuan-ribao/2024-07-19/p01/a01/`)).text()).toContain('老街重新开门');
  expect(await (await fetch(`${url}lanchuan-ribao/undated/`)).text()).toContain('不知何年的消息');
  preview.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test('an article edited by hand is kept, shown and reported, and ingest of the same again changes nothing', async () => {
  const archiveDir = archive();
  const place = { archiveDir, siteDir: join(dirname(archiveDir), 'site'), cacheDir: join(dirname(archiveDir), 'cache') };
  await runBackfile(['ingest', '--archive', archiveDir]);
  const first = contentsOf(archiveDir);
  const again = await runBackfile(['ingest', '--archive', archiveDir]);
  expect(again.stdout).toMatch(/写入 0，未变 \d+，移除 0，保留人工修改 0/u);
  expect(contentsOf(archiveDir)).toEqual(first);

  const file = 'articles/ribao/2024/2024-07-19/p01-a01.md';
  const edited = (first[file] ?? '').replace('老街重新开门', '老街，重新开门').replace('青石板路', '麻石路');
  putFiles(archiveDir, { [file]: edited });
  // The raw text changes as well; the person's word counts.
  putFiles(archiveDir, { 'raw/2024-07-19-01.txt': NEWCOMERS_FILES['2024-07-19-01.txt'].replace('青石板路', '柏油路') });
  const built = await runBackfile([...buildArguments(place), '--verbose']);
  expect(built.code).toBe(0);
  expect(built.stdout).toMatch(/保留人工修改 1/u);
  expect(built.stdout).toMatch(/^review hand-edit-kept articles\/ribao\/2024\/2024-07-19\/p01-a01\.md/mu);
  expect(contentsOf(archiveDir)[file]).toBe(edited);
  const page = contentsOf(place.siteDir)['ribao/2024-07-19/p01/a01/index.html'] ?? '';
  for (const shown of ['老街，重新开门', '麻石路', '本文经人工整理']) expect(page).toContain(shown);
  // The raw lines stand beside it as they are.
  expect(page.replace(/<details class="raw-beside".*?<\/details>/su, '')).not.toMatch(/青石板路|柏油路/u);
});

test('--without-search leaves the search index out, also one that was there', async () => {
  const archiveDir = archive();
  const place = { archiveDir, siteDir: join(dirname(archiveDir), 'site'), cacheDir: join(dirname(archiveDir), 'cache') };
  const whole = await runBackfile(buildArguments(place));
  expect(whole.stdout).toMatch(/检索 2 篇/u);
  const before = contentsOf(place.siteDir);
  expect(before).toHaveProperty(['search/shards.json']);
  const quick = await runBackfile([...buildArguments(place), '--without-search']);
  expect(quick.code).toBe(0);
  expect(quick.stdout).toMatch(/没有检索索引/u);
  const after = contentsOf(place.siteDir);
  const kept = Object.keys(after).filter((file) => file.startsWith('search/'));
  expect(kept.sort()).toEqual(['search/api.js', 'search/help/index.html', 'search/index.html']);
  expect(after['index.html']).toBe(before['index.html']);
});
