import { SORT_ORDERS, type SortOrder } from '../../../search/options.ts';
import { element } from '../elements.ts';
import type { Update } from './choices.ts';
import { isPlainClick } from './help-details.ts';
import { optionOf, selectField } from './select-field.ts';
import type { PageSettings } from './settings.ts';
import { EMPTY_STATE, GROUPINGS, type Grouping, type PageState, serializeState, VIEWS, type View } from './state.ts';

/** How results are shown: the view, the order, one by one or by issue; and a second box, which searches within them. */
export class Toolbar {
  readonly bar: HTMLElement;
  readonly views: HTMLElement;
  private readonly links = new Map<View, HTMLAnchorElement>();
  private readonly sort: HTMLSelectElement;
  private readonly group: HTMLSelectElement;
  private readonly refine: HTMLFormElement;
  private readonly waits: HTMLElement;

  /** @param tools `refine` is told what to look for within the results */
  constructor(tools: { settings: PageSettings; update: Update; refine: (more: string) => void }) {
    const { settings, update } = tools;
    const { page } = settings.texts;
    this.views = element('nav', { class: 'search-views', 'aria-label': page.views.label }, this.viewList(settings, update));
    this.sort = selectField(
      page.sort.label,
      'sort',
      SORT_ORDERS.map((order) => optionOf(order, page.sort[order])),
      (value) => update({ sort: value as SortOrder }),
    );
    this.group = selectField(
      page.group.label,
      'group',
      GROUPINGS.map((grouping) => optionOf(grouping, page.group[grouping])),
      (value) => update({ group: value as Grouping }),
    );
    this.refine = this.refineForm(settings, tools.refine);
    this.waits = element('p', { class: 'search-note', hidden: true }, page.sort.waits);
    const fields = [this.sort, this.group].flatMap(({ parentElement }) => (parentElement ? [parentElement] : []));
    this.bar = element('div', { class: 'search-tools' }, ...fields, this.refine, this.waits);
  }

  /** @param counting something is still to be searched */
  show(state: PageState, counting: boolean): void {
    for (const [view, link] of this.links) {
      link.href = serializeState({ ...state, view, choices: {} }) || '?';
      if (view === state.view) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    this.sort.value = state.sort;
    this.group.value = state.group;
    const isList = state.view === 'list';
    if (this.group.parentElement) this.group.parentElement.hidden = !isList;
    if (this.sort.parentElement) this.sort.parentElement.hidden = state.view === 'trends';
    this.waits.hidden = !(counting && isList && state.sort !== 'newest');
  }

  private viewList({ texts }: PageSettings, update: Update): HTMLElement {
    const items = VIEWS.map((view) => {
      const href = serializeState({ ...EMPTY_STATE, view }) || '?';
      const link = element('a', { 'data-key': `view ${view}`, href }, texts.page.views[view]);
      link.addEventListener('click', (event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        update({ view, choices: {} });
      });
      this.links.set(view, link);
      return element('li', {}, link);
    });
    return element('ul', {}, ...items);
  }

  private refineForm({ texts }: PageSettings, refine: (more: string) => void): HTMLFormElement {
    const { label, submit } = texts.page.refine;
    const input = element('input', { type: 'search', 'data-key': 'refine', autocomplete: 'off' });
    const field = element('label', { class: 'field' }, element('span', {}, label), input);
    const form = element('form', { id: 'search-refine', class: 'search-refine' }, field);
    form.append(element('button', { type: 'submit' }, submit));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const more = input.value;
      if (more.trim() === '') return;
      input.value = '';
      refine(more);
    });
    return form;
  }
}
