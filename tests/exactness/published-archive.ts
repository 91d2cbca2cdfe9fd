import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { globSync } from 'tinyglobby';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { textOf } from '../browser/published.ts';

/** An article as anyone can read it from the published pages and the Markdown, without any code of the search. */
export interface PublishedArticle {
  address: string;
  newspaper: string;
  language: string;
  date: string | undefined;
  pageId: string;
  pageLabel: string | undefined;
  pageName: string | undefined;
  /** Place of the page in its issue, and on the page. */
  pageSequence: number;
  order: number;
  section: { id: string; name: string };
  kind: string;
  people: { id: string; name: string }[];
  columns: string[];
  tags: { id: string; name: string }[];
  characters: number;
  grade: string;
  isCorrected: boolean;
  /** Texts of the elements marked `data-segment`, in order. */
  segments: string[];
  headline: string | undefined;
}

interface FrontMatter {
  corrections?: unknown[];
  address: string;
  newspaper: string;
  language: string;
  date?: string;
  page: string;
  order: number;
  kind: string;
  section: { id: string };
  byline?: { people: { id: string; name: string }[] };
  columnTitle?: { text: string };
  series?: { text: string };
  quality: { grade: string };
}

interface IssuePage {
  id: string;
  sequence: number;
  label?: string;
  name?: string;
}

/** Reads every article of an archive folder, with its page in the built site. */
export function readPublishedArchive({ archiveDir, siteDir }: { archiveDir: string; siteDir: string }): PublishedArticle[] {
  const pages = new Map<string, IssuePage>();
  for (const file of globSync('issues/**/*.md', { cwd: archiveDir }).sort()) {
    const issue = frontMatter(join(archiveDir, file)) as { address: string; pages?: IssuePage[] };
    for (const page of issue.pages ?? []) pages.set(`${issue.address}/${page.id}`, page);
  }
  return globSync('articles/**/*.md', { cwd: archiveDir })
    .sort()
    .map((file) => readArticle(frontMatter(join(archiveDir, file)) as unknown as FrontMatter, pages, siteDir));
}

function frontMatter(file: string): Record<string, unknown> {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/u.exec(readFileSync(file, 'utf8')) ?? [];
  return parse(yaml) as Record<string, unknown>;
}

function readArticle(front: FrontMatter, pages: ReadonlyMap<string, IssuePage>, siteDir: string): PublishedArticle {
  const { address, newspaper, language, date, page, order, kind, byline, columnTitle, series, quality } = front;
  const html = readPage(join(siteDir, address, 'index.html'));
  const held = pages.get(dirname(address));
  return {
    ...{ address, newspaper, language, date, order, kind },
    pageId: page,
    pageLabel: held?.label,
    pageName: held?.name,
    pageSequence: held?.sequence ?? 0,
    section: { id: front.section.id, name: html.linked('sections').find(({ id }) => id === front.section.id)?.name ?? '' },
    people: byline?.people ?? [],
    columns: [columnTitle?.text, series?.text].filter((text) => text !== undefined),
    tags: html.linked('tags'),
    characters: html.characters,
    grade: quality.grade,
    isCorrected: front.corrections !== undefined,
    segments: html.segments,
    headline: html.headline,
  };
}

function readPage(file: string) {
  const segments: string[] = [];
  const links: { kind: string; id: string; name: string }[] = [];
  let headline: string | undefined;
  let characters = 0;
  visit(fromHtml(readFileSync(file, 'utf8')), 'element', (element: Element) => {
    const { href, dataSegment, className } = element.properties;
    const [, kind = '', id = ''] = /(?:^|\/)(sections|tags)\/([^/]+)\/index\.html$/u.exec(String(href ?? '')) ?? [];
    if (id !== '') links.push({ kind, id, name: textOf(element).trim() });
    if (dataSegment === undefined) return;
    const text = textOf(element);
    segments.push(text);
    if (dataSegment === 'headline') headline = text;
    const isBody = 'dataLines' in element.properties && !(Array.isArray(className) && className.includes('credit'));
    if (isBody) characters += [...text.replaceAll(/\s/gu, '')].length;
  });
  const linked = (kind: string) => links.filter((link) => link.kind === kind).map(({ id, name }) => ({ id, name }));
  return { segments, headline, characters, linked };
}
