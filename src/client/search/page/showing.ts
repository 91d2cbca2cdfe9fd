import type { SearchSession } from '../search-session.ts';
import type { ResultList } from './result-list.ts';
import { PAGE_SIZE } from './state.ts';

/** How often a search that someone else drives on is looked at. */
const LOOK_MS = 250;

/** One search while it is on the page: asks on as far as is wanted, and tells how far it has come. */
export class Showing {
  readonly session: SearchSession;
  private readonly ending = new AbortController();
  private readonly report: (asking: boolean) => void;
  private asking = 0;
  private seen = -1;

  /** @param report is called whenever something has changed */
  constructor(session: SearchSession, report: (asking: boolean) => void) {
    this.session = session;
    this.report = report;
    this.look();
  }

  get signal(): AbortSignal {
    return this.ending.signal;
  }

  end(): void {
    this.ending.abort();
  }

  /** Fills a list with so many pages of results, as far as there are so many. */
  async fill(list: ResultList, pages: number): Promise<void> {
    const wanted = pages * PAGE_SIZE;
    const { session } = this;
    list.place(pages);
    await this.ask(async () => {
      while (session.open.length > 0 && list.placed < wanted && !this.signal.aborted) {
        const open = session.open.length;
        await session.gather(Math.min(wanted, session.found.length + 1));
        list.place(pages);
        this.tell();
        // A search that was given up asks nothing more.
        if (session.open.length === open) return;
      }
    });
  }

  /** Asks everything. */
  async everything(): Promise<void> {
    await this.ask(() => this.session.gather(Number.POSITIVE_INFINITY));
  }

  /** Says anew how the search stands. */
  tell(): void {
    this.seen = this.session.open.length;
    if (!this.signal.aborted) this.report(this.asking > 0);
  }

  private async ask(work: () => Promise<void>): Promise<void> {
    this.asking += 1;
    this.tell();
    await work();
    this.asking -= 1;
    this.tell();
  }

  private look(): void {
    const timer = setInterval(() => {
      if (!this.signal.aborted && this.seen !== this.session.open.length) this.tell();
      if (this.signal.aborted || this.session.open.length === 0) clearInterval(timer);
    }, LOOK_MS);
  }
}
