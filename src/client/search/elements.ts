import { showControls } from '../../search/explain-fold.ts';

/** Makes an element. Strings become text, never markup, so that what was typed cannot do anything. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
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
