import { entriesOf } from './archive.js';

// Every export is a Nunjucks filter of the same name.
const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

export function day(date) {
  const [year, month, number] = date.split('-').map(Number);
  return `${year}年${month}月${number}日`;
}
export const weekday = (date) => `${day(date)} ${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}`;
export const daysOf = (issues) => {
  const [first, last] = [issues[0].date, issues.at(-1).date];
  return first === last ? day(first) : `${day(first)}至${day(last)}`;
};

/** The way from a page to the top of the site. */
export function rootOf(url) {
  const depth = url.split('/').length - 2;
  return depth === 0 ? './' : '../'.repeat(depth);
}

export function headlineClass(headline) {
  const clauses = headline.split(/(?<=[\s，、：；？！])/u).map((clause) => [...clause.trim()].length);
  const longest = Math.max(...clauses);
  if (clauses.length === 1 || longest > 14) return '';
  return longest > 11 ? ' long-clauses' : ' clauses';
}

export function shortened(text) {
  const characters = [...text];
  return characters.length <= 120 ? text : `${characters.slice(0, 120).join('')}…`;
}

/** The lead of an issue: the first item of page one, unless it is a brief. */
export function lead({ sheets: [front] }) {
  const [first] = front.articles;
  return front.label === '1' && first?.kind === 'article' ? first : undefined;
}

/** A printed byline as pieces of text and people in it. */
export function pieces({ text, people }) {
  let done = 0;
  const found = [];
  for (const { id, name } of people) {
    const start = text.indexOf(name, done);
    if (start < 0) continue;
    found.push({ text: text.slice(done, start) }, { id, text: name });
    done = start + name.length;
  }
  return [...found, { text: text.slice(done) }];
}

/** Eleventy has rendered the Markdown; each of its paragraphs gets its raw lines. */
export function withLines(html, body) {
  let index = 0;
  return html.replaceAll('<p>', () => {
    const [[first, last]] = body[index++].lines;
    return `<p data-lines="${first === last ? first : `${first}-${last}`}" data-segment>`;
  });
}

export const entries = (slice) => entriesOf(slice);
export const months = (issues) =>
  [...Map.groupBy(issues, ({ date }) => date.slice(5, 7))].map(([id, held]) => ({ id, held, name: `${Number(id)}月` }));
export const total = (papers, key) => papers.reduce((sum, { [key]: held }) => sum + (held.length ?? held), 0);
/** Numbers of the slices that a list links to; none stands for an ellipsis. */
export function shownSlices(last) {
  const all = Array.from({ length: last }, (_, index) => index + 1);
  return last <= 7 ? all : [1, undefined, ...all.slice(-5)];
}
export const scriptJson = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');
