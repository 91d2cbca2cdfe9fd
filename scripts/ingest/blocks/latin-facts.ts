import type { Line } from '../../model/page.ts';
import { endsAbbreviated } from '../language/english/abbreviations.ts';
import { type LetterCase, letterCase } from '../language/english/letter-case.ts';
import type { LineKind } from '../language/english/line-kind.ts';
import { opensInCapitals } from '../language/english/opening.ts';
import { hangs, wordsOf } from '../language/english/words.ts';
import { endsSentence } from '../language/sentence.ts';
import { beginsAnew, indentOf, type LatinPage, roomOf } from './latin-column.ts';

/** All that is looked at of a line to tell what it is, told once. */
export interface LineFacts {
  text: string;
  kind: LineKind;
  letters: LetterCase;
  /** It closes a sentence, and not with an abbreviation. */
  stops: boolean;
  /** It begins with a small letter. */
  small: boolean;
  /** Wider than any line of its column. */
  wide: boolean;
  /** The next line's first word would not have fitted. */
  full: boolean;
  /** Letters by which that word would have fitted. */
  room: number;
  /** Its length as a share of the column's width; 1 where that is unknown. */
  share: number;
  capitals: boolean;
  opensInCapitals: boolean;
  dropCapital: boolean;
  legible: boolean;
  hangs: boolean;
  /** Short enough, and no stop: it may go on a headline. */
  mayBeDisplay: boolean;
  /** The next line begins with a word that elsewhere stands in small letters. */
  nextAnew: boolean;
  /** Undefined where paragraphs are not indented. */
  indented?: boolean;
}

/** Letters beyond the longest line of a column that no line of it has. */
const WIDER = 3;
/** Fewest letters of a line in capitals that is no abbreviation, name or damaged end. */
const MIN_CAPITALS = 8;
/** Longest line that may go on a headline, in characters. */
const MAX_DISPLAY_LINE = 60;

/** Looks at each line of a column. */
export function lineFacts(lines: readonly Line[], page: LatinPage): LineFacts[] {
  const indents = indentsOf(lines);
  return lines.map((line, at) => factsOf(line, lines[at + 1], page, indents));
}

function factsOf(line: Line, next: Line | undefined, page: LatinPage, indents: ReadonlySet<Line> | undefined): LineFacts {
  const { text } = line.content;
  const letters = letterCase(text);
  return {
    text,
    kind: page.kindOf(line),
    letters,
    stops: endsSentence(text) && !endsAbbreviated(text),
    small: /^\p{Ll}/u.test(text),
    ...widthOf(line, next, page),
    capitals: letters === 'capitals' && (text.match(/\p{Lu}/gu)?.length ?? 0) >= MIN_CAPITALS,
    opensInCapitals: opensInCapitals(text, page.smallWords),
    dropCapital: /^[“"]?\p{Lu}$/u.test(text),
    legible: isLegible(text),
    hangs: hangs(text),
    mayBeDisplay: text.length <= MAX_DISPLAY_LINE && !/[.;,]$/u.test(text),
    nextAnew: next !== undefined && beginsAnew(next, page),
    ...(indents ? { indented: indents.has(line) } : {}),
  };
}

function widthOf(line: Line, next: Line | undefined, page: LatinPage): Pick<LineFacts, 'wide' | 'full' | 'room' | 'share'> {
  const column = page.columnAt(line);
  if (!column) return { wide: false, full: false, room: 0, share: 1 };
  const { length } = line.content.text;
  const missing = next ? column.leastFull - roomOf(line, next) : 0;
  return {
    wide: length > column.longest + WIDER,
    full: next !== undefined && missing <= 0,
    room: Math.max(0, missing),
    share: column.leastFull > 0 ? length / column.leastFull : 1,
  };
}

// Most words of a headline are words: not `" 1 " ' V n`, `-mm m 'jni be, of i`.
function isLegible(text: string): boolean {
  const tokens = text.split(/\s+/u);
  const stray = tokens.filter((token) => !/\p{L}{2}|\d|^[AI&]$|^\p{Lu}\.$/u.test(token)).length;
  return /\p{L}{2}/u.test(text) && stray <= tokens.length / 3;
}

/** Fewest lines in which an indent can be told, and least share of deeper lines that begin as paragraphs do. */
const MIN_INDENT_LINES = 4;
const MIN_TRUE_INDENTS = 0.9;

// Lines that begin deeper than the rest, where nearly all of those begin as paragraphs do.
function indentsOf(lines: readonly Line[]): ReadonlySet<Line> | undefined {
  const least = Math.min(...lines.map(indentOf));
  const deeper = lines.filter((line) => indentOf(line) > least);
  if (lines.length < MIN_INDENT_LINES || deeper.length === 0 || deeper.length > lines.length / 2) return undefined;
  const begins = deeper.filter(({ content }) => /^[\p{Lu}\d“"‘'•*]/u.test(content.text) && wordsOf(content.text).length > 1);
  return begins.length >= deeper.length * MIN_TRUE_INDENTS ? new Set(deeper) : undefined;
}
