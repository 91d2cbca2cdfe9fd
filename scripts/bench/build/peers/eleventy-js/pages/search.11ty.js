import facts from '../../facts.json' with { type: 'json' };
import { esc, rootOf, site } from '../../lib/parts.js';

export const data = { permalink: 'search/index.html' };

export function render({ page }) {
  const root = rootOf(page.url);
  const words = facts.words.search;
  const papers = facts.archive.newspapers.map(({ id, name }) => `<li><a href="${root}${id}/index.html">${esc(name)}</a></li>`);
  const head = `<script defer src="${root}${facts.assets.search}"></script>`;
  const main = `<h1>${words.title}</h1><noscript><p>${words.noScript}</p><ul>${papers.join('')}</ul></noscript>${words.html}<p><a href="${root}index.html">${words.browse}</a></p>`;
  return site({ title: words.title, description: words.description, root, current: 'search', head }, main);
}
