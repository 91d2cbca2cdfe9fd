/** What lines are broken by. */
export interface LineRules {
  /** The width of a text in one line. */
  widthOf: (text: string) => number;
  /** How wide a line may be, in the same unit. */
  measure: number;
  /** Lines at most; the rest is cut off, and an ellipsis is put in its place. */
  limit: number;
}

/** A text broken into lines, and whether its end was cut off. */
export interface BrokenText {
  lines: string[];
  isCut: boolean;
}

/** What no line begins with, and what none ends with (标点避头尾). */
const NEVER_FIRST = /[，。、；：？！）》」』】〉〕”’…—·％%,.;:?!)\]}～]/u;
const NEVER_LAST = /[（《「『【〈〔“‘([{]/u;
/** Characters that a line may turn after, whatever follows. */
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}　-〿＀-￯]/u;

/**
 * Breaks a text into as few lines as it needs, and then as evenly as they allow. A Chinese text of clauses with blanks between
 * them, `两股冷空气接踵而至 周末最低气温降到8℃`, turns only there where each of them has room for itself.
 */
export function breakLines(text: string, rules: LineRules): BrokenText {
  const { widthOf, measure, limit } = rules;
  const clauses = text.split(' ');
  const isOfClauses = HAN.test(text) && clauses.length > 1 && clauses.length <= limit;
  if (isOfClauses && widthOf(text) > measure && clauses.every((clause) => widthOf(clause) <= measure)) {
    return { lines: clauses, isCut: false };
  }
  // A word that has no room on any line is broken anywhere.
  const pieces = piecesOf(text).flatMap((piece) => (widthOf(piece) <= measure ? [piece] : [...piece]));
  const lines = fill(pieces, rules);
  if (lines.length <= limit) return { lines: evenLines(pieces, rules, lines.length), isCut: false };
  const kept = lines.slice(0, limit - 1);
  const done = kept.reduce((sum, { pieces: count }) => sum + count, 0);
  return { lines: [...kept.map((line) => line.text), cutToFit(pieces.slice(done), rules)], isCut: true };
}

/** Parts that stay on one line: a Han character with the marks that cling to it, a word of letters. Blanks are parts. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let clings = false;
  for (const character of text) {
    const last = pieces.at(-1);
    const staysTogether = last !== undefined && (clings || NEVER_FIRST.test(character) || isOneWord(last, character));
    if (character !== ' ' && last !== ' ' && staysTogether) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
    clings = NEVER_LAST.test(character);
  }
  return pieces;
}

function isOneWord(piece: string, character: string): boolean {
  const before = [...piece].at(-1) ?? '';
  return !HAN.test(before) && !HAN.test(character) && before !== '-';
}

interface FilledLine {
  text: string;
  /** How many pieces it took up, blanks at its ends among them. */
  pieces: number;
}

function fill(pieces: readonly string[], { widthOf, measure }: LineRules): FilledLine[] {
  const lines: FilledLine[] = [];
  let line: FilledLine = { text: '', pieces: 0 };
  for (const piece of pieces) {
    const isFull = line.text.trim() !== '' && widthOf(`${line.text}${piece}`.trim()) > measure;
    if (isFull && piece !== ' ') {
      lines.push(line);
      line = { text: '', pieces: 0 };
    }
    line = { text: line.text + piece, pieces: line.pieces + 1 };
  }
  return [...lines, line].map((each) => ({ ...each, text: each.text.trim() })).filter(({ text }) => text !== '');
}

/** Steps in which the measure is narrowed: more would not be seen. */
const EVEN_STEPS = 8;

/** The narrowest lines of that number, so that none is left with a single word. */
function evenLines(pieces: readonly string[], rules: LineRules, count: number): string[] {
  let [low, high] = [rules.measure / 2, rules.measure];
  for (let step = 0; step < EVEN_STEPS; step += 1) {
    const middle = (low + high) / 2;
    const lines = fill(pieces, { ...rules, measure: middle });
    // Of a narrower measure a word may stand out.
    if (lines.length > count || lines.some(({ text }) => rules.widthOf(text) > middle)) low = middle;
    else high = middle;
  }
  return fill(pieces, { ...rules, measure: high }).map(({ text }) => text);
}

/** As much of a text as has room with an ellipsis, up to the end of a word where there is one. */
function cutToFit(pieces: readonly string[], { widthOf, measure }: LineRules): string {
  const ellipsis = pieces.some((piece) => HAN.test(piece)) ? '…' : '...';
  let kept = pieces.length;
  const cut = () =>
    pieces
      .slice(0, kept)
      .join('')
      .trim()
      .replace(/[\s\p{P}]+$/u, '');
  while (kept > 1 && widthOf(cut() + ellipsis) > measure) kept -= 1;
  const characters = [...cut()];
  while (characters.length > 1 && widthOf(characters.join('') + ellipsis) > measure) characters.pop();
  return characters.join('') + ellipsis;
}
