// 001:197 "但困惑，但困惑，但…但困惑，": a phrase printed three times or more on end, or twice with a stop between.
const REPEATED = /(.{2,12}?)\1{2,}|([\p{Script=Han}]{3,12}[，、])\2/u;
// Box or bar characters in a row, a character that could not be decoded, or four single characters set apart by spaces.
const DEBRIS = /[□■]{2,}|[\ufffd]|[|¦]{2,}|[\p{Script=Han}]\s[\p{Script=Han}]\s[\p{Script=Han}]\s[\p{Script=Han}]\s/u;

/** Signs of damage by recognition. Dotted and dashed lines are no damage. */
export function isGarbled(text: string): boolean {
  const repeated = mayRepeat(text) ? REPEATED.exec(text) : null;
  return (repeated !== null && /\p{Script=Han}/u.test(repeated[0])) || DEBRIS.test(text);
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
