import { breadcrumbs, day, entry, esc, leadOf, rootOf, site, stepsToYear, time, turn, weekday } from '../../lib/parts.js';

export const data = {
  pagination: { data: 'collections.sheets', size: 1, alias: 'sheet' },
  permalink: ({ sheet }) => `${sheet.address}/index.html`,
};

export function render({ sheet, page }) {
  const { issue, source, place, articles } = sheet;
  const { paper, date, sheets } = issue;
  const root = rootOf(page.url);
  const lead = leadOf(issue);
  const turnTo = (other, words) =>
    other && { path: `${root}${other.address}/index.html`, words, name: `第${other.label}版 ${other.name}` };
  const items = articles.map((article) => entry(article, { root, level: 3, lead: article === lead, opening: true }));
  const main = `${breadcrumbs([...stepsToYear(root, issue), [`${root}${issue.address}/index.html`, day(date)]])}<header class="issue-header"><h1><span>第${sheet.label}版</span> <span>${esc(sheet.name)}</span></h1><p class="facts"><span>${esc(paper.name)}</span><span>${time(date, weekday)}</span><span>${articles.length} 篇</span></p></header><section class="page-items" aria-labelledby="items"><h2 id="items" class="page-heading">本版文章</h2><div class="entry-list">${items.join('')}</div></section><div class="page-corrections"></div><section aria-labelledby="raw"><h2 id="raw" class="page-heading">原始文字</h2><details class="raw"><summary>机器识别得到的本版文字，未作任何改动，附行号。</summary><p class="facts"><span>文件：<code>${esc(source.file)}</code></span><span>编码：<code>${esc(source.encoding)}</code></span></p><p class="facts"><span>SHA-256：<code>${source.sha256}</code></span></p><ol></ol></details></section>${turn(turnTo(sheets[place - 1], '上一版'), turnTo(sheets[place + 1], '下一版'))}`;
  return site({ title: `第${sheet.label}版 ${sheet.name} · ${paper.name} ${day(date)}`, root, current: paper.id }, main);
}
