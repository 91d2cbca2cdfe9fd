import type { Element, ElementContent, Nodes as HastNodes, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes as MdastNodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Handler, toHast } from 'mdast-util-to-hast';
import type { BlockView } from '../../src/catalog/types/block.ts';

/** A top-level block of an article's Markdown, before its provenance is added. */
export type RenderedBlock = Pick<BlockView, 'kind' | 'html' | 'text'>;

/** Characters that mean something to CommonMark wherever they stand, or that are not plain space or line ends. */
const MARKED = /[\\`*_[\]<&\t\r\0\ufeff]/u;
/** A line that may be more than a paragraph of one line: by how it begins, or by space at its ends. */
const MARKED_LINE = /^[ #>+\-=~]|^\d{1,9}[.)]| $/u;
/** A crosshead as ingest writes it. */
const CROSSHEAD = /^## (?=[^ #])/u;

/**
 * Renders an article's body, as `renderMarkdown` does and with the same result, but ten times as fast where it consists of
 * nothing but paragraphs of one line and crossheads.
 */
export function renderBody(markdown: string): RenderedBlock[] {
  return renderPlain(markdown) ?? renderMarkdown(markdown);
}

/** `undefined` where any character might be a mark. Every second line is empty, so no line belongs to the one before. */
function renderPlain(markdown: string): RenderedBlock[] | undefined {
  if (MARKED.test(markdown)) return undefined;
  const blocks: RenderedBlock[] = [];
  let isAfterText = false;
  for (const line of markdown.split('\n')) {
    if (line === '') {
      isAfterText = false;
      continue;
    }
    const text = line.replace(CROSSHEAD, '');
    const isCrosshead = text.length < line.length;
    if (isAfterText || MARKED_LINE.test(text) || (isCrosshead && text.includes('#'))) return undefined;
    blocks.push({ kind: isCrosshead ? 'crosshead' : 'paragraph', html: text, text });
    isAfterText = true;
  }
  return blocks;
}

/**
 * Renders an article's body, one entry for each top-level block. Plain CommonMark: no tables, no `~` strikethrough and no
 * addresses turned into links, since newspaper text contains all of these as mere characters. Ingest writes headings and
 * paragraphs only; whatever else a hand edit brings in is shown as plain text, so nothing is lost and nothing runs.
 */
export function renderMarkdown(markdown: string): RenderedBlock[] {
  return fromMarkdown(markdown).children.map((block) => renderBlock(block, markdown));
}

function renderBlock(block: RootContent, markdown: string): RenderedBlock {
  const kind = block.type === 'heading' ? 'crosshead' : 'paragraph';
  const content = inlineContent(block, markdown);
  return { kind, html: toHtml({ type: 'root', children: content }), text: content.map(textOf).join('') };
}

function inlineContent(block: RootContent, markdown: string): ElementContent[] {
  if (block.type === 'heading' || block.type === 'paragraph') {
    const element = toHast(block, { handlers: PLAIN_HANDLERS });
    return element.type === 'element' ? element.children : [];
  }
  if (block.type === 'code' || block.type === 'html') return [text(block.value)];
  // Lists, quotations, rules, definitions: as they stand in the file, so that a list keeps its numbers.
  const { start, end } = block.position ?? {};
  return [text(markdown.slice(start?.offset, end?.offset))];
}

/** Inline marks that are not shown as such: their text remains. Emphasis and line breaks keep their elements. */
const PLAIN_HANDLERS: Record<string, Handler> = {
  link: (state, node: MdastNodes) => state.all(node),
  linkReference: (state, node: MdastNodes) => state.all(node),
  image: (_, node: { alt?: string | null }) => text(node.alt ?? ''),
  imageReference: (_, node: { alt?: string | null }) => text(node.alt ?? ''),
  inlineCode: (_, node: { value: string }) => text(node.value),
  html: (_, node: { value: string }) => text(node.value),
};

function text(value: string): Text {
  return { type: 'text', value };
}

function textOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node as Element).children.map(textOf).join('') : '';
}
