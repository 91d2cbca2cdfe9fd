import { hanShare } from '../script.ts';

/** A month as printed: `July`, `Oct.`, `Sept.` */
export const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';
/** A weekday as printed: `Friday`, `Fri.` */
export const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b\\.?';
/** A page as printed: `5`, `A5`, `One`, `front`. */
export const PAGE =
  '(?:[A-Z]-?\\d{1,2}|\\d{1,3}[A-Z]?|[Oo]ne|ONE|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words that a title leaves in small letters, and that tell nothing about a text. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and as at but by for from if in into is it its nor of off on onto or over per so than that the to up via vs was with yet'.split(
    ' ',
  ),
);

/** Words after which a sentence must go on, so that a line ending in one is no headline of its own. */
const HANGING_WORDS: ReadonlySet<string> = new Set(
  'a an and as at but by for from had has have he her his if in into is its my nor of on or our she that the their they this to was we were which who whose will with would'.split(
    ' ',
  ),
);

/** The text is English, or at least written in Latin letters: at most a fifth of its letters are Han. */
export function isLatin(text: string): boolean {
  return hanShare(text) <= 0.2 && /\p{Script=Latin}/u.test(text);
}

/** 1 to 12 for a printed month; 0 if it is none. */
export function monthNumber(printed: string): number {
  return MONTHS.indexOf(printed.slice(0, 3).toLowerCase()) + 1;
}

/** 0 (Sunday) to 6 for a printed weekday; -1 if it is none. */
export function weekdayNumber(printed: string): number {
  return WEEKDAYS.indexOf(printed.slice(0, 3).toLowerCase());
}

/** A printed page number in its stored form: `A5` of `A-5`, `1` of `One` and `front`. */
export function pageNumber(printed: string): string {
  const word = NUMBERS.indexOf(printed.toLowerCase()) + 1;
  if (/^front$/iu.test(printed)) return '1';
  return word > 0
    ? String(word)
    : printed
        .replace('-', '')
        .replace(/^([A-Z]?)0+(?=\d)/u, '$1')
        .toUpperCase();
}

/** Words of a text with apostrophes and hyphens inside them, as printed. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The text stops where a sentence cannot: `… voted to`, `… of the`. */
export function hangs(text: string): boolean {
  const last = wordsOf(text.slice(-60)).at(-1) ?? '';
  return /[,-]$/u.test(text) || (/^\p{Ll}/u.test(last) && HANGING_WORDS.has(last));
}
