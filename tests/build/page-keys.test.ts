import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { cachePaths } from '../../scripts/build/cache-folder.ts';
import { filesUnder } from '../../scripts/build/files.ts';
import { type BuildOptions, buildSite } from '../../scripts/build/index.ts';
import { filesOfGroup } from '../../scripts/build/site/held-files.ts';
import { openManifest } from '../../scripts/build/site/manifest.ts';
import { openRawText } from '../../scripts/ingest/read/raw-text.ts';
import { seededRandom } from '../../scripts/train/random.ts';
import { withCatalog } from '../../src/catalog/connection.ts';
import { recorded } from '../../src/catalog/recording.ts';
import { pageGroups, pagesOfGroup } from '../../src/views/plan.ts';
import { VIEWS } from '../../src/views/views.ts';
import { EDITS } from './archive-edits.ts';
import { growArchive, writeArchive } from './grown-archive.ts';
import { temporaryFolder } from './temporary.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds with the real templates, then compares what each page has read with what its view alone reads. */
async function keysOf(material: Pick<BuildOptions, 'archiveDir' | 'raw'>) {
  const folder = temporaryFolder();
  const options = {
    ...material,
    outDir: join(folder, 'dist'),
    cacheDir: join(folder, 'cache'),
    projectRoot: ROOT,
    withoutSearch: true,
  };
  const { rendered, pages } = await buildSite(options);
  expect(rendered).toBe(pages);
  const caches = cachePaths(options.cacheDir, options.archiveDir, options.outDir);
  const catalogFile = join(caches.archive, 'catalog.sqlite');
  const manifest = openManifest(join(caches.site, 'manifest.sqlite'));
  const found = await withCatalog(catalogFile, () =>
    [...pageGroups()].flatMap((group) => {
      const held = filesOfGroup(manifest, group);
      return pagesOfGroup(group).map(({ kind, params, path }) => {
        const { digest } = recorded(() => VIEWS[kind](params));
        return { kind, path, isSame: held.get(path)?.key === digest };
      });
    }),
  );
  manifest.close();
  return { found, catalogFile, options };
}

/** An archive that has a page of every kind. */
function variedArchive(): string {
  const random = seededRandom(11);
  const archive = growArchive(random);
  for (const edit of Object.values(EDITS)) edit(archive, random);
  archive.settings.address = 'https://archive.example.org/';
  const folder = temporaryFolder();
  writeArchive(folder, archive);
  return folder;
}

const ARCHIVES = {
  demonstration: () => ({ archiveDir: join(ROOT, 'content'), raw: openRawText(join(ROOT, 'content/raw')) }),
  varied: () => ({ archiveDir: variedArchive() }),
};

test.each(Object.entries(ARCHIVES))(
  'templates ask the catalog for nothing but what their views do: %s',
  async (name, material) => {
    const { found, catalogFile, options } = await keysOf(material());
    expect(found.filter(({ isSame }) => !isSame)).toEqual([]);
    if (name === 'varied') expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(Object.keys(VIEWS)));
    // With another catalog of the same content each page is looked at, and none is rendered.
    rmSync(catalogFile);
    expect(await buildSite(options)).toMatchObject({ rendered: 0, written: 0 });
  },
);

test('whatever pages read from the catalog is recorded: nothing goes round the one connection', () => {
  const files = filesUnder(ROOT, 'src').filter((path) => /\.(?:ts|astro)$/u.test(path));
  const using = (words: RegExp) => files.filter((path) => words.test(readFileSync(join(ROOT, path), 'utf8')));
  expect(using(/node:sqlite|\.prepare\(|better-sqlite/u)).toEqual(['src/catalog/connection.ts']);
  // Rows that are read one at a time are not recorded: only the search index and exports, which have keys of their own, read so.
  const unrecorded = ['exported', 'held-files', 'search-records'].map((name) => `src/catalog/${name}.ts`);
  expect(using(/\beachRow\b/u)).toEqual(['src/catalog/connection.ts', ...unrecorded]);
  expect(using(/search-records|\/exported\b/u)).toEqual(['src/catalog/index.ts']);
  expect(
    using(/\bsearchRecords\b|\bsearchedTexts\b|\bexportedArticles\b|\bheldFiles\b/u).filter(
      (path) => !path.startsWith('src/catalog/'),
    ),
  ).toEqual([]);
});
