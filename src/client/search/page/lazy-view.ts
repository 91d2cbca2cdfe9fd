import { button } from '../elements.ts';
import type { SearchSession } from '../search-session.ts';
import type { SearchView, SearchViewWithState } from '../search-view.ts';

/** What a view is made of that comes with a script of its own. */
export interface LazyView<View> {
  /** Where the view will stand; says so when its script cannot be loaded. */
  container: HTMLElement;
  load: () => Promise<View>;
  /** What is said then. */
  failure: string;
}

/** A view whose script is loaded when it is first to be shown. What it is told before, it is told again when it is there. */
export function lazyView({ container, load, failure }: LazyView<SearchViewWithState>): SearchViewWithState {
  let view: SearchViewWithState | undefined;
  let loading = false;
  let state: Readonly<Record<string, string>> = {};
  let wanted: SearchSession | undefined;
  const begin = async () => {
    loading = true;
    try {
      view = await load();
      view.restore(state);
      if (wanted) view.show(wanted);
    } catch {
      if (wanted) tell(container, failure);
    } finally {
      loading = false;
    }
  };
  return {
    state: () => view?.state() ?? { ...state },
    restore(given) {
      state = given;
      view?.restore(given);
    },
    show(session) {
      wanted = session;
      if (view) view.show(session);
      else if (!loading) void begin();
    },
    hide() {
      wanted = undefined;
      if (view) view.hide();
      else container.hidden = true;
    },
  };
}

/** A view that stands behind a button until a reader asks for it. */
export function viewOnRequest({ container, load, failure }: LazyView<SearchView>, label: string): SearchView {
  let view: SearchView | undefined;
  let session: SearchSession | undefined;
  const ask = button(`${label}…`, async () => {
    ask.setAttribute('aria-disabled', 'true');
    try {
      view ??= await load();
      if (session) view.show(session);
      container.querySelector('button')?.focus();
    } catch {
      ask.removeAttribute('aria-disabled');
      container.replaceChildren(ask, ' ', failure);
      ask.focus();
    }
  });
  return {
    show(given) {
      session = given;
      container.hidden = false;
      if (view) view.show(given);
      else if (!container.contains(ask)) container.replaceChildren(ask);
    },
    hide() {
      session = undefined;
      container.hidden = true;
      view?.hide();
    },
  };
}

function tell(container: HTMLElement, words: string): void {
  container.hidden = false;
  container.textContent = words;
}
