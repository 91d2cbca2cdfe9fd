import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differencesOf, treeOf } from '../build/site-tree.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { copyDemonstration } from '../site-built/archives.ts';
import { runBackfile } from '../site-built/command-line.ts';

/** Elsewhere in every way: half an hour and a quarter off, and a language with two sorts of i. */
const ELSEWHERE = { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

test('references, bags and books depend on the archive alone, not on place, folder, language or time zone', {
  timeout: 120_000,
}, async () => {
  const trees = [];
  for (const [name, env] of [
    ['one', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }],
    ['İki ı', ELSEWHERE],
  ] as const) {
    const cwd = join(temporaryFolder(), name);
    mkdirSync(cwd);
    copyDemonstration(join(cwd, 'archive'));
    const folders = ['--archive', 'archive', '--cache', 'cache', '--out', 'out', '--from', 'site'];
    const { code, stderr } = await runBackfile(['export', 'citations', 'bag', 'epub', ...folders], { cwd, env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    trees.push(treeOf(join(cwd, 'out')));
  }
  const [one, other] = trees;
  expect(one?.size).toBe(3 + 3 + 12 + 3 + 5);
  expect(differencesOf(one ?? new Map(), other ?? new Map())).toEqual([]);
});
