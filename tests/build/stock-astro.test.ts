import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cachePaths } from '../../scripts/build/cache-folder.ts';
import { filesUnder } from '../../scripts/build/files.ts';
import { buildSite } from '../../scripts/build/index.ts';
import { makeLinksRelative } from '../../scripts/build/links/relative-links.ts';
import { temporaryFolder } from './temporary.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What of a site Astro makes: not assets, marker and search index. */
const isPage = (path: string) => /\.(?:html|xml|png)$|feed\.json$|^robots\.txt$/u.test(path);

test('pages from the kept bundle are those that Astro makes itself, byte for byte but for the relative links', async () => {
  const folder = temporaryFolder();
  const archiveDir = join(ROOT, 'content');
  const [outDir, cacheDir, stock] = ['site', 'cache', 'stock'].map((name) => join(folder, name)) as [string, string, string];
  const site = 'https://archive.example.org/';
  await buildSite({ archiveDir, outDir, cacheDir, projectRoot: ROOT, withoutSearch: true, site });

  const programs = join(cacheDir, 'programs');
  const [program = ''] = readdirSync(programs);
  const { assets } = JSON.parse(readFileSync(join(programs, program, 'program.json'), 'utf8')) as { assets: object };
  mkdirSync(join(folder, 'work'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  execFileSync(
    process.execPath,
    [join(import.meta.dirname, 'stock-astro-process.ts'), ROOT, stock, join(folder, 'scratch'), site],
    {
      cwd: join(folder, 'work'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        BACKFILE_CATALOG: join(cachePaths(cacheDir, archiveDir, outDir).archive, 'catalog.sqlite'),
        BACKFILE_ASSETS: JSON.stringify(assets),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );

  const pages = filesUnder(stock, '').filter(isPage);
  expect(pages).toEqual(filesUnder(outDir, '').filter(isPage));
  expect(pages.length).toBeGreaterThan(200);
  const different = pages.filter((path) => {
    const bytes = readFileSync(join(stock, path));
    const expected = path.endsWith('.html') ? Buffer.from(makeLinksRelative(bytes.toString('utf8'), path)) : bytes;
    return !expected.equals(readFileSync(join(outDir, path)));
  });
  expect(different).toEqual([]);
}, 120_000);
