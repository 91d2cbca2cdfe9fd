import { SCRIPT_PAIRS } from './script-map.ts';
import { isStandInLetter, SPACE_STAND_IN, standInFor } from './stand-ins.ts';

/**
 * Folded text: what is indexed, asked for and compared. Differences of width, case, accent, script and typography are
 * gone; where a folded character came from is kept.
 *
 * `starts` and `ends` have one entry for each UTF-16 unit of `text`: the offsets in the original between which the source
 * of that unit stands. They never decrease. One source may give several units (`㎏`), which then share its offsets.
 */
export interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

/**
 * Folds a text code point by code point, so that for every substring of a text cut between code points, the folded
 * substring is a substring of the folded text. Only whitespace looks at its neighbours: a run of it between two Latin
 * letters or digits becomes one letter, any other vanishes.
 *
 * Composition is never redone (a Hangul syllable becomes its jamo, ガ becomes カ), because Pagefind decomposes words too,
 * and a word that changes there is kept twice and breaks phrase search.
 */
export function fold(original: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  let gap: number | undefined;
  let previous = '';
  for (let offset = 0; offset < original.length; ) {
    const character = String.fromCodePoint(original.codePointAt(offset) ?? 0);
    const end = offset + character.length;
    const letters = foldCharacter(character);
    if (letters === ' ') {
      gap ??= offset;
    } else if (letters === '') {
      if (gap === undefined) extendLast(folded, end);
    } else {
      if (gap !== undefined && LATIN_END.test(previous) && LATIN_START.test(letters)) {
        append(folded, SPACE_STAND_IN, gap, offset);
      }
      append(folded, letters, offset, end);
      gap = undefined;
      previous = letters;
    }
    offset = end;
  }
  return folded;
}

/** The folded text alone. */
export function foldText(original: string): string {
  return fold(original).text;
}

/** Taken after folding, so accents, width and case do not matter here. */
const LATIN_START = /^[\p{Script=Latin}\p{Nd}]/u;
const LATIN_END = /[\p{Script=Latin}\p{Nd}]$/u;

const WHITESPACE = /^\p{White_Space}$/u;
/** Accents, joiners, soft hyphens, control characters: a reader does not see them as characters. */
const INVISIBLE = /[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;

/** Ideographs after Extension H, which not every browser or Pagefind knows yet, are treated as symbols. */
const FIRST_UNCERTAIN_IDEOGRAPH = 0x323b0;

/** Spellings that neither Unicode nor case folding makes equal: `二○二四年` is typed for `二〇二四年`, `⋯` for `…`. */
const RESPELLED: ReadonlyMap<string, string> = new Map([
  ['○', '〇'],
  ['◯', '〇'],
  ['⋯', '...'],
  ['″', '"'],
  ['´', "'"],
]);

const SIMPLIFIED: ReadonlyMap<string, string> = readScriptPairs();

const known = new Map<string, string>();

/** The letters that one code point folds to; a blank for whitespace, nothing for what is dropped. */
function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const letters = foldUnknown(character);
  known.set(character, letters);
  return letters;
}

function foldUnknown(character: string): string {
  if (WHITESPACE.test(character)) return ' ';
  if (INVISIBLE.test(character)) return '';
  const spelled = (RESPELLED.get(character) ?? character).normalize('NFKD');
  const lower = [...spelled].map(foldCase).join('');
  const visible = [...lower].filter((letter) => !WHITESPACE.test(letter) && !INVISIBLE.test(letter));
  const letters = visible.map((letter) => foldVisible(SIMPLIFIED.get(letter) ?? letter)).join('');
  // A free-standing accent decomposes into a blank and a mark.
  return letters === '' ? standInFor(character) : letters;
}

/** Through upper case, so that ς folds as σ and ß as ss. One letter at a time, since case mapping looks at neighbours. */
function foldCase(letter: string): string {
  return letter.toLowerCase().toUpperCase().toLowerCase().normalize('NFKD');
}

function foldVisible(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const kept = LETTER_OR_NUMBER.test(letter) && !isStandInLetter(letter) && code < FIRST_UNCERTAIN_IDEOGRAPH;
  return kept ? letter : standInFor(letter);
}

function append(folded: Folded, letters: string, start: number, end: number): void {
  folded.text += letters;
  for (let unit = 0; unit < letters.length; unit += 1) {
    folded.starts.push(start);
    folded.ends.push(end);
  }
}

/** An accent belongs to the letter before it, so that a mark covers both. */
function extendLast(folded: Folded, end: number): void {
  if (folded.ends.length > 0) folded.ends[folded.ends.length - 1] = end;
}

function readScriptPairs(): Map<string, string> {
  const characters = [...SCRIPT_PAIRS.join('')];
  const pairs = new Map<string, string>();
  for (let place = 0; place + 1 < characters.length; place += 2) {
    pairs.set(characters[place] ?? '', characters[place + 1] ?? '');
  }
  return pairs;
}
