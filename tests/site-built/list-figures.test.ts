import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { splitMarkdown } from '../../scripts/build/front-matter.ts';
import { readYaml } from '../../scripts/build/yaml-data.ts';
import { PARSER_VERSION } from '../../scripts/model/parser-version.ts';
import { type Article, articleSchema } from '../../src/schemas/article.ts';
import { type BuiltSite, builtSite } from './built-site.ts';

/** An article as its file says, read by nothing that the site is made with but the YAML reader. */
type Counted = Article & { text: string };

let site: BuiltSite;
let articles: Counted[];

beforeAll(async () => {
  site = await builtSite('demonstration');
  articles = filesUnder(site.archiveDir, 'articles').map((file) => {
    const { frontMatter, body } = splitMarkdown(readFileSync(join(site.archiveDir, file), 'utf8'));
    return { ...readYaml(frontMatter, articleSchema), text: body };
  });
}, 180_000);

function pageAt(path: string): string {
  return readFileSync(join(site.siteDir, path, 'index.html'), 'utf8');
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** Text of an element without its tags and spaces. */
function plain(html: string): string {
  return html.replaceAll(/<[^>]*>|\s/gu, '');
}

/** Numbers of the list of years on a page: `{ 2023年: 12 }`. */
function yearsOn(page: string): Record<string, number> {
  const list = /<ul class="year-counts">(.*?)<\/ul>/su.exec(page)?.[1] ?? '';
  const items = [...list.matchAll(/<li>(.*?)<\/li>/gsu)].map(([, item = '']) => /^(.*?)(\d+)$/u.exec(plain(item)) ?? []);
  return Object.fromEntries(items.map(([, year = '', count]) => [year, Number(count)]));
}

/** Rows of a table, first cell and the others, by the heading of its section. */
function rowsOf(page: string, section: string): Map<string, string[]> {
  const rest = page.slice(page.indexOf(`<h2 id="${section}"`));
  const body = /<tbody>(.*?)<\/tbody>/su.exec(rest)?.[1] ?? '';
  const rows = [...body.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) => plain(cell)),
  );
  return new Map(rows.map(([name = '', ...cells]) => [name, cells]));
}

const yearOf = ({ date }: Article) => (date === undefined ? '日期不详' : `${date.slice(0, 4)}年`);

test('years on the pages of all sections, tags, column titles and people are those of the files', () => {
  const listsOf = (article: Article): string[] => [
    `sections/${article.section.id}`,
    ...(article.tags ?? []).map(({ id }) => `tags/${id}`),
    ...[article.columnTitle, article.series].flatMap((each) => (each ? [`columns/${each.id}`] : [])),
    ...(article.byline?.people ?? []).map(({ id }) => `people/${id}`),
  ];
  const members = new Map<string, Set<Article>>();
  for (const article of articles)
    for (const list of listsOf(article)) members.set(list, (members.get(list) ?? new Set()).add(article));
  expect(members.size).toBeGreaterThan(50);
  for (const [list, held] of members) {
    const years = tally([...held].map(yearOf));
    const isDivided = Object.keys(years).length > 1;
    expect([list, yearsOn(pageAt(list))]).toEqual([list, isDivided ? years : {}]);
    expect([list, pageAt(list).includes('id="years"')]).toEqual([list, isDivided]);
  }
});

test('who signed with a person is who stands in the same bylines', () => {
  const bylines = articles.map(({ byline }) => new Set((byline?.people ?? []).map(({ id }) => id)));
  const people = new Set(bylines.flatMap((names) => [...names]));
  let pairs = 0;
  for (const id of people) {
    const section = /<section class="signed-with".*?<\/section>/su.exec(pageAt(`people/${id}`))?.[0] ?? '';
    const links = [...section.matchAll(/people\/([a-z0-9-]+)\/[^>]*>[^<]*<\/a><span[^>]*>(\d+)/gu)];
    const others = bylines.filter((names) => names.has(id)).flatMap((names) => [...names].filter((name) => name !== id));
    expect([id, Object.fromEntries(links.map(([, other, count]) => [other, Number(count)]))]).toEqual([id, tally(others)]);
    pairs += links.length;
  }
  expect(pairs).toBeGreaterThan(0);
});

