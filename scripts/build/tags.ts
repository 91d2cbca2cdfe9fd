/** An attribute of a start tag. Offsets are UTF-16 units from the start of the document. */
export interface Attribute {
  /** In lower case. */
  name: string;
  /** With character references resolved. */
  value: string;
  /** Where the value stands, quotes included; nowhere, behind the name, for an attribute without one. */
  start: number;
  end: number;
}

export interface StartTag {
  /** In lower case. */
  name: string;
  attributes: Attribute[];
}

/** Elements whose content is text up to their own end tag. (`noscript` is not among them: readers without scripts see its links.) */
const TEXT_ELEMENTS = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

const ASCII_LETTER = /[a-z]/iu;

/**
 * Every start tag of an HTML document, in order, as the tokenizer of the HTML standard (13.2.5) finds them. A tree is not
 * built, because rewriting links needs none and would cost as much as rendering the page; the tests compare the result with
 * that of parse5. Left out as our pages hold none: CDATA sections, and `<!--` inside scripts, which hides an end tag.
 */
export function startTags(html: string): StartTag[] {
  const found: StartTag[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    at = html.indexOf('<', readMarkup(html, at, found));
  }
  return found;
}

/** Reads what begins with the `<` at an offset. @returns the offset behind it. */
function readMarkup(html: string, at: number, found: StartTag[]): number {
  const next = html[at + 1] ?? '';
  if (next === '!') return endOfDeclaration(html, at);
  if (next === '?') return behind(html, '>', at);
  const isEndTag = next === '/';
  const first = html[at + (isEndTag ? 2 : 1)] ?? '';
  if (!ASCII_LETTER.test(first)) return isEndTag && first !== '' ? behind(html, '>', at) : at + 1;
  const nameEnd = endOf(TAG_NAME, html, at + (isEndTag ? 2 : 1));
  const name = html.slice(at + (isEndTag ? 2 : 1), nameEnd).toLowerCase();
  const { attributes, end } = readAttributes(html, nameEnd);
  if (end > html.length) return html.length;
  if (isEndTag) return end;
  found.push({ name, attributes });
  return TEXT_ELEMENTS.has(name) ? endOfText(html, name, end) : end;
}

/** A comment ends at `-->` or `--!>`, or at once as `<!-->`; every other `<!` ends at the next `>`. */
function endOfDeclaration(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return behind(html, '>', at);
  const abrupt = /^-?>/u.exec(html.slice(at + 4, at + 6));
  if (abrupt) return at + 4 + abrupt[0].length;
  COMMENT_END.lastIndex = at + 4;
  return COMMENT_END.exec(html) ? COMMENT_END.lastIndex : html.length;
}

/** The end tag of a text element is left to be read as any other. */
function endOfText(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'giu');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

/** @returns as `end` an offset past the document when the tag does not end. */
function readAttributes(html: string, from: number): { attributes: Attribute[]; end: number } {
  const attributes: Attribute[] = [];
  /** Of two attributes with one name the first counts. */
  const add = (name: string, start: number, end: number) => {
    if (attributes.some((each) => each.name === name)) return;
    attributes.push({ name, value: resolvedValue(html, start, end), start, end });
  };
  let at = from;
  for (;;) {
    at = endOf(BETWEEN_ATTRIBUTES, html, at);
    if (at >= html.length) return { attributes, end: html.length + 1 };
    if (html[at] === '>') return { attributes, end: at + 1 };
    const nameEnd = endOf(ATTRIBUTE_NAME, html, at + 1);
    const name = html.slice(at, nameEnd).toLowerCase();
    const equals = endOf(SPACES, html, nameEnd);
    if (html[equals] === '=') {
      const start = endOf(SPACES, html, equals + 1);
      const end = endOfValue(html, start);
      if (end > html.length) return { attributes, end };
      add(name, start, end);
      at = end;
    } else {
      add(name, nameEnd, nameEnd);
      at = nameEnd;
    }
  }
}

function endOfValue(html: string, start: number): number {
  const quote = html[start];
  if (quote !== '"' && quote !== "'") return endOf(UNQUOTED, html, start);
  const close = html.indexOf(quote, start + 1);
  return close === -1 ? html.length + 1 : close + 1;
}

function resolvedValue(html: string, start: number, end: number): string {
  const isQuoted = html[start] === '"' || html[start] === "'";
  const source = isQuoted ? html.slice(start + 1, end - 1) : html.slice(start, end);
  return source.includes('&') ? source.replaceAll(REFERENCE, resolveReference) : source;
}

/** References that our own serialiser writes: numbers, and the five names that every dialect knows. */
function resolveReference(reference: string, body: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  if (!body.startsWith('#')) return named[body] ?? reference;
  const isHex = body[1] === 'x' || body[1] === 'X';
  const code = Number.parseInt(body.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}

const TAG_NAME = /[^\t\n\f\r />]*/uy;
const BETWEEN_ATTRIBUTES = /[\t\n\f\r /]*/uy;
const ATTRIBUTE_NAME = /[^\t\n\f\r />=]*/uy;
const SPACES = /[\t\n\f\r ]*/uy;
const UNQUOTED = /[^\t\n\f\r >]*/uy;
const COMMENT_END = /--!?>/gu;
const REFERENCE = /&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/gu;

/** Offset behind the longest match of a sticky pattern, which may be empty. */
function endOf(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(html);
  return Math.max(pattern.lastIndex, from);
}

function behind(html: string, character: string, from: number): number {
  const at = html.indexOf(character, from);
  return at === -1 ? html.length : at + 1;
}
