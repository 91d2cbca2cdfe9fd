import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeArchive } from '../build/archive.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { runBackfile } from './command-line.ts';

const ADDRESS = 'ribao/2024-01-02/p01/a01';

/** An archive of Markdown that another program wrote. */
function markdownAlone(): string {
  const archive = makeArchive([{ address: ADDRESS }]);
  rmSync(join(archive, 'raw'), { recursive: true, force: true });
  return archive;
}

test('build shows an archive without raw text, and says in one line that nothing is ingested', async () => {
  const [archive, out, cache] = [markdownAlone(), join(temporaryFolder(), 'site'), temporaryFolder()];
  const before = contentsOf(archive);
  const { code, stdout, stderr } = await runBackfile(['build', '--archive', archive, '--out', out, '--cache', cache]);
  expect([code, stderr]).toEqual([0, '']);
  // Nothing leads to lines that are not shown: the links were checked.
  expect(stdout.split('\n').filter((line) => line.includes('ingest'))).toHaveLength(1);
  expect(stdout).toContain('没有原文文件夹 raw');
  expect(Object.keys(contentsOf(out))).toContain(`${ADDRESS}/index.html`);
  expect(contentsOf(archive)).toEqual(before);
});

test('a raw folder that archive.yml names and that is not there is an error, also when the site is built', async () => {
  const [archive, out, cache] = [markdownAlone(), join(temporaryFolder(), 'site'), temporaryFolder()];
  putFiles(archive, { 'archive.yml': `${contentsOf(archive)['archive.yml']}\nraw: ../scans\n` });
  const { code, stderr } = await runBackfile(['build', '--archive', archive, '--out', out, '--cache', cache]);
  expect(code).toBe(1);
  expect(stderr).toContain('没有原文文件夹 ../scans');
  expect(Object.keys(contentsOf(out))).toContain(`${ADDRESS}/index.html`);
});

test('ingest and check have nothing to do there: exit code 2, and the Markdown stays', async () => {
  const [archive, cache] = [markdownAlone(), temporaryFolder()];
  const before = contentsOf(archive);
  for (const command of ['ingest', 'check']) {
    const { code, stdout, stderr } = await runBackfile([command, '--archive', archive, '--cache', cache]);
    expect([command, code, stdout]).toEqual([command, 2, '']);
    expect(stderr).toMatch(/^没有原文文件夹 raw.*\n$/u);
  }
  expect(contentsOf(archive)).toEqual(before);
});
