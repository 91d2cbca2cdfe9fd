import facts from '../../facts.json' with { type: 'json' };
import { esc, langOf, paperFacts, rootOf, site, span } from '../../lib/parts.js';

export const data = { permalink: 'about/index.html' };

export function render({ collections, page }) {
  const [{ papers }] = collections.archive;
  const root = rootOf(page.url);
  const { description, about } = facts.archive;
  const texts = (all) => all.map((text) => `<p>${esc(text)}</p>`).join('');
  const held = ({ issues, articles }) =>
    `<div><dt>馆藏</dt><dd>${issues.length > 0 ? `${span(issues[0].date, issues.at(-1).date)} · ` : ''}${issues.length} 期 · ${articles} 篇</dd></div>`;
  const sections = papers.map(
    (paper) =>
      `<section><h3><a href="${root}${paper.id}/index.html"${langOf(paper)}>${esc(paper.name)}</a></h3>${paperFacts(paper, { held: held(paper) })}</section>`,
  );
  const main = `<div class="plain-page"><h1>关于本站</h1><p>${esc(description)}</p>${texts(about)}<section><h2>文字怎样得来</h2>${texts(facts.words.about)}</section><section id="marks"><h2>标记的含义</h2><ul class="legend">${facts.words.marks.map((mark) => `<li>${esc(mark)}</li>`).join('')}</ul></section><section><h2>收录的报纸</h2>${sections.join('')}</section></div>`;
  return site({ title: '关于本站', description, root, current: 'about' }, main);
}
