/** Helping verbs: what follows is mostly a participle, an article or `not`. */
const HELPING = /^(?:had|has|have|having|was|were|is|are|be|been|being|am)$/u;
/** After these stands the plain form of a verb. */
const MODAL = /^(?:to|will|would|can|could|may|might|must|shall|should|did|does|do|cannot)$/u;
/** After these stands a noun, or what describes one. */
const BEFORE_NOUN =
  /^(?:of|the|a|an|in|on|at|by|for|with|from|into|over|under|near|between|through|during|against|about|before|after|until|since|than|his|her|their|its|our|my|your|this|these|those|every|each|no|some|any|and|or|but)$/u;
/** Forms of verbs that cannot stand after those. */
const VERB =
  /^(?:was|were|is|are|had|has|have|said|says|told|went|came|took|made|gave|got|began|would|will|could|\p{Ll}{3,}ed)$/u;
const AFTER_HELPING =
  /^(?!when$|then$|even$|often$|open$|men$|women$|red$|bed$)(?:\p{Ll}+(?:ed|en|ing|wn|ught)|been|not|to|a|an|the|no|put|set|cut|made|held|lost|left|paid|told|built|found|in|at|on)$/u;
/** Words that open a clause, and so follow no helping verb, article or preposition. */
const CLAUSE = /^(?:when|while|although|though|because|unless|since|if)$/u;
/** Glebe + Avenue */
const NAME_ENDS =
  /^(?:Street|Road|Avenue|Lane|Drive|Terrace|Square|Place|Hill|Park|Way|Cove|Creek|River|Bridge|Hall|House|School|College|Church|County|Council|Court|Club|City|Town|Island|Bay|Point|Station|Hospital|University|Company|Association)\b/u;

/**
 * How well two words fit on either side of a break in a sentence, in log odds: `takings had` | `dropped`, `of Glebe` |
 * `Avenue` fit, `takings had` | `Avenue`, `of the` | `was` do not. 0 where nothing can be told.
 */
export function seamGrammar(before: string, after: string): number {
  const last = /([\p{L}’'-]+)[,;]?$/u.exec(before)?.[1] ?? '';
  const first = /^[“"‘'(]*([\p{L}\d’'-]+)/u.exec(after)?.[1] ?? '';
  const small = /^\p{Ll}/u.test(first);
  if (/\p{L}-$/u.test(before)) return small ? 3 : -1;
  if (/^[“"]/u.test(after)) return /[,:]$/u.test(before) ? 1 : -1.5;
  if (/,$/u.test(before)) return small ? 0.7 : -0.5;
  return FITS.find(({ holds }) => holds.test(last))?.fit(first, small) ?? nameFit(before, last, first);
}

/** Words that leave a sentence open, and how well the next word fits to them. */
const FITS: readonly { holds: RegExp; fit: (first: string, small: boolean) => number }[] = [
  {
    holds: HELPING,
    fit: (first, small) => (CLAUSE.test(first) ? -1.5 : AFTER_HELPING.test(first) ? 2 : small ? 0 : -1.5),
  },
  {
    holds: MODAL,
    fit: (first, small) => (small && !CLAUSE.test(first) && !/^\p{Ll}{2,}ed$/u.test(first) && !VERB.test(first) ? 1.5 : -1.5),
  },
  // Names follow prepositions as often as nouns do.
  { holds: BEFORE_NOUN, fit: (first, small) => (VERB.test(first) || CLAUSE.test(first) ? -1.5 : small ? 0.7 : 1.5) },
];

function nameFit(before: string, last: string, first: string): number {
  const small = /^\p{Ll}/u.test(first);
  if (!/^\p{Lu}/u.test(last)) return small ? 0.5 : -1;
  // "said Mrs Maddox, of Glebe" | "dropped": the comma is not closed yet.
  if (VERB.test(first) && /,\s+(?:of|in|at|from|near)\s+\p{Lu}[\p{L}’'-]*$/u.test(before)) return -1.5;
  return NAME_ENDS.test(first) ? 2.5 : small ? 0.2 : 0.8;
}
