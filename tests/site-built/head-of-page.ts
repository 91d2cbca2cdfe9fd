import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** What the head of a page tells programs. */
export interface HeadOfPage {
  /** Contents of `<meta>` by name or property, in order. */
  tags: Map<string, string[]>;
  /** `rel`, `type` and `href` of each `<link>`. */
  links: { rel: string; type: string; href: string }[];
  /** Texts of the elements with JSON-LD. */
  structured: string[];
}

/** Reads the head of a page as a browser does. */
export function headOf(file: string): HeadOfPage {
  const head: HeadOfPage = { tags: new Map(), links: [], structured: [] };
  visit(fromHtml(readFileSync(file, 'utf8')), 'element', ({ tagName, properties, children }) => {
    const value = (name: string) => [properties[name] ?? ''].flat().join(' ');
    if (tagName === 'meta') {
      const name = value('name') || value('property');
      head.tags.set(name, [...(head.tags.get(name) ?? []), value('content')]);
    } else if (tagName === 'link') head.links.push({ rel: value('rel'), type: value('type'), href: value('href') });
    else if (tagName === 'script' && value('type') === 'application/ld+json')
      head.structured.push(children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
  });
  return head;
}
