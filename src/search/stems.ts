import { stemmer } from 'stemmer';
import { foldText } from './fold.ts';
import type { SearchShard } from './shards.ts';
import { SPACE_STAND_IN, standInFor } from './stand-ins.ts';
import { type IndexedTexts, SEGMENT_BREAK } from './tokens.ts';

/** Folder of the index over word stems, within the folder of an English shard. Its records are those of the other index. */
export const WORDS_FOLDER = 'words';

/** A word of a folded text, and where it stands there: UTF-16 offsets, end not included. */
export interface Word {
  stem: string;
  start: number;
  end: number;
}

/** Marks the words of the headline, appended after the text. No word has a stand-in letter. */
const TITLE_PREFIX = SPACE_STAND_IN;

const APOSTROPHE = standInFor("'");
const LATIN = '[\\p{Script=Latin}\\p{Nd}]';

/**
 * A word is a run of Latin letters and digits: `covid19`, `government` of `government's`. Any other letter is a word by
 * itself, since folding leaves no blanks between such letters; so 呼和浩特 is found in an English article as any other phrase is.
 * Stand-in letters are none.
 */
const WORD = new RegExp(`(${LATIN}+)(?:${APOSTROPHE}s(?!${LATIN}))?|(?![\\u1400-\\u167f])[\\p{L}\\p{Nl}]`, 'gu');

/** What has a stem: `2nd` and `covid19` are taken as they are. */
const STEMMED = /^\p{Script=Latin}+$/u;

/** Whether a shard has an index over word stems. */
export function hasWords({ language }: Pick<SearchShard, 'language'>): boolean {
  return language === 'en';
}

/** The words of a folded text by their stems (M. F. Porter, “An algorithm for suffix stripping”, 1980), first to last. */
export function wordsOf(folded: string): Word[] {
  return [...folded.matchAll(WORD)].map(({ 0: whole, 1: latin, index }) => {
    const word = latin ?? whole;
    return { stem: STEMMED.test(word) ? stemmer(word) : word, start: index, end: index + word.length };
  });
}

/**
 * The content of a record of the index over word stems: a stem a token; a lone `。` stands between segments, so that no phrase
 * reaches across.
 */
export function stemContent({ segments, headline }: IndexedTexts): string {
  const marked = headline === undefined ? [] : [readStems(headline, { title: true })];
  const filled = [...segments.map((segment) => readStems(segment)), ...marked].filter((stems) => stems.length > 0);
  return filled.map((stems) => stems.join(' ')).join(` ${SEGMENT_BREAK} `);
}

/**
 * The tokens that must follow one another in the index over word stems; none for a text without words.
 *
 * @param title to find them in the headline only
 */
export function readStems(text: string, { title = false }: { title?: boolean } = {}): string[] {
  return wordsOf(foldText(text)).map(({ stem }) => (title ? TITLE_PREFIX + stem : stem));
}
