/** Longest line of a staff box, in characters. */
const MAX_STAFF_CHARS = 160;

const DUTY =
  '(?:(?:Managing|Executive|News|City|Sports?|Photo|Copy|Features?|Deputy|Assistant|Associate|Night|Opinion|Business|Lifestyle|Web|Digital|Chief|Contributing|Section)\\s+)?(?:Editors?(?:[ -]in[ -][Cc]hief)?|Publishers?|Proprietors?)|(?:Advertising|Circulation|Production|Business|General|Office|Classifieds?)\\s+(?:Manager|Director|Editor)|Staff\\s+Photographer|Layout|Design(?:er)?|Founder|President';
const NAME = "\\p{Lu}[\\p{L}.’'-]*(?:\\s+\\p{Lu}[\\p{L}.’'-]*){1,3}";
const DUTY_FIRST = new RegExp(
  `^(?:${DUTY})(?:\\s*[:.…–—-]+\\s*|\\s*,\\s*|\\.{2,}\\s*)${NAME}(?:\\s*(?:,|and|&|;)\\s*${NAME}){0,4}$`,
  'iu',
);
const NAME_FIRST = new RegExp(`^${NAME}\\s*[,:.…–—-]+\\s*(?:${DUTY})(?:\\s*(?:and|&)\\s*(?:${DUTY}))?\\.?$`, 'iu');
const IMPRINT =
  /^(?:©|\(c\)|copyright\b).{0,120}$|^(?:all rights reserved|published (?:daily|weekly|monthly|twice|every|by|each|monday|tuesday|wednesday|thursday|friday|saturday|sunday|since)\b.{0,130}|(?:a )?member of the (?:associated press|press association)\b.{0,60}|postmaster:.{0,130}|second[- ]class postage\b.{0,100}|(?:usps|issn)\s*[\d-].{0,60}|subscriptions?\s*(?:rates?)?:.{0,130}|printed by\s.{0,100})$/iu;

/** A line of the staff box: `Editor: Nora Finch`, `TOM ASKEW, Publisher`, `© 2024 Harbour Press`; not `Editor Nora Finch said no`. */
export function isEnglishStaffLine(text: string): boolean {
  if (text.length > MAX_STAFF_CHARS) return false;
  return DUTY_FIRST.test(text) || NAME_FIRST.test(text) || IMPRINT.test(text);
}
