import { xmlText } from '../../../src/site/xml-text.ts';

/** A piece of XML that is whole and escaped. Only `tag` makes one, so no text of an article can become markup. */
export interface Markup {
  readonly xml: string;
}

/** What stands in an element; text is escaped, and what is absent leaves nothing. */
export type Content = Markup | string | undefined | false | readonly Content[];

/** An element. Attributes that are absent are left out; names of both are ours. */
export function tag(name: string, attributes: Readonly<Record<string, string | undefined>>, ...content: Content[]): Markup {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escaped(value)}"`));
  const inner = content.map(xmlOf).join('');
  return {
    xml: inner === '' && EMPTY.has(name) ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>`,
  };
}

/** Elements that readers of HTML take for open when they are written with two tags. */
const EMPTY: ReadonlySet<string> = new Set(['link', 'meta', 'br', 'hr', 'item', 'itemref', 'rootfile']);

/** A document with its declaration. */
export function xmlDocument(root: Markup): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`);
}

function xmlOf(content: Content): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'string') return escaped(content);
  return 'xml' in content ? content.xml : content.map(xmlOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return xmlText(text).replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
