import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { sha256 } from '../fixity/sample-site.ts';
import { json, release, releases } from './recorded.ts';

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

  test.each(['人物/林一苇.html', 'a b.html', 'a%20b.html'])('of a site that holds %j', async (path) => {
    const { archiveDir, sites } = await releases(0);
    const siteDir = sites[0] ?? '';
    putFiles(siteDir, { [path]: 'x' });
    appendFileSync(join(siteDir, 'SHA256SUMS'), `${sha256('x')}  ${path}\n`);
    await expect(release({ archiveDir, siteDir, name: 'r-1' })).rejects.toMatchObject({ code: 'release-path', values: { path } });
    expect(contentsOf(archiveDir)).toEqual({});
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
