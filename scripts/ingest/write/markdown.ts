import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { Document, isScalar, isSeq, visit, type YAMLSeq } from 'yaml';
import type { BodyPart } from '../../model/page.ts';

/** A collection file: YAML front matter and a Markdown body. */
export function collectionFile(frontMatter: object, body: string): string {
  // compat: what YAML 1.1 readers would take for a date, a number or a boolean is quoted.
  const document = new Document(frontMatter, { version: '1.2', compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, { Seq: (_, node) => setFlow(node) });
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n${body === '' ? '' : `\n${body}`}`;
}

// Line ranges, [[3, 3], [5, 9]], stand on one line.
function setFlow(node: YAMLSeq): void {
  node.flow = node.items.every((entry) => isRange(entry) || (isSeq(entry) && entry.items.every((inner) => isRange(inner))));
}

function isRange(entry: unknown): boolean {
  return isScalar(entry)
    ? typeof entry.value === 'number'
    : isSeq(entry) && entry.items.every((inner) => isScalar(inner) && typeof inner.value === 'number');
}

/**
 * The body of an article as Markdown: paragraphs, and crossheads as second-level headings. Whatever in the text looks
 * like Markdown is escaped, so that rendering gives back the text exactly; that is checked here.
 *
 * @throws Error if the text does not survive the way to Markdown and back
 */
export function bodyMarkdown(parts: readonly Pick<BodyPart, 'role' | 'flow'>[]): string {
  const root: Root = { type: 'root', children: parts.map((part) => block(part)) };
  const markdown = toMarkdown(root, {
    bullet: '-',
    // GitHub's Markdown would read ~3~ as struck through, and CommonMark engines with tables would read pipes.
    unsafe: [
      { character: '~', inConstruct: 'phrasing' },
      { character: '|', inConstruct: 'phrasing' },
    ],
  });
  assertSurvives(markdown, parts);
  return markdown;
}

function block({ role, flow }: Pick<BodyPart, 'role' | 'flow'>): RootContent {
  const children = [{ type: 'text' as const, value: flow.text }];
  return role === 'crosshead' ? { type: 'heading', depth: 2, children } : { type: 'paragraph', children };
}

function assertSurvives(markdown: string, parts: readonly Pick<BodyPart, 'role' | 'flow'>[]): void {
  const read = fromMarkdown(markdown).children;
  const texts = read.map((node) => plainText(node));
  const kinds = read.map((node) => (node.type === 'heading' ? 'crosshead' : node.type === 'paragraph' ? 'body' : node.type));
  const differs = parts.findIndex((part, index) => texts[index] !== part.flow.text || kinds[index] !== part.role);
  if (differs >= 0 || texts.length !== parts.length) {
    throw new Error(
      `Paragraph ${differs + 1} does not survive Markdown: ${JSON.stringify(parts[differs]?.flow.text.slice(0, 80))} became ${JSON.stringify(texts[differs]?.slice(0, 80))}.`,
    );
  }
}
