import type { FoundArticle } from '../../../search/found.ts';
import type { SearchSession } from '../search-session.ts';
import type { SearchView, SearchViewWithState } from '../search-view.ts';
import { articleUrl } from './article-url.ts';
import type { Outcome } from './outcome.ts';
import type { PageState } from './state.ts';

/** What a view needs of the page. */
export interface ViewTools {
  /** With the query that is shown, for its hits to be marked there. */
  articleUrl(found: FoundArticle, occurrence?: number): string;
  /** The reader has changed the choices of the view. */
  onChange(): void;
}

/** Makes the views in their containers, when they are first wanted. */
export interface ViewMounts {
  concordance(container: HTMLElement, tools: ViewTools): SearchViewWithState;
  trends(container: HTMLElement, tools: ViewTools): SearchViewWithState;
  exports(container: HTMLElement): SearchView;
}

/** The views besides the list of results. */
export class PageViews {
  private readonly mounts: ViewMounts;
  private readonly outcome: Outcome;
  private readonly keep: (choices: Record<string, string>) => void;
  private readonly mounted = new Map<'concordance' | 'trends', SearchViewWithState>();
  private exports: SearchView | undefined;
  private session: SearchSession | undefined;
  private exported: SearchSession | undefined;

  /** @param keep notes what a reader has chosen in a view */
  constructor(mounts: ViewMounts, outcome: Outcome, keep: (choices: Record<string, string>) => void) {
    this.mounts = mounts;
    this.outcome = outcome;
    this.keep = keep;
  }

  /** Shows a search in the view that the page is to show, and hides the others. */
  show(session: SearchSession, { view, choices }: PageState): void {
    this.session = session;
    this.outcome.results.hidden = view !== 'list';
    for (const [name, other] of this.mounted) if (name !== view) other.hide();
    if (view !== 'list') {
      const shown = this.viewOf(view);
      if (!isSame(shown.state(), choices)) shown.restore(choices);
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

  private viewOf(name: 'concordance' | 'trends'): SearchViewWithState {
    const known = this.mounted.get(name);
    if (known) return known;
    const made = this.mounts[name](this.outcome[name], {
      articleUrl: (found, occurrence) => this.linkTo(found, occurrence),
      onChange: () => this.keep(made.state()),
    });
    this.mounted.set(name, made);
    return made;
  }

  private linkTo(found: FoundArticle, occurrence?: number): string {
    const { session } = this;
    return session === undefined
      ? found.url
      : articleUrl(found, { query: session.query, match: session.options.match }, occurrence);
  }
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.keys({ ...a, ...b }).every((name) => a[name] === b[name]);
}
