import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { hasWords } from '../../../src/search/stems.ts';
import { filesUnder } from '../files.ts';
import { makeShard } from './make-shard.ts';
import type { ShardPlan } from './plan-shards.ts';

export interface IndexOptions {
  catalogFile: string;
  /** Each shard becomes a folder in it; one that is there already is replaced. */
  outDir: string;
  /** Bytes that all processes together may take. By default half of what is free. One shard is always made, whatever it takes. */
  memoryBudget?: number;
  /** Processes at once; by default one a core. */
  processes?: number;
  /** Articles indexed, of all in these shards. */
  onProgress?: (done: number, total: number) => void;
  /** Ends the processes; what was finished stays. */
  signal?: AbortSignal;
}

/** A shard as written. */
export interface IndexedShard {
  folder: string;
  /** Paths within the folder, in the order of code units. */
  files: string[];
  records: number;
}

/** A process with Pagefind's binary and nothing in it, and what each article adds at most: 320 KB (of 5,000) to 400 KB (of 350), stems included. */
const BYTES_PER_PROCESS = 150_000_000;
const BYTES_PER_ARTICLE = 400_000;

/**
 * Makes search shards, several at once, each in a process of its own. A shard comes into place whole, by renaming; one that
 * was not finished leaves nothing. The same articles give the same bytes, whatever the number of processes.
 *
 * @returns what was written, in the order of the plans.
 * @throws naming the shard that could not be made, once all processes have ended; the reason of the signal when it was given.
 */
export async function indexShards(plans: readonly ShardPlan[], options: IndexOptions): Promise<IndexedShard[]> {
  const { processes = availableParallelism(), memoryBudget = process.availableMemory() / 2, outDir, signal } = options;
  mkdirSync(outDir, { recursive: true });
  const stop = new AbortController();
  const ended = signal === undefined ? stop.signal : AbortSignal.any([stop.signal, signal]);
  const report = totalOf(plans, options.onProgress);
  const made = new Map<string, IndexedShard>();
  // The largest first, so that none is left over at the end.
  const waiting = [...plans].sort((a, b) => b.articles - a.articles || (a.folder < b.folder ? -1 : 1));
  const running = new Map<ShardPlan, Promise<void>>();
  const failures: unknown[] = [];

  const start = (plan: ShardPlan) => {
    const work = writeInto(plan, options, ended, (done) => report(plan.folder, done))
      .then((shard) => void made.set(plan.folder, shard))
      .catch((failure: unknown) => {
        failures.push(failure);
        stop.abort(failure);
      })
      .finally(() => running.delete(plan));
    running.set(plan, work);
  };

  while ((waiting.length > 0 && !ended.aborted) || running.size > 0) {
    const free = memoryBudget - [...running.keys()].reduce((sum, plan) => sum + bytesFor(plan), 0);
    const next = ended.aborted ? -1 : waiting.findIndex((plan) => bytesFor(plan) <= free || running.size === 0);
    const [plan] = next >= 0 && running.size < Math.max(1, processes) ? waiting.splice(next, 1) : [];
    if (plan) start(plan);
    else await Promise.race(running.values());
  }
  signal?.throwIfAborted();
  if (failures.length > 0) throw failures[0];
  return plans.flatMap(({ folder }) => made.get(folder) ?? []);
}

async function writeInto(
  plan: ShardPlan,
  { catalogFile, outDir }: IndexOptions,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<IndexedShard> {
  const place = join(outDir, plan.folder);
  const unfinished = join(outDir, `.${plan.folder}.tmp`);
  const { newspaper, year, skip, articles, folder } = plan;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    const order = { catalogFile, newspaper, year, skip, articles, words: hasWords(plan), folder: unfinished };
    const records = await makeShard(order, signal, onProgress).catch((cause: unknown) => {
      throw new Error(`The search index ${folder} could not be made: ${messageOf(cause)}`, { cause });
    });
    rmSync(place, { recursive: true, force: true });
    renameSync(unfinished, place);
    return { folder, files: filesUnder(place, ''), records };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function bytesFor({ articles }: ShardPlan): number {
  return BYTES_PER_PROCESS + articles * BYTES_PER_ARTICLE;
}

/** Adds up what the processes report. */
function totalOf(plans: readonly ShardPlan[], onProgress: IndexOptions['onProgress']) {
  const total = plans.reduce((sum, { articles }) => sum + articles, 0);
  const done = new Map<string, number>();
  let sum = 0;
  return (folder: string, count: number) => {
    sum += count - (done.get(folder) ?? 0);
    done.set(folder, count);
    onProgress?.(sum, total);
  };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
