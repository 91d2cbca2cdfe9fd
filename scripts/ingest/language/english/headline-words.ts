import { SMALL_WORDS, wordsOf } from './words.ts';

/** Words of headlines that stand in any text, beside the small ones. */
const COMMON: ReadonlySet<string> = new Set(
  'after again against all are back be been before day first get gets has have he her his how last more new no not one out say says she their they this two what when who why will year years'.split(
    ' ',
  ),
);
/** Shortest stem, in letters: `ferr` of Ferry and ferries. */
const MIN_STEM = 4;

/**
 * The words of a headline that tell what it is about, lower-cased and cut to a stem: `council`, `dredg` of DREDGING, `ferr` of
 * Ferries.
 */
export function headlineStems(headline: string): string[] {
  return [...new Set(wordsOf(headline.toLowerCase()))]
    .filter((word) => word.length > 2 && !SMALL_WORDS.has(word) && !COMMON.has(word))
    .map(stemOf);
}

/** A text as its words, lower-cased, with a space before each, so that ` stem` is found at the beginnings of words alone. */
export function spacedWords(text: string): string {
  return ` ${wordsOf(text.toLowerCase()).join(' ')}`;
}

function stemOf(word: string): string {
  const stem = word.replace(/(?:[’']s|ing|ings|ies|ied|es|ed|er|s|y|e)$/u, '');
  return stem.length >= MIN_STEM ? stem : word;
}
