import type { MatchMode } from '../../../search/options.ts';
import type { ParsedQuery } from '../../../search/query/tree.ts';
import { element } from '../elements.ts';
import { problemLines } from '../query-problems.ts';
import type { Update } from './choices.ts';
import { helpDetails } from './help-details.ts';
import { optionOf, selectField } from './select-field.ts';
import type { PageSettings } from './settings.ts';
import type { PageState } from './state.ts';

/** Stands for more newspapers than one. */
const SEVERAL = '*';

/** The box, what it searches in and how, and the help beside it. */
export class SearchBox {
  readonly parts: HTMLElement[];
  readonly input: HTMLInputElement;
  /** What was wrong with the query; announced. */
  readonly problems = element('div', { id: 'search-problems', class: 'search-problems', role: 'status' });
  private readonly help: HTMLDetailsElement;
  private readonly front = element('input', { type: 'checkbox', 'data-key': 'front' });
  private readonly settings: PageSettings;
  private query: string | undefined;
  private readonly match: HTMLSelectElement | undefined;
  private readonly newspaper: HTMLSelectElement | undefined;

  constructor({ settings, pages, update }: { settings: PageSettings; pages: URL; update: Update }) {
    const { page } = settings.texts;
    this.settings = settings;
    this.input = element('input', {
      id: 'search-input',
      type: 'search',
      name: 'q',
      'aria-label': page.label,
      'aria-describedby': 'search-hint search-problems',
      placeholder: page.placeholder,
      autocomplete: 'off',
      'data-key': 'box',
    });
    const form = element('form', { id: 'search-form', class: 'search-form', role: 'search' }, this.input);
    form.append(element('button', { type: 'submit' }, page.submit));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      update({ query: this.input.value });
    });
    const helpLink = element('a', { href: new URL(settings.help, pages).href }, page.helpLink);
    const hint = element('p', { class: 'search-hint' }, element('span', { id: 'search-hint' }, page.hint), ' ', helpLink);
    this.help = helpDetails(page, (query) => {
      update({ query });
      this.input.focus();
    });
    this.match = settings.english ? this.matchField(settings, update) : undefined;
    this.newspaper = settings.newspapers.length > 1 ? this.newspaperField(settings, update) : undefined;
    this.front.addEventListener('change', () => update({ frontPage: this.front.checked }));
    const options = element('div', { class: 'search-options' });
    for (const select of [this.newspaper, this.match]) if (select?.parentElement) options.append(select.parentElement);
    options.append(element('label', { class: 'check' }, this.front, page.options.frontPage));
    this.parts = [form, this.problems, hint, options, this.help];
  }

  show({ query, match, frontPage, facets }: PageState): void {
    if (query !== this.query) {
      this.problems.replaceChildren();
      this.help.open = query === '';
      // Otherwise what someone is typing stays.
      this.input.value = query;
    }
    this.query = query;
    this.front.checked = frontPage;
    if (this.match) this.match.value = match;
    const [newspaper = '', ...others] = facets.newspaper ?? [];
    if (this.newspaper) this.newspaper.value = others.length > 0 ? SEVERAL : newspaper;
  }

  /** Says what was wrong with the query. */
  explain(parsed: ParsedQuery): void {
    const lines = problemLines(parsed, this.settings.texts.query).flatMap((line) => [line, ' ']);
    this.problems.replaceChildren(...(lines.length === 0 ? [] : [element('p', { class: 'search-problem' }, ...lines)]));
  }

  private matchField({ texts }: PageSettings, update: Update): HTMLSelectElement {
    const { options } = texts.page;
    const modes = (['exact', 'word', 'stem'] as const).map((mode) => optionOf(mode, options.modes[mode]));
    return selectField(options.match, 'match', modes, (value) => update({ match: value as MatchMode }));
  }

  private newspaperField({ texts, newspapers }: PageSettings, update: Update): HTMLSelectElement {
    const { options } = texts.page;
    const several = optionOf(SEVERAL, options.someNewspapers);
    several.hidden = true;
    several.disabled = true;
    const all = [optionOf('', options.allNewspapers), ...newspapers.map(({ id, name }) => optionOf(id, name)), several];
    return selectField(options.newspaper, 'newspaper', all, (value) => update({ newspaper: value === '' ? undefined : value }));
  }
}
