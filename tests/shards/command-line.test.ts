import { cpSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { putFiles, temporaryFolder } from '../build/temporary.ts';
import { runBackfile } from '../site-built/command-line.ts';
import { copyOf, filesOfIssue, makeNewspapers } from './newspapers.ts';

vi.setConfig({ testTimeout: 240_000 });

/** Parts of the tests' archive, which has three title-years. */
const PARTS = [1, 2, 3];

test('with real pages and search: three processes at once, each with its own cache, make the parts of the very site that one build makes', async () => {
  const folder = temporaryFolder();
  const archive = copyOf(makeNewspapers({ articles: 24 }));
  const place = (name: string) => join(folder, name);
  const run = async (command: string, ...args: string[]) => {
    const result = await runBackfile([command, '--archive', archive, ...args]);
    expect(result).toMatchObject({ code: 0 });
    return result.stdout;
  };
  const makeParts = () =>
    Promise.all(
      PARTS.map((part) =>
        run('build', '--shard', `${part}/3`, '--out', place(`part-${part}`), '--cache', place(`cache-${part}`)),
      ),
    );
  const joinParts = () =>
    run(
      'join',
      '--parts',
      ...[2, 3, 1].map((part) => place(`part-${part}`)),
      '--out',
      place('joined'),
      '--cache',
      place('cache'),
    );

  expect(await run('plan', '--cache', place('cache'))).toMatch(/13 期 312 篇/u);
  // Handed over as between machines: copied, so that no times are what they were.
  for (const part of PARTS) cpSync(place('cache'), place(`cache-${part}`), { recursive: true, verbatimSymlinks: true });
  const made = await makeParts();
  for (const [index, said] of made.entries())
    expect(said).toMatch(new RegExp(`第 ${index + 1}/3 部分，\\d{2,} 页（重做 \\d{2,}）`, 'u'));
  const joined = await joinParts();
  expect(joined).toMatch(/检索 312 篇/u);
  await run('build', '--out', place('whole'), '--cache', place('cache'));
  expect(differences(place('joined'), place('whole'))).toEqual([]);

  for (const said of await makeParts()) expect(said).toMatch(/（重做 0）.*写入 0$/mu);
  expect(await joinParts()).toMatch(/写入 0，未变 \d+，移除 0/u);

  putFiles(archive, filesOfIssue('ribao/2024', 7, 24));
  const parts = await makeParts();
  expect(parts.filter((said) => said.includes('（重做 0）'))).toHaveLength(2);
  expect(await joinParts()).toMatch(/检索 336 篇/u);
  await run('build', '--out', place('whole'), '--cache', place('cache'));
  expect(differences(place('joined'), place('whole'))).toEqual([]);
});

test('a cache that was handed over is not trusted by times and sizes: an article that changed unnoticed by them is read again', async () => {
  const folder = temporaryFolder();
  const archive = makeNewspapers({ articles: 1, issues: { 'ribao/2024': 1 } });
  const cache = join(folder, 'cache');
  await runBackfile(['plan', '--archive', archive, '--cache', cache]);
  const file = join(archive, articleFilePath('ribao/2024-01-15/p01/a01'));
  const text = readFileSync(file, 'utf8');
  const past = new Date('2020-01-01');
  utimesSync(file, past, past);
  await runBackfile(['plan', '--archive', archive, '--cache', cache]);
  // As long and as old as before, as in a checkout that gives every file one time.
  rmSync(file);
  writeFileSync(file, text.replaceAll('老街', '新街'));
  utimesSync(file, past, past);
  const out = join(folder, 'part');
  await runBackfile(['build', '--shard', '1/1', '--archive', archive, '--cache', cache, '--out', out]);
  expect(readFileSync(join(out, 'ribao/2024-01-15/p01/a01/index.html'), 'utf8')).toContain('新街与渡口');
});

test('a shard that cannot be is refused, and so is a folder that is no part', async () => {
  const folder = temporaryFolder();
  const archive = makeNewspapers({ articles: 1, issues: { 'ribao/2024': 1 } });
  putFiles(folder, { 'mine/index.html': 'my home page' });
  const build = ['build', '--archive', archive, '--cache', join(folder, 'cache')];
  const cases: [string[], RegExp][] = [
    [[...build, '--shard', '0/3'], /i\/n/u],
    [[...build, '--shard', '4/3'], /i\/n/u],
    [[...build, '--shard', '2'], /i\/n/u],
    [[...build, '--shard', '1/2', '--out', join(folder, 'mine')], /backfile-part\.txt/u],
    [[...build, '--shard', '1/2', '--out', join(archive, 'part')], /--out/u],
    [['join', '--archive', archive], /--parts/u],
    [['join', '--archive', archive, '--out', join(folder, 'site'), '--parts', join(folder, 'mine')], /mine.*backfile-part\.txt/u],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await runBackfile(args, { cwd: folder });
    expect({ args, code }).toEqual({ args, code: 2 });
    expect(stderr).toMatch(message);
  }
  expect(filesUnder(folder, '').filter((path) => !path.startsWith('cache/'))).toEqual(['mine/index.html']);
});

/** Files that only one of two folders has, or whose bytes differ. */
function differences(one: string, other: string): string[] {
  const names = new Set([...filesUnder(one, ''), ...filesUnder(other, '')]);
  expect(names.size).toBeGreaterThan(300);
  return [...names].filter((name) => {
    try {
      return !readFileSync(join(one, name)).equals(readFileSync(join(other, name)));
    } catch {
      return true;
    }
  });
}
