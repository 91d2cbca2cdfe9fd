import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putFiles, temporaryFolder } from '../build/temporary.ts';
import { buildArguments } from './built-site.ts';
import { runBackfile } from './command-line.ts';

/** What Node then tells of each file: whether the TypeScript in it was kept without its types. */
const TELL = { NODE_DEBUG_NATIVE: 'COMPILE_CACHE' };
const KEPT = /retrieving transpile cache for StrippedTypeScript \S*render-worker\.ts\.\.\.success/u;

test('a thread that renders pages strips no types that an earlier run stripped', async () => {
  const folder = temporaryFolder();
  const archiveDir = join(folder, 'archive');
  putFiles(archiveDir, {
    'archive.yml': 'title: 旧报\nlanguage: zh-CN\nnewspapers:\n  - { id: ribao, name: 日报 }\n',
    'raw/2024-07-19-01.txt': '# 老街重新开门\n\n本报讯（记者 林一苇）7月18日，老街的青石板路重新铺好。\n',
  });
  const build = (name: string) =>
    runBackfile(buildArguments({ archiveDir, siteDir: join(folder, name), cacheDir: join(folder, `${name}-cache`) }), {
      env: TELL,
    });
  await build('first');
  const second = await build('second');
  expect(second.code).toBe(0);
  expect(KEPT.test(second.stderr)).toBe(true);
}, 120_000);
