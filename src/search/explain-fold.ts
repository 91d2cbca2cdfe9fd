import { equalsOf } from './equal-characters.ts';
import { fold } from './fold.ts';
import { isStandInLetter, SPACE_STAND_IN } from './stand-ins.ts';

/** Why a character is compared as another one. */
export const FOLD_CHANGES = ['script', 'width', 'form', 'case', 'accent', 'sign', 'spelling', 'blank', 'left-out'] as const;
export type FoldChange = (typeof FOLD_CHANGES)[number];

/** A character of a text and what it is compared as. */
export interface FoldedPiece {
  /** As typed, with its accents; what cannot be seen is named: `U+202E`. */
  original: string;
  /** What it is compared as, one entry a character; none where it is left out. Signs are shown by the first of their class. */
  folded: string[];
  /** In the order of `FOLD_CHANGES`; none where nothing changed. */
  changes: FoldChange[];
  /** All that search takes for the same, where there is more than one. */
  equals: readonly string[];
}

/** Shown where a run of blanks between two words is compared. */
export const BLANK_SIGN = '␣';

const MARKS = /\p{M}/gu;
const ALL_MARKS = /^\p{M}$/u;
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]$/u;
const WIDTH_FORM = /[\uff00-\uffef]/u;

/** Folds a text and tells of each character what became of it. */
export function explainFold(text: string): FoldedPiece[] {
  const folded = fold(text);
  const pieces: FoldedPiece[] = [];
  let done = 0;
  for (let unit = 0; unit < folded.text.length; ) {
    const [start, end] = [folded.starts[unit] ?? 0, folded.ends[unit] ?? 0];
    let next = unit + 1;
    while (next < folded.text.length && folded.starts[next] === start) next += 1;
    const seen = start + visibleLength(text.slice(start, end));
    pieces.push(
      ...leftOut(text.slice(done, start)),
      explainPiece(text.slice(start, seen), folded.text.slice(unit, next)),
      ...leftOut(text.slice(seen, end)),
    );
    done = end;
    unit = next;
  }
  return [...pieces, ...leftOut(text.slice(done))];
}

/** The pairs of neighbouring characters that are looked up in the index, as they are shown. */
export function pairsOfPieces(pieces: readonly FoldedPiece[]): string[] {
  const characters = pieces.flatMap(({ folded }) => folded);
  return characters.slice(0, -1).map((character, place) => character + (characters[place + 1] ?? ''));
}

function leftOut(text: string): FoldedPiece[] {
  return [...text].map((character) => {
    const original = ALL_MARKS.test(character) ? `◌${character}` : visible(character);
    return { original, folded: [], changes: ['left-out'], equals: [] };
  });
}

function explainPiece(original: string, letters: string): FoldedPiece {
  const characters = [...letters];
  const [first = ''] = characters;
  const equals = characters.length === 1 ? equalsOf(first) : [];
  const shown = letters === SPACE_STAND_IN ? BLANK_SIGN : [...original].map(visible).join('');
  return {
    original: shown,
    folded: characters.map((letter) => shownAs(letter, shown)),
    changes: FOLD_CHANGES.filter((change) => CHANGED[change](original, letters)),
    equals: equals.length > 1 ? equals : [],
  };
}

/** UTF-16 units before the first thing that is not seen: controls belong to the character before them, but are told of apart. */
function visibleLength(text: string): number {
  let length = 0;
  for (const character of text) {
    if (length > 0 && INVISIBLE.test(character)) return length;
    length += character.length;
  }
  return length;
}

/** A sign by the first of its class; one that has no class by itself. */
function shownAs(letter: string, original: string): string {
  if (letter === SPACE_STAND_IN) return BLANK_SIGN;
  return isStandInLetter(letter) ? (equalsOf(letter)[0] ?? original) : letter;
}

/** Tells of each change whether it was made. */
const CHANGED: Readonly<Record<FoldChange, (original: string, letters: string) => boolean>> = {
  script: (original, letters) => isLetters(letters) && /\p{L}/u.test(original) && plain(original) !== letters,
  width: (original) => WIDTH_FORM.test(original),
  form: (original, letters) => isLetters(letters) && !WIDTH_FORM.test(original) && isOtherForm(original),
  case: (original, letters) => isLetters(letters) && withoutMarks(original) !== plain(original),
  accent: (original, letters) => isLetters(letters) && original.normalize('NFKD').match(MARKS) !== null,
  sign: (original, letters) =>
    !isLetters(letters) && letters !== SPACE_STAND_IN && [...letters].some((letter) => shownAs(letter, original) !== original),
  spelling: (original, letters) => isLetters(letters) && !/[\p{L}\p{N}]/u.test(original.normalize('NFKC')),
  blank: (_, letters) => letters === SPACE_STAND_IN,
  'left-out': () => false,
};

/** Ligatures, units, numbers in circles; ideographs that Unicode has twice. */
function isOtherForm(text: string): boolean {
  const isTwice = text.normalize('NFC') !== text && text.normalize('NFD').match(MARKS) === null;
  return isTwice || text.normalize('NFKD') !== text.normalize('NFD');
}

function isLetters(letters: string): boolean {
  return ![...letters].some(isStandInLetter);
}

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replaceAll(MARKS, '');
}

/** As the fold does it, but for the script. */
function plain(text: string): string {
  return withoutMarks(text.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase());
}

/** A text with its controls named, so that they turn or hide nothing. */
export function showControls(text: string): string {
  return [...text].map((character) => (/^\s$/u.test(character) ? ' ' : visible(character))).join('');
}

/** What would not be seen, or would turn the text around it, is named by its number. */
function visible(character: string): string {
  if (/^\s$/u.test(character)) return BLANK_SIGN;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return INVISIBLE.test(character) ? `U+${code}` : character;
}
