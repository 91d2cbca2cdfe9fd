import facts from '../../facts.json' with { type: 'json' };
import { esc, rootOf, site } from '../../lib/parts.js';

export const data = { permalink: 'search/index.html' };

export function render({ page }) {
  const root = rootOf(page.url);
  const words = facts.words.search;
  const papers = facts.archive.newspapers.map(({ id, name }) => `<li><a href="${root}${id}/index.html">${esc(name)}</a></li>`);
  const json = JSON.stringify(words).replaceAll('<', '\\u003c');
  const head = `<script defer src="${root}${facts.assets.search}"></script>`;
  const main = `<h1>${words.title}</h1><noscript><p>${words.noScript}</p><ul>${papers.join('')}</ul></noscript><div id="search-page" data-root="../" hidden><form id="search-form" class="search-form" role="search" method="get" action="${root}search/index.html"><input id="search-input" type="search" name="q" aria-label="${words.label}" aria-describedby="search-hint" placeholder="${words.placeholder}" autocomplete="off"><button type="submit">${words.submit}</button></form><p id="search-hint" class="search-hint">${words.hint}</p><p id="search-status" class="search-status" role="status" aria-live="polite"></p><ol id="search-results" class="search-results" aria-label="${words.results}"></ol><p class="search-actions"><button id="search-more" type="button" hidden>${words.more}</button><button id="search-everything" type="button" hidden>${words.everything}</button></p></div><p><a href="${root}index.html">${words.browse}</a></p><script type="application/json" id="search-texts">${json}</script>`;
  return site({ title: words.title, description: words.description, root, current: 'search', head }, main);
}
