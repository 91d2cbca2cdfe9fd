import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { Command, InvalidArgumentError } from 'commander';
import { benchBuild } from './build/bench-build.ts';
import { BUILDER_IDS, type BuilderId } from './build/builder.ts';
import { generateArchive, touchOnePage } from './generate.ts';
import { benchPages } from './pages/bench-pages.ts';
import { measurePeers } from './peers.ts';
import { benchSearch } from './search/bench-search.ts';

const PROJECT_ROOT = resolve(import.meta.dirname, '../..');
const runSchema = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMegabytes: z.number(),
  parsed: z.number(),
  fromCache: z.number(),
  items: z.number(),
});

/** `npm run bench -- ingest`: how fast ingest is, and how much memory it takes, on generated pages. */
async function benchIngest({ pages, seed }: { pages: number; seed: number }): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'backfile-bench-'));
  try {
    const archive = generateArchive(join(PROJECT_ROOT, 'content'), join(scratch, 'archive'), { pages, seed });
    print(
      `${pages} pages, ${(archive.bytes / pages / 1000).toFixed(1)} kB of raw text each, seed ${seed}, ${availableParallelism()} cores, Node ${process.version}`,
    );
    const run = () => runSchema.parse(JSON.parse(runChild([archive.folder, join(scratch, 'cache')])));
    const cold = run();
    const again = run();
    touchOnePage(archive.folder);
    const changed = run();
    const { copied, parsedAlone } = await measurePeers(archive.folder, join(scratch, 'copies'));
    print('run                     seconds     CPU s   pages/s   peak MB   parsed   items');
    for (const [name, { seconds, cpuSeconds, peakMegabytes, parsed, items }] of Object.entries({
      cold,
      'nothing changed': again,
      'one page changed': changed,
    }))
      print(
        [
          name.padEnd(20),
          cell(seconds.toFixed(1)),
          cell(cpuSeconds.toFixed(1)),
          cell((pages / seconds).toFixed(0)),
          cell(peakMegabytes),
          cell(parsed, 9),
          cell(items, 8),
        ].join(''),
      );
    print(
      `peers, pages/s: bytes read, hashed and written ${copied.toFixed(0)}; parsed in one thread, nothing written ${parsedAlone.toFixed(0)}`,
    );
    const rate = pages / cold.seconds;
    print(
      `cold ingest is ${(rate / parsedAlone).toFixed(2)} times the one thread that only parses, and ${(rate / copied).toFixed(3)} times the copying`,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function runChild(args: readonly string[]): string {
  return execFileSync(process.execPath, [join(import.meta.dirname, 'run-ingest.ts'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function cell(value: string | number, width = 10): string {
  return String(value).padStart(width);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('A whole number from 1.');
  return value;
}

const HUGE = 200_000;
const PEERS = BUILDER_IDS.filter((id) => id !== 'backfile');
/** Only on request: Eleventy as few of its users write it. */
const USUAL_PEERS = PEERS.filter((id) => id !== 'eleventy-js');

function wholeNumbers(text: string): number[] {
  if (text === 'none') return [];
  return text.split(',').map(wholeNumber);
}

function peerNames(text: string): Exclude<BuilderId, 'backfile'>[] {
  if (text === 'none') return [];
  return text.split(',').map((name) => {
    const known = PEERS.find((id) => id === name);
    if (known === undefined) throw new InvalidArgumentError(`One of ${PEERS.join(', ')}, or none.`);
    return known;
  });
}

const program = new Command('bench').description('Measures the program on generated material; see tests/README.md.');
program
  .command('ingest')
  .description('pages per second and peak memory of ingest')
  .option('--pages <number>', 'pages to generate', wholeNumber, 1000)
  .option('--seed <number>', 'other pages', wholeNumber, 1)
  .action(benchIngest);
program
  .command('build')
  .description(
    'our build beside Hugo, stock Astro and Eleventy on the same generated articles; writes docs/benchmarks.md and .svg',
  )
  .option('--sizes <numbers>', 'articles of the archives, or none', wholeNumbers, [1000, 5000, 20_000, 60_000])
  .option('--rounds <number>', 'rounds, each in another order', wholeNumber, 3)
  .option('--peers <names>', 'hugo, astro, eleventy, eleventy-js, or none', peerNames, USUAL_PEERS)
  .option('--search-up-to <number>', 'ours with its search index, too, for archives up to this size', wholeNumber, 20_000)
  .option('--only-search', 'of these archives only ours with its search index', false)
  .option('--huge', 'ours alone at 200,000 articles, too: cold, nothing changed, one issue added; one round', false)
  .option('--check-huge', 'compare that site with a clean build after an issue was added: one more cold build', false)
  .option('--keep <file>', 'add the results to those of earlier runs in this file, and report all')
  .option('--limit <seconds>', 'longest time of one run', wholeNumber, 900)
  .option('--out <folder>', 'folder for the report', join(PROJECT_ROOT, 'docs'))
  .action(async ({ limit, huge, ...options }) => {
    await benchBuild({ ...options, huge: huge ? HUGE : 0, limitSeconds: limit, tell: print });
  });
program
  .command('search')
  .description('exactness of the search in a real browser, sharded and not, and what a query loads and how long it takes')
  .option('--articles <number>', 'articles to generate', wholeNumber, 10_000)
  .option('--seed <number>', 'other articles and queries', wholeNumber, 1)
  .option('--strings <number>', 'random strings to compare', wholeNumber, 400)
  .option('--trees <number>', 'random queries with operators, fields and ranges to compare', wholeNumber, 200)
  .action((options) => benchSearch({ ...options, projectRoot: PROJECT_ROOT, tell: print }));
program
  .command('pages')
  .description('Lighthouse on a page of every kind, with the settings for a telephone; writes docs/benchmark-pages.md')
  .option('--site <folder>', 'only home, issue, article and search of a site that is built already')
  .option('--kinds <names>', 'only these kinds of page: home,issue,article,search', (text) => text.split(','))
  .option('--runs <number>', 'runs of each page, of which the median counts', wholeNumber, 3)
  .option('--out <folder>', 'folder for the report', join(PROJECT_ROOT, 'docs'))
  .action(async (options) => {
    if (!(await benchPages({ ...options, tell: print }))) process.exitCode = 1;
  });
await program.parseAsync();
