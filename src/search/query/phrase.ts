import { isBlank, isCloseBracket, QUOTE_KINDS, type QuoteKind } from './characters.ts';

/**
 * What a quotation mark at the start of a term is:
 * - a phrase;
 * - text, where it wraps only a part of the term, as in `“十四五”规划`;
 * - or never closed.
 */
export type Quotation = { kind: 'phrase'; value: string; end: number } | { kind: 'text' } | { kind: 'open' };

/** Reads the quotation at a place; undefined where no quotation mark opens one. */
export function quotationAt(text: string, start: number): Quotation | undefined {
  const quotes = QUOTE_KINDS.find(({ openers }) => openers.includes(text.charAt(start)));
  return text.charAt(start) === '' || quotes === undefined ? undefined : readQuotation(text, start, quotes);
}

/**
 * Up to the first blank, marks that are glued to what follows belong to the text (`"他说"你好"的事"` is one phrase). After it
 * the first mark closes, unless it looks like the beginning of another phrase.
 */
function readQuotation(text: string, start: number, quotes: QuoteKind): Quotation {
  let value = '';
  let hasBlank = false;
  let hasGlued = false;
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quotes.hasEscapes && isEscape(text, at, quotes)) {
      at += 1;
      value += text.charAt(at);
      continue;
    }
    if (isBlank(character)) {
      if (hasGlued) return { kind: 'text' };
      hasBlank = true;
    } else if (quotes.closers.includes(character)) {
      const afterBlank = isBlank(text.charAt(at - 1));
      if (isTermEnd(text, at + 1) || (hasBlank && !afterBlank)) return { kind: 'phrase', value, end: at + 1 };
      if (hasBlank) return { kind: 'open' };
      hasGlued = true;
    }
    value += character;
  }
  return hasGlued ? { kind: 'text' } : { kind: 'open' };
}

function isEscape(text: string, at: number, { closers }: QuoteKind): boolean {
  const next = text.charAt(at + 1);
  return text.charAt(at) === '\\' && next !== '' && (next === '\\' || closers.includes(next));
}

function isTermEnd(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next === '' || isBlank(next) || isCloseBracket(next);
}
