import { STOP_WORDS } from './english-stop-words.ts';

/** Where a place is told of: in London, at New Orleans, near Salt Lake City. What belongs to somebody is none: at Smith's. */
const TOLD =
  /(?<![\p{L}’'-])(?:[Ii]n|[Aa]t|[Nn]ear) ((?:New |Old |St\.? )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})(?![’']s|[\p{L}’-]| \p{Lu})/gu;
/** Languages and peoples, and what else stands with a capital after in or at and is no place. */
const NO_PLACE =
  /(?:ish|ese|[^l]ian|ican|erman|rench|utch|reek)s?$|^(?:latin|parliament|congress|senate|council|court|christ|god|lord|heaven|bible|christmas|easter|mass|lent|government|president|king|queen|sir|lady|captain|colonel|general|judge|rev|messrs|hotel|hall|church|street|wild)$/iu;
/** Buffalo is no place in Buffalo Bill. */
const GOES_ON = /^(?:\p{L}| \p{Lu}\p{Ll})/u;
const MIN_LETTERS = 4;

/** A place that a text names, as it is written. */
export interface PlaceTold {
  text: string;
  /** Number of the text it stands in. */
  passage: number;
}

/**
 * The places that English texts name, as often as they are named. No table of the world's places is needed: what stands in a
 * capital after in, at or near, and never in small letters, is one. In headlines of capitals it is found too.
 */
export function findEnglishPlaces(texts: readonly string[]): PlaceTold[] {
  const names = new Set<string>();
  for (const text of texts) for (const [, told = ''] of text.matchAll(TOLD)) names.add(nameIn(told));
  return [...names].toSorted().flatMap((name) => {
    const [first = ''] = name.replace(/^(?:New|Old|St\.?) /u, '').split(' ');
    if (first.length < MIN_LETTERS || NO_PLACE.test(first) || texts.some((text) => hasWord(text, first.toLowerCase()))) return [];
    return texts.flatMap((text, passage) => Array.from({ length: timesIn(text, name) }, () => ({ text: name, passage })));
  });
}

/** Up to the first word that no name holds: London Tuesday is London; a name in capitals is left to where it is written so. */
function nameIn(told: string): string {
  const words = told.split(' ');
  const end = words.findIndex(
    (word, index) => (index > 0 || !/^(?:New|Old|St\.?)$/u.test(word)) && STOP_WORDS.has(word.toLowerCase()),
  );
  const name = (end < 0 ? words : words.slice(0, end)).join(' ');
  return /\p{Ll}/u.test(name) ? name : '';
}

function hasWord(text: string, word: string): boolean {
  return timesIn(text, word, false) > 0;
}

function timesIn(text: string, name: string, capitals = true): number {
  if (name === '') return 0;
  let times = 0;
  for (const form of capitals ? [name, name.toUpperCase()] : [name])
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
      if (!/\p{L}/u.test(text[at - 1] ?? '') && !GOES_ON.test(text.slice(at + form.length, at + form.length + 3))) times += 1;
  return times;
}
