import facts from '../../facts.json' with { type: 'json' };
import { breadcrumbs, day, esc, headlineClass, rootOf, site, stepsToYear, time, turn, weekday } from '../../lib/parts.js';

const GRADES = { a: '未发现疑点', b: '有少量存疑之处' };
const REASONS = { 'join-soft': '此处可能是一段被断开的文字' };

export function render(data) {
  const [{ articles }] = data.collections.archive;
  const article = articles.get(data.address);
  const { sheet, first } = article;
  const { issue } = sheet;
  const root = rootOf(data.page.url);
  const characters = [...first];
  const section = facts.sections[data.section.id] ?? data.section.id;
  const sheetPath = `${root}${sheet.address}/index.html`;
  const turnTo = (other, words) => other && { path: `${root}${other.address}/index.html`, words, name: other.headline };
  const steps = [
    ...stepsToYear(root, issue),
    [`${root}${issue.address}/index.html`, day(issue.date)],
    [sheetPath, `第${sheet.label}版`],
  ];
  const main = `${breadcrumbs(steps)}<div class="story"><article class="story-text">${header(data, { issue, sheet, root, section })}<div class="body">${body(data)}</div></article>${details(data, { root, section, sheetPath })}</div>${turn(turnTo(article.previous, '上一篇'), turnTo(article.next, '下一篇'))}`;
  const description = characters.length <= 120 ? first : `${characters.slice(0, 120).join('')}…`;
  return site(
    {
      title: data.headline,
      description,
      root,
      current: issue.paper.id,
      head: `${head(data, issue, sheet, section)}<script defer src="${root}${facts.assets.article}"></script>`,
    },
    main,
  );
}

function head(data, { paper, date }, sheet, section) {
  const tags = [
    ['DC.type', 'newspaperArticle'],
    ['DC.title', data.headline],
    ['citation_title', data.headline],
    ...(data.byline?.people ?? []).flatMap(({ name }) => [
      ['DC.creator', name],
      ['citation_author', name],
    ]),
    ['DC.date', date],
    ['citation_date', date],
    ['DC.source', paper.name],
    ['DCTERMS.isPartOf', paper.name],
    ['prism.publicationName', paper.name],
    ['DC.publisher', paper.publisher],
    ['DC.rights', paper.rights.uri],
    ['DC.language', data.language],
    ['citation_language', data.language],
    ['DC.identifier', data.address],
    ['citation_firstpage', sheet.label],
  ];
  const properties = [
    ['article:section', section],
    ['og:type', 'article'],
    ['og:title', data.headline],
  ];
  return `${tags.map(([name, content]) => `<meta name="${name}" content="${esc(content)}">`).join('')}${properties.map(([name, content]) => `<meta property="${name}" content="${esc(content)}">`).join('')}`;
}

function header(data, { issue, sheet, root, section }) {
  const { kicker, headline, decks = [], columnTitle, byline, quality } = data;
  const grade = `${quality.grade.toUpperCase()} 级：${GRADES[quality.grade]}`;
  return `<header class="story-header"><hgroup>${kicker ? `<p class="story-kicker" data-segment>${esc(kicker)}</p>` : ''}<h1 class="story-headline${headlineClass(headline)}" data-segment="headline">${esc(headline)}</h1>${decks.map((deck) => `<p class="story-deck" data-segment>${esc(deck)}</p>`).join('')}${columnTitle ? `<p class="column-title"><a href="${root}columns/${columnTitle.id}/index.html" data-segment="">${esc(columnTitle.text)}</a></p>` : ''}</hgroup>${byline ? `<p class="byline" data-segment>${bylineOf(byline, root)}</p>` : ''}<p class="source-line"><a href="${root}${issue.address}/index.html">${esc(issue.paper.name)}</a><span>${time(issue.date, weekday)}</span><a href="${root}${sheet.address}/index.html">第${sheet.label}版<span> ${esc(sheet.name)}</span></a><span>分类：<a href="${root}sections/${data.section.id}/index.html">${esc(section)}</a></span></p><p class="machine-note"><span>机器识别文字，未经校对。</span><a href="#quality">${grade}</a></p></header>`;
}

function bylineOf({ text, people }, root) {
  let done = 0;
  const pieces = [];
  for (const { id, name } of people) {
    const start = text.indexOf(name, done);
    if (start < 0) continue;
    pieces.push(esc(text.slice(done, start)), `<a href="${root}people/${id}/index.html">${esc(name)}</a>`);
    done = start + name.length;
  }
  return `${pieces.join('')}${esc(text.slice(done))}`;
}

/** Eleventy has rendered the Markdown; each of its paragraphs gets its raw lines. */
function body({ content, provenance }) {
  return content
    .split('<p>')
    .slice(1)
    .map((paragraph, index) => {
      const [[first, last]] = provenance.body[index].lines;
      return `<p data-lines="${first === last ? first : `${first}-${last}`}" data-segment>${paragraph.trimEnd()}`;
    })
    .join('');
}

function details(data, { root, section, sheetPath }) {
  const { byline, tagFacts = [], quality, address, source } = data;
  const { evidence, weights, confidence } = data.section;
  const people = byline
    ? `<div><dt>署名</dt>${byline.people.map(({ id, name, role }) => `<dd><a href="${root}people/${id}/index.html">${esc(name)}</a><span class="role">${esc(role)}</span></dd>`).join('')}</div>`
    : '';
  const why = `因为：${evidence.map((word, index) => `${word} ${weights[index]}`).join('、')} · 可信度 ${Math.round(confidence * 100)}%`;
  const tags =
    tagFacts.length > 0
      ? `<div><dt>标签</dt>${tagFacts.map(({ id, name, evidence: [form] }) => `<dd><a href="${root}tags/${id}/index.html">${esc(name)}</a>${form === name ? '' : `<span class="role">文中作“${esc(form)}”</span>`}</dd>`).join('')}</div>`
      : '';
  const reasons = quality.reasons
    ? `<ul aria-label="原因">${quality.reasons.map((code) => `<li>${REASONS[code]}</li>`).join('')}</ul>`
    : '';
  return `<aside class="details" aria-labelledby="details"><h2 id="details" class="details-heading">本文信息</h2><dl>${people}<div><dt>分类</dt><dd><a href="${root}sections/${data.section.id}/index.html">${esc(section)}</a><span class="role">${esc(why)}</span></dd></div>${tags}<div class="details-permalink"><dt>固定网址</dt><dd><a rel="bookmark" href="${root}${address}/index.html">/${address}/</a></dd></div></dl><section id="quality"><h3 class="details-heading">文字质量</h3><p>机器识别文字，未经校对。</p><p><strong>${quality.grade.toUpperCase()} 级</strong>：${GRADES[quality.grade]}</p>${reasons}<p class="ways"><a href="${sheetPath}#L${source.lines[0][0]}">对照原始文字</a><a href="${root}about/index.html#marks">文中标记</a></p></section></aside>`;
}
