import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ReleaseBook } from '../../scripts/fixity/releases/release-book.ts';
import { putFiles } from '../build/temporary.ts';
import { sha256 } from '../fixity/sample-site.ts';
import { json, releases } from './recorded.ts';

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
