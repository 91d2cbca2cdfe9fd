/** Character codes and character classes of start tags, as the tokenizer of the HTML standard (13.2.5) compares them. */

export const DOUBLE_QUOTE = 0x22;
export const EXCLAMATION = 0x21;
export const SINGLE_QUOTE = 0x27;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const RETURN = 0x0d;
const SPACE = 0x20;

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === FORM_FEED || code === RETURN;
}

/** An ASCII letter. */
export function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** Behind the name of a tag or an attribute. @param stop a further character that ends it. */
export function endOfName(html: string, from: number, stop = GREATER): number {
  let at = from;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === GREATER || code === SLASH || code === stop || isSpace(code)) return at;
  }
  return at;
}

/** Behind an attribute's value without quotes. */
export function endOfUnquoted(html: string, from: number): number {
  let at = from;
  while (at < html.length && html.charCodeAt(at) !== GREATER && !isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/** Behind white space, if there is any. */
export function endOfSpaces(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/** Behind what may stand between two attributes. */
export function endOfGap(html: string, from: number): number {
  let at = from;
  while (html.charCodeAt(at) === SLASH || isSpace(html.charCodeAt(at))) at += 1;
  return at;
}
