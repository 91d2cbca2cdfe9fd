/** Helping verbs: what follows is mostly a participle, an article or `not`. */
const HELPING = /^(?:had|has|have|having|was|were|is|are|be|been|being|am)$/u;
/** After these stands the plain form of a verb. */
const MODAL = /^(?:to|will|would|can|could|may|might|must|shall|should|did|does|do|cannot)$/u;
/** After these stands a noun, or what describes one. */
const BEFORE_NOUN =
  /^(?:of|the|a|an|in|on|at|by|for|with|from|into|over|under|near|between|through|during|against|about|his|her|their|its|our|my|your|this|these|those|every|each|no|some|any|and|or|but)$/u;
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
  if (/\p{L}-$/u.test(before)) return /^\p{Ll}/u.test(first) ? 3 : -1;
  if (/^[“"]/u.test(after)) return /[,:]$/u.test(before) ? 1 : -1.5;
  const small = /^\p{Ll}/u.test(first);
  if (/,$/u.test(before)) return small ? 0.7 : -0.5;
  if (CLAUSE.test(first) && (HELPING.test(last) || MODAL.test(last) || BEFORE_NOUN.test(last))) return -1.5;
  if (HELPING.test(last)) return AFTER_HELPING.test(first) ? 2 : small ? 0 : -1.5;
  if (MODAL.test(last)) return !small || /^\p{Ll}{2,}ed$/u.test(first) || VERB.test(first) ? -1.5 : 1.5;
  // Names follow prepositions as often as nouns do.
  if (BEFORE_NOUN.test(last)) return VERB.test(first) ? -1.5 : small ? 0.7 : 1.5;
  // "said Mrs Maddox, of Glebe" | "dropped": the comma is not closed yet.
  if (/,\s+(?:of|in|at|from|near)\s+\p{Lu}[\p{L}’'-]*$/u.test(before) && VERB.test(first)) return -1.5;
  if (/^\p{Lu}/u.test(last)) return NAME_ENDS.test(first) ? 2.5 : small ? 0.2 : 0.8;
  return small ? 0.5 : -1;
}
