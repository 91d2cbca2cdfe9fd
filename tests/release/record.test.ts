import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordRelease } from '../../scripts/fixity/releases/record-release.ts';
import { ReleaseBook } from '../../scripts/fixity/releases/release-book.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { makeSite, SAMPLE, sha256 } from '../fixity/sample-site.ts';

interface Wish {
  archiveDir: string;
  siteDir: string;
  name?: string;
  date?: string;
}

const release = ({ name = '2026-10', date = '2026-10-31', ...places }: Wish) =>
  recordRelease({ name, date, ...places, onProgress: () => undefined });

const CORPUS = { 'search/shards.json': '{"corpus":"7655af589ade","shards":[]}' };

/** Its files as they become from release to release. */
const STATES: Record<string, string>[] = [
  { ...SAMPLE, ...CORPUS },
  { 'index.html': 'new', 'same-1.txt': '一样', 'same-3.txt': '一样', 'ribao/index.html': 'x' },
  { 'index.html': 'newer', 'same-1.txt': '一样', 'same-3.txt': '一样', 'ribao/index.html': 'x' },
];

/** An archive folder, and sites in the states above; each is released when it is asked for. */
async function releases(count: number): Promise<{ archiveDir: string; sites: string[] }> {
  const archiveDir = temporaryFolder();
  const sites = STATES.map((files) => makeSite(temporaryFolder(), files));
  for (const [place, siteDir] of sites.slice(0, count).entries())
    await release({ archiveDir, siteDir, name: `r-${place + 1}`, date: '2026-10-31' });
  return { archiveDir, sites };
}

const json = (archiveDir: string, path: string) =>
  JSON.parse(readFileSync(join(archiveDir, 'releases', path), 'utf8')) as unknown;

test('a release is what the site was, and what changed since the one before, by content', async () => {
  const { archiveDir, sites } = await releases(2);
  const lists = sites.map((site) => readFileSync(join(site, 'SHA256SUMS'), 'utf8'));
  expect(json(archiveDir, 'r-1/release.json')).toEqual({
    ...{ number: 1, name: 'r-1', date: '2026-10-31', corpus: '7655af589ade', files: 10 },
    list: sha256(lists[0] ?? ''),
  });
  expect(json(archiveDir, 'r-2/release.json')).toEqual({
    ...{ number: 2, name: 'r-2', date: '2026-10-31', files: 5 },
    list: sha256(lists[1] ?? ''),
    changes: sha256(readFileSync(join(archiveDir, 'releases/r-2/changes.json'))),
  });
  expect(json(archiveDir, 'r-2/changes.json')).toEqual({
    added: ['ribao/index.html'],
    changed: ['index.html'],
    removed: [
      ...['404.html', 'empty.txt', 'ribao/2024-07-19/p01/a01/index.html', 'ribao/2024-07-19/p01/a02/index.html'],
      ...['ribao/large.bin', 'search/shards.json'],
    ],
    moved: [{ from: 'same-2.txt', to: 'same-3.txt' }],
  });
  expect(contentsOf(archiveDir)['releases/r-2/SHA256SUMS']).toBe(lists[1]);
});

test('only the two latest keep their lists, so that the last can be taken back', async () => {
  const { archiveDir, sites } = await releases(3);
  const lists = () => ['r-1', 'r-2', 'r-3'].map((name) => existsSync(join(archiveDir, 'releases', name, 'SHA256SUMS')));
  expect(lists()).toEqual([false, true, true]);
  rmSync(join(archiveDir, 'releases/r-3'), { recursive: true });
  const again = await release({ archiveDir, siteDir: sites[2] ?? '', name: 'r-3b', date: '2026-11-01' });
  expect(again).toMatchObject({ release: { number: 3 }, before: { name: 'r-2' }, changes: { changed: ['index.html'] } });
});

