/** A phrase of an English text that might be a tag. */
export interface EnglishPhrase {
  text: string;
  kind: 'place' | 'organisation' | 'topic';
}

/** Words that no phrase begins or ends with, or holds. */
const STOP_WORDS = new Set(
  [
    'a an the and or but nor of in on at by for from to with without into onto over under after before between during about against',
    'as if when where while who whom whose which what why how than then there here this that these those is are was were be been being am',
    'has have had having do does did doing will would shall should can could may might must not no yes all any both each every few many',
    'more most much other another some such own same so too very just only also even still yet already again ever never now today tomorrow',
    'yesterday last next first second third one two three four five six seven eight nine ten hundred thousand million dozen per cent',
    'he she it they we you i him her them us me his hers its their our your my himself herself itself themselves mr mrs ms miss dr sir',
    'said says say told asked added according made make makes making take takes took taken get gets got give gives given go goes went gone',
    'come comes came see sees saw seen know known think want wants need needs year years month months week weeks day days time times hour',
    'hours minute minutes morning afternoon evening night people man men woman women monday tuesday wednesday thursday friday saturday',
    'sunday january february march april may june july august september october november december new old big small good great long high',
    'low open early late early near part page continued staff reporter correspondent up down out off back around across along through',
  ].flatMap((line) => line.split(' ')),
);

const ORGANISATION =
  /^(?:council|committee|board|trust|society|association|club|union|company|school|college|university|hospital|church|police|court|department|office|authority|commission|institute|league|library|museum|theatre|station|group|agency|party|bank)$/u;
const PLACE =
  /^(?:street|road|lane|avenue|bridge|harbour|harbor|square|park|island|river|lake|bay|hill|quay|beach|valley|county|town|village|point|head|green|market|pier|wharf)$/u;

/** Words of a phrase. */
const MAX_WORDS = 3;

/**
 * Phrases of two or three neighbouring words without stop words, as often as they stand in the text. Names keep their
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
  return text.split(/[^\p{L}\p{M}\p{N}'’ -]+|\s+[-–]\s+/u).flatMap((run) => {
    const words = lowerOpening(run.trim().split(/\s+/u));
    return words.flatMap((_, start) =>
      Array.from({ length: MAX_WORDS - 1 }, (_each, more) => words.slice(start, start + more + 2))
        .filter((phrase, more) => phrase.length === more + 2 && isPhrase(phrase))
        .map((phrase) => phrase.join(' ')),
    );
  });
}

/** A sentence opens with a capital that means nothing, unless a name goes on with another: Mill Lane. */
function lowerOpening([first = '', second = '', ...rest]: string[]): string[] {
  const opening = /^\p{Lu}\p{Ll}/u.test(first) && /^\p{Ll}/u.test(second) ? first.toLowerCase() : first;
  return [opening, second, ...rest].filter((word) => word !== '');
}

function isPhrase(words: readonly string[]): boolean {
  if (!words.every((word) => /^\p{L}[\p{L}\p{M}'’-]+$/u.test(word) && word.length > 2 && !STOP_WORDS.has(word.toLowerCase())))
    return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals === 0 ? !/(?:ly|ed)$/u.test(words.at(-1) ?? '') && !/ly$/u.test(words[0] ?? '') : capitals === words.length;
}

function kindOf(text: string): EnglishPhrase['kind'] | undefined {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  if (!/^\p{Lu}/u.test(text)) return 'topic';
  if (ORGANISATION.test(last.toLowerCase())) return 'organisation';
  return PLACE.test(last.toLowerCase()) ? 'place' : undefined;
}
