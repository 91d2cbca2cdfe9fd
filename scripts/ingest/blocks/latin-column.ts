import type { Line } from '../../model/page.ts';
import { letterCase } from '../language/english/letter-case.ts';
import type { LineKind } from '../language/english/line-kind.ts';
import { isLatin, SMALL_WORDS, wordsOf } from '../language/english/words.ts';
import { endsSentence } from '../language/sentence.ts';

/** What is known of the column that ragged lines were set in. */
export interface LatinColumn {
  /**
   * Least room, in characters, that a line and the next line's first word needed where the line had to end: below it, the
   * word would have stood on the line, so that the line ended for another reason.
   */
  leastFull: number;
  /** Longest line that ran on. */
  longest: number;
}

/** Tells the column that a line stands in. */
export type ColumnAt = (line: Line) => LatinColumn | undefined;

/** What is known of an English page besides its lines. */
export interface LatinPage {
  columnAt: ColumnAt;
  /** Words that stand in small letters somewhere on the page: with a capital, they begin a sentence. */
  smallWords: ReadonlySet<string>;
  /** Blank lines stand between its paragraphs, so that few of them hold two. */
  parted: boolean;
  /** What each line is by its form, told once. */
  kindOf: (line: Line) => LineKind;
}

/** Fewest lines running on that tell the width of a column. */
const MIN_LINES = 3;
/** Lines running on that are asked, before and after: columns of several widths follow one another. */
const REACH = 12;
/** Share of lines shorter than the rest by chance: breaks that a hyphen or a lost word made. */
const CHANCE = 0.08;

/**
 * The width of the ragged column that a line stands in: of the lines near it that run on in small letters, the room that
 * they and the next word would have taken. Undefined where too few lines run on.
 *
 * @param groups the lines of a page between blank lines
 */
export function latinColumns(groups: readonly (readonly Line[])[]): ColumnAt {
  const full: { number: number; room: number; length: number }[] = [];
  for (const lines of groups)
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next && runsOn(line, next))
        full.push({
          number: line.number,
          room: roomOf(line, next),
          length: line.content.text.length,
        });
    }
  return ({ number }) => {
    if (full.length < MIN_LINES) return undefined;
    const at = firstAt(full, number);
    const near = full.slice(Math.max(0, at - REACH), at + REACH);
    const rooms = near.map(({ room }) => room).toSorted((a, b) => a - b);
    return {
      leastFull: rooms[Math.floor(rooms.length * CHANCE)] ?? 0,
      longest: Math.max(...near.map(({ length }) => length)),
    };
  };
}

// Index of the first entry at or after a line, by halving.
function firstAt(entries: readonly { number: number }[], number: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((entries[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function runsOn(line: Line, next: Line): boolean {
  if (!isLatin(line.content.text) || endsSentence(line.content.text) || line.marked || next.marked) return false;
  // "Night Bus Returns" + "to Coldwell Road" is as wide as its headline.
  return /^\p{Ll}/u.test(next.content.text) && line.content.text.length <= 110 && letterCase(line.content.text) === 'sentence';
}

/** Room that a line and the first word of the next would have taken on one line. */
export function roomOf(line: Line, next: Line): number {
  const { text } = line.content;
  // Half of a divided word would always have fitted.
  if (/\p{L}-$/u.test(text)) return text.length + 4;
  return text.length + 1 + (/^\S+/u.exec(next.content.text)?.[0].length ?? 0);
}

/** The next line begins a sentence, by a word that the page elsewhere prints in small letters: `Organizers need …`. */
export function beginsAnew(next: Line, { smallWords }: LatinPage): boolean {
  const word = /^[“"‘']?(\p{Lu}[\p{L}’'-]*)/u.exec(next.content.text)?.[1];
  return word !== undefined && (smallWords.has(word.toLowerCase()) || SMALL_WORDS.has(word.toLowerCase()));
}

/** The words of English lines that stand in small letters. */
export function wordsInSmallLetters(groups: readonly (readonly Line[])[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of groups.flat()) for (const word of wordsOf(line.content.text)) if (/^\p{Ll}/u.test(word)) words.add(word);
  return words;
}

/** Spaces that the raw line begins with. */
export function indentOf(line: Line): number {
  return line.raw.length - line.raw.trimStart().length;
}

/** The lines are whole paragraphs, one a line: nearly all long ones close a sentence. */
export function areWholeParagraphs(lines: readonly Line[]): boolean {
  const long = lines.filter((line) => line.content.text.length > 60);
  const closed = long.filter((line) => endsSentence(line.content.text)).length;
  return long.some((line) => line.content.text.length > 110) && closed >= long.length * 0.7;
}

/** Fewest groups of several lines that tell how a page parts its paragraphs, most lines of a paragraph, and share that must be one. */
const MIN_GROUPS = 3;
const MAX_PARAGRAPH_LINES = 9;
const MIN_PARTED = 0.7;

/** Blank lines part the paragraphs of a page: most of what stands between them is short and closes a sentence. */
export function partsParagraphs(groups: readonly (readonly Line[])[]): boolean {
  const texts = groups.filter((lines) => lines.length > 1);
  const single = texts.filter((lines) => lines.length <= MAX_PARAGRAPH_LINES && endsSentence(lines.at(-1)?.content.text ?? ''));
  return texts.length >= MIN_GROUPS && single.length >= texts.length * MIN_PARTED;
}
