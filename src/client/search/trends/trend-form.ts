import type { TrendsTexts } from '../../../i18n/search/trends.ts';
import { MOST_TRENDS, TREND_MEASURES, TREND_STEPS, type TrendMeasure, type TrendStep } from '../../../search/trends/trends.ts';
import { button, element } from '../elements.ts';
import { fill } from '../fill.ts';
import { CURVE_SIGNS } from './chart-look.ts';

/** What a reader may do with the form. */
export interface TrendFormActions {
  /** Queries are to be counted. */
  count(): void;
  /** Month or year, or the measure, was chosen: nothing needs to be counted for that. */
  choose(): void;
}

/** The queries that are compared, and how. */
export class TrendForm {
  readonly element = element('form', { class: 'trend-form', autocomplete: 'off' });
  private readonly texts: TrendsTexts;
  private readonly actions: TrendFormActions;
  private readonly main = element('li', { class: 'trend-main' });
  private readonly list = element('ol');
  private readonly adder: HTMLButtonElement;
  private readonly steps: HTMLSelectElement;
  private readonly measures: HTMLSelectElement;

  constructor(texts: TrendsTexts, actions: TrendFormActions) {
    this.texts = texts;
    this.actions = actions;
    this.adder = button(texts.add, () => this.add('').focus());
    this.steps = choice(
      TREND_STEPS.map((step) => [step, texts[step]]),
      actions.choose,
    );
    this.measures = choice(
      TREND_MEASURES.map((measure) => [measure, texts.measures[measure]]),
      actions.choose,
    );
    this.list.append(this.main);
    const send = element('button', { type: 'submit', text: texts.submit });
    this.element.append(
      element('fieldset', {}, element('legend', { text: texts.queries }), this.list, element('p', {}, this.adder, ' ', send)),
      element('p', {}, label(texts.step, this.steps), label(texts.measure, this.measures)),
    );
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      actions.count();
    });
  }

  /** The query of the search page, which is compared with the others. */
  setMain(query: string): void {
    this.main.replaceChildren(
      element('span', { class: 'trend-sign', 'aria-hidden': 'true', text: CURVE_SIGNS[0] }),
      ' ',
      element('bdi', { text: query }),
    );
  }

  /** The further queries as typed. */
  get others(): string[] {
    return this.inputs.map(({ value }) => value);
  }

  setOthers(queries: readonly string[]): void {
    for (const item of this.items) item.remove();
    for (const query of queries.slice(0, MOST_TRENDS - 1)) this.add(query);
    this.renumber();
  }

  /** Says beside a further query what is wrong with it; nothing takes away what was said. */
  setProblem(place: number, problem: string): void {
    const item = this.items[place];
    const input = this.inputs[place];
    const line = item?.querySelector('p');
    if (!line || input === undefined) return;
    line.textContent = problem;
    line.hidden = problem === '';
    if (problem === '') input.removeAttribute('aria-describedby');
    else input.setAttribute('aria-describedby', line.id);
  }

  get step(): TrendStep {
    return TREND_STEPS.find((step) => step === this.steps.value) ?? 'month';
  }

  set step(step: TrendStep) {
    this.steps.value = step;
  }

  get measure(): TrendMeasure {
    return TREND_MEASURES.find((measure) => measure === this.measures.value) ?? 'occurrences';
  }

  set measure(measure: TrendMeasure) {
    this.measures.value = measure;
  }

  private get items(): Element[] {
    return [...this.list.children].slice(1);
  }

  private get inputs(): HTMLInputElement[] {
    return [...this.list.querySelectorAll('input')];
  }

  private add(query: string): HTMLInputElement {
    const sign = element('span', { class: 'trend-sign', 'aria-hidden': 'true' });
    const input = element('input', { type: 'search', maxlength: '10000' });
    input.value = query;
    const remove = button(this.texts.remove, () => {
      item.remove();
      this.renumber();
      this.adder.focus();
      this.actions.count();
    });
    const item = element('li', {}, sign, ' ', input, ' ', remove, element('p', { class: 'trend-problem', hidden: '' }));
    this.list.append(item);
    this.renumber();
    return input;
  }

  private renumber(): void {
    this.items.forEach((item, place) => {
      const name = fill(this.texts.other, { number: place + 2 });
      const sign = item.querySelector('.trend-sign');
      if (sign !== null) sign.textContent = CURVE_SIGNS[place + 1] ?? '';
      item.querySelector('input')?.setAttribute('aria-label', name);
      item.querySelector('button')?.setAttribute('aria-label', `${this.texts.remove} ${name}`);
      item.querySelector('p')?.setAttribute('id', `trend-problem-${place}`);
    });
    this.adder.hidden = this.items.length >= MOST_TRENDS - 1;
  }
}

function choice(options: readonly (readonly [value: string, text: string])[], onChange: () => void): HTMLSelectElement {
  const select = element('select', {}, ...options.map(([value, text]) => element('option', { value, text })));
  select.addEventListener('change', onChange);
  return select;
}

function label(text: string, control: HTMLElement): HTMLElement {
  return element('label', {}, element('span', { class: 'trend-label', text }), control);
}
