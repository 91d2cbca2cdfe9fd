import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { globSync } from 'tinyglobby';
import { visit } from 'unist-util-visit';

/** An article as a reader of the site gets it. */
export interface PublishedTexts {
  address: string;
  /** Texts of the elements marked `data-segment`, in order. */
  segments: string[];
}

/** Reads every page of a built site that has searchable texts, by address. */
export function readPublished(siteDir: string): PublishedTexts[] {
  const files = globSync('**/index.html', { cwd: siteDir }).sort();
  const articles = files.map((file) => ({ address: dirname(file), segments: segmentsIn(join(siteDir, file)) }));
  return articles.filter(({ segments }) => segments.length > 0);
}

function segmentsIn(file: string): string[] {
  const segments: string[] = [];
  visit(fromHtml(readFileSync(file, 'utf8')), 'element', (element: Element) => {
    if ('dataSegment' in element.properties) segments.push(textOf(element));
  });
  return segments;
}

/** The text of an element, as a reader copies it. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
