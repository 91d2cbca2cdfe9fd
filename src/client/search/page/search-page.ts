import { refineQuery } from '../../../search/query/index.ts';
import type { SearchArchive, SearchSession } from '../search-session.ts';
import { AskedQuery } from './asked-query.ts';
import { changed, filtersOf, isNarrowed, type StateChanges, searchOf } from './choices.ts';
import { listenToKeys } from './keyboard.ts';
import { type Names, namesOf } from './names.ts';
import { Outcome, unavailableWords } from './outcome.ts';
import { PageHistory } from './page-history.ts';
import { setPageTitle } from './page-title.ts';
import { PageViews, type ViewMounts } from './page-views.ts';
import { ResultList } from './result-list.ts';
import { SearchBox } from './search-box.ts';
import type { PageSettings } from './settings.ts';
import { Showing } from './showing.ts';
import { EMPTY_STATE, type PageState } from './state.ts';

export interface SearchPageOptions {
  /** Is filled with the page, and shown. */
  container: HTMLElement;
  settings: PageSettings;
  archive: SearchArchive;
  views: ViewMounts;
}

/** Makes the search page. All that it shows is in the URL; see `PageState`. */
export function startSearchPage(options: SearchPageOptions): void {
  new SearchPage(options).start();
}

class SearchPage {
  private readonly options: SearchPageOptions;
  private readonly names: Names;
  private readonly box: SearchBox;
  private readonly outcome: Outcome;
  private readonly views: PageViews;
  private readonly history: PageHistory;
  private state: PageState = EMPTY_STATE;
  private readonly asked: AskedQuery;
  private showing: Showing | undefined;
  private list: ResultList | undefined;
  /** Counts what was asked of the page: an answer that comes after the next asking is dropped. */
  private turn = 0;

  constructor(options: SearchPageOptions) {
    const { container, settings, views } = options;
    this.options = options;
    this.names = namesOf(settings);
    this.asked = new AskedQuery(options.archive);
    const tools = {
      settings,
      names: this.names,
      pages: new URL(settings.pages, new URL(settings.root, document.baseURI)),
      update: (changes: StateChanges, how?: { replace?: boolean }) => void this.update(changes, how),
      refine: (more: string) => void this.update({ query: refineQuery(this.state.query, more, settings.language) }),
      showMore: () => void this.showMore(),
      searchEverything: () => void this.showing?.everything(),
      retry: () => void this.retry(),
    };
    this.box = new SearchBox(tools);
    this.outcome = new Outcome(tools);
    this.views = new PageViews(views, this.outcome, (choices) => void this.update({ choices }, { replace: true }));
    container.append(...this.box.parts, this.outcome.part);
    this.history = new PageHistory(container);
  }

  start(): void {
    const { container } = this.options;
    listenToKeys(container, this.box.input);
    this.history.onReturn((state) => void this.go(state));
    container.hidden = false;
    void this.go(this.history.read());
  }

  private update(changes: StateChanges, { replace = false } = {}): Promise<void> {
    const state = changed(this.state, changes);
    this.history.write(state, { replace });
    // Asking the same again tries again what could not be read: an index, or the text of a result.
    return this.show(state, changes.query !== undefined);
  }

  /** Shows what an entry of the browser's history holds, and goes where the reader was. */
  private async go(state: PageState): Promise<void> {
    const place = this.history.place();
    await this.show(state, false);
    const { turn } = this;
    await this.list?.whole();
    if (turn === this.turn && place !== undefined) this.history.restore(place, this.outcome.heading);
  }

  private async retry(): Promise<void> {
    this.outcome.heading.focus();
    await this.show(this.state, true);
  }

  private async showMore(): Promise<void> {
    const first = this.list?.placed ?? 0;
    await this.update({ pages: this.state.pages + 1 }, { replace: true });
    (this.list?.linkAt(first) ?? this.outcome.heading).focus();
  }

  /** Resolves when what is wanted first is in its place. */
  private async show(state: PageState, again: boolean): Promise<void> {
    const before = this.state;
    const isSame = !again && this.showing !== undefined && searchOf(state) === searchOf(before);
    this.state = state;
    this.turn += 1;
    const { turn } = this;
    this.box.show(state);
    setPageTitle(state.query, this.options.settings.texts.page.title, this.options.settings.archive);
    if (!isSame) {
      this.leave();
      if (state.query === '' && !isNarrowed(filtersOf(state))) return this.outcome.say('');
      this.outcome.begin(state);
      const session = await this.sessionFor(state, again);
      if (turn !== this.turn || session === undefined) return;
      this.showing = new Showing(session, (asking) => this.report(asking));
    } else if (state.group !== before.group) {
      this.list = undefined;
    }
    await this.showView(state);
  }

  private async showView(state: PageState): Promise<void> {
    const { showing } = this;
    if (showing === undefined) return;
    const { session, signal } = showing;
    showing.tell();
    this.views.show(session, state);
    if (state.view !== 'list') return;
    const { settings } = this.options;
    const { query, match, group } = state;
    const context = { settings, names: this.names, query, match };
    this.list ??= new ResultList(this.outcome.results, { session, context, group, signal });
    await showing.fill(this.list, state.pages);
  }

  /** A session for a state; nothing where there is none to show: the page says why. */
  private async sessionFor(state: PageState, again: boolean): Promise<SearchSession | undefined> {
    const { turn } = this;
    try {
      const session = await this.asked.sessionFor(state, again);
      if (turn !== this.turn) return undefined;
      this.box.explain(session.parsed);
      if (session.parsed.tree !== undefined) return session;
      this.outcome.say('');
    } catch (cause) {
      if (turn === this.turn) this.outcome.say(unavailableWords(cause, this.options.settings));
    }
    return undefined;
  }

  private leave(): void {
    this.showing?.end();
    this.showing = undefined;
    this.list = undefined;
    this.views.hide();
    this.outcome.results.replaceChildren();
  }

  private report(asking: boolean): void {
    if (this.showing === undefined) return;
    const { view } = this.state;
    if (view === 'list') this.list?.place(this.state.pages);
    const placed = view === 'list' ? (this.list?.placed ?? 0) : undefined;
    this.outcome.report(this.showing.session, this.state, { placed, asking });
  }
}
