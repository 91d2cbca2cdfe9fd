import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { type ParsedArticle, type ParseTask, parseArticles, type Withholding } from './parse.ts';

/** Who reads articles: this thread, or others beside it. The result is the same. */
export interface Crew {
  read(task: ParseTask): Promise<ParsedArticle[]>;
  /** Tasks worth having under way at a time. What is done early lies in memory. */
  readonly width: number;
  close(): Promise<void>;
}

/** A thread takes a fifth of a second to start: with its share of the work so many articles are read as soon. */
const ARTICLES_ALONE = 3000;
/** This thread alone writes, which takes two thirds of the time of reading: more threads would wait for it. */
const MOST_THREADS = 2;
/** Tasks that a thread has before it, so that it need not wait for this one. */
const TASKS_PER_THREAD = 3;
/** The young space is what threads fill whether they need it or not. */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

/**
 * A crew for so many articles.
 *
 * @param withholding handed to each thread once, since a newspaper may say something of thousands of articles
 * @param threads beside this one, however many articles there are
 */
export function makeCrew(articles: number, withholding: Withholding, threads: number = threadsFor(articles)): Crew {
  if (threads === 0) return { read: async (task) => parseArticles(task, withholding), width: 1, close: async () => undefined };
  const pool = new Piscina({
    filename: join(import.meta.dirname, 'worker.ts'),
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: TASKS_PER_THREAD,
    resourceLimits: THREAD_MEMORY,
    workerData: withholding.map(({ id, rights }) => ({ id, rights })),
  });
  return {
    read: async (task) => (await pool.run(task)) as ParsedArticle[],
    width: threads * TASKS_PER_THREAD + 1,
    close: () => pool.destroy(),
  };
}

function threadsFor(articles: number): number {
  return articles <= ARTICLES_ALONE ? 0 : Math.min(MOST_THREADS, availableParallelism() - 1);
}
