import type { TrendsTexts } from '../../../i18n/search/trends.ts';
import { button, element } from '../elements.ts';
import { type ProgressBar, progressBar } from '../reading-progress.ts';
import { TrendForm } from './trend-form.ts';
import type { TrendFile } from './trend-outcome.ts';

/** What a reader may do with the trends. */
export interface TrendActions {
  count(): void;
  choose(): void;
  cancel(): void;
  save(kind: TrendFile): void;
}

/** The elements of the trends on the page. */
export class TrendParts {
  readonly form: TrendForm;
  readonly progress: ProgressBar;
  readonly chart = element('div', { class: 'trend-chart' });
  private readonly status = element('p', { class: 'trend-status', role: 'status' });
  private readonly again: HTMLButtonElement;
  private readonly chartNote = element('p', { class: 'note' });
  private readonly table = element('div', { class: 'trend-numbers', role: 'region', tabindex: '0' });
  private readonly downloads: HTMLElement;
  private readonly pictures: HTMLButtonElement[];
  private readonly notes = element('ul', { class: 'trend-notes' });
  private readonly outcome: HTMLElement;

  constructor(container: HTMLElement, texts: TrendsTexts, actions: TrendActions) {
    this.form = new TrendForm(texts, actions);
    this.progress = progressBar(texts.cancel, () => actions.cancel());
    this.again = button(texts.again, () => actions.count(), { class: 'trend-again' });
    this.pictures = [button(texts.svg, () => actions.save('svg')), button(texts.png, () => actions.save('png'))];
    const csv = button(texts.csv, () => actions.save('csv'));
    const facts = { class: 'trend-downloads', role: 'group', 'aria-label': texts.downloads };
    this.downloads = element('div', facts, `${texts.downloads} `, csv, ...this.pictures);
    const notes = element(
      'section',
      { 'aria-label': texts.notes },
      element('p', { class: 'trend-heading', text: texts.notes }),
      this.notes,
    );
    this.outcome = element('div', {}, this.chart, this.chartNote, this.downloads, this.table, notes);
    container.classList.add('trends');
    container.replaceChildren(this.form.element, this.status, this.progress.element, this.again, this.outcome);
    this.clear();
  }

  clear(): void {
    this.outcome.hidden = true;
    this.again.hidden = true;
    this.progress.hide();
    this.say('');
    this.chart.replaceChildren();
  }

  say(text: string, { canGoOn = false } = {}): void {
    if (this.status.textContent !== text) this.status.textContent = text;
    this.again.hidden = !canGoOn;
  }

  showNumbers(table: HTMLTableElement, notes: readonly string[]): void {
    this.outcome.hidden = false;
    this.table.replaceChildren(table);
    this.table.setAttribute('aria-label', table.caption?.textContent ?? '');
    this.notes.replaceChildren(...notes.map((text) => element('li', { text })));
  }

  /** Shows a drawing, or says why there is none. */
  showChart(drawing: SVGSVGElement | undefined, note: string): void {
    this.chart.replaceChildren(...(drawing === undefined ? [] : [drawing]));
    this.chartNote.textContent = note;
    this.chartNote.hidden = note === '';
    for (const each of this.pictures) each.hidden = drawing === undefined;
  }
}
