import type { PageTexts } from '../../../i18n/search/page.ts';
import { element } from '../elements.ts';
import { EMPTY_STATE, serializeState } from './state.ts';

/** Examples that a click tries. They are links, so that they can also be copied or opened elsewhere. */
export function helpDetails(texts: PageTexts, attempt: (query: string) => void): HTMLDetailsElement {
  const items = texts.examples.map(({ query, meaning }) => {
    const link = element('a', { href: serializeState({ ...EMPTY_STATE, query }) }, element('code', {}, query));
    link.addEventListener('click', (event) => {
      if (isPlainClick(event)) {
        event.preventDefault();
        attempt(query);
      }
    });
    return element('li', {}, link, ' ', element('span', {}, meaning));
  });
  const summary = element('summary', { 'data-key': 'help' }, texts.helpSummary);
  return element(
    'details',
    { class: 'search-examples' },
    summary,
    element('p', {}, texts.helpIntro),
    element('ul', {}, ...items),
  );
}

/** A click that does not ask for a new tab, a window or a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
