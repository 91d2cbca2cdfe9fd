/** Attributes by name; `text` is its text. */
export type ElementFacts = Record<string, string>;

/** Makes an element. Everything is put in as text or attribute, never as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  facts: ElementFacts = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(facts)) {
    if (key === 'text') made.textContent = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A button that is no part of a form's sending. */
export function button(text: string, onClick: () => void, facts: ElementFacts = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...facts, text });
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') !== 'true') onClick();
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
