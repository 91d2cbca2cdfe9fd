import type { MonthCount } from '../../../search/found.ts';
import { button, element } from '../elements.ts';
import type { Update } from './choices.ts';
import { isDay } from './days.ts';
import { HistogramControl } from './histogram.ts';
import { histogramOf } from './histogram-bars.ts';
import type { Names } from './names.ts';
import { openWhereRoom, setText } from './parts.ts';
import type { PageSettings } from './settings.ts';
import type { PageState } from './state.ts';

/** Years that a half-typed date has: 0202 on the way to 2024. */
const FIRST_YEAR = '1000';

/** The range of days: two fields, and the hits per month, which choose it too. */
export class DateRange {
  readonly panel: HTMLDetailsElement;
  private readonly from: HTMLInputElement;
  private readonly to: HTMLInputElement;
  private readonly clear: HTMLButtonElement;
  private readonly problem = element('p', { class: 'search-problem', id: 'date-problem', role: 'alert' });
  private readonly histogram: HistogramControl;
  private readonly tools: { settings: PageSettings; update: Update };

  constructor(tools: { settings: PageSettings; names: Names; update: Update }) {
    this.tools = tools;
    const { dates } = tools.settings.texts.page;
    this.from = this.field('from');
    this.to = this.field('to');
    const clear = () => {
      this.from.focus();
      tools.update({ from: undefined, to: undefined });
    };
    this.clear = button(dates.clear, clear, { class: 'plain', 'data-key': 'any-date' });
    this.histogram = new HistogramControl({
      ...tools,
      choose: (range, extending) => tools.update(range, { replace: extending }),
    });
    const fields = element(
      'div',
      { class: 'date-fields' },
      element('label', { class: 'field' }, element('span', {}, dates.from), this.from),
      element('label', { class: 'field' }, element('span', {}, dates.to), this.to),
      this.clear,
    );
    const summary = element('summary', { 'data-key': 'dates' }, dates.heading);
    this.panel = element('details', { class: 'search-dates' }, summary, this.histogram.figure, fields, this.problem);
    openWhereRoom(this.panel);
  }

  show({ from, to }: PageState): void {
    // A field that is being filled in is left alone.
    if (document.activeElement !== this.from || isDay(this.from.value) || from !== undefined) this.from.value = from ?? '';
    if (document.activeElement !== this.to || isDay(this.to.value) || to !== undefined) this.to.value = to ?? '';
    this.clear.hidden = from === undefined && to === undefined;
    this.setProblem('');
  }

  /** @param soFar the counts do not cover everything yet */
  showMonths(months: readonly MonthCount[], { from, to }: PageState, soFar: boolean): void {
    this.histogram.show(histogramOf(months, { ...(from && { from }), ...(to && { to }) }), soFar);
  }

  private field(end: 'from' | 'to'): HTMLInputElement {
    const input = element('input', {
      type: 'date',
      placeholder: 'YYYY-MM-DD',
      'data-key': end,
      'aria-describedby': 'date-problem',
    });
    input.addEventListener('change', () => this.take());
    input.addEventListener('keydown', (event) => event.key === 'Enter' && this.take());
    return input;
  }

  private take(): void {
    const [from, to] = [this.from.value.trim(), this.to.value.trim()];
    const isWhole = (day: string) => day === '' || (isDay(day) && day >= FIRST_YEAR);
    if (!isWhole(from) || !isWhole(to)) return;
    const isBackward = from !== '' && to !== '' && from > to;
    this.setProblem(isBackward ? this.tools.settings.texts.page.status.backwardRange : '');
    if (!isBackward) this.tools.update({ from: from === '' ? undefined : from, to: to === '' ? undefined : to });
  }

  private setProblem(text: string): void {
    setText(this.problem, text);
    for (const field of [this.from, this.to]) {
      if (text === '') field.removeAttribute('aria-invalid');
      else field.setAttribute('aria-invalid', 'true');
    }
  }
}
