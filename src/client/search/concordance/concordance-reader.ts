import { type ConcordanceLine, linesOf } from '../../../search/concordance.ts';
import type { FoundArticle } from '../../../search/found.ts';
import { markersOf, orStopped, readTexts } from '../found-texts.ts';
import type { SearchSession } from '../search-session.ts';

/** How far the reading of everything has come: first every shard is asked, then every text read. */
export interface ReadingProgress {
  phase: 'shards' | 'texts';
  done: number;
  total: number;
}

/** Articles whose texts are loaded together, where only some lines are wanted. */
const STEP = 20;

/** The occurrences of a search, read from the texts of what was found as far as they are needed. One reading at a time. */
export class ConcordanceReader {
  /** Read so far, in the order of the articles. */
  readonly lines: ConcordanceLine[] = [];
  /** Articles that have a line at least. */
  articles = 0;
  readonly unreadable: FoundArticle[] = [];
  /** Articles of `session.found` that were read, or could not be. */
  private done = 0;
  private readonly session: SearchSession;
  private readonly markerOf: ReturnType<typeof markersOf>;

  constructor(session: SearchSession) {
    this.session = session;
    this.markerOf = markersOf(session);
  }

  /** Nothing is left to be asked or read. */
  get finished(): boolean {
    return this.session.open.length === 0 && this.done >= this.session.found.length;
  }

  /** Everything was read, so that the lines are all that there are. */
  get complete(): boolean {
    return this.finished && this.session.failed.length === 0 && this.unreadable.length === 0;
  }

  /** Reads until there are so many lines, or no more. Ends early when the signal is given. */
  async readLines(count: number, signal: AbortSignal): Promise<void> {
    while (this.lines.length < count && !this.finished && !signal.aborted) {
      if (this.done >= this.session.found.length) await orStopped(this.session.gather(this.done + STEP), signal);
      await this.read(this.session.found.slice(this.done, this.done + STEP), signal);
    }
  }

  /** Reads everything. Ends early when the signal is given; what was read is kept. */
  async readAll(signal: AbortSignal, onProgress: (progress: ReadingProgress) => void): Promise<void> {
    await askAll(this.session, signal, onProgress);
    const total = this.session.found.length;
    const report = () => onProgress({ phase: 'texts', done: this.done, total });
    if (!signal.aborted) report();
    await this.read(this.session.found.slice(this.done), signal, report);
  }

  private async read(articles: readonly FoundArticle[], signal: AbortSignal, report = () => {}): Promise<void> {
    for await (const read of readTexts(this.session, articles, signal)) {
      if (signal.aborted) return;
      this.done += 1;
      if ('unreadable' in read) {
        this.unreadable.push(read.article);
      } else {
        const lines = linesOf(read, this.markerOf(read.article));
        for (const line of lines) this.lines.push(line);
        if (lines.length > 0) this.articles += 1;
      }
      report();
    }
  }
}

/** Asks every shard, telling how many have been asked. Ends early when the signal is given. */
export async function askAll(
  session: SearchSession,
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void,
): Promise<void> {
  while (session.open.length > 0 && !signal.aborted) {
    const done = session.answered.length + session.failed.length;
    onProgress({ phase: 'shards', done, total: done + session.open.length });
    await orStopped(session.gather(session.found.length + 1), signal);
  }
}
