import type { SearchSession } from '../search-session.ts';
import type { Outcome } from './outcome.ts';
import type { PageState } from './state.ts';

/** One way of showing a search, on a part of the page of its own. */
export interface PageView {
  /** The same search again goes on where it was left. */
  show(session: SearchSession): void;
  hide(): void;
  /** The choices that differ from the usual ones, by short names. */
  state?(): Record<string, string>;
  /** Takes the choices of an address; to be called before `show`. */
  restore?(state: Readonly<Record<string, string>>): void;
}

/** Makes the views in their containers, when they are first wanted. */
export interface ViewMounts {
  concordance(container: HTMLElement, onChange: () => void): PageView;
  trends(container: HTMLElement, onChange: () => void): PageView;
  exports(container: HTMLElement): PageView;
}

/** The views besides the list of results. */
export class PageViews {
  private readonly mounts: ViewMounts;
  private readonly outcome: Outcome;
  private readonly keep: (choices: Record<string, string>) => void;
  private readonly mounted = new Map<'concordance' | 'trends', PageView>();
  private exports: PageView | undefined;
  private exported: SearchSession | undefined;

  /** @param keep notes what a reader has chosen in a view */
  constructor(mounts: ViewMounts, outcome: Outcome, keep: (choices: Record<string, string>) => void) {
    this.mounts = mounts;
    this.outcome = outcome;
    this.keep = keep;
  }

  /** Shows a search in the view that the page is to show, and hides the others. */
  show(session: SearchSession, { view, choices }: PageState): void {
    this.outcome.results.hidden = view !== 'list';
    for (const [name, other] of this.mounted) if (name !== view) other.hide();
    if (view !== 'list') {
      const shown = this.viewOf(view);
      if (JSON.stringify(shown.state?.() ?? {}) !== JSON.stringify(choices)) shown.restore?.(choices);
      shown.show(session);
    }
    this.exports ??= this.mounts.exports(this.outcome.exports);
    if (this.exported !== session) this.exports.show(session);
    this.exported = session;
  }

  hide(): void {
    for (const view of this.mounted.values()) view.hide();
    this.exports?.hide();
    this.exported = undefined;
  }

  private viewOf(name: 'concordance' | 'trends'): PageView {
    const known = this.mounted.get(name);
    if (known) return known;
    const made: PageView = this.mounts[name](this.outcome[name], () => this.keep(made.state?.() ?? {}));
    this.mounted.set(name, made);
    return made;
  }
}
