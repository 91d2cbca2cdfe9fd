import type { Line } from '../../model/page.ts';
import { type LetterCase, letterCase } from '../language/english/letter-case.ts';
import { hangs, wordsOf } from '../language/english/words.ts';
import { endsSentence } from '../language/sentence.ts';
import { beginsAnew, endsEarly, type LatinPage } from './latin-column.ts';

/** Most lines that kicker, headline and decks of one story take without a blank line. */
export const MAX_DISPLAY_LINES = 8;
/** Longest line of display, in characters. */
const MAX_DISPLAY_CHARS = 100;
/** Most lines of a headline in sentence case. */
const MAX_SENTENCE_LINES = 3;

/** Whether lines are display is looked at with what stands around them. */
export interface DisplayContext {
  page: LatinPage;
  /** A byline or dateline follows the lines. */
  anchored: boolean;
}

/**
 * Number of lines at the beginning of these that are display set above running text without a blank line. Told by capitals or
 * title case; in sentence case, by what follows (`anchored`), or by a line that ends early although no sentence does.
 *
 * @param lines up to the byline or dateline, or a few more than display can have
 */
export function displayLength(lines: readonly Line[], { page, anchored }: DisplayContext): number {
  let length = 0;
  for (const letters of ['capitals', 'title'] as const) length += stackLength(lines, length, letters, { page, anchored });
  if (anchored && lines.length <= MAX_DISPLAY_LINES && lines.slice(length).every(mayBeDisplay)) return lines.length;
  return length > 0 ? length : sentenceLength(lines, page);
}

function stackLength(lines: readonly Line[], from: number, letters: LetterCase, { page, anchored }: DisplayContext): number {
  let end = from;
  while (lines[end] && isStacked(lines, end, from, letters)) end += 1;
  const last = lines[end - 1];
  const next = lines[end];
  if (!last || end === from) return 0;
  if (letters === 'capitals') return end - from;
  // "Mayor John Smith of Port" + "Ellery said": a line of names in running text is full, and often goes on in small letters.
  if (next && /^\p{Ll}/u.test(next.content.text)) return 0;
  const words = lines.slice(from, end).flatMap((line) => wordsOf(line.content.text)).length;
  if (
    next &&
    !anchored &&
    !endsEarly(last, next, page) &&
    !opensText(next) &&
    last.content.text.length <= (page.columnAt(last)?.longest ?? 0)
  )
    return 0;
  return words >= 2 || next === undefined || anchored ? end - from : 0;
}

function isStacked(lines: readonly Line[], at: number, from: number, letters: LetterCase): boolean {
  const text = lines[at]?.content.text ?? '';
  if (text.length > MAX_DISPLAY_CHARS || !/\p{L}{2}/u.test(text)) return false;
  if (letters === 'capitals') return letterCase(text) === 'capitals';
  if (/[.;]$/u.test(text) || letterCase(text) !== 'title') return at > from && isTailOfTitle(lines, at);
  return true;
}

// "to Begin in Spring" below "Harbour Wall Repairs": small words first, then capitals.
function isTailOfTitle(lines: readonly Line[], at: number): boolean {
  const words = wordsOf(lines[at]?.content.text ?? '');
  return words.length <= 2 && words.every((word) => word.length <= 4) && hangs(lines[at - 1]?.content.text ?? '');
}

function mayBeDisplay(line: Line): boolean {
  const { text } = line.content;
  return text.length <= MAX_DISPLAY_CHARS && !/(?<!\b\p{Lu}\p{L}{0,3})[.;]$/u.test(text);
}

// "Council backs £2m harbour wall" + "The council voted …": the first word of the text would have fitted beside the headline.
function sentenceLength(lines: readonly Line[], page: LatinPage): number {
  for (let length = 1; length <= MAX_SENTENCE_LINES; length += 1) {
    const last = lines[length - 1];
    const next = lines[length];
    if (!last || !next || !mayBeDisplay(last) || !/\p{L}{3}/u.test(last.content.text) || endsSentence(last.content.text))
      return 0;
    if (!/^[\p{Lu}\d“"‘']/u.test(next.content.text)) continue;
    if (
      (endsEarly(last, next, page) || (letterCase(last.content.text) === 'title' ? opensText(next) : beginsAnew(next, page))) &&
      !hangs(last.content.text)
    )
      return length;
  }
  return 0;
}

// Below names in capitals only such a word tells a new sentence: "Port Ellery Town" + "Council said" goes on.
function opensText(line: Line): boolean {
  return /^["“]?(?:The|A|An|It|In|On|At|If|When|As|But|And)\s/u.test(line.content.text);
}
