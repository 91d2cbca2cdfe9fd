import { createHash } from 'node:crypto';
import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { showControls } from '../../../src/site/control-signs.ts';

export type Content = Element | string | undefined;

/** An element. Texts are escaped when it is written, and control characters shown by signs. */
export function h(tagName: string, properties: Properties, ...children: readonly (Content | readonly Content[])[]): Element {
  return { type: 'element', tagName, properties, children: children.flat().flatMap(toNode) };
}

function toNode(content: Content): ElementContent[] {
  if (content === undefined || content === '') return [];
  return [typeof content === 'string' ? { type: 'text', value: showControls(content) } : content];
}

export interface DocumentParts {
  language: string;
  title: string;
  /** Of the program's own; never made of raw text, since style and script are not escaped. */
  style: string;
  script: string;
  bodyClass: string;
  body: readonly Content[];
}

/**
 * A whole HTML document. Its content policy lets nothing run but the one script, and nothing load at all, so that even a
 * mistake in escaping could do no harm.
 */
export function writeDocument({ language, title, style, script, bodyClass, body }: DocumentParts): string {
  const policy = `default-src 'none'; style-src ${sourceHash(style)}; script-src ${sourceHash(script)}; base-uri 'none'; form-action 'none'`;
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h(
        'html',
        { lang: language },
        h(
          'head',
          {},
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'robots', content: 'noindex' }),
          h('title', {}, title),
          h('style', {}, verbatim(style)),
        ),
        h('body', { className: [bodyClass] }, ...body, h('script', {}, verbatim(script))),
      ),
    ],
  };
  return `${toHtml(root, { characterReferences: { useNamedReferences: false } })}\n`;
}

// The policy's hash is of these very characters, so no sign may replace one.
function verbatim(source: string): Element {
  return { type: 'text', value: source } as unknown as Element;
}

function sourceHash(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}
