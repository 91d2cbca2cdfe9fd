import type { FacetCounts } from '../../../search/found.ts';
import { button, element } from '../elements.ts';
import { fill } from '../fill.ts';
import type { SearchSession } from '../search-session.ts';
import { Chips } from './chips.ts';
import { choicesOf, type Update } from './choices.ts';
import { DateRange } from './date-range.ts';
import { FacetPanel } from './facet-panel.ts';
import type { Names } from './names.ts';
import { setText } from './parts.ts';
import { moreLabel } from './result-list.ts';
import type { PageSettings } from './settings.ts';
import type { PageState } from './state.ts';
import { describeFailures, describeSession } from './status.ts';
import { Toolbar } from './toolbar.ts';

/** What the outcome lets a reader do. */
export interface OutcomeTools {
  settings: PageSettings;
  names: Names;
  update: Update;
  refine: (more: string) => void;
  showMore: () => void;
  searchEverything: () => void;
  retry: () => void;
}

/** Everything below the box: how the search stands, what narrows it, and the places of the views. */
export class Outcome {
  readonly part: HTMLElement;
  readonly heading: HTMLElement;
  readonly results = element('ol', { id: 'search-results', class: 'search-results' });
  readonly concordance = element('div', { id: 'search-concordance', hidden: true });
  readonly trends = element('div', { id: 'search-trends', hidden: true });
  readonly exports = element('div', { id: 'search-export', hidden: true });
  private readonly status = element('p', { id: 'search-status', class: 'search-status', role: 'status' });
  private readonly failed = element('p', { id: 'search-failed', class: 'search-failed', hidden: true });
  private readonly failedWords = element('span');
  private readonly more: HTMLButtonElement;
  private readonly everything: HTMLButtonElement;
  private readonly chips: Chips;
  private readonly facets: FacetPanel;
  private readonly dates: DateRange;
  private readonly toolbar: Toolbar;
  private readonly body: HTMLElement;
  private readonly tools: OutcomeTools;
  private counts: FacetCounts | undefined;

  constructor(tools: OutcomeTools) {
    this.tools = tools;
    const { page } = tools.settings.texts;
    this.heading = element('h2', { class: 'search-heading', tabindex: -1, 'data-key': 'heading' }, page.results.heading);
    this.results.setAttribute('aria-label', page.results.heading);
    this.chips = new Chips({ ...tools, refuge: this.heading });
    this.facets = new FacetPanel(tools);
    this.dates = new DateRange(tools);
    this.toolbar = new Toolbar(tools);
    this.failed.append(this.failedWords, ' ', button(page.retry, tools.retry, { class: 'plain', 'data-key': 'retry' }));
    this.more = button(page.more, tools.showMore, { id: 'search-more', hidden: true, 'data-key': 'more' });
    this.everything = button(page.everything, tools.searchEverything, {
      id: 'search-everything',
      hidden: true,
      'data-key': 'everything',
    });
    const actions = element('p', { class: 'search-actions' }, this.more, this.everything);
    const shown = [this.results, this.concordance, this.trends, actions, this.exports];
    const main = element('div', { class: 'search-main' }, this.toolbar.views, this.dates.panel, this.toolbar.bar, ...shown);
    this.body = element('div', { class: 'search-body', hidden: true }, this.facets.panel, main);
    this.part = element('section', { class: 'search-outcome', 'aria-labelledby': 'search-heading', hidden: true });
    this.heading.id = 'search-heading';
    this.part.append(this.heading, this.status, this.failed, this.chips.list, this.body);
  }

  /** Shows a message and nothing else; nothing at all for an empty one. */
  say(message: string): void {
    this.part.hidden = message === '';
    this.body.hidden = true;
    this.failed.hidden = true;
    this.chips.show([]);
    setText(this.status, message);
  }

  /** Shows what is chosen, before anything is found. */
  begin(state: PageState): void {
    const { page } = this.tools.settings.texts;
    this.part.hidden = false;
    this.failed.hidden = true;
    this.more.hidden = true;
    this.everything.hidden = true;
    this.dates.show(state);
    this.toolbar.show(state, false);
    this.chips.show(choicesOf(state, this.counts, page, this.tools.names));
    setText(this.status, page.status.searching);
  }

  /**
   * Shows how a search stands.
   *
   * @param placed results on the page; missing where another view is shown
   * @param asking the search goes on by itself
   */
  report(session: SearchSession, state: PageState, { placed, asking }: { placed: number | undefined; asking: boolean }): void {
    const { settings, names } = this.tools;
    const { page } = settings.texts;
    const { open, failed, answered } = session;
    this.counts = session.facets();
    const choices = choicesOf(state, this.counts, page, names);
    const isEmpty = session.count === 0 && open.length === 0;
    // With nothing found there is nothing to show or to export; what narrows the search can still be taken back.
    // The trends need their room before anything has answered: a chart is as wide as its place.
    // Whoever works in it keeps the place while the first answer is on its way.
    const isWaiting = answered.length === 0 && state.view === 'list' && !(open.length > 0 && this.holdsFocus());
    this.hideBody(isWaiting || (isEmpty && choices.length === 0));
    for (const part of [this.toolbar.views, this.toolbar.bar, this.exports]) part.classList.toggle('idle', isEmpty);
    setText(this.status, describeSession(session, placed, page));
    setText(this.failedWords, describeFailures(session, page, names));
    this.failed.hidden = failed.length === 0;
    this.chips.show(choices);
    this.facets.show(this.counts, state, open.length > 0 || failed.length > 0);
    this.dates.showMonths(session.months(), state, open.length > 0 || failed.length > 0);
    this.toolbar.show(state, open.length > 0);
    this.showActions(session, placed, asking);
  }

  private holdsFocus(): boolean {
    return this.body.contains(document.activeElement);
  }

  /** What has the focus must not vanish under it. */
  private hideBody(hide: boolean): void {
    if (hide && !this.body.hidden && this.holdsFocus()) this.heading.focus();
    this.body.hidden = hide;
  }

  private showActions(session: SearchSession, placed: number | undefined, asking: boolean): void {
    const { found, open } = session;
    const hasMore = placed !== undefined && (placed < found.length || open.length > 0) && !(asking && placed >= found.length);
    this.more.hidden = !hasMore || (placed === 0 && open.length > 0);
    if (placed !== undefined) setText(this.more, moreLabel(session, placed, this.tools.settings.texts.page));
    // While the search runs on by itself the button would only flicker.
    const hide = open.length === 0 || asking;
    if (hide && document.activeElement === this.everything) this.heading.focus();
    this.everything.hidden = hide;
  }
}

/** Words for a search that cannot be made at all. */
export function unavailableWords(cause: unknown, { texts }: PageSettings): string {
  const { status } = texts.page;
  const why = (cause as { why?: unknown } | undefined)?.why;
  if (why === 'not-for-disk') return status.notForDisk;
  const message = cause instanceof Error ? fill(status.reason, { message: cause.message }) : '';
  return `${status.unavailable} ${message}`.trim();
}
