import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test, vi } from 'vitest';
import { builtSite } from './built-site.ts';

vi.setConfig({ testTimeout: 180_000 });

const ISSUE = 'lanchuan-ribao/2024-10-18';
const ARTICLE = `${ISSUE}/pa01/a01`;
/** Its date and the numbers of some of its pages are inferred. */
const INFERRED = 'lanchuan-ribao/2024-11-05';

async function pageOf(folder: string) {
  const { siteDir } = await builtSite('demonstration');
  const html = readFileSync(join(siteDir, folder, 'index.html'), 'utf8');
  /** What the first element of a class holds, up to its end tag. */
  const part = (className: string, tag: string) =>
    new RegExp(`<${tag}[^>]* ?class="${className}".*?</${tag}>`, 'su').exec(html)?.[0] ?? '';
  return { html, part, siteDir };
}

/** Links of some HTML with their words, from the root of the site. */
function linksIn(html: string, folder: string): [string, string][] {
  return [...html.matchAll(/<a [^>]*?href="([^"]+)"[^>]*>(.*?)<\/a>/gsu)].map(([, href = '', inner = '']) => [
    posix.normalize(posix.join(folder, href)),
    inner.replaceAll(/<[^>]+>/gu, ''),
  ]);
}

test('an issue leads to its month and to its day in all years, and says which day is before and after', async () => {
  const { part } = await pageOf(ISSUE);
  expect(linksIn(part('breadcrumbs', 'nav'), ISSUE)).toContainEqual(['lanchuan-ribao/2024-10/index.html', '10月']);
  expect(linksIn(part('facts', 'p'), ISSUE)).toContainEqual(['on-this-day/10-18/index.html', '历史上的10月18日']);
  expect(linksIn(part('turns', 'p'), ISSUE)).toEqual([
    ['lanchuan-ribao/2023-10-19/index.html', '上一期 2023年10月19日'],
    ['lanchuan-ribao/2024-11-05/index.html', '下一期 约2024年11月5日'],
  ]);
});

test('of the source of an article the name leads to the newspaper and the date to the issue', async () => {
  const { part, html, siteDir } = await pageOf(ARTICLE);
  expect(linksIn(part('source-line', 'p'), ARTICLE).slice(0, 2)).toEqual([
    ['lanchuan-ribao/index.html', '澜川日报'],
    [`${ISSUE}/index.html`, '2024年10月18日 星期五'],
  ]);
  expect(linksIn(html, ARTICLE).map(([path]) => path)).toContain(`${ARTICLE}/article.txt`);
  expect(readFileSync(join(siteDir, ARTICLE, 'article.txt'), 'utf8')).toMatch(/^老码头|\n老码头/u);
});

test('a jump is told once where the rest follows: the printed line leads to it', async () => {
  const { part, html } = await pageOf(ARTICLE);
  expect(linksIn(part('jump', 'div'), '')).toEqual([['#part2', '（下转A02版）']]);
  expect(html).toMatch(/<section[^>]* id="part2"/u);
});

test('marks lead to where their reason is told', async () => {
  const article = await pageOf(ARTICLE);
  const soft = linksIn(article.html, ARTICLE).find(([, text]) => text === '断段存疑')?.[0] ?? '';
  expect(soft).toMatch(/pa02\/a01\/index\.html#joins$/u);
  expect(readFileSync(join(article.siteDir, soft.split('#')[0] ?? ''), 'utf8')).toContain('id="joins"');
  const issue = await pageOf(INFERRED);
  expect(issue.html).toContain('class="mark" href="#date"');
  expect(issue.html).toMatch(/<section[^>]* id="date"/u);
  const [notes = ''] = linksIn(issue.html, INFERRED).flatMap(([path]) => (path.endsWith('#notes') ? [path] : []));
  const page = readFileSync(join(issue.siteDir, notes.split('#')[0] ?? ''), 'utf8');
  expect(page).toContain('class="mark" href="#notes"');
  expect(page).toMatch(/id="notes".*版次没有印出/su);
});

test('every paragraph can be named in a correction by copying, with its raw lines', async () => {
  const { part } = await pageOf(ARTICLE);
  const copied = [...part('suggest', 'details').matchAll(/<code>(.*?)<\/code>/gu)].map(([, text]) => text);
  expect(copied[2]).toMatch(/^lanchuan-ribao\/2024-10-18\/pa01\/a01 第3段 \S+第13、15、17/u);
});

test('what is English on a page in Chinese says so, and 无题 before it does not', async () => {
  const about = await pageOf('about');
  expect(about.html).toMatch(/<p lang="en">This archive/u);
  const paper = await pageOf('port-ellery-courier/2024-10-18');
  expect(paper.part('facts rights-line', 'p')).toMatch(/<span lang="en">/u);
  const beside = await pageOf('port-ellery-courier/2024-10-18/p01/a04');
  expect(beside.html).toMatch(/<span>无题：<span lang="en">/u);
});
