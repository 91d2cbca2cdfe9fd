import type { SearchTexts } from '../../i18n/search.ts';
import { loadArticle, pageOf } from './article-page.ts';
import type { Hit } from './engine.ts';
import type { SearchPageParts } from './page.ts';
import { resultEntry, unreadableEntry } from './result.ts';
import type { SearchSession } from './session.ts';
import { describeSession } from './status.ts';

/** Results shown at a time. */
const STEP = 20;

/** What a list of results is made from. */
interface ListSource {
  session: SearchSession;
  folded: string;
  texts: SearchTexts;
  root: URL;
  signal: AbortSignal;
}

/** The results of one search on the page: grows by steps, keeps its order while articles arrive in any order. */
export class ResultList {
  private readonly parts: SearchPageParts;
  private readonly source: ListSource;
  /** Hits that have a place in the list. */
  private placed = 0;
  private mismatches = 0;
  private limit = 0;
  /** Askings under way that go on by themselves. */
  private asking = 0;

  constructor(parts: SearchPageParts, source: ListSource) {
    this.parts = parts;
    this.source = source;
  }

  /** Shows the next results, asking further shards as needed. */
  async showMore({ focus }: { focus: boolean }): Promise<void> {
    const { session, signal } = this.source;
    const first = this.placed;
    this.limit += STEP;
    this.parts.more.hidden = true;
    const loading: Promise<void>[] = [];
    this.asking += 1;
    do {
      await session.gather(Math.min(this.limit, session.hits.length + 1));
      if (signal.aborted) return;
      loading.push(...this.place());
      this.report();
    } while (session.open.length > 0 && this.placed < this.limit);
    this.asking -= 1;
    this.report();
    if (focus) this.focusOn(first);
    await Promise.all(loading);
    this.report();
  }

  /** Asks all shards, so that the number is a total. */
  async searchEverything(): Promise<void> {
    const { session, signal } = this.source;
    this.asking += 1;
    this.parts.everything.hidden = true;
    while (session.open.length > 0 && !signal.aborted) {
      await session.gather(session.hits.length + 1);
      this.report();
    }
    this.asking -= 1;
    this.report();
  }

  /** Gives the hits up to the limit their places, and begins to load them. */
  private place(): Promise<void>[] {
    const fresh = this.source.session.hits.slice(this.placed, this.limit);
    this.placed += fresh.length;
    return fresh.map((hit) => {
      const item = document.createElement('li');
      item.tabIndex = -1;
      this.parts.results.append(item);
      return this.load(hit, item);
    });
  }

  private async load(hit: Hit, item: HTMLElement): Promise<void> {
    const { folded, texts, root, signal } = this.source;
    let url = root.href;
    try {
      const address = await hit.address();
      url = pageOf(address, root).href;
      const entry = resultEntry(await loadArticle(address, root, signal), folded, texts);
      if (signal.aborted) return;
      if (entry === undefined) {
        this.mismatches += 1;
        item.remove();
      } else {
        item.replaceChildren(entry);
      }
    } catch {
      if (!signal.aborted) item.replaceChildren(unreadableEntry(url, texts));
    }
  }

  private report(): void {
    const { session, texts, signal } = this.source;
    if (signal.aborted) return;
    const { status, more, everything } = this.parts;
    const shown = this.placed - this.mismatches;
    const text = describeSession(session, { shown, mismatches: this.mismatches }, texts);
    if (status.textContent !== text) status.textContent = text;
    more.hidden = this.placed >= session.hits.length && session.open.length === 0;
    // While the search runs on by itself the button would only flicker.
    everything.hidden = session.open.length === 0 || this.asking > 0;
  }

  private focusOn(place: number): void {
    const item = this.parts.results.children[place - this.mismatches];
    if (item instanceof HTMLElement) item.focus();
  }
}
