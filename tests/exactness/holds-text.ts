import { stemmer } from 'stemmer';
import { foldText } from '../../src/search/fold.ts';
import { isStandInLetter } from '../../src/search/stand-ins.ts';
import type { FoldedArticle } from './drawn-query.ts';

export type Match = 'exact' | 'word' | 'stem';

/** Whether a text stands in a segment of an article: anywhere, as whole words, or by stems where the article is in English. */
export function holdsText({ segments, folded, newspaper }: FoldedArticle, text: string, match: Match): boolean {
  if (match === 'stem' && isEnglish(newspaper) && wordsOf(text).length > 0)
    return segments.some((segment) => holdsStems(segment, text));
  return folded.some((segment) => occurs(segment, foldText(text), match));
}

export function holdsTitle(article: FoldedArticle, text: string, match: Match): boolean {
  const { headline, foldedHeadline } = article;
  if (headline === undefined) return false;
  return holdsText({ ...article, segments: [headline], folded: [foldedHeadline] }, text, match);
}

/** The one newspaper of the demonstration that is in English. */
function isEnglish(newspaper: string): boolean {
  return newspaper === 'port-ellery-courier';
}

function occurs(text: string, sought: string, match: Match): boolean {
  if (match !== 'word') return text.includes(sought);
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (!isWithinWord(text, at) && !isWithinWord(text, end)) return true;
  }
  return false;
}

/** Whether a letter of a word stands on either side of a place. */
function isWithinWord(text: string, place: number): boolean {
  return isWordLetter([...text.slice(0, place)].at(-1)) && isWordLetter([...text.slice(place)][0]);
}

function isWordLetter(letter: string | undefined): boolean {
  if (letter === undefined || isStandInLetter(letter)) return false;
  return (
    /[\p{L}\p{N}]/u.test(letter) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u.test(letter)
  );
}

function holdsStems(segment: string, text: string): boolean {
  return ` ${wordsOf(segment).join(' ')} `.includes(` ${wordsOf(text).join(' ')} `);
}

function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll(/(?<=[a-z0-9])['’]s(?![a-z0-9])/gu, '')
      .match(/[a-z]+[a-z0-9]*|[0-9]+[a-z0-9]*|\p{Script=Han}/gu) ?? [];
  return words.map((word) => (/^[a-z]+$/u.test(word) ? stemmer(word) : word));
}
