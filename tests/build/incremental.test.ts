import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFailed, test } from 'vitest';
import { cachePaths } from '../../scripts/build/cache-folder.ts';
import { type BuildResult, buildSite } from '../../scripts/build/index.ts';
import { checkLinks } from '../../scripts/build/links/link-check.ts';
import { FIXITY_FILES } from '../../scripts/build/site/fixity.ts';
import { FixityError } from '../../scripts/fixity/fixity-error.ts';
import { recordRelease } from '../../scripts/fixity/releases/record-release.ts';
import { ReleaseBook } from '../../scripts/fixity/releases/release-book.ts';
import { type Random, seededRandom } from '../../scripts/train/random.ts';
import { breakFile, EDITS } from './archive-edits.ts';
import { type GrownArchive, growArchive, pick, writeArchive } from './grown-archive.ts';
import { copyProject } from './real-project.ts';
import { differencesOf, treeOf } from './site-tree.ts';
import { temporaryFolder } from './temporary.ts';

/** Another for each run; a run that failed is repeated by naming the one that it printed. */
const SEED = Number(process.env['BACKFILE_SEED'] ?? Math.floor(Math.random() * 1e9));
/** Of all that may happen, so much happens in one run; each step takes two builds and their comparison. */
const STEPS = Number(process.env['BACKFILE_STEPS'] ?? 20);
const STEPS_WITH_SEARCH = 6;
/** For a machine that is busy with other things, in milliseconds a step. */
const LIMIT = 20_000;

/** A site that is built again and again while its archive, its program and its own files change. */
interface KeptSite {
  random: Random;
  archive: GrownArchive;
  projectRoot: string;
  outDir: string;
  cacheDir: string;
  /** Of the command line. */
  options: { site?: string; withoutSearch: boolean };
  caches: ReturnType<typeof cachePaths>;
}

type Step = (site: KeptSite) => unknown;

/** What happens besides edits of the archive. */
const MISHAPS: Readonly<Record<string, Step>> = {
  'nothing happens': () => undefined,
  'a release is made': async ({ outDir, random }) => {
    const archiveDir = join(outDir, '../archive');
    const { releases } = new ReleaseBook(archiveDir);
    const wish = {
      archiveDir,
      siteDir: outDir,
      name: `r${releases.length + 1}`,
      date: '2026-11-20',
      onProgress: () => undefined,
    };
    const recorded = await recordRelease(wish).catch((error: unknown) => {
      if (error instanceof FixityError && error.code === 'release-unchanged') return {};
      throw error;
    });
    expect(recorded).not.toHaveProperty('findings');
    // Taken back now and then.
    if (random.chance(0.2)) rmSync(join(archiveDir, 'releases', wish.name), { recursive: true, force: true });
  },
  'a template is changed': ({ projectRoot, random }) => {
    const file = join(projectRoot, 'src/layouts/Site.astro');
    writeFileSync(file, readFileSync(file, 'utf8').replace('</body>', `<!-- ${random.between(0, 9e6)} --></body>`));
  },
  'the styles are changed': ({ projectRoot, random }) => {
    appendFileSync(join(projectRoot, 'src/styles/site.css'), `.x${random.between(0, 9e6)} { color: red }\n`);
  },
  'a file of the site is edited': (site) => appendFileSync(join(site.outDir, aFile(site)), '<p>mine'),
  'a file of the site is edited and as long as before': (site) => {
    const file = join(site.outDir, aFile(site));
    writeFileSync(file, readFileSync(file).fill('x'));
  },
  'a file of the site is deleted': (site) => rmSync(join(site.outDir, aFile(site))),
  'a folder of the site is deleted': ({ outDir }) => rmSync(join(outDir, 'sections'), { recursive: true }),
  'a folder is in the place of a file of the site': (site) => {
    const file = join(site.outDir, aFile(site));
    rmSync(file);
    mkdirSync(join(file, 'deeper'), { recursive: true });
  },
  'a link is in the place of a file of the site': (site) => {
    const file = join(site.outDir, aFile(site));
    const elsewhere = join(temporaryFolder(), 'moved');
    renameSync(file, elsewhere);
    symlinkSync(elsewhere, file);
  },
  'the catalog is deleted': ({ caches }) => rmSync(join(caches.archive, 'catalog.sqlite')),
  'the records of the site are deleted': ({ caches }) => rmSync(caches.site, { recursive: true }),
  'the whole cache but its programs is deleted': ({ caches }) => {
    for (const folder of [caches.site, caches.archive]) rmSync(folder, { recursive: true });
  },
  'the online home is given, or no longer': ({ options }) => {
    if (options.site === undefined) options.site = 'https://mirror.example.org/';
    else delete options.site;
  },
};

function aFile({ outDir, random }: KeptSite): string {
  const files = [...treeOf(outDir)].filter(([path, what]) => what.length === 64 && path !== 'backfile.txt');
  return (
    pick(
      random,
      files.map(([path]) => path),
    ) ?? ''
  );
}

