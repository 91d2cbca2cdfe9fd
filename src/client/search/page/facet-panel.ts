import type { FacetCounts, FacetValue } from '../../../search/found.ts';
import { FACETS, type Facet } from '../../../search/options.ts';
import { button, element } from '../elements.ts';
import { fill } from '../fill.ts';
import { choicesOf, toggled, type Update, valuesOf } from './choices.ts';
import type { Names } from './names.ts';
import { openWhereRoom, renderInto } from './parts.ts';
import type { PageSettings } from './settings.ts';
import type { PageState } from './state.ts';

/** Values of a facet that are shown before a reader asks for more. */
const FIRST_VALUES = 8;
/** The others wait closed: they are long, or rarely wanted. */
const OPEN_AT_FIRST: readonly Facet[] = ['newspaper', 'year', 'section', 'page'];

/** The facts that hits can be narrowed to, with how many there are of each: beside the results, or folded up on a phone. */
export class FacetPanel {
  readonly panel: HTMLDetailsElement;
  private readonly summary = element('summary', { 'data-key': 'facets' });
  private readonly body = element('div', { class: 'facet-list' });
  private readonly tools: { settings: PageSettings; names: Names; update: Update };
  private readonly open = new Set<Facet>(OPEN_AT_FIRST);
  private readonly long = new Set<Facet>();
  private shown: { counts: FacetCounts; state: PageState; soFar: boolean } | undefined;

  constructor(tools: { settings: PageSettings; names: Names; update: Update }) {
    this.tools = tools;
    this.panel = element('details', { class: 'search-facets' }, this.summary, this.body);
    openWhereRoom(this.panel);
  }

  /** @param soFar the counts do not cover everything yet */
  show(counts: FacetCounts, state: PageState, soFar: boolean): void {
    this.shown = { counts, state, soFar };
    const { settings, names } = this.tools;
    const { page } = settings.texts;
    const chosen = choicesOf(state, counts, page, names).length;
    const heading = chosen === 0 ? page.facets.heading : fill(page.facets.headingCount, { count: chosen });
    if (this.summary.textContent !== heading) this.summary.textContent = heading;
    const note = soFar ? [element('p', { class: 'so-far' }, page.facets.soFar)] : [];
    renderInto(this.body, ...note, ...FACETS.flatMap((facet) => this.facet(facet, valuesOf(facet, counts, state), state)));
  }

  private facet(facet: Facet, values: FacetValue[], state: PageState): HTMLElement[] {
    const chosen = state.facets[facet] ?? [];
    // A single value narrows nothing.
    if (values.length < 2 && chosen.length === 0) return [];
    const { facets } = this.tools.settings.texts.page;
    const isLong = this.long.has(facet);
    const visible = values.filter(({ value }, place) => isLong || place < FIRST_VALUES || chosen.includes(value));
    const list = element('ul', {}, ...visible.map((value) => this.value(facet, value, state)));
    const summary = element('summary', { 'data-key': `facet ${facet}` }, facets.names[facet]);
    const group = element('div', { role: 'group', 'aria-label': facets.names[facet] }, list);
    const rest = values.length - visible.length;
    if (rest > 0 || isLong) {
      const words = isLong ? facets.fewer : fill(facets.more, { count: rest });
      const facts = { class: 'facet-more', 'data-key': `more ${facet}`, 'aria-expanded': String(isLong) };
      group.append(button(words, () => this.turn(facet), facts));
    }
    const details = element('details', { class: 'facet', open: this.open.has(facet) || chosen.length > 0 }, summary, group);
    details.addEventListener('toggle', () => (details.open ? this.open.add(facet) : this.open.delete(facet)));
    return [details];
  }

  private value(facet: Facet, value: FacetValue, state: PageState): HTMLElement {
    const box = element('input', {
      type: 'checkbox',
      'data-key': `${facet} ${value.value}`,
      checked: (state.facets[facet] ?? []).includes(value.value),
    });
    box.addEventListener('change', () => this.tools.update({ facets: toggled(state.facets, facet, value.value) }));
    const name = element('span', { class: 'facet-name' }, this.tools.names.value(facet, value));
    return element('li', {}, element('label', {}, box, name, ' ', element('span', { class: 'facet-count' }, `${value.count}`)));
  }

  private turn(facet: Facet): void {
    if (!this.long.delete(facet)) this.long.add(facet);
    if (this.shown) this.show(this.shown.counts, this.shown.state, this.shown.soFar);
  }
}
