import type { ConcordanceTexts } from '../../../i18n/search/concordance.ts';
import type { ConcordanceLine } from '../../../search/concordance.ts';
import type { FoundArticle } from '../../../search/found.ts';
import { button, element, setEnabled } from '../elements.ts';
import { fill } from '../fill.ts';
import { type ProgressBar, progressBar } from '../reading-progress.ts';
import type { ReadingProgress } from './concordance-reader.ts';
import { type ConcordanceTableTools, concordanceTable } from './concordance-table.ts';

/** What a reader may do on the concordance, besides sorting. */
export interface ConcordanceActions {
  /** Forth, or back. */
  turn(pages: number): void;
  readAll(): void;
  cancel(): void;
}

/** Unreadable articles that are linked; the others are only counted. */
const MOST_LINKS = 10;

/** The elements of the concordance on the page. */
export class ConcordanceParts {
  busy = false;
  private readonly texts: ConcordanceTexts;
  private readonly status = element('p', { class: 'concordance-status', role: 'status' });
  private readonly failures = element('div', { class: 'concordance-failures' });
  private readonly progress: ProgressBar;
  private readonly countAll: HTMLButtonElement;
  private readonly pagings: { group: HTMLElement; previous: HTMLButtonElement; next: HTMLButtonElement }[];
  private readonly place = element('div', { class: 'concordance-lines' });
  private readonly legend: HTMLElement;

  constructor(container: HTMLElement, texts: ConcordanceTexts, actions: ConcordanceActions) {
    this.texts = texts;
    this.progress = progressBar(texts.cancel, () => actions.cancel());
    this.countAll = button(texts.countAll, () => actions.readAll(), { class: 'concordance-all' });
    this.legend = element('p', { class: 'note', text: texts.legend });
    const above = this.paging(actions);
    this.pagings = [above, this.paging(actions, above)];
    const tools = element('div', { class: 'concordance-tools' }, this.countAll, above.group);
    const below = this.pagings.slice(1).map(({ group }) => group);
    container.classList.add('concordance');
    container.replaceChildren(this.status, this.progress.element, this.failures, tools, this.place, ...below, this.legend);
    this.clear();
  }

  /** Nothing is shown but that something is coming. */
  clear(): void {
    this.say(this.texts.reading);
    this.failures.replaceChildren();
    this.place.replaceChildren();
    this.legend.hidden = true;
    this.showPaging({ previous: false, next: false, countAll: false });
  }

  say(text: string): void {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  setBusy(busy: boolean): void {
    this.busy = busy;
    this.place.setAttribute('aria-busy', String(busy));
    if (!busy) this.progress.hide();
  }

  showProgress(progress: ReadingProgress, text: string): void {
    this.progress.show(progress, text);
    this.countAll.hidden = true;
  }

  /** @param failed names the indexes that could not be read; empty where all could */
  showFailures(failed: string, articles: readonly FoundArticle[], urlOf: (article: FoundArticle) => string): void {
    this.failures.replaceChildren();
    if (failed !== '') this.failures.append(element('p', { text: failed }));
    if (articles.length === 0) return;
    this.failures.append(element('p', { text: fill(this.texts.unreadable, { count: articles.length }) }));
    const list = articles.slice(0, MOST_LINKS).map((article) => {
      const text = article.facts.address;
      return element('li', {}, element('a', { href: urlOf(article), text }));
    });
    this.failures.append(element('ul', {}, ...list));
  }

  /** The focus stays on the column that was sorted by. */
  showLines(lines: readonly ConcordanceLine[], tools: ConcordanceTableTools): void {
    const sorted = this.place.contains(document.activeElement) ? document.activeElement?.getAttribute('data-order') : undefined;
    this.legend.hidden = lines.length === 0;
    this.place.replaceChildren(...(lines.length > 0 ? [concordanceTable(lines, tools)] : []));
    if (sorted) this.place.querySelector<HTMLElement>(`[data-order="${sorted}"]`)?.focus();
  }

  showPaging({ previous, next, countAll }: { previous: boolean; next: boolean; countAll: boolean }): void {
    const hadFocus = document.activeElement === this.countAll;
    this.countAll.hidden = !countAll;
    for (const paging of this.pagings) {
      paging.group.hidden = !previous && !next;
      setEnabled(paging.previous, previous);
      setEnabled(paging.next, next);
    }
    if (hadFocus && !countAll) this.place.querySelector('button')?.focus();
  }

  /** Whoever turns the page below the table is taken to the same button above it, where the next page begins. */
  private paging(actions: ConcordanceActions, above?: (typeof this.pagings)[number]) {
    const turn = (pages: number, target?: HTMLButtonElement) => {
      actions.turn(pages);
      target?.focus();
    };
    const previous = button(this.texts.previous, () => turn(-1, above?.previous));
    const next = button(this.texts.next, () => turn(1, above?.next));
    const facts = { class: 'concordance-paging', role: 'group', 'aria-label': this.texts.paging };
    return { group: element('div', facts, previous, next), previous, next };
  }
}