function keepSite(options: KeptSite['options']): KeptSite {
  const random = seededRandom(SEED);
  const folder = temporaryFolder();
  const [archiveDir, outDir, cacheDir] = ['archive', 'dist', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const archive = growArchive(random);
  // The lists of what to keep offline name every file of a year, its search among them.
  archive.settings.offline = true;
  // Their lists tell of releases.
  archive.settings.harvest = { resourceSync: true };
  mkdirSync(archiveDir);
  writeArchive(archiveDir, archive);
  const caches = cachePaths(cacheDir, archiveDir, outDir);
  return { random, archive, projectRoot: copyProject(), outDir, cacheDir, options, caches };
}

function buildKept(site: KeptSite): Promise<BuildResult> {
  const archiveDir = join(site.outDir, '../archive');
  writeArchive(archiveDir, site.archive);
  const { projectRoot, outDir, cacheDir, options } = site;
  return buildSite({ archiveDir, projectRoot, outDir, cacheDir, ...options });
}

/** Builds from nothing into other folders; only the compiled templates are shared. */
async function buildClean({
  outDir,
  cacheDir,
  projectRoot,
  options,
}: KeptSite): Promise<{ tree: Map<string, string>; dir: string }> {
  const folder = temporaryFolder();
  const [dir, cache] = [join(folder, 'dist'), join(folder, 'cache')];
  mkdirSync(cache);
  symlinkSync(join(cacheDir, 'programs'), join(cache, 'programs'), 'junction');
  await buildSite({ archiveDir: join(outDir, '../archive'), projectRoot, outDir: dir, cacheDir: cache, ...options });
  return { tree: treeOf(dir), dir };
}

/** Builds after a step, and again from nothing, and compares. */
async function expectCleanSite(site: KeptSite, told: string): Promise<void> {
  const result = await buildKept(site);
  const clean = await buildClean(site);
  const kept = treeOf(site.outDir);
  const differences = differencesOf(kept, clean.tree);
  // While a file cannot be read no page is deleted, so that those of what it held may be left.
  const isBroken = result.problems.length > 0;
  const isSearchFile = (path: string) => path.startsWith('search/') && !path.endsWith('.html');
  // Lists of all files then name those.
  const isList = (path: string) => /^(?:resourcesync\/|changes\/|changes\.json$)/u.test(path) || FIXITY_FILES.includes(path);
  const wrong = isBroken
    ? differences.filter((path) => !isList(path) && (clean.tree.has(path) || isSearchFile(path)))
    : differences;
  expect(wrong, `seed ${SEED}, ${told}: differs from a clean build`).toEqual([]);
  const links = [checkLinks(site.outDir), checkLinks(clean.dir)];
  expect(links, `seed ${SEED}, ${told}: links`).toEqual([isBroken ? expect.anything() : [], []]);
  expect(result.brokenLinks, `seed ${SEED}, ${told}: links told of`).toEqual(links[0]);
  rmSync(join(clean.dir, '..'), { recursive: true });
}

async function goThrough(site: KeptSite, steps: [told: string, step: Step][]): Promise<void> {
  onTestFailed(() => console.error(`Repeat with BACKFILE_SEED=${SEED}`));
  await expectCleanSite(site, 'at first');
  let number = 0;
  for (const [told, step] of steps) {
    number += 1;
    await step(site);
    await expectCleanSite(site, `step ${number}, ${told}`);
  }
}

const editing = (name: string): [string, Step] => [name, ({ archive, random }) => EDITS[name]?.(archive, random)];
const suffering = (name: string): [string, Step] => [name, (site) => MISHAPS[name]?.(site)];

const edits = Object.keys(EDITS).map(editing);
const mishaps = Object.keys(MISHAPS).map(suffering);

test(`whatever happens, in any order, the site is as if it were built from nothing (seed ${SEED})`, {
  timeout: (STEPS + 3) * LIMIT,
}, async () => {
  const site = keepSite({ withoutSearch: true });
  const steps = site.random.shuffle([...edits, ...mishaps]).slice(0, STEPS);
  const broken: [string, Step] = ['a file is broken', ({ archive, random }) => breakFile(archive, random)];
  const mended: [string, Step] = ['it is mended', ({ archive }) => archive.broken.clear()];
  const released = suffering('a release is made');
  const at = site.random.between(0, steps.length - 2);
  await goThrough(site, [
    released,
    ...steps.slice(0, at),
    broken,
    ...steps.slice(at, at + 2),
    mended,
    ...steps.slice(at + 2),
    released,
  ]);
});

test(`so is its search (seed ${SEED})`, { timeout: (STEPS_WITH_SEARCH + 3) * LIMIT }, async () => {
  const site = keepSite({ withoutSearch: false });
  const isOfSearch = ([path, what]: [string, string]) => path.startsWith('search/') && what.length === 64;
  const damage: [string, Step] = [
    'a file of the search is deleted',
    ({ outDir, random }) => {
      const [path = ''] = pick(random, [...treeOf(outDir)].filter(isOfSearch)) ?? [];
      rmSync(join(outDir, path));
    },
  ];
  const toggle: [string, Step] = [
    'search is switched off or on',
    ({ options }) => {
      options.withoutSearch = !options.withoutSearch;
    },
  ];
  const steps = site.random.shuffle([...edits, ...mishaps]).slice(0, STEPS_WITH_SEARCH - 3);
  await goThrough(site, [damage, ...steps, toggle, toggle]);
});
