import facts from '../../facts.json' with { type: 'json' };
import {
  esc,
  issueEntry,
  LIST_NAMES,
  langOf,
  leadOf,
  paperCounts,
  searchForm,
  sheetSection,
  site,
  time,
} from '../../lib/parts.js';

export const data = { permalink: 'index.html' };

export function render({ collections }) {
  const [{ papers, latest: held, lists }] = collections.archive;
  const [latest, ...recent] = held;
  const root = './';
  const { title, description } = facts.archive;
  const path = `${root}${latest.address}/index.html`;
  const holdings = papers.map(
    (paper) =>
      `<div class="holding"><h3><a href="${root}${paper.id}/index.html"${langOf(paper)}>${esc(paper.name)}</a></h3>${paperCounts(paper)}<ul class="chips">${paper.years.map(({ year }) => `<li><a href="${root}${paper.id}/${year}/index.html">${year}年</a></li>`).join('')}</ul></div>`,
  );
  const sections = lists.sections.map(
    ({ id, name, entries }) =>
      `<li><a href="${root}sections/${id}/index.html">${esc(name)}</a><span class="count">${entries.length} 篇</span></li>`,
  );
  const kinds = ['columns', 'tags', 'people'].map(
    (kind) => `<li><a href="${root}${kind}/index.html">${LIST_NAMES[kind]}</a></li>`,
  );
  const sum = (figureOf) => papers.reduce((total, paper) => total + figureOf(paper), 0);
  const main = `<header class="front"><h1 class="nameplate">${esc(title)}</h1><p>${esc(description)}</p>${searchForm(root)}</header><div class="with-aside"><div><section class="page-section page-first" aria-labelledby="latest"><h2 id="latest" class="page-heading"><a href="${path}"><span>最新一期</span><span>${esc(latest.paper.name)}</span>${time(latest.date)}</a></h2>${sheetSection(latest.sheets[0], root, leadOf(latest))}<p class="ways"><a href="${path}">阅读本期全部版面</a></p></section><section aria-labelledby="recent"><h2 id="recent" class="page-heading">近期各期</h2><div class="issue-grid">${recent.map((issue) => issueEntry(issue, root, true)).join('')}</div></section></div><aside><section aria-labelledby="newspapers"><h2 id="newspapers" class="page-heading">馆藏报纸</h2>${holdings.join('')}</section><section aria-labelledby="browse"><h2 id="browse" class="page-heading">分类浏览</h2><ul class="index-list">${sections.join('')}</ul><ul class="chips">${kinds.join('')}</ul></section><section aria-labelledby="coverage"><h2 id="coverage" class="page-heading">收录情况</h2><p class="figures"><span><b>${papers.length}</b> 种报纸</span><span><b>${sum(({ issues }) => issues.length)}</b> 期</span><span><b>${sum(({ articles }) => articles)}</b> 篇文章</span></p></section></aside></div>`;
  return site({ title, description, root, current: 'home' }, main);
}
