import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateCollections } from '../collections.ts';
import { type Builder, BuilderAbsent, type BuilderId, type Workplace } from './builder.ts';
import { astroBuilder } from './builders/astro.ts';
import { backfileBuilder } from './builders/backfile.ts';
import { eleventyBuilder, eleventyJsBuilder } from './builders/eleventy.ts';
import { hugoBuilder } from './builders/hugo.ts';
import type { Course } from './course.ts';
import { describeMachine } from './machine.ts';
import type { Results } from './measurement.ts';
import { checkPageCounts } from './page-counts.ts';
import { plotResults } from './plot.ts';
import { benchmarkReport } from './report.ts';
import { runRounds } from './rounds.ts';
import { compareTemplates } from './template-check.ts';

const PROJECT_ROOT = resolve(import.meta.dirname, '../../..');
const MEMORY_FOLDER = '/dev/shm';
/** Rounds of what no peer takes part in: there is no ratio to steady. */
const ROUNDS_ALONE = 1;
const HUGE = 200_000;

export interface BenchBuildOptions {
  /** Numbers of articles. */
  sizes: readonly number[];
  rounds: number;
  peers: readonly Exclude<BuilderId, 'backfile'>[];
  /** Ours alone at 200,000 articles, too. */
  huge: boolean;
  /** Ours with the search index, too, at sizes up to this; 0 for none. */
  searchUpTo: number;
  limitSeconds: number;
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
  const scratch = mkdtempSync(join(onTmpfs ? MEMORY_FOLDER : tmpdir(), 'backfile-bench-'));
  const results: Results = { builders: {}, measurements: [], comparisons: [], absences: [] };
  const bench = { options, scratch, results, peers: new Set(options.peers), templates: [] as string[] };
  const clearUp = () => rmSync(scratch, { recursive: true, force: true });
  process.once('exit', clearUp);
  options.tell(`Everything lies on ${onTmpfs ? 'tmpfs' : 'disk'}.`);
  const sizes = [...options.sizes].sort((a, b) => a - b);
  const plan: [articles: number, kind: Kind][] = [
    ...sizes.map((articles): [number, Kind] => [articles, 'against peers']),
    ...sizes.filter((each) => each <= options.searchUpTo).map((articles): [number, Kind] => [articles, 'with search']),
    ...(options.huge ? [[HUGE, 'alone'] as [number, Kind]] : []),
  ];
  try {
    for (const [articles, kind] of plan) {
      await benchSize(bench, articles, kind);
      // After each archive: a bench may run for hours and be broken off.
      writeReport(bench, onTmpfs);
    }
  } finally {
    clearUp();
    process.off('exit', clearUp);
  }
  checkPageCounts(results.measurements);
  return results;
}

function writeReport({ options, results, templates }: Bench, onTmpfs: boolean): void {
  const plot = 'benchmarks.svg';
  mkdirSync(options.out, { recursive: true });
  const report = benchmarkReport(results, { machine: describeMachine(onTmpfs), plot, templates });
  writeFileSync(join(options.out, 'benchmarks.md'), report);
  writeFileSync(join(options.out, plot), plotResults(results));
}

type Kind = 'against peers' | 'with search' | 'alone';

interface Bench {
  options: BenchBuildOptions;
  scratch: string;
  results: Results;
  /** Those still taking part. */
  peers: Set<Exclude<BuilderId, 'backfile'>>;
  templates: string[];
}

async function benchSize(bench: Bench, articles: number, kind: Kind): Promise<void> {
  const { options, scratch, results } = bench;
  const demonstration = join(PROJECT_ROOT, 'content');
  const folder = join(scratch, String(articles));
  const archiveDir = join(folder, 'archive');
  const { issues, articles: made } = generateCollections(demonstration, archiveDir, { articles });
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
    rounds: kind === 'against peers' ? options.rounds : ROUNDS_ALONE,
    limitSeconds: options.limitSeconds,
    builders: [own, ...peers],
    clean: backfileBuilder(placeOf('clean'), { search }),
    search,
    leaveOut: (id) => {
      if (id !== 'backfile') bench.peers.delete(id);
    },
    tell: options.tell,
    onCold: () => {
      if (bench.templates.length === 0) bench.templates.push(...peers.flatMap((peer) => compareTemplates(own, peer)));
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
