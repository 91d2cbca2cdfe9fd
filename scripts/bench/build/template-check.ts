import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Builder } from './builder.ts';
import { sharedPages } from './site-state.ts';

/** Pages of each type that are compared. */
const SAMPLE = 25;
/** Letters shown around the first difference. */
const CONTEXT = 24;
const UNSEEN = new Set(['script', 'style', 'head', 'template']);

/** What a reader gets from a page. */
export interface PageContent {
  /** All visible text in order, spaces between elements left out. */
  text: string;
  links: number;
  /** All elements but what is not shown: head, scripts, templates. */
  elements: number;
  bytes: number;
}

/** The type of a page by its path in the site, for samples. */
export function pageType(path: string): string {
  const parts = path.replace(/\/?index\.html$/u, '').split('/');
  const [first = ''] = parts;
  if (path === 'index.html') return 'home';
  if (['404.html', 'about', 'search'].includes(first)) return 'plain page';
  if (['sections', 'tags', 'columns', 'people'].includes(first))
    return ['index of lists', 'list', 'slice of a list'][parts.length - 1] ?? 'other';
  if (parts.length === 2) return /^\d{4}$/u.test(parts[1] ?? '') ? 'year' : 'issue';
  return { 1: 'newspaper', 3: 'page', 4: 'article' }[parts.length] ?? 'other';
}

/** Reads what is visible of an HTML page, its links, elements and size. */
export function pageContent(html: string): PageContent {
  let [links, elements] = [0, 0];
  const texts: string[] = [];
  visit(fromHtml(html) as Nodes, (node) => {
    if (node.type === 'element' && UNSEEN.has(node.tagName)) return 'skip';
    if (node.type === 'element' && node.tagName === 'a' && node.properties['href'] !== undefined) links += 1;
    if (node.type === 'element') elements += 1;
    if (node.type === 'text') texts.push(node.value.replaceAll(/\s+/gu, ' ').trim());
    return undefined;
  });
  return { text: texts.filter((text) => text !== '').join('|'), links, elements, bytes: Buffer.byteLength(html) };
}

/**
 * Compares a sample of pages of every type with ours: visible text, numbers of links and elements, bytes.
 *
 * @returns lines that say how a peer's pages differ, by type; one line if they do not.
 */
export function compareTemplates(own: Builder, peer: Builder): string[] {
  const byType = new Map<string, string[]>();
  for (const path of sharedPages(own.siteDir)) {
    byType.set(pageType(path), [...(byType.get(pageType(path)) ?? []), path]);
  }
  return [...byType].flatMap(([type, paths]) => {
    const step = Math.max(1, Math.floor(paths.length / SAMPLE));
    return compareSample(own, peer, { type, paths: paths.filter((_, index) => index % step === 0) });
  });
}

function compareSample(own: Builder, peer: Builder, { type, paths }: { type: string; paths: readonly string[] }): string[] {
  let [same, links, elements, ours, theirs] = [0, 0, 0, 0, 0];
  let example = '';
  for (const path of paths) {
    const expected = pageContent(readFileSync(join(own.siteDir, path), 'utf8'));
    const file = join(peer.siteDir, path);
    const found = pageContent(existsSync(file) ? readFileSync(file, 'utf8') : '');
    ours += expected.bytes;
    theirs += found.bytes;
    links += found.links - expected.links;
    elements += found.elements - expected.elements;
    if (found.text === expected.text) same += 1;
    else example ||= `; ${path}: ${firstDifference(expected.text, found.text)}`;
  }
  const size = ours === 0 ? 0 : (100 * theirs) / ours;
  return [
    `${peer.name}, ${type}: ${same} of ${paths.length} pages with the same text, ${links} links and ${elements} elements more, ${size.toFixed(1)} % of the bytes${example}`,
  ];
}

function firstDifference(expected: string, found: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  const cut = (text: string) => text.slice(Math.max(0, at - CONTEXT), at + CONTEXT);
  return `“${cut(expected)}” is “${cut(found)}”`;
}