test('a series is a numbered list from its first part on, a column begins with the newest', () => {
  const dated = (page: string, part: string) => {
    const list = new RegExp(`<${part}.*`, 'su').exec(page)?.[0] ?? '';
    return [...list.matchAll(/<time datetime="([^"]+)"/gu)].map(([, day = '']) => day);
  };
  const [series] = articles.filter((each) => each.series !== undefined);
  const parts = dated(pageAt(`columns/${series?.series?.id}`), 'ol class="entry-list series-parts" start="1"');
  expect(parts.length).toBeGreaterThan(1);
  expect(parts).toEqual([...parts].sort());
  const [column] = articles.filter((each) => each.columnTitle !== undefined);
  const entries = dated(pageAt(`columns/${column?.columnTitle?.id}`), 'div class="entry-list"');
  expect(entries.length).toBeGreaterThan(1);
  expect(entries).toEqual([...entries].sort().reverse());
});

test.each(['lanchuan-ribao', 'port-ellery-courier'])('statistics of %s equal a count over its files', (id) => {
  const own = articles.filter(({ newspaper }) => newspaper === id);
  const page = pageAt(`${id}/statistics`);
  const months = own.flatMap(({ date }) => (date === undefined ? [] : [`${date.slice(0, 4)}年${Number(date.slice(5, 7))}月`]));
  const counted = [...rowsOf(page, 'articles')].flatMap(([name, [count]]) => (count === '—' ? [] : [[name, Number(count)]]));
  expect(Object.fromEntries(counted)).toEqual(tally(months));
  expect([...rowsOf(page, 'articles').values()].flat()).not.toContain('0');
  const held = [...rowsOf(page, 'quality').values()].filter(([first]) => first !== '—');
  const grades = held.map((cells) => cells.map(Number));
  const graded = ['a', 'b', 'c'].map(
    (grade) => own.filter((each) => each.date !== undefined && each.quality.grade === grade).length,
  );
  expect([0, 1, 2].map((place) => grades.reduce((sum, cells) => sum + (cells[place] ?? 0), 0))).toEqual(graded);
  const sections = [...rowsOf(page, 'sections').values()].map(([count]) => Number(count));
  expect(sections).toEqual(Object.values(tally(own.map(({ section }) => section.id))).sort((a, b) => b - a));
  const characters = own.map(
    ({ text }) => [...text.replaceAll(/^## /gmu, '').replaceAll(/\\(?=[!-/:-@[-`{-~])|\s/gu, '')].length,
  );
  const sum = String(characters.reduce((all, count) => all + count, 0)).replace(/(?<=\d)(?=\d{3}$)/u, ',');
  expect(page).toContain(`<dt>正文字数</dt><dd>${sum}</dd>`);
});

test('the parts of a series lead to it by the name that they have in common, and so does its index', () => {
  const parts = articles.filter(({ series }) => series !== undefined);
  expect(parts.length).toBeGreaterThan(1);
  const name = '《重走澜河》系列报道';
  const id = parts[0]?.series?.id ?? '';
  const page = pageAt(`columns/${id}`);
  expect(plain(/<h1[^>]*>(.*?)<\/h1>/su.exec(page)?.[1] ?? '')).toBe(name);
  expect(/<title>(.*?)<\/title>/su.exec(page)?.[1]).toMatch(new RegExp(`^${name} ·`, 'u'));
  expect(plain(pageAt('columns'))).toContain(name);
  expect(plain(pageAt('columns'))).not.toContain(`${name}之`);
  for (const { address } of parts) {
    const steps = /<nav class="series-steps".*?<\/nav>/su.exec(pageAt(address))?.[0] ?? '';
    expect(plain(steps)).toContain(`系列：${name}所藏`);
  }
});

test('beside the number of articles of a list stands the search for them', () => {
  const { id = '' } = articles.flatMap(({ tags = [] }) => tags)[0] ?? {};
  const head = (list: string) => /<header class="issue-header">.*?<\/header>/su.exec(pageAt(list))?.[0] ?? '';
  expect(head(`tags/${id}`)).toMatch(/<a href="[./]*search\/(?:index\.html)?\?q=[^"]*">检索这些文章<\/a>/u);
  expect(head('sections/news')).toMatch(/search\/(?:index\.html)?\?section=news">检索这些文章</u);
});

test('statistics lead to the list of holdings, to years and months, and years, lists and the page about the site to statistics', () => {
  const page = pageAt('lanchuan-ribao/statistics');
  for (const target of ['holdings.csv', '2024/', '2023/', '2024-10/']) expect(page).toContain(`lanchuan-ribao/${target}`);
  for (const from of ['lanchuan-ribao/2024', 'sections/news', 'about'])
    expect([from, /href="[^"]*\/statistics\/[^"]*"/u.test(pageAt(from).replace(/<footer.*/su, ''))]).toEqual([from, true]);
});

test('statistics tell which version of the parser read the issues', () => {
  expect(pageAt('lanchuan-ribao/statistics')).toContain(`解析器版本：第 ${PARSER_VERSION} 版：4 期`);
});

test('an issue has the lowest grade of its articles, with the number of each', () => {
  const grades = articles
    .filter(({ address }) => address.startsWith('lanchuan-ribao/2024-10-18/'))
    .map((each) => each.quality.grade);
  const section = /<section class="notes" id="quality".*?<\/section>/su.exec(pageAt('lanchuan-ribao/2024-10-18'))?.[0] ?? '';
  const lowest = grades.toSorted().at(-1) ?? '';
  expect(plain(section)).toContain(`本期的等级：${lowest.toUpperCase()}级`);
  for (const [grade, count] of Object.entries(tally(grades)))
    expect(plain(section)).toContain(`${grade.toUpperCase()}级：${count}篇`);
  expect(section).toContain(`?from=2024-10-18&amp;to=2024-10-18&amp;newspaper=lanchuan-ribao&amp;quality=${lowest}`);
});

test('tags that related articles have in common are links', () => {
  const [related] = articles.flatMap(({ address }) => /<section class="related".*?<\/section>/su.exec(pageAt(address)) ?? []);
  expect(related).toMatch(/同标签：<a href="[./]*tags\/[a-z0-9-]+\/[^"]*">/u);
});

test('without scripts the home page leads to the day of the newest issue in all years', () => {
  const section = /<section aria-labelledby="on-this-day".*?<\/section>/su.exec(pageAt(''))?.[0] ?? '';
  const newest =
    articles
      .flatMap(({ date = '' }) => date)
      .sort()
      .at(-1) ?? '';
  const shown = section.replace(/<a [^>]*hidden[^>]*>.*?<\/a>/su, '');
  expect(shown).toContain(`on-this-day/${newest.slice(5)}/`);
  expect(plain(shown)).toMatch(/月\d+日：\d+期/u);
});

test('what stands beside is named, and a page without corrections has no empty place for them', () => {
  for (const path of ['', 'lanchuan-ribao']) expect(pageAt(path)).toMatch(/<aside[^>]* aria-label="[^"]+"/u);
  expect(pageAt('lanchuan-ribao/2024-10-18/pa01')).not.toContain('page-corrections');
});

test('a year says how to read its months before them, under a heading, and days of the week by their full names', () => {
  const page = pageAt('lanchuan-ribao/2024');
  const places = ['class="day-legend"', 'data-calendar-keys', '<h2 id="months"', '<table'].map((part) => page.indexOf(part));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(page).toContain('<span class="visually-hidden">星期一</span><span aria-hidden="true">一</span>');
});
