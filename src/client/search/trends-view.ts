import type { TrendsTexts } from '../../i18n/search/trends.ts';
import { trendCsv } from '../../search/trend-csv.ts';
import { countTrend, TREND_MEASURES, TREND_STEPS, type Trend, type TrendMeasure, type TrendStep } from '../../search/trends.ts';
import type { PlotModule } from '../lazy/plot.ts';
import { PAGE_LOOK, PRINT_LOOK } from './chart-look.ts';
import { pngFile, saveFile, svgFile } from './save-file.ts';
import type { SearchArchive, SearchSession } from './search-session.ts';
import type { SearchViewWithState } from './search-view.ts';
import { drawTrend } from './trend-chart.ts';
import { trendNotes } from './trend-notes.ts';
import { TrendParts } from './trend-parts.ts';
import { chartOf } from './trend-picture.ts';
import { countQueries, type PlacedQuery } from './trend-queries.ts';
import { describePeriod, trendTable } from './trend-table.ts';

export interface TrendsTools {
  texts: TrendsTexts;
  /** Of the interface: numbers are written in its way. */
  language: string;
  archive: SearchArchive;
  /** Loads the chart script, once however often it is asked for. */
  loadPlot(): Promise<PlotModule>;
  /** The reader has changed the queries or choices. */
  onChange?(): void;
}

/** Puts the trends into an element of the page. */
export function mountTrends(container: HTMLElement, tools: TrendsTools): SearchViewWithState {
  return new TrendsView(container, tools);
}

/** Months shown by themselves; a longer time is shown by years, unless the reader chooses. */
const MOST_MONTHS = 60;

class TrendsView implements SearchViewWithState {
  private readonly container: HTMLElement;
  private readonly tools: TrendsTools;
  private readonly parts: TrendParts;
  private session: SearchSession | undefined;
  private counted: PlacedQuery[] = [];
  private step: TrendStep | undefined;
  private measure: TrendMeasure | undefined;
  private running = new AbortController();
  private busy = false;
  /** What stands on the page is not what was asked for last. */
  private isStale = false;
  /** Width of the chart on the page, in pixels. */
  private drawn = 0;

  constructor(container: HTMLElement, tools: TrendsTools) {
    this.container = container;
    this.tools = tools;
    this.parts = new TrendParts(container, tools.texts, {
      count: () => this.count(),
      choose: () => this.choose(),
      cancel: () => this.cancel(),
      save: (kind) => void this.save(kind),
    });
    container.hidden = true;
    new ResizeObserver(() => {
      const { clientWidth } = this.parts.chart;
      if (this.drawn > 0 && clientWidth > 0 && clientWidth !== this.drawn) void this.drawChart();
    }).observe(this.parts.chart);
  }

  show(session: SearchSession): void {
    this.container.hidden = false;
    if (session === this.session && !this.isStale) return;
    if (session !== this.session) {
      this.counted = [];
      this.parts.clear();
      this.parts.form.setMain(session.query);
    }
    this.session = session;
    this.count();
  }

  hide(): void {
    this.container.hidden = true;
    this.running.abort();
    this.isStale ||= this.busy;
    this.busy = false;
  }

  state(): Record<string, string> {
    const others = this.parts.form.others.filter((query) => query.trim() !== '');
    return {
      ...Object.fromEntries(others.map((query, place) => [`q${place + 2}`, query])),
      ...(this.step === undefined ? {} : { step: this.step }),
      ...(this.measure === undefined ? {} : { measure: this.measure }),
    };
  }

  restore(state: Readonly<Record<string, string>>): void {
    const others = ['q2', 'q3', 'q4', 'q5'].flatMap((name) => state[name] ?? []);
    this.parts.form.setOthers(others);
    this.step = TREND_STEPS.find((step) => step === state['step']);
    this.measure = TREND_MEASURES.find((measure) => measure === state['measure']);
    this.isStale = true;
  }

