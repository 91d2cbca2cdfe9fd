import { endsSentence } from '../sentence.ts';
import { letterCase } from './letter-case.ts';
import { hangs, wordsOf } from './words.ts';

/** Longest display line, in characters: two or three printed lines. */
const MAX_DISPLAY_CHARS = 110;
/** Longest headline that closes with a mark: `WHERE HAS THE MONEY GONE?` */
const MAX_CLOSED_CHARS = 80;

/** Most words of a headline in title case that closes with a stop. */
const MAX_STOPPED_WORDS = 9;
/** Fewest words of a sentence that introduces what stands below; a kicker has fewer. */
const MIN_INTRODUCTION_WORDS = 5;
/** Speech and who spoke, which no headline tells so. */
const SPEECH = /[,?!][”"’]\s+(?:said|says|he|she|they|asked|added|told|replied|recalled|wrote)\b/u;

/**
 * English words that can only be running text. Capitals are display even where old papers close them with a stop; what is
 * set as a title is, unless it is a sentence; what is set as a sentence is running text if it is long, stops or hangs.
 */
export function isEnglishText(text: string): boolean {
  const letters = letterCase(text);
  if (letters === 'capitals') return text.length > MAX_DISPLAY_CHARS;
  if (text.length > MAX_DISPLAY_CHARS || hangs(text)) return true;
  // “If they cut one, they cut others,” said Tamara Wills
  if (letters === 'sentence' && (SPEECH.test(text) || isIntroduction(text))) return true;
  if (!endsSentence(text)) return false;
  if (letters === 'title') return /[.]["”’')]*$/u.test(text) && !isStoppedTitle(text);
  return true;
}

// In the course of his remarks he said:
function isIntroduction(text: string): boolean {
  return text.endsWith(':') && wordsOf(text).length >= MIN_INTRODUCTION_WORDS;
}

// "Rumored Massacre on the Plains.", "Public Meeting.": old papers close their headlines; "Mr. Smith." is none.
function isStoppedTitle(text: string): boolean {
  const words = wordsOf(text).length;
  return words >= 2 && words <= MAX_STOPPED_WORDS && !/[,;:]|\p{L}\. /u.test(text);
}

/** A heading by its mark in the raw text, though it closes like a sentence: `Will the Ferry Ever Run Again?` */
export function isEnglishHeading(text: string): boolean {
  return text.length <= MAX_CLOSED_CHARS && (/[?!]["”’']?$/u.test(text) || letterCase(text) !== 'sentence');
}
