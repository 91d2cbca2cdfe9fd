import { element } from '../elements.ts';

/** A `<select>` within its label. */
export function selectField(
  label: string,
  key: string,
  options: HTMLOptionElement[],
  choose: (value: string) => void,
): HTMLSelectElement {
  const select = element('select', { 'data-key': key }, ...options);
  select.addEventListener('change', () => choose(select.value));
  element('label', { class: 'field' }, element('span', {}, label), select);
  return select;
}

export function optionOf(value: string, words: string): HTMLOptionElement {
  return element('option', { value }, words);
}
