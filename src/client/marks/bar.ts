import type { MarksTexts } from '../../i18n/search/marks.ts';
import { fill } from '../search/fill.ts';

/** Characters of a query that the bar repeats. */
const SHOWN_QUERY = 40;

/** Something to press in the bar. */
export interface BarButton {
  text: string;
  /** A key that does the same anywhere on the page. */
  key?: string;
  press: () => void;
}

/** The bar at the foot of the window: one line, buttons, perhaps a link. */
export interface Bar {
  element: HTMLElement;
  /** Says where the reader stands; announced. */
  say(line: Line): void;
}

/** A text, with the query and other values to be put into it. */
export interface Line {
  text: string;
  query?: string;
  values?: Record<string, string | number>;
}

/** Makes the bar. Everything is put in as text: the query may be anything. */
export function makeBar(texts: MarksTexts, buttons: readonly BarButton[], link?: { text: string; url: string }): Bar {
  const element = make('section', 'marks-bar');
  element.setAttribute('aria-label', texts.label);
  const status = make('p', 'marks-status');
  status.setAttribute('role', 'status');
  const actions = make('p', 'marks-actions');
  if (link !== undefined) {
    const anchor = document.createElement('a');
    anchor.href = link.url;
    anchor.textContent = link.text;
    actions.append(anchor);
  }
  actions.append(...buttons.map((button) => buttonOf(button, texts)));
  element.append(status, actions);
  return { element, say: (line) => status.replaceChildren(...nodesOf(line)) };
}

function buttonOf({ text, key, press }: BarButton, { shortcut }: MarksTexts): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  if (key !== undefined) {
    button.setAttribute('aria-keyshortcuts', key);
    button.title = fill(shortcut, { key: key.toUpperCase() });
  }
  button.addEventListener('click', press);
  return button;
}

/** The query stands in an element of its own, so that its direction and control characters end there. */
function nodesOf({ text, query, values = {} }: Line): Node[] {
  const [before = '', after = ''] = fill(text, values).split('{query}');
  if (query === undefined) return [document.createTextNode(before)];
  const quoted = document.createElement('bdi');
  const characters = [...query];
  quoted.textContent = characters.length > SHOWN_QUERY ? `${characters.slice(0, SHOWN_QUERY).join('')}…` : query;
  return [document.createTextNode(before), quoted, document.createTextNode(after)];
}

function make(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
