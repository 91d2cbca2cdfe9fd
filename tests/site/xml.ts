import sax from 'sax';

/** An element of an XML file. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text within, as written by whoever wrote it. */
  text: string;
}

/** Parses XML strictly. @throws at the first thing that is not well-formed */
export function parseXml(xml: string): XmlElement {
  const parser = sax.parser(true, { strictEntities: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.ontext = (text) => {
    for (const element of open) element.text += text;
  };
  parser.write(xml).close();
  // The parser lets these pass: https://www.w3.org/TR/xml/#charsets.
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) throw new Error('A character that XML cannot hold.');
  if (!root) throw new Error('No element.');
  return root;
}

/** Children of one name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the only child of that name. @throws if there is none, or several */
export function textOf(element: XmlElement, name: string): string {
  const [only, ...others] = childrenOf(element, name);
  if (!only || others.length > 0) throw new Error(`${element.name} has ${others.length + (only ? 1 : 0)} ${name}.`);
  return only.text;
}
