import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

interface FoundElement {
  attributes: Readonly<Record<string, string>>;
  /** All text within, as it stands. */
  text: string;
}

/** Elements of a page by their name, in order; attributes by their names in HTML. */
export function elementsOf(html: string, name: string): FoundElement[] {
  const found: FoundElement[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (element.tagName !== name) return;
    const attributes = Object.entries(element.properties).map(([key, value]) => [htmlName(key), String(value)]);
    let text = '';
    visit(element, 'text', ({ value }) => {
      text += value;
    });
    found.push({ attributes: Object.fromEntries(attributes), text });
  });
  return found;
}

/** The attributes of elements without content. */
export function attributesOf(html: string, name: string): FoundElement['attributes'][] {
  return elementsOf(html, name).map(({ attributes }) => attributes);
}

function htmlName(property: string): string {
  const known: Record<string, string> = { hrefLang: 'hreflang', httpEquiv: 'http-equiv' };
  return known[property] ?? property;
}
