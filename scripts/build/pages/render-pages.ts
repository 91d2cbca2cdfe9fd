import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import Piscina from 'piscina';
import type { Program } from '../program/program.ts';
import type { PageOrder } from './page-order.ts';
import type { RenderedPage, RenderPlace } from './render-worker.ts';

export interface RenderOptions {
  program: Program;
  catalogFile: string;
  siteDir: string;
  stagingDir: string;
  /** Pages in batches, those of one issue together. They are asked for as they are needed. */
  batches: Iterable<PageOrder[]>;
  /** Roughly how many pages that will be: more threads cost more than they gain where they are few. */
  expected: number;
  /** As many as pay when absent. */
  threads?: number;
  onRendered: (pages: RenderedPage[]) => void;
}

/** Pages that a further thread must have to do, to be worth its start (80 ms and 100 MB). */
const PAGES_PER_THREAD = 400;
/**
 * Without a limit a thread's heap grows to what the machine has: with this one a build of 20,000 articles peaks at 500 MB instead of 900.
 * The young part is for what a page leaves behind at once; with 24 MB it takes 5 % longer. The largest page there can be, 2 MB of raw
 * text, takes a third of the old part.
 */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 96 };
/** Batches handed out for each thread, so that none waits for the next. */
const BATCHES_AHEAD = 2;

/**
 * Renders pages on all cores, into the staging folder.
 *
 * @throws naming the page that could not be rendered
 */
export async function renderPages(options: RenderOptions): Promise<void> {
  const batches = options.batches[Symbol.iterator]();
  const first = batches.next();
  if (first.done) return;
  const { threads = threadsFor(options.expected) } = options;
  const pool = openPool(options, threads);
  let next: IteratorResult<PageOrder[]> = first;
  const work = async () => {
    while (!next.done) {
      const batch = next.value;
      next = batches.next();
      options.onRendered((await pool.run(batch)) as RenderedPage[]);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads * BATCHES_AHEAD }, work));
  } finally {
    await pool.destroy();
  }
}

function threadsFor(pages: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.ceil(pages / PAGES_PER_THREAD)));
}

function openPool({ program, catalogFile, siteDir, stagingDir }: RenderOptions, threads: number): Piscina {
  return new Piscina({
    filename: fileURLToPath(new URL('./render-worker.ts', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1,
    execArgv: [],
    resourceLimits: THREAD_MEMORY,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BACKFILE_CATALOG: catalogFile,
      BACKFILE_ASSETS: JSON.stringify(program.assets),
    },
    workerData: { entry: program.entry, siteDir, stagingDir } satisfies RenderPlace,
  });
}
