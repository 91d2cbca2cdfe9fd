import { breadcrumbs, day, esc, leadOf, rootOf, sheetSection, site, stepsToYear, time, turn, weekday } from '../../lib/parts.js';

export function render(data) {
  const issue = data.collections.archive[0].issues.get(data.address);
  const { paper, date, sheets, articles } = issue;
  const root = rootOf(data.page.url);
  const lead = leadOf(issue);
  const name = ({ label, name: printed }) => `<span>第${label}版</span> <span>${esc(printed)}</span>`;
  const chips = sheets.map((sheet) => `<li><a href="#${sheet.id}">${name(sheet)}</a></li>`);
  const sections = sheets.map(
    (sheet, index) =>
      `<section class="page-section${index === 0 ? ' page-first' : ''}" id="${sheet.id}"><h2 class="page-heading"><a href="${root}${sheet.address}/index.html">${name(sheet)}</a></h2>${sheetSection(sheet, root, lead)}</section>`,
  );
  const turnTo = (other, words) => other && { path: `${root}${other.address}/index.html`, words, name: day(other.date) };
  const main = `${breadcrumbs(stepsToYear(root, issue))}<header class="issue-header"><h1><span class="nameplate">${esc(paper.name)}</span> ${time(date, weekday)}</h1><p class="facts"><span>${sheets.length} 版</span><span>${articles.length} 篇</span></p><nav class="page-chips" aria-label="版面目录"><ul>${chips.join('')}</ul></nav></header><div class="issue-pages">${sections.join('')}</div>${turn(turnTo(issue.previous, '上一期'), turnTo(issue.next, '下一期'))}`;
  return site({ title: `${paper.name} ${day(date)}`, root, current: paper.id }, main);
}
