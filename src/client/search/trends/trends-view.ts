import type { QueryTexts } from '../../../i18n/search/query.ts';
import { TREND_MEASURES, TREND_STEPS } from '../../../search/trends/trends.ts';
import type { SearchArchive, SearchSession } from '../search-session.ts';
import type { SearchViewWithState } from '../search-view.ts';
import { TrendOutcome, type TrendOutcomeTools } from './trend-outcome.ts';
import { TrendParts } from './trend-parts.ts';
import { countQueries } from './trend-queries.ts';

export interface TrendsTools extends TrendOutcomeTools {
  /** What is said of a query that was not understood. */
  queryTexts: QueryTexts;
  archive: SearchArchive;
  /** The reader has changed the queries or choices. */
  onChange?(): void;
}

/** Puts the trends into an element of the page. */
export function mountTrends(container: HTMLElement, tools: TrendsTools): SearchViewWithState {
  return new TrendsView(container, tools);
}

/** Names of the further queries in the address of the page. */
const OTHERS = ['q2', 'q3', 'q4', 'q5'] as const;

class TrendsView implements SearchViewWithState {
  private readonly container: HTMLElement;
  private readonly tools: TrendsTools;
  private readonly parts: TrendParts;
  private readonly outcome: TrendOutcome;
  private session: SearchSession | undefined;
  /** Further queries that were counted last, or are being counted. */
  private asked: readonly string[] = [];
  private running = new AbortController();
  private busy = false;
  /** What stands on the page is not what was asked for last. */
  private isStale = false;

  constructor(container: HTMLElement, tools: TrendsTools) {
    this.container = container;
    this.tools = tools;
    this.parts = new TrendParts(container, tools.texts, {
      count: () => this.count(),
      choose: () => this.choose(),
      cancel: () => this.cancel(),
      save: (kind) => void this.outcome.save(kind),
    });
    this.outcome = new TrendOutcome(this.parts, tools);
    container.hidden = true;
  }

  show(session: SearchSession): void {
    this.container.hidden = false;
    if (session === this.session && !this.isStale) return;
    if (session !== this.session) {
      this.session = session;
      this.outcome.begin(session.options.filters);
      this.parts.clear();
      this.parts.form.setMain(session.query);
    }
    this.count();
  }

  hide(): void {
    this.container.hidden = true;
    this.running.abort();
    this.isStale ||= this.busy;
    this.busy = false;
  }

  state(): Record<string, string> {
    const { step, measure } = this.outcome;
    return {
      ...Object.fromEntries(this.asked.map((query, place) => [OTHERS[place], query])),
      ...(step === undefined ? {} : { step }),
      ...(measure === undefined ? {} : { measure }),
    };
  }

  restore(state: Readonly<Record<string, string>>): void {
    this.asked = OTHERS.flatMap((name) => state[name] ?? []);
    this.parts.form.setOthers(this.asked);
    this.outcome.step = TREND_STEPS.find((step) => step === state['step']);
    this.outcome.measure = TREND_MEASURES.find((measure) => measure === state['measure']);
    this.isStale = true;
  }

  /** Counts what has not been counted yet; each query is shown as soon as it is. */
  private count(): void {
    const { session, parts, outcome } = this;
    const { texts, queryTexts, archive } = this.tools;
    if (session === undefined) return;
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    this.busy = true;
    this.isStale = false;
    parts.say(texts.reading);
    const task = { session, archive, form: parts.form, known: outcome.counted, texts, queryTexts, signal };
    countQueries(task, {
      onProgress: (progress, text) => parts.progress.show(progress, text),
      onCounted: (counted) => {
        outcome.counted = counted;
        outcome.draw();
      },
    }).then(
      (problem) => !signal.aborted && this.finish(problem),
      () => !signal.aborted && this.finish(texts.broken),
    );
    const asked = parts.form.others.filter((query) => query.trim() !== '');
    if (JSON.stringify(asked) === JSON.stringify(this.asked)) return;
    this.asked = asked;
    this.tools.onChange?.();
  }

  private finish(problem: string | undefined): void {
    const { texts } = this.tools;
    this.busy = false;
    this.parts.progress.hide();
    const whole = this.outcome.isEmpty ? texts.nothingHeld : texts.done;
    this.parts.say(problem ?? (this.outcome.isIncomplete ? texts.doneIncomplete : whole));
  }

  private cancel(): void {
    this.running.abort();
    this.busy = false;
    this.parts.progress.hide();
    this.parts.say(this.tools.texts.cancelled, { canGoOn: true });
  }

  private choose(): void {
    this.outcome.step = this.parts.form.step;
    this.outcome.measure = this.parts.form.measure;
    this.tools.onChange?.();
    this.outcome.draw();
  }
}
