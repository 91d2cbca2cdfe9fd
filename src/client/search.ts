import type { SearchTexts } from '../i18n/search.ts';
import { createEngine } from './search/engine.ts';
import { startSearchPage } from './search/page.ts';

const container = part('search-page', HTMLElement);
const texts = JSON.parse(part('search-texts', HTMLElement).textContent ?? '') as SearchTexts;
const root = new URL(container.dataset['root'] ?? '../', document.baseURI);
const engine = createEngine(root);

startSearchPage(
  {
    form: part('search-form', HTMLFormElement),
    input: part('search-input', HTMLInputElement),
    status: part('search-status', HTMLElement),
    results: part('search-results', HTMLElement),
    more: part('search-more', HTMLButtonElement),
    everything: part('search-everything', HTMLButtonElement),
  },
  { engine, texts, root },
);
container.hidden = false;

/** A part of the page by its id. @throws when the page lacks it. */
function part<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The search page has no ${id}`);
  return found;
}
