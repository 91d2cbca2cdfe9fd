import type { SearchArchive, SearchSession } from '../search-session.ts';
import { filtersOf } from './choices.ts';
import type { PageState } from './state.ts';

/** The query that was asked last: however it is then narrowed or ordered, its indexes are asked once. */
export class AskedQuery {
  private readonly archive: SearchArchive;
  private last: { text: string; session: SearchSession } | undefined;
  private ending = new AbortController();

  constructor(archive: SearchArchive) {
    this.archive = archive;
  }

  /**
   * @param again asks anew what was asked before: what could not be read is tried again
   * @throws when nothing can be searched
   */
  async sessionFor(state: PageState, again: boolean): Promise<SearchSession> {
    const { query, match, sort } = state;
    const filters = filtersOf(state);
    const text = `${match} ${query}`;
    if (this.last?.text === text && !again) return this.last.session.with({ filters, sort });
    this.ending.abort();
    this.ending = new AbortController();
    this.last = undefined;
    const { signal } = this.ending;
    const session = await this.archive.search(query, { match, sort, filters }, signal);
    if (!signal.aborted) this.last = { text, session };
    return session;
  }
}
