import type { ConcordanceTexts } from '../../../i18n/search/concordance.ts';
import { CONCORDANCE_ORDERS, type ConcordanceLine, type ConcordanceOrder, sortLines } from '../../../search/concordance.ts';
import type { FoundArticle } from '../../../search/found.ts';
import type { SearchSession } from '../search-session.ts';
import type { SearchViewWithState } from '../search-view.ts';
import { ConcordanceParts } from './concordance-parts.ts';
import { ConcordanceReader } from './concordance-reader.ts';
import { describeFailed, describeLines, describeProgress, whyNoLines } from './concordance-status.ts';

/** Lines on a page. */
export const PAGE_LINES = 50;

const ARIA_SORT = { newest: 'descending', oldest: 'ascending', relevance: 'other' } as const;

export interface ConcordanceTools {
  texts: ConcordanceTexts;
  /** Of the interface. */
  language: string;
  /** @param occurrence which of the occurrences in the article is meant, from 0 */
  articleUrl(found: FoundArticle, occurrence: number, session: SearchSession): string;
  newspaperName(id: string): string;
  /** The reader has chosen another order. */
  onChange?(): void;
}

/** Puts the concordance into an element of the page. */
export function mountConcordance(container: HTMLElement, tools: ConcordanceTools): SearchViewWithState {
  return new ConcordanceView(container, tools);
}

class ConcordanceView implements SearchViewWithState {
  private readonly container: HTMLElement;
  private readonly tools: ConcordanceTools;
  private readonly parts: ConcordanceParts;
  private session: SearchSession | undefined;
  private reader: ConcordanceReader | undefined;
  private order: ConcordanceOrder = 'found';
  /** The order asked for, by the reader or the address of the page; everything may have to be read for it first. */
  private wanted: ConcordanceOrder = 'found';
  private lines: readonly ConcordanceLine[] = [];
  private page = 0;
  /** The order that everything is being read for. */
  private pending: ConcordanceOrder | undefined;
  private running = new AbortController();

  constructor(container: HTMLElement, tools: ConcordanceTools) {
    this.container = container;
    this.tools = tools;
    this.parts = new ConcordanceParts(container, tools.texts, {
      turn: (pages) => this.turn(pages),
      readAll: () => this.readAll(this.order),
      cancel: () => this.cancel(),
    });
    container.hidden = true;
  }

  show(session: SearchSession): void {
    this.container.hidden = false;
    if (session === this.session) {
      if (this.wanted !== (this.pending ?? this.order)) this.sortBy(this.wanted);
      return;
    }
    this.running.abort();
    this.pending = undefined;
    const why = whyNoLines(session, this.tools.texts);
    this.session = session;
    this.reader = why === undefined ? new ConcordanceReader(session) : undefined;
    this.order = 'found';
    this.lines = this.reader?.lines ?? [];
    this.page = 0;
    this.parts.setBusy(false);
    this.parts.clear();
    if (why !== undefined) this.parts.say(why);
    else if (this.wanted === 'found') this.showPage(0);
    else this.readAll(this.wanted);
  }

  hide(): void {
    this.container.hidden = true;
    this.running.abort();
    // What was stopped half-way is begun anew; a page that stands is kept.
    if (this.parts.busy) this.session = undefined;
    this.parts.setBusy(false);
  }

  state(): Record<string, string> {
    return this.wanted === 'found' ? {} : { order: this.wanted };
  }

  restore({ order }: Readonly<Record<string, string>>): void {
    this.wanted = CONCORDANCE_ORDERS.find((each) => each === order) ?? 'found';
  }

  private turn(pages: number): void {
    this.stayInOrder();
    this.showPage(Math.max(0, this.page + pages));
  }

  /** Shows a page of the order at hand, reading texts as far as needed. */
  private showPage(page: number): void {
    void this.run(async (reader, signal) => {
      // One line more, so that it is known whether there is a next page.
      if (this.order === 'found') await reader.readLines((page + 1) * PAGE_LINES + 1, signal);
      if (signal.aborted) return;
      this.page = page;
      this.draw(reader);
    });
  }

  /** Reads everything, then shows the first page of an order; the page at hand where only the total was wanted. */
  private readAll(order: ConcordanceOrder): void {
    this.pending = order;
    void this.run(async (reader, signal) => {
      await reader.readAll(signal, (progress) => this.parts.showProgress(progress, describeProgress(progress, this.tools.texts)));
      if (signal.aborted) return;
      this.pending = undefined;
      if (order !== this.order) this.setOrder(order, reader);
      this.draw(reader);
    });
  }

  private choose(order: ConcordanceOrder): void {
    if (order === this.wanted) return;
    this.wanted = order;
    this.sortBy(order);
    this.tools.onChange?.();
  }

  private sortBy(order: ConcordanceOrder): void {
    const { reader } = this;
    if (reader === undefined) return;
    if (order !== 'found' && !reader.finished) {
      this.readAll(order);
      return;
    }
    this.setOrder(order, reader);
    this.showPage(0);
  }

  private setOrder(order: ConcordanceOrder, reader: ConcordanceReader): void {
    this.pending = undefined;
    this.order = order;
    this.lines = order === 'found' ? reader.lines : sortLines(reader.lines, order);
    this.page = 0;
  }

  private cancel(): void {
    this.running.abort();
    this.parts.setBusy(false);
    if (this.reader === undefined) return;
    this.stayInOrder();
    this.draw(this.reader, `${this.tools.texts.cancelled} `);
  }

  /** Gives up an order that is still being read for. */
  private stayInOrder(): void {
    this.pending = undefined;
    if (this.wanted === this.order) return;
    this.wanted = this.order;
    this.tools.onChange?.();
  }

  /** Does one thing at a time: whatever was begun before is given up. */
  private async run(work: (reader: ConcordanceReader, signal: AbortSignal) => Promise<void>): Promise<void> {
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    const { reader } = this;
    if (reader === undefined) return;
    this.parts.setBusy(true);
    try {
      await work(reader, signal);
    } catch {
      if (!signal.aborted) this.parts.say(this.tools.texts.broken);
    }
    if (!signal.aborted) this.parts.setBusy(false);
  }

  private draw(reader: ConcordanceReader, before = ''): void {
    const { session, tools } = this;
    if (session === undefined) return;
    const from = this.page * PAGE_LINES;
    const to = Math.min(this.lines.length, from + PAGE_LINES);
    this.parts.say(before + describeLines(reader, { from, to }, tools.texts));
    const { failed } = session;
    const missing = failed.length === 0 ? '' : describeFailed(failed, tools.texts, tools.newspaperName);
    this.parts.showFailures(missing, reader.unreadable, (article) => tools.articleUrl(article, 0, session));
    this.parts.showLines(this.lines.slice(from, to), {
      texts: tools.texts,
      query: session.query,
      order: this.order,
      foundSort: ARIA_SORT[session.options.sort],
      namesNewspaper:
        new Set([...session.answered, ...session.failed, ...session.open].map(({ newspaper }) => newspaper)).size > 1,
      urlOf: (line) => tools.articleUrl(line.article, line.occurrence, session),
      onSort: (order) => this.choose(order),
    });
    this.parts.showPaging({ previous: from > 0, next: to < this.lines.length, countAll: !reader.finished });
  }
}