describe('nothing is recorded', () => {
  test.each(['', 'Ａ', '2026 11', '../x', 'a/b', '.', '..', '.a', 'a.', 'a..b', '-a', 'R1', '发布', 'x'.repeat(65), 'a\n'])(
    'as %j',
    async (name) => {
      const { archiveDir, sites } = await releases(0);
      await expect(release({ archiveDir, siteDir: sites[0] ?? '', name })).rejects.toMatchObject({ code: 'release-name' });
      expect(contentsOf(archiveDir)).toEqual({});
    },
  );

  test.each([
    [{ date: '2026-02-30' }, 'release-date'],
    [{ date: '20261031' }, 'release-date'],
    [{ name: 'r-1' }, 'release-twice'],
    [{ date: '2026-10-30' }, 'release-early'],
    [{ name: 'note' }, 'release-in-the-way'],
  ])('of %j', async (wish, code) => {
    const { archiveDir, sites } = await releases(1);
    putFiles(archiveDir, { 'releases/note': 'of people' });
    const before = contentsOf(archiveDir);
    await expect(release({ archiveDir, siteDir: sites[1] ?? '', name: 'r-2', ...wish })).rejects.toMatchObject({ code });
    expect(contentsOf(archiveDir)).toEqual(before);
  });

  test('of a folder that is no site, or has not changed', async () => {
    const { archiveDir, sites } = await releases(1);
    const before = contentsOf(archiveDir);
    const code = async (siteDir: string) => {
      const error: unknown = await release({ archiveDir, siteDir, name: 'r-2' }).catch((each: unknown) => each);
      expect(contentsOf(archiveDir)).toEqual(before);
      return error;
    };
    expect(await code(temporaryFolder())).toMatchObject({ code: 'release-no-site' });
    expect(await code(join(archiveDir, 'none'))).toMatchObject({ code: 'release-no-site' });
    expect(await code(sites[0] ?? '')).toMatchObject({ code: 'release-unchanged' });
  });

  test('of a site that is not what its list says', async () => {
    const { archiveDir, sites } = await releases(0);
    const siteDir = sites[0] ?? '';
    rmSync(join(siteDir, 'empty.txt'));
    putFiles(siteDir, { 'same-1.txt': '二样', 'extra.txt': '' });
    const recorded = await release({ archiveDir, siteDir });
    const found = 'findings' in recorded ? recorded.findings.map(({ code, values }) => `${code} ${values['path']}`) : [];
    expect(found.sort()).toEqual(['file-changed same-1.txt', 'file-extra extra.txt', 'file-missing empty.txt']);
    expect(contentsOf(archiveDir)).toEqual({});
  });

  test.each([
    ['../x', 'path-parent'],
    ['/etc/passwd', 'path-absolute'],
  ])('of a site whose list leads to %s', async (path, code) => {
    const { archiveDir, sites } = await releases(0);
    const siteDir = sites[0] ?? '';
    writeFileSync(join(siteDir, 'SHA256SUMS'), `${sha256('')}  ${path}\n`);
    await expect(release({ archiveDir, siteDir })).rejects.toMatchObject({ code, values: { line: '1', path } });
    expect(contentsOf(archiveDir)).toEqual({});
  });
});

