import type { FoundArticle } from '../../../search/found.ts';
import { element } from '../elements.ts';
import { fill } from '../fill.ts';
import type { SearchSession } from '../search-session.ts';
import { completeEntry, failEntry, type ResultContext, startEntry } from './result-item.ts';
import { type Grouping, PAGE_SIZE } from './state.ts';

/** A search and how its results are shown. */
export interface ResultSource {
  session: SearchSession;
  context: Omit<ResultContext, 'level'>;
  group: Grouping;
  /** No more is shown once it is given. */
  signal: AbortSignal;
}

/** The results of one search, in their order, one by one or below their issues. */
export class ResultList {
  /** Results on the page. */
  placed = 0;
  private readonly list: HTMLElement;
  private readonly source: ResultSource;
  /** Entries of each issue, by its address. */
  private readonly issues = new Map<string, HTMLElement>();
  private readonly reading: Promise<void>[] = [];

  /** @param list is emptied */
  constructor(list: HTMLElement, source: ResultSource) {
    this.list = list;
    this.source = source;
    list.replaceChildren();
    list.classList.toggle('by-issue', source.group === 'issue');
  }

  /** Places what is settled, up to so many pages of results, and begins to read their texts. */
  place(pages: number): void {
    const { session, signal } = this.source;
    if (signal.aborted) return;
    for (const article of session.found.slice(this.placed, pages * PAGE_SIZE)) {
      this.reading.push(this.add(article, this.placed));
      this.placed += 1;
    }
  }

  /** Resolves when every text of what is placed was read, or could not be. */
  async whole(): Promise<void> {
    await Promise.all(this.reading);
  }

  /** The link of a result by its place in the order that it was placed in. */
  linkAt(place: number): HTMLElement | undefined {
    const links = this.list.querySelectorAll<HTMLElement>(`[data-place="${place}"] .entry-headline a`);
    return links[0];
  }

  private async add(article: FoundArticle, place: number): Promise<void> {
    const { session, signal, group } = this.source;
    const context: ResultContext = { ...this.source.context, level: group === 'issue' ? 'h4' : 'h3' };
    const entry = startEntry(article, context);
    const item = element('li', { 'data-place': place }, entry);
    this.parentOf(article).append(item);
    try {
      const text = await session.text(article);
      if (!signal.aborted) completeEntry(entry, article, text, session.marker(article.facts.language), context);
    } catch {
      if (!signal.aborted) failEntry(entry, context);
    }
  }

  private parentOf(article: FoundArticle): HTMLElement {
    if (this.source.group === 'flat') return this.list;
    const { address } = article.facts.issue;
    const entries = this.issues.get(address) ?? this.startIssue(article);
    this.issues.set(address, entries);
    return entries;
  }

  private startIssue({ newspaper, facts, url }: FoundArticle): HTMLElement {
    const { names, settings } = this.source.context;
    const { date } = facts.issue;
    const { undated } = settings.texts.page.facets.values;
    const words = `${newspaper.name} ${date === undefined ? undated : names.day(date)}`;
    const entries = element('ol');
    const link = element('a', { href: new URL('../../index.html', url).href }, words);
    this.list.append(element('li', { class: 'issue-group' }, element('h3', { class: 'issue-heading' }, link), entries));
    return entries;
  }
}

/** What remains to be shown, for the button: known only where the count is a total. */
export function moreLabel(session: SearchSession, placed: number, texts: { more: string; moreCount: string }): string {
  const isTotal = session.open.length === 0 && session.failed.length === 0;
  return isTotal ? fill(texts.moreCount, { count: session.count - placed }) : texts.more;
}