  /** Counts what has not been counted yet; each query is shown as soon as it is. */
  private count(): void {
    const { session, tools } = this;
    if (session === undefined) return;
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    this.busy = true;
    this.isStale = false;
    this.parts.say(tools.texts.reading);
    tools.onChange?.();
    const work = countQueries(
      { session, archive: tools.archive, form: this.parts.form, known: this.counted, texts: tools.texts, signal },
      {
        onProgress: (progress, text) => this.parts.progress.show(progress, text),
        onCounted: (counted) => {
          this.counted = counted;
          this.drawNumbers();
        },
      },
    );
    work.then(
      (problem) => !signal.aborted && this.finish(problem),
      () => !signal.aborted && this.finish(tools.texts.broken),
    );
  }

  private finish(problem: string | undefined): void {
    const { texts } = this.tools;
    this.busy = false;
    this.parts.progress.hide();
    const isIncomplete = this.counted.some(({ failed, unreadable }) => failed.length + unreadable.length > 0);
    const isEmpty = this.counted.length > 0 && this.trend().periods.length === 0;
    this.parts.say(problem ?? (isIncomplete ? texts.doneIncomplete : isEmpty ? texts.nothingHeld : texts.done));
  }

  private cancel(): void {
    this.running.abort();
    this.busy = false;
    this.parts.progress.hide();
    this.parts.say(this.tools.texts.cancelled, { canGoOn: true });
  }

  private choose(): void {
    this.step = this.parts.form.step;
    this.measure = this.parts.form.measure;
    this.tools.onChange?.();
    if (this.counted.length > 0) this.drawNumbers();
  }

  private trend(): Trend {
    const filters = this.session?.options.filters ?? { facets: {} };
    const byMonth = countTrend(this.counted, 'month', filters);
    const step = this.step ?? (byMonth.periods.length > MOST_MONTHS ? 'year' : 'month');
    return step === 'month' ? byMonth : countTrend(this.counted, step, filters);
  }

  private tableTools() {
    const hasText = this.counted.some((each) => each.hasText);
    const numbers = new Intl.NumberFormat(this.tools.language, { maximumFractionDigits: 2 });
    return {
      texts: this.tools.texts,
      measure: this.measure ?? (hasText ? 'occurrences' : 'articles'),
      places: this.counted.map(({ place }) => place),
      format: (value: number) => numbers.format(value),
    } as const;
  }

  /** The table first, which needs no further script; then the chart. */
  private drawNumbers(): void {
    const trend = this.trend();
    const table = this.tableTools();
    this.parts.form.step = trend.step;
    this.parts.form.measure = table.measure;
    const filters = this.session?.options.filters ?? { facets: {} };
    this.parts.showNumbers(trendTable(trend, table), trendNotes(trend, this.counted, filters, table));
    void this.drawChart();
  }

  private async drawChart(): Promise<void> {
    const { texts } = this.tools;
    if (this.drawn === 0) this.parts.showChart(undefined, texts.chartLoading);
    try {
      const library = await this.tools.loadPlot();
      // Drawn from what is known now, which may be more than when the script was asked for.
      const chart = chartOf(this.trend(), this.tableTools());
      this.drawn = this.parts.chart.clientWidth;
      const width = Math.max(280, this.drawn);
      this.parts.showChart(chart.periods.length === 0 ? undefined : drawTrend(library, chart, { ...PAGE_LOOK, width }), '');
    } catch {
      this.parts.showChart(undefined, texts.chartBroken);
    }
  }

  private async save(kind: 'csv' | 'svg' | 'png'): Promise<void> {
    const { texts } = this.tools;
    const trend = this.trend();
    const name = `${texts.fileName}.${kind}`;
    if (kind === 'csv') {
      const csv = trendCsv(trend, headingsOf(trend, texts), (period) => describePeriod(period, texts));
      saveFile(name, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      return;
    }
    try {
      const drawing = drawTrend(await this.tools.loadPlot(), chartOf(trend, this.tableTools()), PRINT_LOOK);
      saveFile(name, kind === 'png' ? await pngFile(drawing) : new Blob([svgFile(drawing)], { type: 'image/svg+xml' }));
    } catch {
      this.parts.say(texts.chartBroken);
    }
  }
}

function headingsOf({ step }: Trend, texts: TrendsTexts) {
  return { ...texts, period: step === 'month' ? texts.period : texts.periodYear };
}
