import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '../../scripts/train/random.ts';
import { EDITS } from './archive-edits.ts';
import { growArchive, writeArchive } from './grown-archive.ts';
import { runBuild } from './killed-build.ts';
import { copyProject } from './real-project.ts';
import { differencesOf, treeOf } from './site-tree.ts';
import { temporaryFolder } from './temporary.ts';

/** Both differ in all that a machine may differ in and that can be set here. */
const MACHINES = [
  { name: 'one', threads: 1, env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
  { name: 'ötekı 二', threads: 3, env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
];

test('folder, working directory, time zone, language and number of threads do not show in a site', {
  timeout: 120_000,
}, async () => {
  const trees = await Promise.all(
    MACHINES.map(async ({ name, threads, env }) => {
      const folder = join(temporaryFolder(), name);
      const [archiveDir, outDir, cacheDir] = [join(folder, 'archive'), join(folder, 'dist'), join(folder, 'cache')];
      mkdirSync(archiveDir, { recursive: true });
      const random = seededRandom(3);
      const archive = growArchive(random);
      EDITS['a section grows so long that it has slices']?.(archive, random);
      writeArchive(archiveDir, archive);
      await runBuild({ archiveDir, outDir, cacheDir, projectRoot: copyProject(), threads }, { cwd: folder, env });
      return treeOf(outDir);
    }),
  );
  const [one = new Map(), other = new Map()] = trees;
  expect(one.size).toBeGreaterThan(90);
  expect([...one.keys()].filter((path) => path.endsWith('.pf_meta'))).not.toEqual([]);
  expect(differencesOf(one, other)).toEqual([]);
});
