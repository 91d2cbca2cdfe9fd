import type { TrendsTexts } from '../../../i18n/search/trends.ts';
import type { SearchFilters } from '../../../search/options.ts';
import { trendCsv } from '../../../search/trends/trend-csv.ts';
import { countTrend, type Trend, type TrendMeasure, type TrendStep } from '../../../search/trends/trends.ts';
import type { PlotModule } from '../../lazy/plot.ts';
import { saveFile } from '../save-file.ts';
import { PAGE_LOOK, PRINT_LOOK } from './chart-look.ts';
import { pngFile, svgFile } from './drawing-files.ts';
import { drawTrend } from './trend-chart.ts';
import { trendNotes } from './trend-notes.ts';
import type { TrendParts } from './trend-parts.ts';
import { chartOf } from './trend-picture.ts';
import type { PlacedQuery } from './trend-queries.ts';
import { describePeriod, trendTable } from './trend-table.ts';

/** What the outcome is shown with. */
export interface TrendOutcomeTools {
  texts: TrendsTexts;
  /** Of the interface: numbers are written in its way. */
  language: string;
  newspaperName(id: string): string;
  /** Loads the chart script, once however often it is asked for. */
  loadPlot(): Promise<PlotModule>;
}

/** Kinds of files that a reader may take along. */
export type TrendFile = 'csv' | 'svg' | 'png';

/** Months shown by themselves; a longer time is shown by years, unless the reader chooses. */
const MOST_MONTHS = 60;
/** Pixels. */
const LEAST_WIDTH = 280;

/** What was counted, as table, chart, notes and files. */
export class TrendOutcome {
  /** As chosen by the reader; missing where the usual one is shown. */
  step: TrendStep | undefined;
  measure: TrendMeasure | undefined;
  counted: PlacedQuery[] = [];
  private readonly parts: TrendParts;
  private readonly tools: TrendOutcomeTools;
  private filters: SearchFilters = { facets: {} };
  /** Width of the chart on the page, in pixels. */
  private drawn = 0;

  constructor(parts: TrendParts, tools: TrendOutcomeTools) {
    this.parts = parts;
    this.tools = tools;
    new ResizeObserver(() => {
      const { clientWidth } = parts.chart;
      if (this.drawn > 0 && clientWidth > 0 && clientWidth !== this.drawn) void this.drawChart();
    }).observe(parts.chart);
  }

  /** Forgets what was counted: other filters give other numbers. */
  begin(filters: SearchFilters): void {
    this.counted = [];
    this.filters = filters;
  }

  /** Everything was counted, and nothing is held. */
  get isEmpty(): boolean {
    return this.counted.length > 0 && this.trend().periods.length === 0;
  }

  /** Something could not be read. */
  get isIncomplete(): boolean {
    return this.counted.some(({ failed, unreadable }) => failed.length + unreadable.length > 0);
  }

  /** The table first, which needs no further script; then the chart. */
  draw(): void {
    if (this.counted.length === 0) return;
    const trend = this.trend();
    const table = this.tableTools();
    this.parts.form.step = trend.step;
    this.parts.form.measure = table.measure;
    this.parts.showNumbers(trendTable(trend, table), trendNotes(trend, this.counted, this.filters, table));
    void this.drawChart();
  }

  async save(kind: TrendFile): Promise<void> {
    const { texts, loadPlot } = this.tools;
    const trend = this.trend();
    const name = `${texts.fileName}.${kind}`;
    if (kind === 'csv') {
      const headings = {
        ...texts,
        incomplete: texts.lowerBound,
        period: trend.step === 'month' ? texts.period : texts.periodYear,
      };
      const csv = trendCsv(trend, headings, (period) => describePeriod(period, texts));
      saveFile(name, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      return;
    }
    try {
      const drawing = drawTrend(await loadPlot(), chartOf(trend, this.tableTools()), PRINT_LOOK);
      saveFile(name, kind === 'png' ? await pngFile(drawing) : new Blob([svgFile(drawing)], { type: 'image/svg+xml' }));
    } catch {
      this.parts.say(texts.chartBroken);
    }
  }

  private async drawChart(): Promise<void> {
    const { texts, loadPlot } = this.tools;
    if (this.drawn === 0) this.parts.showChart(undefined, texts.chartLoading);
    try {
      const library = await loadPlot();
      // Drawn from what is known now, which may be more than when the script was asked for.
      const chart = chartOf(this.trend(), this.tableTools());
      this.drawn = this.parts.chart.clientWidth;
      const look = { ...PAGE_LOOK, width: Math.max(LEAST_WIDTH, this.drawn) };
      this.parts.showChart(chart.periods.length === 0 ? undefined : drawTrend(library, chart, look), '');
    } catch {
      this.parts.showChart(undefined, texts.chartBroken);
    }
  }

  private trend(): Trend {
    const byMonth = countTrend(this.counted, 'month', this.filters);
    const step = this.step ?? (byMonth.periods.length > MOST_MONTHS ? 'year' : 'month');
    return step === 'month' ? byMonth : countTrend(this.counted, step, this.filters);
  }

  private tableTools() {
    const hasText = this.counted.some((each) => each.hasText);
    const numbers = new Intl.NumberFormat(this.tools.language, { maximumFractionDigits: 2 });
    return {
      texts: this.tools.texts,
      newspaperName: this.tools.newspaperName,
      measure: this.measure ?? (hasText ? 'occurrences' : 'articles'),
      places: this.counted.map(({ place }) => place),
      format: (value: number) => numbers.format(value),
    } as const;
  }
}
