import { button, element } from '../elements.ts';
import { fill } from '../fill.ts';
import { type Bar, type DayRange, type Histogram, rangeBetween } from './histogram-bars.ts';
import type { Names } from './names.ts';
import { renderInto } from './parts.ts';
import type { PageSettings } from './settings.ts';

/** Share of the height that the smallest count has, so that one hit among thousands is still seen. */
const LEAST_PERCENT = 6;

/** Hits per month as bars that choose the range of days: one stop for the Tab key, arrow keys within. */
export class HistogramControl {
  readonly figure: HTMLElement;
  private readonly bar: HTMLElement;
  private readonly note = element('p', { class: 'histogram-note' });
  private readonly tools: { settings: PageSettings; names: Names; choose: (range: DayRange, extending: boolean) => void };
  private bars: Bar[] = [];
  private label = '';
  /** Periods: that of the tab stop, and that from which a range is extended. */
  private current: string | undefined;
  private anchor: string | undefined;

  /** @param tools `choose` is told of a new range, and whether it extends the last one */
  constructor(tools: { settings: PageSettings; names: Names; choose: (range: DayRange, extending: boolean) => void }) {
    this.tools = tools;
    const { howTo } = tools.settings.texts.page.dates;
    this.bar = element('div', { class: 'histogram-bars', role: 'toolbar', 'aria-describedby': 'histogram-how' });
    this.bar.addEventListener('keydown', (event) => this.onKey(event));
    const how = element('p', { class: 'visually-hidden', id: 'histogram-how' }, howTo);
    this.figure = element('div', { class: 'histogram', hidden: true }, this.bar, how, this.note);
  }

  show({ bars, unit, undated }: Histogram, soFar: boolean): void {
    const { dates, facets } = this.tools.settings.texts.page;
    this.bars = bars;
    this.figure.hidden = bars.length === 0;
    this.label = unit === 'month' ? dates.histogram : dates.histogramYears;
    this.bar.setAttribute('aria-label', this.label);
    if (!bars.some(({ period }) => period === this.current)) {
      this.current = (bars.find(({ chosen }) => chosen) ?? bars[bars.length - 1])?.period;
    }
    const most = Math.max(1, ...bars.map(({ articles }) => articles));
    renderInto(this.bar, ...bars.map((bar, place) => this.column(bar, most, this.isLabelled(place))));
    const legend = bars.some(({ held }) => !held) ? [dates.legend] : [];
    const rest = undated > 0 ? [fill(dates.undatedHits, { count: undated })] : [];
    const partly = soFar ? [facets.soFar] : [];
    this.note.textContent = [...partly, ...legend, ...rest].join(' ');
    this.note.hidden = this.note.textContent === '';
  }

  private column(bar: Bar, most: number, labelled: boolean): HTMLElement {
    const { settings, names } = this.tools;
    const { dates } = settings.texts.page;
    const words = fill(bar.held ? dates.bar : dates.notHeld, { month: names.period(bar.period), count: bar.articles });
    const percent = bar.articles === 0 ? 0 : Math.max(LEAST_PERCENT, Math.round((bar.articles / most) * 100));
    const made = button('', (event) => this.choose(bar, event.shiftKey), {
      class: bar.held ? 'bar' : 'bar not-held',
      'aria-label': words,
      title: words,
      'aria-pressed': String(bar.chosen),
      tabindex: bar.period === this.current ? 0 : -1,
      'data-key': bar.period,
    });
    const fillElement = element('span', { class: 'bar-fill' });
    fillElement.style.height = `${percent}%`;
    made.append(fillElement);
    if (labelled) made.append(element('span', { class: 'bar-label', 'aria-hidden': 'true' }, bar.period.slice(0, 4)));
    return made;
  }

  /** Each year is named once, where there is room. */
  private isLabelled(place: number): boolean {
    const years = [...new Set(this.bars.map(({ period }) => period.slice(0, 4)))];
    const year = this.bars[place]?.period.slice(0, 4) ?? '';
    const isFirst = this.bars.findIndex(({ period }) => period.startsWith(year)) === place;
    return isFirst && years.indexOf(year) % Math.ceil(years.length / 8) === 0;
  }

  private choose(bar: Bar, extend: boolean): void {
    const anchor = this.bars.find(({ period }) => period === this.anchor);
    this.current = bar.period;
    if (extend && anchor) {
      this.tools.choose(rangeBetween(anchor, bar), true);
    } else {
      this.anchor = bar.period;
      this.tools.choose({ from: bar.from, to: bar.to }, false);
    }
  }

  private onKey(event: KeyboardEvent): void {
    const place = this.bars.findIndex(({ period }) => period === this.current);
    const steps: Record<string, number> = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: this.bars.length - 1 };
    const bar = this.bars[steps[event.key] ?? -1];
    if (steps[event.key] === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!bar) return;
    this.anchor ??= this.current;
    this.current = bar.period;
    for (const each of this.bar.querySelectorAll<HTMLElement>('button')) {
      const isCurrent = each.dataset['key'] === bar.period;
      each.tabIndex = isCurrent ? 0 : -1;
      if (isCurrent) each.focus();
    }
    if (event.shiftKey) this.choose(bar, true);
    else this.anchor = undefined;
  }
}
