import { breadcrumbs, esc, issueEntry, rootOf, site } from '../../lib/parts.js';

export const data = {
  pagination: { data: 'collections.years', size: 1, alias: 'held' },
  permalink: ({ held }) => `${held.paper.id}/${held.year}/index.html`,
};

export function render({ held: { paper, year, issues, articles }, page }) {
  const root = rootOf(page.url);
  const months = [...Map.groupBy(issues, ({ date }) => date.slice(5, 7))];
  const chips = months.map(([month]) => `<li><a href="#m${month}">${Number(month)}月</a></li>`);
  const nav = months.length > 1 ? `<nav class="page-chips" aria-label="本页目录"><ul>${chips.join('')}</ul></nav>` : '';
  const sections = months.map(
    ([month, held]) =>
      `<section class="month" aria-labelledby="m${month}"><h2 id="m${month}" class="page-heading">${Number(month)}月</h2><div class="issue-grid">${held.map((issue) => issueEntry(issue, root)).join('')}</div></section>`,
  );
  const main = `${breadcrumbs([[`${root}${paper.id}/index.html`, paper.name]])}<header class="issue-header"><h1><span class="nameplate">${esc(paper.name)}</span> <span>${year}年</span></h1><p class="facts"><span>${issues.length} 期</span><span>${articles} 篇</span></p>${nav}</header>${sections.join('')}`;
  return site({ title: `${paper.name} ${year}年`, root, current: paper.id }, main);
}
