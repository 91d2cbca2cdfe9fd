import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runVerify } from '../../scripts/fixity/verify/run-verify.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { heardConsole } from './heard-console.ts';
import { listSite, makeSite, SAMPLE, sha256 } from './sample-site.ts';

/** Checks a place, in English. @returns the exit code, and then every line */
async function verify(place: string, language: 'zh' | 'en' = 'en'): Promise<[number, ...string[]]> {
  const console = heardConsole();
  const code = await runVerify(place, { language }, console);
  return [code, ...console.lines.map((line) => line.replaceAll(place, 'DIR'))];
}

const sums = (...paths: string[]) => paths.map((path) => `${sha256('x')}  ${path}\n`).join('');

test('a copy that is as it was published is found so, and is not written to', async () => {
  const folder = makeSite(temporaryFolder());
  const before = contentsOf(folder);
  const console = heardConsole();
  expect(await runVerify(folder, { language: 'zh' }, console)).toBe(0);
  expect(console.lines).toEqual([`${folder}：9 个文件与SHA256SUMS完全一致`]);
  expect(console.steps.at(-1)).toEqual([9, 9]);
  expect(contentsOf(folder)).toEqual(before);
});

describe('each way of tampering is told by itself', () => {
  const differs = (changed: number, missing: number, extra: number, other = 0) =>
    `DIR is not as SHA256SUMS says: ${changed} changed, ${missing} missing, ${extra} extra, ${other} other`;

  test('one byte changed', async () => {
    const folder = makeSite(temporaryFolder());
    const bytes = readFileSync(join(folder, 'ribao/large.bin'));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(join(folder, 'ribao/large.bin'), bytes);
    expect(await verify(folder)).toEqual([1, 'changed: ribao/large.bin', differs(1, 0, 0)]);
    expect((await verify(folder, 'zh'))[1]).toBe('内容已改变：ribao/large.bin');
  });

  test('one file missing', async () => {
    const folder = makeSite(temporaryFolder());
    rmSync(join(folder, 'empty.txt'));
    expect(await verify(folder)).toEqual([1, 'missing: empty.txt', differs(0, 1, 0)]);
  });

  test('one extra, hidden ones and strange names included', async () => {
    const folder = makeSite(temporaryFolder());
    putFiles(folder, { 'ribao/.DS_Store': '', 'a\u001b[31m\u202eb': '' });
    expect(await verify(folder)).toEqual([1, 'extra: a\\u{1b}[31m\\u{202e}b', 'extra: ribao/.DS_Store', differs(0, 0, 2)]);
  });

  test('a link to the right bytes, or to a folder, which nobody follows', async () => {
    const folder = makeSite(temporaryFolder());
    const elsewhere = makeSite(temporaryFolder());
    rmSync(join(folder, 'index.html'));
    symlinkSync(join(elsewhere, 'index.html'), join(folder, 'index.html'));
    renameSync(join(folder, 'ribao'), join(elsewhere, 'ribao-2'));
    symlinkSync(join(elsewhere, 'ribao-2'), join(folder, 'ribao'));
    const [code, ...lines] = await verify(folder);
    expect(code).toBe(1);
    expect(lines[0]).toBe('extra: ribao');
    expect(lines).toContain('a link or something else that is no file (not followed): index.html');
    expect(lines).toContain('missing: ribao/large.bin');
  });

  test('a pull that was not finished', async () => {
    const folder = makeSite(temporaryFolder());
    putFiles(folder, { '.backfile-mirror/x.part': '', '.backfile-mirror/lock': '' });
    expect(await verify(folder)).toEqual([
      1,
      'A pull was not finished here (.backfile-mirror). Run mirror again.',
      differs(0, 0, 0, 1),
    ]);
  });

  test.each([
    ['../outside', 'The path in line 2 of the list SHA256SUMS leads outside by “..”: ../outside. Do not use this list.'],
    ['/etc/hosts', 'The path in line 2 of the list SHA256SUMS is absolute: /etc/hosts. Do not use this list.'],
    ['C:/x', 'The path in line 2 of the list SHA256SUMS names a drive: C:/x. Do not use this list.'],
    ['a\\b', 'The path in line 2 of the list SHA256SUMS holds a backslash: a\\b. Do not use this list.'],
    ['a\0b', 'The path in line 2 of the list SHA256SUMS holds a NUL character: a\\u{0}b. Do not use this list.'],
    ['index.html', 'The path in line 2 of the list SHA256SUMS was there before: index.html. Do not use this list.'],
    [
      'Index.html',
      'Index.html in line 2 of the list SHA256SUMS differs from index.html in case or spelling alone; some systems hold them for one. Do not use this list.',
    ],
    [
      '.backfile-mirror/x',
      'The path in line 2 of the list SHA256SUMS lies in the staging folder of a pull: .backfile-mirror/x. Do not use this list.',
    ],
  ])('a list that names %j', async (path, message) => {
    const folder = temporaryFolder();
    putFiles(folder, { 'index.html': 'x', SHA256SUMS: sums('index.html', path) });
    expect(await verify(folder)).toEqual([2, message]);
  });

  test('a list that is cut, empty or none', async () => {
    const folder = makeSite(temporaryFolder());
    const list = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
    writeFileSync(join(folder, 'SHA256SUMS'), list.slice(0, -10));
    expect(await verify(folder)).toEqual([
      2,
      'The last line of the list SHA256SUMS is not whole; the list may be cut off. Get it anew.',
    ]);
    writeFileSync(join(folder, 'SHA256SUMS'), '');
    expect(await verify(folder)).toEqual([2, 'The list SHA256SUMS is empty, so nothing can be checked. Get it anew.']);
    rmSync(join(folder, 'SHA256SUMS'));
    expect((await verify(folder))[1]).toMatch(/^DIR holds no list to check by/u);
    expect(await verify(join(folder, 'none'))).toEqual([2, 'DIR does not exist, or is neither a folder nor a zip.']);
  });
});

