import facts from '../../facts.json' with { type: 'json' };
import { esc, LIST_NAMES, rootOf, site } from '../../lib/parts.js';

export const data = {
  pagination: { data: 'collections.listIndexes', size: 1, alias: 'index' },
  permalink: ({ index }) => `${index.kind}/index.html`,
};

export function render({ index: { kind, items }, page }) {
  const root = rootOf(page.url);
  const lists = items.map(
    ({ id, name, entries }) =>
      `<li><a href="${root}${kind}/${id}/index.html">${esc(name)}</a><span class="count">${entries.length} 篇</span></li>`,
  );
  const main = `<header class="issue-header"><h1>${LIST_NAMES[kind]}</h1><p class="note">${facts.words.lists[kind].intro}</p></header><div class="list-group">${kind === 'tags' ? '<h2 class="page-heading">其他</h2>' : ''}<ul class="index-list index-columns">${lists.join('')}</ul></div>`;
  return site({ title: LIST_NAMES[kind], root, current: kind }, main);
}
