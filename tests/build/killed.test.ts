import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFailed, test, vi } from 'vitest';
import { cachePaths } from '../../scripts/build/cache-folder.ts';
import { buildSite } from '../../scripts/build/index.ts';
import { seededRandom } from '../../scripts/train/random.ts';
import { growArchive, sentence, writeArchive } from './grown-archive.ts';
import { killBuild, killBuildIn, runBuild, runningOf } from './killed-build.ts';
import { makeProject } from './project.ts';
import { differencesOf, treeOf } from './site-tree.ts';
import { temporaryFolder } from './temporary.ts';

/** Another for each run; a run that failed is repeated by naming the one that it printed. */
const SEED = Number(process.env['BACKFILE_SEED'] ?? Math.floor(Math.random() * 1e9));
const KILLS = 10;
const KILLS_WHILE_PUBLISHING = 5;

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

/** A site in two states, each as built from nothing, and the folders it is built in. */
interface Scene {
  order: { archiveDir: string; outDir: string; cacheDir: string; projectRoot: string; withoutSearch: boolean };
  /** Makes the archive, the site and the cache what they are before the build that is killed. */
  reset(): void;
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
}

/** @param isCold there is no site before */
async function makeScene(isCold: boolean): Promise<Scene> {
  const random = seededRandom(SEED);
  const folder = temporaryFolder();
  const place = (name: string) => join(folder, name);
  const order = {
    archiveDir: place('archive'),
    outDir: place('dist'),
    cacheDir: place('cache'),
    projectRoot: makeProject(),
    withoutSearch: true,
  };
  const archive = growArchive(random);
  mkdirSync(order.archiveDir);
  writeArchive(order.archiveDir, archive);
  await buildSite(order);
  const before = treeOf(order.outDir);
  // Each page shows the title, so each is written again; and some are new, some go.
  archive.settings.title = sentence(random, 2);
  const [gone = ''] = archive.articles.keys();
  archive.articles.delete(gone);
  const added = gone.replace(/\d+$/u, '77');
  archive.articles.set(added, { address: added });
  const keep = () => {
    for (const name of ['dist', 'cache'])
      cpSync(place(name), place(`${name}.before`), { recursive: true, verbatimSymlinks: true });
  };
  if (!isCold) keep();
  writeArchive(order.archiveDir, archive);
  for (const name of ['archives', 'sites']) rmSync(join(order.cacheDir, name), { recursive: true });
  rmSync(order.outDir, { recursive: true });
  if (isCold) {
    mkdirSync(order.outDir);
    keep();
  }
  await buildSite(order);
  const after = treeOf(order.outDir);
  const reset = () => {
    for (const name of ['dist', 'cache']) {
      rmSync(place(name), { recursive: true });
      cpSync(place(`${name}.before`), place(name), { recursive: true, verbatimSymlinks: true });
    }
  };
  reset();
  return { order, reset, before: isCold ? new Map() : before, after };
}

/** What must be true of a site whose build was killed. */
function expectWhole({ order: { archiveDir, cacheDir, outDir }, before, after }: Scene, told: string): void {
  const manifest = join(cachePaths(cacheDir, archiveDir, outDir).site, 'manifest.sqlite');
  const found = treeOf(outDir);
  const files = [...found].filter(([path, what]) => what.length === 64 && !path.startsWith('.backfile-staging/'));
  for (const [path, hash] of files) {
    expect([before.get(path), after.get(path)], `${told}: ${path} is neither as before nor as after`).toContain(hash);
    if (path.endsWith('.html')) expect(readFileSync(join(outDir, path), 'utf8').trimEnd()).toMatch(/<\/html>$/u);
  }
  if (isMarked(manifest)) return;
  const filesOf = (tree: Iterable<[string, string]>) =>
    new Map([...tree].filter(([path, what]) => what.length === 64 && path !== 'backfile.txt'));
  const changed = [before, after].map((state) => differencesOf(filesOf(files), filesOf(state)));
  expect(changed, `${told}: the site is neither as before nor finished`).toContainEqual([]);
}

/** Whether a build has begun to publish and not finished: what is going to change is marked before the first file changes. */
function isMarked(manifest: string): boolean {
  // A copy, so that looking at it changes nothing.
  const folder = temporaryFolder();
  for (const end of ['', '-wal']) if (existsSync(manifest + end)) cpSync(manifest + end, join(folder, `copy${end}`));
  const database = new DatabaseSync(join(folder, 'copy'));
  try {
    const isMade = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'files'`).get() !== undefined;
    return isMade && database.prepare('SELECT 1 FROM files WHERE is_pending = 1 OR is_orphan = 1').get() !== undefined;
  } finally {
    database.close();
  }
}

/** Builds once more, without anything happening. */
async function expectRepaired({ order, after }: Scene, told: string): Promise<void> {
  await buildSite(order);
  expect(differencesOf(treeOf(order.outDir), after), `${told}: differs from a clean build`).toEqual([]);
  const left = [...treeOf(order.cacheDir).keys()].filter((path) => !path.includes('/bundle/') && !path.includes('/public/'));
  expect(
    left.filter((path) => /\.tmp$|lock$|-wal$/u.test(path)),
    told,
  ).toEqual([]);
}

/** Moments spread over a length, a random one in each part of it. */
function momentsIn(length: number, count: number): number[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, index) => ((index + random.next()) / count) * length);
}

const tellSeed = () => onTestFailed(() => console.error(`Repeat with BACKFILE_SEED=${SEED}`));

test.each([
  ['first', true],
  ['later', false],
])(
  `a %s build that is killed at any moment leaves a whole site, which the next one completes (seed ${SEED})`,
  async (_, isCold) => {
    tellSeed();
    const scene = await makeScene(isCold);
    const { length } = await runBuild(scene.order);
    for (const moment of momentsIn(length, KILLS)) {
      scene.reset();
      await killBuild(scene.order, moment);
      const told = `killed after ${Math.round(moment)} of ${Math.round(length)} ms`;
      expectWhole(scene, told);
      await expectRepaired(scene, told);
    }
    for (const share of momentsIn(1, KILLS_WHILE_PUBLISHING)) {
      scene.reset();
      const { signal } = await runBuild({ ...scene.order, killAt: { step: 'publish', share } });
      const told = `killed when ${share} was published`;
      expect(signal).toBe('SIGKILL');
      expectWhole(scene, told);
      await expectRepaired(scene, told);
    }
  },
);

test.skipIf(!existsSync('/proc/self/stat'))('a killed build takes the processes with it that index the search', async () => {
  const { order, reset, after } = await makeScene(true);
  reset();
  const started = await killBuildIn({ ...order, withoutSearch: false }, /^pages/mu);
  await vi.waitFor(() => expect(runningOf(started)).toEqual([]), { timeout: 10_000 });
  await expectRepaired({ order, reset, before: new Map(), after }, 'killed while indexing');
});

test.skipIf(!existsSync('/proc/self/stat'))('a killed build takes Astro with it, and the next one tidies up', async () => {
  const { order, reset, after } = await makeScene(true);
  reset();
  rmSync(join(order.cacheDir, 'programs'), { recursive: true });
  const started = await killBuildIn(order, /^program 0/mu);
  expect(started).not.toEqual([]);
  await vi.waitFor(() => expect(runningOf(started)).toEqual([]), { timeout: 10_000 });
  await expectRepaired({ order, reset, before: new Map(), after }, 'killed while Astro ran');
});
