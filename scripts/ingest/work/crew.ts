import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { ArchiveSetup } from '../ingest.ts';
import { type IssueText, type ParsedFile, type ParseTask, parseTask, type RenderTask, renderTask, termsTask } from './tasks.ts';

/** Who does the work: this thread, or a pool of them. The result is the same. */
export interface Crew {
  parse(task: ParseTask): Promise<ParsedFile>;
  /** Looks for the vocabulary's tags again in a file that is parsed already. */
  terms(parsed: ParsedFile): Promise<ParsedFile>;
  render(task: RenderTask): Promise<IssueText>;
  /** Tasks worth having under way at a time. */
  readonly width: number;
  close(): Promise<void>;
}

export interface CrewOptions {
  /** Threads beside this one; as many as the machine has cores when absent, none for 0. */
  threads?: number;
  /** Tasks done in this thread before others are started. */
  alone?: number;
  /** Module that the threads run; for tests. */
  worker?: string;
}

/** Threads take half a second to load the parser: this many small pages are parsed sooner than that. */
const TASKS_ALONE = 32;
/** A larger file goes to a thread at once, whose end would not be the program's. */
const MAX_BYTES_ALONE = 1_000_000;
/** Memory of one thread: enough for the largest raw file that is read, and a bound for a parser gone astray. The young space is what threads fill whether they need it or not. */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 32 };

/** A crew for one run over an archive. Threads are started when there is enough to do for them. */
export function makeCrew(setup: ArchiveSetup, options: CrewOptions = {}): Crew {
  const { threads = availableParallelism(), alone = TASKS_ALONE, worker = join(import.meta.dirname, 'worker.ts') } = options;
  let begun = 0;
  let pool: Piscina | undefined;
  const others = (bytes: number): Piscina | undefined => {
    begun += 1;
    if (threads === 0 || (!pool && begun <= alone && bytes <= MAX_BYTES_ALONE)) return undefined;
    pool ??= new Piscina({
      filename: worker,
      minThreads: threads,
      maxThreads: threads,
      workerData: setup,
      resourceLimits: THREAD_MEMORY,
    });
    return pool;
  };
  return {
    // Twice, so that no thread waits for this one; not more, since what is done early lies in memory.
    width: Math.max(1, threads) * 2,
    parse: async (task) => {
      const threadPool = others(task.bytes.length);
      return parseOrSurvive(task, async (attempted) =>
        threadPool ? ((await threadPool.run(attempted, { name: 'parse' })) as ParsedFile) : parseTask(attempted, setup),
      );
    },
    terms: async (parsed) => {
      const threadPool = others(0);
      return threadPool ? ((await threadPool.run(parsed, { name: 'terms' })) as ParsedFile) : termsTask(parsed, setup);
    },
    render: async (task) => {
      const threadPool = others(0);
      return threadPool ? ((await threadPool.run(task, { name: 'render' })) as IssueText) : renderTask(task, setup);
    },
    close: async () => {
      await pool?.destroy();
    },
  };
}

// A thread that runs out of memory, or ends for whatever reason, loses its one task. The first time may have been bad luck
// (memory is shared with what the thread did before); after the second the file is kept without being parsed.
async function parseOrSurvive(task: ParseTask, attempt: (task: ParseTask) => Promise<ParsedFile>): Promise<ParsedFile> {
  try {
    return await attempt(task);
  } catch {
    return attempt(task).catch(async (error: unknown) => ({ ...(await attempt({ ...task, died: causeOf(error) })), died: true }));
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
