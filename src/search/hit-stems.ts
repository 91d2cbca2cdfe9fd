import { stemmer } from 'stemmer';
import { isWordLetter } from './word-letters.ts';

/** A word of a folded text: where it stands, in UTF-16 units, and what it is compared by. */
export interface StemmedWord {
  start: number;
  end: number;
  stem: string;
}

/** The words of a folded text, first to last, with their Porter stems. */
export function stemmedWords(folded: string): StemmedWord[] {
  const words: StemmedWord[] = [];
  let start = 0;
  let at = 0;
  const close = () => {
    if (at > start) words.push({ start, end: at, stem: stemmer(folded.slice(start, at)) });
  };
  for (const character of folded) {
    const isOutside = !isWordLetter(character);
    if (isOutside) close();
    at += character.length;
    if (isOutside) start = at;
  }
  close();
  return words;
}