test('of many findings of one sort the first are printed, and how many more there are', async () => {
  const folder = makeSite(temporaryFolder());
  for (let number = 100; number < 160; number += 1) writeFileSync(join(folder, `${number}.txt`), '');
  const lines = await verify(folder);
  expect(lines).toHaveLength(1 + 50 + 1 + 1);
  expect(lines[1]).toBe('extra: 100.txt');
  expect(lines[51]).toBe('… and 10 more like this (--verbose lists all)');
  const all = heardConsole('verbose');
  await runVerify(folder, { language: 'en' }, all);
  expect(all.lines).toHaveLength(60 + 1);
});

describe('exports are checked by their own lists', () => {
  function makeExports(): string {
    const out = temporaryFolder();
    for (const kind of ['epub', 'citations']) {
      const files = ['ribao-2024.zip', 'ribao-2025.zip'].map((name) => ({
        name,
        bytes: 4,
        sha256: sha256(`${kind}${name}`.slice(0, 4)),
      }));
      putFiles(join(out, kind), Object.fromEntries(files.map(({ name }) => [name, `${kind}${name}`.slice(0, 4)])));
      const parts = files.map((file) => ({ name: file.name.slice(0, -4), key: 'k', files: [file] }));
      putFiles(join(out, kind), { 'index.json': `${JSON.stringify({ kind, corpus: '0123', parts })}\n` });
    }
    return out;
  }

  test('all kinds, or one', async () => {
    const out = makeExports();
    expect(await verify(out)).toEqual([0, 'DIR: 4 files, all as citations/index.json, epub/index.json says']);
    expect(await verify(join(out, 'epub'))).toEqual([0, 'DIR: 2 files, all as index.json says']);
  });

  test('what was changed, cut, removed or added is told', async () => {
    const out = makeExports();
    appendFileSync(join(out, 'epub/ribao-2024.zip'), 'x');
    writeFileSync(join(out, 'epub/ribao-2025.zip'), 'EPUB');
    rmSync(join(out, 'citations/ribao-2024.zip'));
    putFiles(out, { 'citations/other.zip': '' });
    const [code, ...lines] = await verify(out);
    expect(code).toBe(1);
    expect(lines.slice(0, -1)).toEqual([
      'changed: epub/ribao-2024.zip',
      'changed: epub/ribao-2025.zip',
      'extra: citations/other.zip',
      'missing: citations/ribao-2024.zip',
    ]);
  });

  test('a list that is none, or leads outside, is refused', async () => {
    const out = makeExports();
    const list = readFileSync(join(out, 'epub/index.json'), 'utf8');
    writeFileSync(join(out, 'epub/index.json'), list.replace('ribao-2024.zip', '../../x'));
    expect((await verify(out))[1]).toMatch(/line 1 of the list epub\/index\.json leads outside/u);
    writeFileSync(join(out, 'epub/index.json'), list.replaceAll(/"bytes":4/gu, '"bytes":"4"'));
    expect((await verify(out))[1]).toMatch(/^epub\/index\.json is no list of exports/u);
  });
});

test('a copy that Windows or macOS would spoil is no copy: empty folders do not matter, case does', async () => {
  const folder = makeSite(temporaryFolder(), { ...SAMPLE, 'a/B.html': 'b' });
  mkdirSync(join(folder, 'nothing/here'), { recursive: true });
  expect((await verify(folder))[0]).toBe(0);
  renameSync(join(folder, 'a/B.html'), join(folder, 'a/b.html'));
  expect(await verify(folder)).toEqual([
    1,
    'extra: a/b.html',
    'missing: a/B.html',
    expect.stringContaining('1 missing, 1 extra'),
  ]);
  listSite(folder);
  expect((await verify(folder))[0]).toBe(0);
});