/** What reading all of an archive's releases comes to: the first fault. */
function faultOf(archiveDir: string): unknown {
  try {
    const book = new ReleaseBook(archiveDir);
    book.latestFiles();
    for (const each of book.releases) book.changesOf(each);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Writes a file of the release r-2 as somebody else might have, who also put its checksum right. */
function forge(archiveDir: string, file: 'SHA256SUMS' | 'changes.json', text: string): void {
  const facts = json(archiveDir, 'r-2/release.json') as object;
  const key = file === 'SHA256SUMS' ? 'list' : 'changes';
  putFiles(archiveDir, {
    [`releases/r-2/${file}`]: text,
    'releases/r-2/release.json': JSON.stringify({ ...facts, [key]: sha256(text) }),
  });
}

const NO_CHANGES = { added: [], changed: [], removed: [], moved: [] };
const edit = (archiveDir: string, path: string, change: (text: string) => string) =>
  writeFileSync(join(archiveDir, 'releases', path), change(readFileSync(join(archiveDir, 'releases', path), 'utf8')));

test('what was recorded is read again; notes of people and what a killed run left are passed over', async () => {
  const { archiveDir } = await releases(2);
  putFiles(archiveDir, { 'releases/README.txt': 'ours', 'releases/.r-3.77.tmp/release.json': '{' });
  expect(faultOf(archiveDir)).toBeUndefined();
  expect(new ReleaseBook(archiveDir).releases.map(({ name }) => name)).toEqual(['r-1', 'r-2']);
});

test.each<[string, (archiveDir: string) => void, object]>([
  [
    'is no JSON',
    (dir) => edit(dir, 'r-2/release.json', (text) => text.replace('"name"', 'name')),
    { code: 'release-json', line: '3' },
  ],
  ['is cut off', (dir) => edit(dir, 'r-2/release.json', (text) => text.slice(0, 30)), { code: 'release-json', line: '3' }],
  [
    'lacks a field',
    (dir) => edit(dir, 'r-2/release.json', (text) => text.replace(/ "files".*\n/u, '')),
    { code: 'release-field', line: '1' },
  ],
  [
    'has a day that is none',
    (dir) => edit(dir, 'r-2/release.json', (text) => text.replace('-31"', '-32"')),
    { code: 'release-field', line: '4' },
  ],
  [
    'has a checksum that is none',
    (dir) => edit(dir, 'r-2/release.json', (text) => text.replace(/"list": ".{4}/u, '"list": "wxyz')),
    { code: 'release-field', line: '6' },
  ],
  [
    'has a field that nobody knows',
    (dir) => edit(dir, 'r-2/release.json', (text) => text.replace('{', '{"x": 1,')),
    { code: 'release-field' },
  ],
  [
    'has another name',
    (dir) => edit(dir, 'r-2/release.json', (text) => text.replace('r-2', 'r-1')),
    { code: 'release-other-name', name: 'r-1', folder: 'r-2' },
  ],
  [
    'has a number twice',
    (dir) => edit(dir, 'r-2/release.json', (text) => text.replace('": 2', '": 1')),
    { code: 'release-number-twice', other: 'r-1' },
  ],
  [
    'leaves out a number',
    (dir) => edit(dir, 'r-2/release.json', (text) => text.replace('": 2', '": 3')),
    { code: 'release-number-missing', number: '2' },
  ],
  [
    'is older than the one before',
    (dir) => edit(dir, 'r-2/release.json', (text) => text.replace('2026', '2025')),
    { code: 'release-day', before: '2026-10-31' },
  ],
  [
    'changed nothing',
    (dir) => edit(dir, 'r-2/release.json', (text) => text.replace(/,\n "changes".*/u, '')),
    { code: 'release-changes' },
  ],
  ['has no facts', (dir) => rmSync(join(dir, 'releases/r-2/release.json')), { code: 'release-file-missing' }],
])('a release that %s is refused', async (_, spoil, { code, ...values }: { code?: string }) => {
  const { archiveDir } = await releases(2);
  spoil(archiveDir);
  expect(faultOf(archiveDir)).toMatchObject({ code, values: { list: 'releases/r-2/release.json', ...values } });
});

test.each<[string, (archiveDir: string) => void, object]>([
  ['is gone', (dir) => rmSync(join(dir, 'releases/r-2/SHA256SUMS')), { code: 'release-file-missing' }],
  ['was changed', (dir) => edit(dir, 'r-2/SHA256SUMS', (text) => text.replace('0', '1')), { code: 'release-file-changed' }],
  [
    'leads outside',
    (dir) => forge(dir, 'SHA256SUMS', `${sha256('')}  a\n${sha256('')}  b/../../x\n`),
    { code: 'path-parent', line: '2' },
  ],
  ['names an absolute path', (dir) => forge(dir, 'SHA256SUMS', `${sha256('')}  /x\n`), { code: 'path-absolute', line: '1' }],
  [
    'has a checksum that is none',
    (dir) => forge(dir, 'SHA256SUMS', `${sha256('')}  a\n${'x'.repeat(64)}  b\n`),
    { code: 'manifest-line', line: '2' },
  ],
  [
    'is a link',
    (dir) => {
      const file = join(dir, 'releases/r-2/SHA256SUMS');
      rmSync(file);
      symlinkSync('/etc/passwd', file);
    },
    { code: 'release-file-missing' },
  ],
])('a list that %s is refused', async (_, spoil, { code, ...values }: { code?: string }) => {
  const { archiveDir } = await releases(2);
  spoil(archiveDir);
  expect(faultOf(archiveDir)).toMatchObject({ code, values: { list: 'releases/r-2/SHA256SUMS', ...values } });
});

test.each<[string, (archiveDir: string) => void, object]>([
  [
    'were changed',
    (dir) => edit(dir, 'r-2/changes.json', (text) => text.replace('index', 'other')),
    { code: 'release-file-changed' },
  ],
  ['are gone', (dir) => rmSync(join(dir, 'releases/r-2/changes.json')), { code: 'release-file-missing' }],
  ['are no text', (dir) => forge(dir, 'changes.json', '{"added":'), { code: 'release-json', line: '1' }],
  ...['../x', '/x', 'a//b', 'a/./b', 'a/', '', 'a b', 'a<b', 'a\u0000', '旧', 'a\\b'].map(
    (path): [string, (archiveDir: string) => void, object] => [
      `name ${JSON.stringify(path)}`,
      (dir) => forge(dir, 'changes.json', JSON.stringify({ ...NO_CHANGES, removed: ['a', path] }, null, 1)),
      { code: 'release-field', line: '6', reason: expect.stringMatching(/^removed\.1: /u) },
    ],
  ),
])('changes that %s are refused', async (_, spoil, { code, ...values }: { code?: string }) => {
  const { archiveDir } = await releases(2);
  spoil(archiveDir);
  expect(faultOf(archiveDir)).toMatchObject({ code, values: { list: 'releases/r-2/changes.json', ...values } });
});

test('a folder that has no name of a release is told of', async () => {
  const { archiveDir } = await releases(1);
  mkdirSync(join(archiveDir, 'releases/Release 2'));
  expect(faultOf(archiveDir)).toMatchObject({ code: 'release-folder', values: { name: 'Release 2' } });
});
