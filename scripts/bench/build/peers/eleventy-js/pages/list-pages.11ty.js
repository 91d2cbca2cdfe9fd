import { entriesOf } from '../../lib/archive.js';
import { breadcrumbs, entry, esc, LIST_NAMES, rootOf, site, span, turn } from '../../lib/parts.js';

export const data = {
  pagination: { data: 'collections.listPages', size: 1, alias: 'slice' },
  permalink: ({ slice: { list, number } }) => `${list.kind}/${list.id}/${number === 0 ? '' : `${number}/`}index.html`,
};

export function render({ slice, page }) {
  const { list, number, last } = slice;
  const { kind, id, name, entries } = list;
  const root = rootOf(page.url);
  const title = number === 0 ? name : `${name} 第 ${number} 页`;
  const steps = [
    [`${root}${kind}/index.html`, LIST_NAMES[kind]],
    ...(number === 0 ? [] : [[`${root}${kind}/${id}/index.html`, name]]),
  ];
  const counts = `<p class="facts"><span>${entries.length} 篇</span><span>${span(entries[0].date, entries.at(-1).date)}</span></p>`;
  const items = entriesOf(slice).map((article) => entry(article, { root, level: 2, opening: true, place: true }));
  const main = `${breadcrumbs(steps)}<header class="issue-header"><h1>${esc(title)}</h1>${number === 0 ? counts : ''}</header><div class="entry-list">${items.join('')}</div>${number === 0 ? slices(list, last, root) : neighbours(list, number, last, root)}`;
  return site({ title: `${title} · ${LIST_NAMES[kind]}`, root, current: kind }, main);
}

function slices({ kind, id }, last, root) {
  if (last === 0) return '';
  const all = Array.from({ length: last }, (_, index) => index + 1);
  const shown = last <= 7 ? all : [1, undefined, ...all.slice(-5)];
  const items = shown.map(
    (slice) => `<li>${slice === undefined ? '…' : `<a href="${root}${kind}/${id}/${slice}/index.html">第 ${slice} 页</a>`}</li>`,
  );
  return `<nav class="slices" aria-labelledby="slices"><h2 id="slices" class="page-heading">按时间分页</h2><p class="note">从最早的一页编起，编满的一页不再改变，可以引用。</p><ul>${items.join('')}</ul></nav>`;
}

function neighbours({ kind, id }, number, last, root) {
  const turnTo = (slice, words) => ({ path: `${root}${kind}/${id}/${slice}/index.html`, words, name: `第 ${slice} 页` });
  const newest = { path: `${root}${kind}/${id}/index.html`, words: '较新一页', name: '最新文章' };
  return turn(number > 1 ? turnTo(number - 1, '较早一页') : undefined, number < last ? turnTo(number + 1, '较新一页') : newest);
}
