import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { generateCollections } from '../collections.ts';
import { type Builder, BuilderAbsent, type BuilderId, type Workplace } from './builder.ts';
import { astroBuilder } from './builders/astro.ts';
import { backfileBuilder } from './builders/backfile.ts';
import { eleventyBuilder, eleventyJsBuilder } from './builders/eleventy.ts';
import { hugoBuilder } from './builders/hugo.ts';
import type { Course } from './course.ts';
import { joinResults, nextRun, readKept } from './kept-results.ts';
import { describeMachine } from './machine.ts';
import { noResults, type Results } from './measurement.ts';
import { checkPageCounts } from './page-counts.ts';
import { runRounds } from './rounds.ts';
import { compareTemplates } from './template-check.ts';
import { writeResults } from './write-results.ts';

const PROJECT_ROOT = resolve(import.meta.dirname, '../../..');
/** Older than the coarsest clock that files are stamped by. */
const SETTLED_MS = 3000;
const MEMORY_FOLDER = '/dev/shm';

export interface BenchBuildOptions {
  /** Numbers of articles. */
  sizes: readonly number[];
  rounds: number;
  peers: readonly Exclude<BuilderId, 'backfile'>[];
  /** Ours alone at this number of articles, too, one round; 0 for not. */
  huge: number;
  /** The huge site is compared with a clean build after an issue was added, which takes one more cold build. */
  checkHuge: boolean;
  /** Ours with the search index, too, at sizes up to this; 0 for none. */
  searchUpTo: number;
  /** Nothing without it, nor peers. */
  onlySearch: boolean;
  limitSeconds: number;
  /** File with the results of earlier runs, to which those of this run are added; the report is of all. */
  keep?: string;
  /** Folder for `benchmarks.md` and `benchmarks.svg`. */
  out: string;
  tell: (line: string) => void;
}

const PEERS: Readonly<Partial<Record<Exclude<BuilderId, 'backfile'>, (place: Workplace) => Builder | Promise<Builder>>>> = {
  hugo: hugoBuilder,
  astro: astroBuilder,
  eleventy: eleventyBuilder,
  'eleventy-js': eleventyJsBuilder,
};

/** `npm run bench -- build`: our build and its peers on the same generated archives. @throws if they did not make the same pages */
export async function benchBuild(options: BenchBuildOptions): Promise<Results> {
  const onTmpfs = existsSync(MEMORY_FOLDER);
  // First: what is kept may be of another machine.
  const machine = describeMachine(onTmpfs);
  const earlier = (options.keep === undefined ? undefined : readKept(options.keep, machine)) ?? noResults();
  const scratch = mkdtempSync(join(onTmpfs ? MEMORY_FOLDER : tmpdir(), 'backfile-bench-'));
  const results = noResults();
  const bench: Bench = { options, scratch, results, earlier, peers: new Set(options.peers) };
  const clearUp = () => rmSync(scratch, { recursive: true, force: true });
  process.once('exit', clearUp);
  options.tell(`Everything lies on ${onTmpfs ? 'tmpfs' : 'disk'}.`);
  const sizes = [...options.sizes].sort((a, b) => a - b);
  const plan: [articles: number, kind: Kind][] = [
    ...(options.onlySearch ? [] : sizes).map((articles): [number, Kind] => [articles, 'against peers']),
    ...sizes.filter((each) => each <= options.searchUpTo).map((articles): [number, Kind] => [articles, 'with search']),
    ...(options.huge > 0 ? [[options.huge, 'alone'] as [number, Kind]] : []),
  ];
  try {
    for (const [articles, kind] of plan) {
      await benchSize(bench, articles, kind);
      // After each archive: a bench may run for hours and be broken off.
      writeResults(options, machine, joinResults(earlier, results));
    }
  } finally {
    clearUp();
    process.off('exit', clearUp);
  }
  checkPageCounts(joinResults(earlier, results).measurements);
  return results;
}

type Kind = 'against peers' | 'with search' | 'alone';

interface Bench {
  options: BenchBuildOptions;
  scratch: string;
  results: Results;
  /** Those still taking part. */
  peers: Set<Exclude<BuilderId, 'backfile'>>;
  /** Of earlier runs. */
  earlier: Results;
}

async function benchSize(bench: Bench, articles: number, kind: Kind): Promise<void> {
  const { options, scratch, results } = bench;
  const demonstration = join(PROJECT_ROOT, 'content');
  const folder = join(scratch, String(articles));
  const archiveDir = join(folder, 'archive');
  const { issues, articles: made } = generateCollections(demonstration, archiveDir, { articles });
  // An archive written a moment ago is read twice, since times so young prove nothing of a file: no archive of readers is.
  await setTimeout(SETTLED_MS);
  const placeOf = (name: string): Workplace => ({ archiveDir, folder: join(folder, name), projectRoot: PROJECT_ROOT });
  const search = kind === 'with search';
  const own = backfileBuilder(placeOf('backfile'), { search });
  const peers = kind === 'against peers' ? await presentPeers(bench, placeOf) : [];
  Object.assign(results.builders, Object.fromEntries([own, ...peers].map(({ id, name }) => [id, name])));
  const course: Course = {
    demonstration,
    archiveDir,
    articles: made,
    issues,
    run: nextRun(bench.earlier),
    rounds: kind === 'alone' ? 1 : options.rounds,
    ownCases: kind !== 'alone',
    limitSeconds: options.limitSeconds,
    builders: [own, ...peers],
    ...(kind === 'alone' && !options.checkHuge ? {} : { clean: backfileBuilder(placeOf('clean'), { search }) }),
    search,
    leaveOut: (id) => {
      if (id !== 'backfile') bench.peers.delete(id);
    },
    tell: options.tell,
    onCold: () => {
      for (const peer of peers) results.templates[peer.id] ??= compareTemplates(own, peer);
    },
  };
  await runRounds(course, results);
  rmSync(folder, { recursive: true, force: true });
}

async function presentPeers(bench: Bench, placeOf: (name: string) => Workplace): Promise<Builder[]> {
  const present: Builder[] = [];
  for (const id of bench.peers) {
    try {
      const place = placeOf(id);
      mkdirSync(place.folder, { recursive: true });
      const make = PEERS[id];
      if (make) present.push(await make(place));
    } catch (error) {
      if (!(error instanceof BuilderAbsent)) throw error;
      bench.peers.delete(id);
      bench.results.absences.push({ builder: id, reason: error.message });
      bench.options.tell(`${id} is left out: ${error.message}.`);
    }
  }
  return present;
}
