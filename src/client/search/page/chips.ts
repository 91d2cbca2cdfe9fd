import { button, element } from '../elements.ts';
import { fill } from '../fill.ts';
import type { Choice, Update } from './choices.ts';
import { byKey, renderInto } from './parts.ts';
import type { PageSettings } from './settings.ts';

/** The choices in force, each with a way to take it back. */
export class Chips {
  readonly list: HTMLElement;
  private readonly settings: PageSettings;
  private readonly update: Update;
  /** Where the focus goes when no chip is left. */
  private readonly refuge: HTMLElement;

  constructor({ settings, update, refuge }: { settings: PageSettings; update: Update; refuge: HTMLElement }) {
    this.settings = settings;
    this.update = update;
    this.refuge = refuge;
    this.list = element('ul', { class: 'search-chips', 'aria-label': settings.texts.page.chips.label });
  }

  show(choices: readonly Choice[]): void {
    const { chips } = this.settings.texts.page;
    const items = choices.map((choice, place) => {
      const next = choices[place + 1] ?? choices[place - 1];
      const cross = element('span', { 'aria-hidden': 'true', class: 'cross' }, '×');
      const chip = button(choice.words, () => this.remove(choice, next), {
        'data-key': chipKey(choice),
        'aria-label': fill(chips.remove, { name: choice.words }),
      });
      chip.append(cross);
      return element('li', {}, chip);
    });
    const without = { from: undefined, to: undefined, frontPage: false, facets: {} };
    const clearAll = () => {
      this.update(without);
      this.refuge.focus();
    };
    const clear = button(chips.clear, clearAll, { class: 'clear', 'data-key': 'clear' });
    this.list.hidden = choices.length === 0;
    if (renderInto(this.list, ...items, ...(choices.length > 1 ? [element('li', {}, clear)] : []))) this.refuge.focus();
  }

  private remove(choice: Choice, next: Choice | undefined): void {
    const target = byKey(this.list, next && chipKey(next));
    if (target) target.focus();
    else this.refuge.focus();
    this.update(choice.without);
  }
}

/** The same choice has a box among the facets. */
function chipKey({ key }: Choice): string {
  return `chip ${key}`;
}
