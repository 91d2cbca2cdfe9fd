import type { SearchSession } from './search-session.ts';

/** One way of showing a search, on a part of the page of its own. Hidden until it is asked to show one. */
export interface SearchView {
  /** Shows a search, and nothing of the one before. The same search again goes on where it was left. */
  show(session: SearchSession): void;
  /** Goes out of sight and stops whatever is being read. */
  hide(): void;
}

/** A view with choices of its own, which belong into the address of the page. */
export interface SearchViewWithState extends SearchView {
  /** The choices that differ from the usual ones, by short names. */
  state(): Record<string, string>;
  /** Takes the choices of an address; what it does not know it lets be. To be called before `show`. */
  restore(state: Readonly<Record<string, string>>): void;
}
