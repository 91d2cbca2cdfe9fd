import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { parse } from 'yaml';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { loadArchive } from '../../scripts/ingest/read/load-archive.ts';
import { readRawFiles } from '../../scripts/ingest/read/read-raw.ts';
import type { RawFile } from '../../scripts/model/raw.ts';
import { type Article, articleSchema } from '../../src/schemas/article.ts';
import { type Issue, issueSchema } from '../../src/schemas/issue.ts';
import { readTree } from './read-tree.ts';

/** An article as its file tells it. */
export interface PublishedArticle {
  path: string;
  front: Article;
  body: string;
}

/** What ingest has written in an archive folder, read back from the files alone. */
export interface Published {
  articles: PublishedArticle[];
  issues: Issue[];
}

/** Reads the collections of an archive folder; every file must fit its schema. */
export async function readPublished(archive: string): Promise<Published> {
  const articles = [...(await readTree(archive, ['articles']))].map(([path, text]) => {
    const { front, body } = splitFile(text);
    return { path, front: articleSchema.parse(parse(front)), body };
  });
  const issues = [...(await readTree(archive, ['issues'])).values()].map((text) =>
    issueSchema.parse(parse(splitFile(text).front)),
  );
  return { articles, issues };
}

function splitFile(text: string): { front: string; body: string } {
  const match = /^---\n([\s\S]*?\n)---\n(?:\n([\s\S]*))?$/u.exec(text);
  if (!match) throw new Error('A collection file begins with front matter.');
  return { front: match[1] ?? '', body: match[2] ?? '' };
}

/** The raw files of an archive folder, as ingest reads them. */
export async function readRaw(archive: string): Promise<RawFile[]> {
  const { archive: facts, rawFolder } = await loadArchive(archive);
  const files: RawFile[] = [];
  for await (const reading of readRawFiles({ archive: facts, rawFolder, diagnostics: [] }))
    if (typeof reading.file !== 'string') files.push(reading.file);
  return files;
}

/**
 * The two laws, checked on the published files without the parser's own bookkeeping.
 *
 * @returns `file:line` of lines with text that nothing owns, and the characters lost and made up
 */
export async function checkPublished(archive: string): Promise<{ unowned: string[]; lost: string; invented: string }> {
  const published = await readPublished(archive);
  const files = await readRaw(archive);
  const printed = files.flatMap(({ file, pages }) => pages.flatMap(({ lines }) => lines.map((line) => ({ file, ...line }))));
  const owned = ownedLines(published);
  const unowned = printed
    .filter((line) => normaliseLine(line).content.text !== '' && !owned.has(`${line.file}:${line.number}`))
    .map(({ file, number }) => `${file}:${number}`);
  // Corrected words are weighed on both sides, so that the rest must balance.
  const corrected = published.articles.flatMap(({ front }) => front.corrections ?? []).filter(({ what }) => what === 'text');
  const raw = count([
    ...printed.map(({ raw: text }) => text.replace(/^\s*#{1,6}(?:\s+|$)/u, '')),
    ...corrected.map((each) => each.new ?? ''),
  ]);
  const text = count([...publishedTexts(published), ...corrected.map((each) => each.old ?? '')]);
  return { unowned, lost: difference(raw, text), invented: difference(text, raw) };
}

function ownedLines({ articles, issues }: Published): Set<string> {
  const owned = new Set<string>();
  const add = (file: string, [from, to]: readonly [number, number]) => {
    for (let line = from; line <= to; line += 1) owned.add(`${file}:${line}`);
  };
  for (const { front } of articles) for (const range of front.source.lines) add(front.source.file, range);
  for (const issue of issues)
    for (const page of issue.pages) for (const { lines } of page.unassigned ?? []) add(page.source.file, lines);
  return owned;
}

// Each printed text once: inline fields stand in the body, and the label of a box stands with each of its briefs.
function publishedTexts({ articles, issues }: Published): string[] {
  const labels = new Set<string>();
  const texts = articles.flatMap(({ front, body }) => {
    const label = `${front.source.file}:${JSON.stringify(front.provenance.columnTitle)}`;
    const column = front.columnTitle && !labels.has(label) ? [front.columnTitle.text] : [];
    labels.add(label);
    return [
      ...column,
      ...[front.kicker, front.headline, front.series?.text, ...(front.decks ?? [])].filter((text) => text !== undefined),
      ...[front.byline, front.dateline, front.credit].flatMap((field) => (field && field.inline !== true ? [field.text] : [])),
      // 下转第5、6版 is one printed line of two jumps.
      ...new Map((front.jumps ?? []).map(({ text }, index) => [JSON.stringify(front.provenance.jumps?.[index]), text])).values(),
      ...fromMarkdown(body).children.map((node) => plainText(node)),
    ];
  });
  return [
    ...texts,
    ...issues.flatMap(({ pages }) => pages.flatMap(({ unassigned }) => (unassigned ?? []).map(({ text }) => text))),
  ];
}

// Width and quotation marks may change; space, ** and what prints nothing may go, and so may a hyphen at a line end.
function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const level = text
      .replaceAll(/\p{Cf}/gu, '')
      .replaceAll('**', '')
      .normalize('NFKC')
      .replaceAll(/[“”„‟″]/gu, '"');
    for (const char of level) {
      if (!/[\s\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}-]/u.test(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
    }
  }
  return counts;
}

function difference(from: ReadonlyMap<string, number>, less: ReadonlyMap<string, number>): string {
  return [...from].map(([char, times]) => char.repeat(Math.max(0, times - (less.get(char) ?? 0)))).join('');
}
