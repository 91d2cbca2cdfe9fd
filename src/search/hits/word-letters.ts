import { isStandInLetter } from '../stand-ins.ts';

const LETTER = /^[\p{L}\p{N}]$/u;
/** Scripts written without blanks between words; ー and the like belong to Kana though Unicode counts them to no script. */
const WITHOUT_WORDS = /^[\p{Script=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Hangul}]$/u;

/** Whether a character of a folded text is part of a word that blanks or punctuation set off. */
export function isWordLetter(character: string): boolean {
  return LETTER.test(character) && !WITHOUT_WORDS.test(character) && !isStandInLetter(character);
}

/**
 * Whether a stretch of a folded text is whole words: neither end stands within a run of word letters. So `art` is none in
 * `party`, while 公园 is in 口袋公园里, since Chinese is written without blanks.
 *
 * @param start first UTF-16 unit
 * @param end the one after the last
 */
export function isWholeWords(folded: string, start: number, end: number): boolean {
  return !(runsAcross(folded, start) || runsAcross(folded, end));
}

function runsAcross(folded: string, at: number): boolean {
  return isWordLetter(characterBefore(folded, at)) && isWordLetter(characterAt(folded, at));
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const before = at > 1 ? characterAt(text, at - 2) : '';
  return before.length === 2 ? before : text.slice(Math.max(0, at - 1), at);
}
