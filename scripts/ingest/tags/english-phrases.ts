import { STOP_WORDS } from './english-stop-words.ts';

/** A phrase of an English text that might be a tag. */
export interface EnglishPhrase {
  text: string;
  kind: 'place' | 'organisation' | 'topic';
}

const ORGANISATION =
  /^(?:council|committee|board|trust|society|association|club|union|company|school|college|university|hospital|church|police|court|department|office|authority|commission|institute|league|library|museum|theatre|station|group|agency|party|bank)$/u;
const PLACE =
  /^(?:street|road|lane|avenue|bridge|harbour|harbor|square|park|island|river|lake|bay|hill|quay|beach|valley|county|town|village|point|head|green|market|pier|wharf)$/u;

/** Words of a phrase, and of a name. */
const MAX_WORDS = 3;
const MAX_NAME_WORDS = 5;

/**
 * Phrases of two or three neighbouring words, and longer names, without stop words, as often as they stand in the text. Names keep their
 * capitals and count as places or organisations by their last word; a name that says neither is mostly a person's and is
 * left to the byline pages. Without a tagger no single word is taken.
 *
 * @param spellings for headlines, in which every word may have a capital: how the body writes its phrases. Others are left
 */
export function findEnglishPhrases(text: string, spellings?: ReadonlyMap<string, string>): EnglishPhrase[] {
  return phrasesOf(text).flatMap((phrase) => {
    const written = spellings ? spellings.get(phrase.toLowerCase()) : phrase;
    const kind = written === undefined ? undefined : kindOf(written);
    return written !== undefined && kind ? [{ text: written, kind }] : [];
  });
}

/** The phrases of a body, by their form in lower case. */
export function englishSpellings(texts: readonly string[]): Map<string, string> {
  return new Map(texts.flatMap((text) => phrasesOf(text).map((phrase) => [phrase.toLowerCase(), phrase] as const)));
}

function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  for (const run of text.split(/[^\p{L}\p{M}\p{N}'’ -]+|\s+[-–]\s+/u)) {
    const words = lowerOpening(run.trim().split(/\s+/u));
    const looks = words.map((word) => lookOf(word));
    for (let start = 0; start < words.length; start += 1) {
      // A name is not cut: Ridge Agency within Pine Ridge Agency is none.
      if (looks[start] === 'name' && looks[start - 1] === 'name') continue;
      const most = looks[start] === 'name' ? MAX_NAME_WORDS : MAX_WORDS;
      for (let end = start + 1; end < start + most && looks[start] !== 'none' && looks[end] === looks[start]; end += 1) {
        const phrase = words.slice(start, end + 1);
        if (looks[start] === 'name' || isSubject(phrase)) phrases.push(phrase.join(' '));
      }
    }
  }
  return phrases;
}

/** A sentence opens with a capital that means nothing, unless a name goes on with another: Mill Lane. */
function lowerOpening([first = '', second = '', ...rest]: string[]): string[] {
  const opening = /^\p{Lu}\p{Ll}/u.test(first) && /^\p{Ll}/u.test(second) ? first.toLowerCase() : first;
  return [opening, second, ...rest].filter((word) => word !== '');
}

/** What a word may be in a phrase: all of one phrase are alike. */
function lookOf(word: string): 'name' | 'word' | 'none' {
  if (word.length <= 2 || !/^\p{L}[\p{L}\p{M}'’-]+$/u.test(word) || STOP_WORDS.has(word.toLowerCase())) return 'none';
  return /^\p{Lu}/u.test(word) ? 'name' : 'word';
}

/** fish quay; not quickly done. */
function isSubject(words: readonly string[]): boolean {
  return !/(?:ly|ed)$/u.test(words.at(-1) ?? '') && !/ly$/u.test(words[0] ?? '');
}

function kindOf(text: string): EnglishPhrase['kind'] | undefined {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  if (!/^\p{Lu}/u.test(text)) return 'topic';
  if (ORGANISATION.test(last.toLowerCase())) return 'organisation';
  return PLACE.test(last.toLowerCase()) ? 'place' : undefined;
}
