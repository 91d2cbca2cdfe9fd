import facts from '../facts.json' with { type: 'json' };

const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const esc = (text) => String(text).replaceAll(/[&<>"]/gu, (mark) => MARKS[mark]);
export const LIST_NAMES = { sections: '分类', columns: '栏目与系列', tags: '标签', people: '署名' };
const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

export function day(date) {
  const [year, month, number] = date.split('-').map(Number);
  return `${year}年${month}月${number}日`;
}
export const weekday = (date) => `${day(date)} ${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}`;
export const time = (date, words = day) => `<time datetime="${date}">${words(date)}</time>`;
export const span = (first, last) => (first === last ? day(first) : `${day(first)}至${day(last)}`);
export const langOf = ({ language }) => (language === 'zh-CN' ? '' : ` lang="${language}"`);

export function rootOf(url) {
  const depth = url.split('/').length - 2;
  return depth === 0 ? './' : '../'.repeat(depth);
}

const searchForm = (root) =>
  `<form class="search-form" role="search" method="get" action="${root}search/index.html"><input type="search" name="q" aria-label="检索全文" placeholder="输入词语" autocomplete="off"><button type="submit">检索</button></form>`;

export { searchForm };

const headers = new Map();
function siteHeader(root, current) {
  const key = `${root} ${current}`;
  if (!headers.has(key)) headers.set(key, makeHeader(root, current));
  return headers.get(key);
}

function makeHeader(root, current) {
  const bar = `<div class="site-bar"><a class="site-name" href="${root}index.html">${esc(facts.archive.title)}</a>${current === 'search' ? '' : searchForm(root)}</div>`;
  const entries = [
    ...facts.archive.newspapers.map((paper) => [paper.id, paper.name, langOf({ language: 'zh-CN', ...paper })]),
    ...Object.entries(LIST_NAMES),
    ['search', '检索'],
    ['about', '说明'],
  ];
  const items = entries.map(
    ([id, name, lang = '']) =>
      `<li><a href="${root}${id}/index.html"${lang}${id === current ? ' aria-current="true"' : ''}>${esc(name)}</a></li>`,
  );
  return `<header class="site-header">${current === 'home' ? '' : bar}<nav class="site-nav" aria-label="主导航"><ul>${items.join('')}</ul></nav></header>`;
}

/** The frame of every page. */
export function site({ title, description, root, current, head = '' }, main) {
  const name = esc(facts.archive.title);
  const full = title === facts.archive.title ? name : `${esc(title)} · ${name}`;
  const about = description === undefined ? '' : `<meta name="description" content="${esc(description)}">`;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${full}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">${about}<link rel="icon" href="data:,"><link rel="stylesheet" href="${root}${facts.assets.site}">${head}</head><body><a class="skip" href="#main">跳到正文</a>${siteHeader(root, current)}<main id="main" tabindex="-1">${main}</main><footer class="site-footer"><p><a href="${root}index.html">${name}</a><a href="${root}about/index.html">说明</a></p><p>机器识别文字，未经校对。</p></footer></body></html>`;
}

export function breadcrumbs(steps) {
  return `<nav class="breadcrumbs" aria-label="当前位置"><ol>${steps.map(([path, name]) => `<li><a href="${path}">${esc(name)}</a></li>`).join('')}</ol></nav>`;
}

export const stepsToYear = (root, { paper, date }) => [
  [`${root}${paper.id}/index.html`, paper.name],
  [`${root}${paper.id}/${date.slice(0, 4)}/index.html`, `${date.slice(0, 4)}年`],
];

export function turn(previous, next) {
  if (!previous && !next) return '';
  const link = (rel, { path, words, name }) =>
    `<a rel="${rel}" href="${path}"><span class="turn">${words}</span><span>${esc(name)}</span></a>`;
  return `<nav class="neighbours" aria-label="前后翻阅">${previous ? link('prev', previous) : ''}${next ? link('next', next) : ''}</nav>`;
}

export function headlineClass(headline) {
  const clauses = headline.split(/(?<=[\s，、：；？！])/u).map((clause) => [...clause.trim()].length);
  const longest = Math.max(...clauses);
  if (clauses.length === 1 || longest > 14) return '';
  return longest > 11 ? ' long-clauses' : ' clauses';
}

/** An article in a list or an issue. */
export function entry(article, { root, level, lead = false, opening = false, place = false }) {
  const { address, kind, kicker, headline, decks, columnTitle, byline, sheet } = article;
  const flags = [
    lead && '<span class="flag lead-flag">头条</span>',
    kind === 'brief' && '<span class="flag">简讯</span>',
    columnTitle && `<span class="flag">${esc(columnTitle.text)}</span>`,
  ].filter(Boolean);
  const facts = place
    ? `<p class="facts"><span>${esc(sheet.issue.paper.name)}</span><span>${time(article.date)}</span><span>第${sheet.label}版</span><span>${esc(sheet.name)}</span></p>`
    : byline !== undefined && !(opening && article.opening.includes(byline))
      ? `<p class="facts">${esc(byline)}</p>`
      : '';
  return `<article class="entry">${flags.length > 0 ? `<p class="flags">${flags.join('')}</p>` : ''}<hgroup>${kicker ? `<p class="kicker">${esc(kicker)}</p>` : ''}<h${level} class="entry-headline${headlineClass(headline)}"><a href="${root}${address}/index.html">${esc(headline)}</a></h${level}>${decks.map((deck) => `<p class="deck">${esc(deck)}</p>`).join('')}</hgroup>${opening ? `<p class="opening">${esc(article.opening)}${article.cut ? '……' : ''}</p>` : ''}${facts}</article>`;
}

/** The lead of an issue: the first item of page one, unless it is a brief. */
export function leadOf({ sheets: [front] }) {
  const [first] = front.articles;
  return front.label === '1' && first?.kind === 'article' ? first : undefined;
}

export function sheetSection(sheet, root, lead) {
  const [opener, ...others] = sheet.articles;
  if (!opener) return '';
  const first = `<div class="opener">${entry(opener, { root, level: 3, lead: opener === lead, opening: true })}</div>`;
  return others.length === 0
    ? first
    : `${first}<div class="others">${others.map((each) => entry(each, { root, level: 3 })).join('')}</div>`;
}

export function issueEntry(issue, root, named = false) {
  return `<div class="issue-entry">${named ? `<p class="kicker">${esc(issue.paper.name)}</p>` : ''}<p class="issue-date"><a href="${root}${issue.address}/index.html">${time(issue.date, weekday)}</a></p><p class="issue-lead">${esc(issue.articles[0].headline)}</p><p class="facts"><span>${issue.sheets.length} 版</span><span>${issue.articles.length} 篇</span></p></div>`;
}

export function paperCounts({ issues, articles }) {
  const held = issues.length > 0 ? `<span>${span(issues[0].date, issues.at(-1).date)}</span>` : '';
  return `<p class="facts">${held}<span>${issues.length} 期</span><span>${articles} 篇</span></p>`;
}

export function paperFacts({ place, publisher, rights }, { lang = '', held = '' } = {}) {
  return `<dl class="fact-list">${held}<div><dt>地区</dt><dd${lang}>${esc(place)}</dd></div><div><dt>出版者</dt><dd${lang}>${esc(publisher)}</dd></div><div><dt>权利说明</dt><dd${lang}><a href="${rights.uri}" rel="license">${esc(rights.statement)}</a></dd></div></dl>`;
}
