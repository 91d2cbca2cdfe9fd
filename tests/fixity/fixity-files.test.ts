import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type FixityFile, fixityFiles } from '../../scripts/fixity/fixity-files.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { makeSite, sha256 } from './sample-site.ts';

const hashed = (...paths: string[]) => paths.map((path) => ({ path, sha256: sha256(path) }));
const textOf = (files: readonly FixityFile[], path: string) => files.find((file) => file.path === path)?.text;

test('files.txt names every file, SHA256SUMS all but itself and its signature, both by bytes', () => {
  const files = fixityFiles(hashed('b.html', 'a/b.html', 'Z.html', 'a-b.html'), { isSigned: true });
  const names = ['SHA256SUMS', 'SHA256SUMS.minisig', 'Z.html', 'a-b.html', 'a/b.html', 'b.html', 'files.txt'];
  expect(textOf(files, 'files.txt')).toBe(`${names.join('\n')}\n`);
  const rows = (textOf(files, 'SHA256SUMS') ?? '').trimEnd().split('\n');
  expect(rows.map((row) => row.slice(66))).toEqual(names.filter((name) => !name.startsWith('SHA256SUMS')));
  expect(rows[0]).toBe(`${sha256('Z.html')}  Z.html`);
  expect(textOf(fixityFiles(hashed('a')), 'files.txt')).toBe('SHA256SUMS\na\nfiles.txt\n');
});

test('lists of an earlier build, and the order of entries, change nothing', () => {
  const entries = hashed('a.html', 'b.html');
  const again = [...hashed('SHA256SUMS', 'files.txt', 'SHA256SUMS.minisig'), ...entries.toReversed()];
  expect(fixityFiles(again)).toEqual(fixityFiles(entries));
});

test('sha256sum finds them right', () => {
  const folder = makeSite(temporaryFolder());
  const output = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
  const files = readFileSync(`${folder}/files.txt`, 'utf8').trimEnd().split('\n');
  expect(output.match(/: OK$/gmu)).toHaveLength(files.length - 1);
});

test.each([
  ['a b.html', 'path-not-url'],
  ['50%.html', 'path-not-url'],
  ['旧报.html', 'path-not-url'],
  ['a#b', 'path-not-url'],
  ['../a', 'path-parent'],
])('%j cannot be listed', (path, code) => {
  expect(() => fixityFiles(hashed('a', path))).toThrow(expect.objectContaining({ code }));
});
