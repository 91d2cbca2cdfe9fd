import {
  DOUBLE_QUOTE,
  EQUALS,
  EXCLAMATION,
  endOfGap,
  endOfName,
  endOfSpaces,
  endOfUnquoted,
  GREATER,
  isLetter,
  QUESTION,
  SINGLE_QUOTE,
  SLASH,
} from './tag-characters.ts';

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
const TEXT_ELEMENTS = ['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'];
/** Where the text of each ends. */
const TEXT_ENDS = new Map(TEXT_ELEMENTS.map((name) => [name, new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'giu')]));

/**
 * Every start tag of an HTML document, in order, as the tokenizer of the HTML standard (13.2.5) finds them. A tree is not
 * built, because rewriting links needs none and would cost as much as rendering the page; the tests compare the result with
 * that of parse5. Left out as our pages hold none: CDATA sections, and `<!--` inside scripts, which hides an end tag.
 *
 * Every page of the site comes through here, so characters are compared by code and nothing is cut out in vain.
 *
 * @param wanted names of the attributes to give back, and only tags that have one; all when absent.
 */
export function startTags(html: string, wanted?: ReadonlySet<string>): StartTag[] {
  const found: StartTag[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    at = html.indexOf('<', readMarkup(html, at, found, wanted));
  }
  return found;
}

/** Reads what begins with the `<` at an offset. @returns the offset behind it. */
function readMarkup(html: string, at: number, found: StartTag[], wanted: ReadonlySet<string> | undefined): number {
  const next = html.charCodeAt(at + 1);
  if (next === EXCLAMATION) return endOfDeclaration(html, at);
  if (next === QUESTION) return behind(html, '>', at);
  const isEndTag = next === SLASH;
  const nameStart = isEndTag ? at + 2 : at + 1;
  if (!isLetter(html.charCodeAt(nameStart))) return isEndTag && nameStart < html.length ? behind(html, '>', at) : at + 1;
  const nameEnd = endOfName(html, nameStart);
  // Most tags of a page are bare.
  const isBare = html.charCodeAt(nameEnd) === GREATER;
  if (isBare && isEndTag) return nameEnd + 1;
  const attributes: Attribute[] = [];
  const end = isBare ? nameEnd + 1 : readAttributes(html, nameEnd, isEndTag ? undefined : attributes, wanted);
  if (end > html.length) return html.length;
  if (isEndTag) return end;
  const name = html.slice(nameStart, nameEnd).toLowerCase();
  if (attributes.length > 0 || wanted === undefined) found.push({ name, attributes });
  const textEnd = TEXT_ENDS.get(name);
  return textEnd ? endOfText(html, textEnd, end) : end;
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
function endOfText(html: string, textEnd: RegExp, from: number): number {
  textEnd.lastIndex = from;
  return textEnd.exec(html)?.index ?? html.length;
}

/**
 * @param found takes the attributes, if anybody wants them.
 * @returns the offset behind the tag, or one past the document when the tag does not end.
 */
function readAttributes(html: string, from: number, found: Attribute[] | undefined, wanted?: ReadonlySet<string>): number {
  let at = from;
  for (;;) {
    at = endOfGap(html, at);
    if (at >= html.length) return html.length + 1;
    if (html.charCodeAt(at) === GREATER) return at + 1;
    // An equals sign that opens a name belongs to it.
    const nameEnd = endOfName(html, at + 1, EQUALS);
    const equals = endOfSpaces(html, nameEnd);
    const hasValue = html.charCodeAt(equals) === EQUALS;
    const start = hasValue ? endOfSpaces(html, equals + 1) : nameEnd;
    const end = hasValue ? endOfValue(html, start) : nameEnd;
    if (end > html.length) return end;
    const name = found && html.slice(at, nameEnd).toLowerCase();
    // Of two attributes with one name the first counts.
    if (name && wanted?.has(name) !== false && !found.some((each) => each.name === name)) {
      found.push({ name, value: resolvedValue(html, start, end), start, end });
    }
    at = end;
  }
}

function endOfValue(html: string, start: number): number {
  const quote = html.charCodeAt(start);
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return endOfUnquoted(html, start);
  const close = html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start + 1);
  return close === -1 ? html.length + 1 : close + 1;
}

function resolvedValue(html: string, start: number, end: number): string {
  const first = html.charCodeAt(start);
  const isQuoted = first === DOUBLE_QUOTE || first === SINGLE_QUOTE;
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

const COMMENT_END = /--!?>/gu;
const REFERENCE = /&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/gu;

function behind(html: string, character: string, from: number): number {
  const at = html.indexOf(character, from);
  return at === -1 ? html.length : at + 1;
}
