import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateCollections } from '../../scripts/bench/collections.ts';
import { differencesOf, treeOf } from '../build/site-tree.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { PROJECT_ROOT } from './made-dataset.ts';

/** Both differ in all that a machine may differ in and that can be set here. */
const MACHINES = [
  { name: 'one', env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
  { name: 'ötekı 二', env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
];

test('folder, time zone and language do not show in a dataset', { timeout: 120_000 }, () => {
  const trees = MACHINES.map(({ name, env }) => {
    const folder = join(temporaryFolder(), name);
    mkdirSync(folder);
    const archive = join(folder, 'archive');
    generateCollections(join(PROJECT_ROOT, 'content'), archive, { articles: 60 });
    const options = ['--archive', archive, '--cache', join(folder, 'cache'), '--out', join(folder, 'out')];
    execFileSync(process.execPath, [join(PROJECT_ROOT, 'scripts', 'backfile.ts'), 'export', 'dataset', ...options], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...env },
      stdio: 'ignore',
    });
    return treeOf(join(folder, 'out'));
  });
  const [one = new Map(), other = new Map()] = trees;
  expect([...one.keys()].filter((path) => path.includes('all.'))).toHaveLength(14);
  expect(differencesOf(one, other)).toEqual([]);
});
