import type { HelpScriptTexts } from '../i18n/search/help.ts';
import { explainQuery } from '../search/explain.ts';
import { showExplanation } from './search/explanation.ts';
import { problemLines } from './search/query-problems.ts';

/** On the page of help: explains the query in the box as it is typed, and the one in the address at first. */
const texts = JSON.parse(part('help-texts', HTMLElement).textContent ?? '') as HelpScriptTexts;
const input = part('query-input', HTMLInputElement);
const status = part('query-status', HTMLElement);
const shown = part('query-explanation', HTMLElement);
const search = part('query-search', HTMLElement);
const link = search.querySelector('a');
const searchPage = link?.href ?? '';

input.addEventListener('input', explain);
input.value = new URLSearchParams(location.search).get('q') ?? '';
explain();
part('query-help', HTMLElement).hidden = false;

function explain(): void {
  const query = input.value;
  const isBlank = query.trim() === '';
  const explanation = explainQuery(query);
  status.replaceChildren(...(isBlank ? [] : problemLines(explanation.parsed, texts.query)));
  shown.replaceChildren(...(isBlank ? [] : showExplanation(explanation, texts.explain)));
  search.hidden = explanation.tree === undefined;
  if (link !== null) link.href = `${searchPage}?${new URLSearchParams({ q: query })}`;
}

/** A part of the page by its id. @throws when the page lacks it. */
function part<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page of help has no ${id}`);
  return found;
}
