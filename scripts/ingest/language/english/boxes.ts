import { isSigner } from './signature.ts';
import { wordsOf } from './words.ts';

/** Longest line of an index of contents, in characters. */
const MAX_INDEX_CHARS = 140;
/** INSIDE · INSIDE TODAY · Index · In today’s Courier */
const INDEX_TITLE =
  /^(?:(?:what[’']?s\s+)?inside(?:\s+today)?|(?:today[’']s\s+)?index|also\s+inside|contents|in\s+today[’']s\s.{2,30})[:.]?$/iu;
const ENTRY =
  "\\p{Lu}[\\p{L}’'&/-]*(?:\\s+(?:\\p{Lu}[\\p{L}’'&/-]*|&|and|of|the|to|in)){0,3}[\\s.…,:-]+(?:[Pp]ages?\\s+)?[A-Z]?-?\\d{1,2}(?:\\s?[-–,&]\\s?[A-Z]?\\d{1,2})*";
const INDEX_ENTRY = new RegExp(`^${ENTRY}$`, 'u');
/** TODAY’S WEATHER · WEATHER: Rain later, wind freshening. */
const WEATHER = /^(?:today[’']?s\s+weather|weather|the\s+weather|forecast)\s*[:—–.-]\s*\S/iu;
const MAX_WEATHER_CHARS = 160;

/** The title of an index of contents. */
export function isIndexTitle(text: string): boolean {
  return text.length <= 40 && INDEX_TITLE.test(text);
}

/** A line of such an index: `Business A8`, `TV 8, 9 ● Letters 12 ● Deaths 22`; not `Town beat Rovers 3`, when no index stands around it. */
export function isIndexEntry(text: string): boolean {
  if (text.length > MAX_INDEX_CHARS || !/\d\W*$/u.test(text)) return false;
  const entries = text.split(/\s*[●•|;]\s*/u).filter((entry) => entry !== '');
  const fitting = entries.filter((entry) => INDEX_ENTRY.test(entry)).length;
  return fitting > 0 && fitting >= entries.length * 0.7;
}

/** Several entries of an index on one line prove one by themselves. */
export function isIndexLine(text: string): boolean {
  return isIndexEntry(text) && text.split(/[●•|]/u).length >= 3;
}

/** A line of weather in the corner of a page. */
export function isWeatherLine(text: string): boolean {
  return text.length <= MAX_WEATHER_CHARS && WEATHER.test(text);
}

/** Fewest words of a quotation that is pulled out of a text. */
const MIN_PULLED_WORDS = 6;
const MAX_PULLED_CHARS = 240;

/** The words of a quotation set as display, so that they can be looked for in the text; undefined if it is none. */
export function pulledWords(text: string): string | undefined {
  if (text.length > MAX_PULLED_CHARS || !/^[“"‘'].*[”"’'][.]?$/su.test(text)) return undefined;
  const words = wordsOf(text.toLowerCase());
  return words.length >= MIN_PULLED_WORDS ? words.join(' ') : undefined;
}

/** Who said what is pulled out: `DENISE ARSENAULT, council president`, `— Tom Lunt`. */
export function isQuoteSource(text: string): boolean {
  return text.length <= 90 && isSigner(text.replace(/^[—–-]+\s*/u, '').split(',')[0] ?? '') && !/[.!?]$/u.test(text);
}
