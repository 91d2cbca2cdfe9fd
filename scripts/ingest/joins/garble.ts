// 001:197 "但困惑，但困惑，但…但困惑，": a phrase printed three times or more on end, or twice with a stop between.
const REPEATED = /(.{2,12}?)\1{2,}|([\p{Script=Han}]{3,12}[，、])\2/u;
// Box or bar characters in a row, a character that could not be decoded, or four single characters set apart by spaces.
const DEBRIS = /[□■]{2,}|[\ufffd]|[|¦]{2,}|[\p{Script=Han}]\s[\p{Script=Han}]\s[\p{Script=Han}]\s[\p{Script=Han}]\s/u;

/** Signs of damage by recognition. Dotted and dashed lines are no damage. */
export function isGarbled(text: string): boolean {
  const repeated = REPEATED.exec(text);
  return (repeated !== null && /\p{Script=Han}/u.test(repeated[0])) || DEBRIS.test(text);
}
