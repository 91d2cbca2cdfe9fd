import type { Line } from '../../model/page.ts';
import { endsSentence } from '../language/sentence.ts';
import { endsEarly, indentOf, type LatinPage } from './latin-column.ts';

/**
 * Cuts lines of a ragged column into paragraphs: before a dateline, a bullet or a printed indent; and after a line that
 * closes a sentence and ended early, where the next begins with a capital. A small letter always goes on.
 */
export function cutLatinParagraphs(lines: readonly Line[], page: LatinPage): Line[][] {
  const indented = isIndented(lines);
  const dense = lines.length > DENSE_LINES;
  const paragraphs: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (previous && !isParagraphEnd(previous, line, page, { indented, dense })) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** More lines than this without a blank line hold several paragraphs. */
const DENSE_LINES = 10;

/** Fewest lines in which an indent can be told. */
const MIN_INDENT_LINES = 4;

// Some raw lines begin with more spaces than the others, and each of those begins with a capital.
function isIndented(lines: readonly Line[]): boolean {
  const least = Math.min(...lines.map(indentOf));
  const deeper = lines.filter((line) => indentOf(line) > least);
  if (lines.length < MIN_INDENT_LINES || deeper.length === 0 || deeper.length > lines.length / 2) return false;
  return deeper.every((line) => /^[\p{Lu}\d“"‘'•*]/u.test(line.content.text));
}

function isParagraphEnd(
  line: Line,
  next: Line,
  page: LatinPage,
  { indented, dense }: { indented: boolean; dense: boolean },
): boolean {
  const { text } = next.content;
  if (/^\p{Ll}/u.test(text)) return false;
  const kind = page.kindOf(next);
  if (kind === 'dateline' || kind === 'bullet') return true;
  if (indented) return indentOf(next) > indentOf(line);
  if (!endsSentence(line.content.text) || !/^[\p{Lu}\d“"‘'(£$€]/u.test(text)) return false;
  // Papers give each speech a paragraph, and a sentence seldom ends with its line.
  return endsEarly(line, next, page) || (dense && /^["“]/u.test(text));
}
