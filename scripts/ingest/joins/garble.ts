import type { Damage } from '../../model/page.ts';

/** A sign of damage by recognition, and how sure it is. Dotted and dashed lines are no damage. */
interface Sign {
  pattern: RegExp;
  confidence: number;
  /** It is something printed over again, at least four units of it. */
  repeats?: true;
}

// Confidences are judgements: a character that could not be decoded is damage for certain, a phrase printed twice may be speech.
const SIGNS: readonly Sign[] = [
  { pattern: /\ufffd+/gu, confidence: 1 },
  // Box or bar characters in a row
  { pattern: /[□■]{2,}|[|¦]{2,}/gu, confidence: 0.9 },
  // Four single characters set apart by spaces
  { pattern: /(?:\p{Script=Han}\s){4,}/gu, confidence: 0.7 },
  // 001:197 "但困惑，但困惑，但…但困惑，": a phrase printed three times or more on end, or twice with a stop between
  { pattern: /(.{2,12}?)\1{2,}/gu, confidence: 0.9, repeats: true },
  { pattern: /(\p{Script=Han}{3,12}[，、])\1/gu, confidence: 0.7, repeats: true },
];

/** Most damaged places that are told of one paragraph; beyond that it is damaged as a whole. */
const MAX_PLACES = 20;

/** The words of a paragraph that recognition seems to have damaged, in the order of the text; none within another. */
export function findDamage(text: string): Damage[] {
  const signs = mayRepeat(text) ? SIGNS : SIGNS.filter(({ repeats }) => !repeats);
  const places = signs
    .flatMap(({ pattern, confidence }) =>
      [...text.matchAll(pattern)].filter(([words]) => isTelling(words)).map((match) => ({ match, confidence })),
    )
    .toSorted((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
  const found: Damage[] = [];
  let end = 0;
  for (const { match, confidence } of places) {
    if (match.index < end || found.length === MAX_PLACES) continue;
    found.push({ text: match[0].trimEnd(), confidence });
    end = match.index + match[0].length;
  }
  return found;
}

// Rows of Latin letters, digits or dashes repeat in tables and rules.
function isTelling(words: string): boolean {
  return /[\p{Script=Han}\ufffd□■|¦]/u.test(words);
}

/** Units of the longest phrase that is looked for, and of which so many must stand again as far on as the phrase is long. */
const MAX_PHRASE_UNITS = 26;
const MIN_AGAIN = 4;

// What is printed twice on end agrees with itself a phrase farther on. Few texts do, and the pattern is slow on all others.
function mayRepeat(text: string): boolean {
  for (let phrase = 2; phrase <= Math.min(MAX_PHRASE_UNITS, text.length / 2); phrase += 1) {
    let again = 0;
    for (let at = 0; at + phrase < text.length; at += 1) {
      again = text.charCodeAt(at) === text.charCodeAt(at + phrase) ? again + 1 : 0;
      if (again >= MIN_AGAIN) return true;
    }
  }
  return false;
}
