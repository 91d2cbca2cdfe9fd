import { byKey } from './parts.ts';
import { type PageState, parseState, serializeState } from './state.ts';

/** Where a reader was, kept with each entry of the browser's history. */
interface Place {
  scroll: number;
  /** `data-key` of what had the focus. */
  focus?: string;
}

/** Browsers let pages note only so much in a short time. */
const REST_MS = 300;

/** The state of the page in the URL, and the place on it in the browser's history. */
export class PageHistory {
  private readonly container: HTMLElement;
  private resting: ReturnType<typeof setTimeout> | undefined;
  /** While a page is being restored its place is not overwritten. */
  private restoring = false;

  constructor(container: HTMLElement) {
    this.container = container;
    if ('scrollRestoration' in history) history.scrollRestoration = 'manual';
    const soon = () => {
      clearTimeout(this.resting);
      this.resting = setTimeout(() => this.remember(), REST_MS);
    };
    window.addEventListener('scroll', soon, { passive: true });
    container.addEventListener('focusin', soon);
    window.addEventListener('pagehide', () => this.remember());
  }

  read(): PageState {
    return parseState(location.search);
  }

  /** Notes a state; nothing happens where it is the one in the URL. */
  write(state: PageState, { replace }: { replace: boolean }): void {
    const search = serializeState(state);
    if (search === serializeState(this.read())) return;
    // Whoever goes on does not wait for the place of before.
    this.restoring = false;
    this.remember();
    const url = `${location.pathname}${search}`;
    quietly(() => (replace ? history.replaceState(history.state, '', url) : history.pushState({}, '', url)));
  }

  /** Calls back when a reader goes back or forward. */
  onReturn(show: (state: PageState) => void): void {
    window.addEventListener('popstate', () => {
      clearTimeout(this.resting);
      show(this.read());
    });
  }

  /** The place noted for the entry that is shown now. */
  place(): Place | undefined {
    const place = (history.state as { place?: Place } | null)?.place;
    this.restoring = place !== undefined;
    return place;
  }

  /** Goes there. What had the focus may be gone: it is never left to nothing. */
  restore({ scroll, focus }: Place, refuge: HTMLElement): void {
    const target = byKey(this.container, focus) ?? (document.activeElement === document.body && focus ? refuge : undefined);
    target?.focus({ preventScroll: true });
    // At once, whatever the style sheet says.
    const root = document.documentElement;
    root.style.scrollBehavior = 'auto';
    window.scrollTo(0, scroll);
    root.style.scrollBehavior = '';
    this.restoring = false;
  }

  private remember(): void {
    clearTimeout(this.resting);
    if (this.restoring) return;
    const active = document.activeElement;
    const focus = active instanceof HTMLElement && this.container.contains(active) ? active.dataset['key'] : undefined;
    const place: Place = { scroll: window.scrollY, ...(focus !== undefined && { focus }) };
    quietly(() => history.replaceState({ ...(history.state as object | null), place }, ''));
  }
}

/** From a disk some browsers forbid it: the page then works without. */
function quietly(note: () => void): void {
  try {
    note();
  } catch {
    // The state is lost, the search is not.
  }
}
