import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { splitMarkdown } from '../../scripts/build/front-matter.ts';
import { readYaml } from '../../scripts/build/yaml-data.ts';
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
  for (const [list, held] of members) expect([list, yearsOn(pageAt(list))]).toEqual([list, tally([...held].map(yearOf))]);
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
  const counted = [...rowsOf(page, 'articles')].flatMap(([month, [count]]) => (count === '0' ? [] : [[month, Number(count)]]));
  expect(Object.fromEntries(counted)).toEqual(tally(months));
  const grades = [...rowsOf(page, 'quality').values()].map((cells) => cells.map(Number));
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
