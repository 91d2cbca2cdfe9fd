import type { SearchTexts } from '../../i18n/search.ts';
import { readPhrase } from '../../search/tokens.ts';
import type { SearchEngine } from './engine.ts';
import { fill } from './fill.ts';
import { ResultList } from './result-list.ts';
import { startSession } from './session.ts';

/** The parts of the search page that the script works on. */
export interface SearchPageParts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** A live region: what it holds is announced. */
  status: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  everything: HTMLButtonElement;
}

/** Everything the page needs besides its elements. */
export interface SearchPageTools {
  engine: SearchEngine;
  texts: SearchTexts;
  /** URL of the top folder of the site. */
  root: URL;
}

/** Makes the search page work. The query is in the URL, so that a search can be linked to and the back button returns to it. */
export function startSearchPage(parts: SearchPageParts, tools: SearchPageTools): void {
  const { form, input, more, everything } = parts;
  let running = new AbortController();
  let list: ResultList | undefined;

  const run = async (query: string) => {
    running.abort();
    running = new AbortController();
    list = undefined;
    input.value = query;
    const { signal } = running;
    const made = await search(query, parts, tools, signal);
    if (!signal.aborted) list = made;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value !== queryInUrl()) history.pushState(null, '', urlFor(input.value));
    void run(input.value);
  });
  window.addEventListener('popstate', () => void run(queryInUrl()));
  more.addEventListener('click', () => void list?.showMore({ focus: true }));
  everything.addEventListener('click', () => void list?.searchEverything());

  void run(queryInUrl());
}

/** Starts a search and shows its first results; `undefined` where there is nothing to search for. */
async function search(
  query: string,
  parts: SearchPageParts,
  { engine, texts, root }: SearchPageTools,
  signal: AbortSignal,
): Promise<ResultList | undefined> {
  const { status, results, more, everything } = parts;
  results.replaceChildren();
  more.hidden = true;
  everything.hidden = true;

  const phrase = readPhrase(query);
  if (phrase.kind === 'empty') {
    status.textContent = query === '' ? '' : texts.empty;
    return undefined;
  }
  if (phrase.kind === 'too-short') {
    status.textContent = fill(texts.tooShort, { characters: query.trim() });
    return undefined;
  }
  status.textContent = texts.searching;
  try {
    const session = await startSession(engine, phrase.tokens, signal);
    const list = new ResultList(parts, { session, folded: phrase.folded, texts, root, signal });
    void list.showMore({ focus: false });
    return list;
  } catch {
    if (!signal.aborted) status.textContent = texts.unavailable;
    return undefined;
  }
}

function queryInUrl(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

function urlFor(query: string): string {
  const url = new URL(location.href);
  url.searchParams.set('q', query);
  return url.href;
}
