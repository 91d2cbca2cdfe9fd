import { esc, issueEntry, langOf, paperCounts, paperFacts, rootOf, site } from '../../lib/parts.js';

export const data = {
  pagination: { data: 'collections.papers', size: 1, alias: 'paper' },
  permalink: ({ paper }) => `${paper.id}/index.html`,
};

export function render({ paper, page }) {
  const root = rootOf(page.url);
  const lang = langOf(paper);
  const newest = paper.issues.slice(-12).reverse();
  const years = paper.years.map(
    ({ year, issues }) =>
      `<li><a href="${root}${paper.id}/${year}/index.html">${year}年</a><span class="count">${issues.length} 期</span></li>`,
  );
  const main = `<header class="front"><h1 class="nameplate"${lang}>${esc(paper.name)}</h1>${paperCounts(paper)}</header><div class="with-aside"><section aria-labelledby="newest"><h2 id="newest" class="page-heading">最新各期</h2>${newest.length === 0 ? '<p class="empty">这里还没有内容。</p>' : ''}<div class="issue-grid">${newest.map((issue) => issueEntry(issue, root)).join('')}</div></section><aside><section aria-labelledby="years"><h2 id="years" class="page-heading">按年浏览</h2><ul class="index-list">${years.join('')}</ul></section><section aria-labelledby="facts"><h2 id="facts" class="page-heading">报纸信息</h2>${paperFacts(paper, { lang })}</section></aside></div>`;
  return site({ title: paper.name, root, current: paper.id }, main);
}
