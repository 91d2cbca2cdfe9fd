import { showControls } from '../../search/explain-fold.ts';

/** Attributes by name, `true` an empty one, `false` and `undefined` none; `text` is its text. */
export type ElementFacts = Record<string, string | number | boolean | undefined>;

/**
 * Makes an element. Everything is put in as text or attribute, never as HTML, so that what was typed or printed cannot do anything.
 *
 * @param facts attributes, or the class alone
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  facts: ElementFacts | string = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  const attributes: ElementFacts = typeof facts === 'string' ? { ...(facts === '' ? {} : { class: facts }) } : facts;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (key === 'text') made.textContent = String(value);
    else made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** A button that is no part of a form's sending. */
export function button(text: string, onClick: (event: MouseEvent) => void, facts: ElementFacts = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...facts, text });
  made.addEventListener('click', (event) => {
    if (made.getAttribute('aria-disabled') !== 'true') onClick(event);
  });
  return made;
}

/** Switches a button off without taking the focus from it. */
export function setEnabled(target: HTMLButtonElement, enabled: boolean): void {
  if (enabled) target.removeAttribute('aria-disabled');
  else target.setAttribute('aria-disabled', 'true');
}

/** Says the language of a text, where it is not that of the page. */
export function setLanguage(target: HTMLElement, language: string): void {
  if (language !== document.documentElement.lang) target.lang = language;
}

/** The same as `fill`, with elements for the values: `标题里有{text}`. */
export function fillNodes(text: string, values: Record<string, Node | string>): (Node | string)[] {
  return text
    .split(/(\{\w+\})/u)
    .map((part) => (part.startsWith('{') ? (values[part.slice(1, -1)] ?? part) : part))
    .filter((part) => part !== '');
}

/** What a reader typed, within a sentence: it cannot turn the direction of what is around it, and its controls are named. */
export function typedText(text: string, className = 'typed'): HTMLElement {
  return element('bdi', className, showControls(text));
}
