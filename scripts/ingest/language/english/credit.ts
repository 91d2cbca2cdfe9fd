import type { NamedPerson } from '../../../model/page.ts';
import { NAME, readEnglishNames } from './names.ts';
import { TITLE_WORD } from './newspaper-title.ts';

/** Longest credit, in characters. */
const MAX_CREDIT_CHARS = 100;

const PICTURE = '(?:[Pp]hoto(?:graph)?s?|[Pp]ictures?|[Ii]llustrations?|[Gg]raphics?|PHOTO(?:GRAPH)?S?|PICTURES?)';
const OWNER = "(?:(?:[Tt]he\\s+)?\\p{Lu}[\\p{L}’'-]+\\s+){0,3}";
const AGENCY = '(?:AP|AFP|PA|EPA|UPI|Reuters|REUTERS|Getty(?:\\s+Images)?|Associated\\s+Press|Xinhua|Alamy)';
const PAPER = "(?:(?:(?:[Ff]or|FOR)\\s+)?[Tt]he\\s+|THE\\s+)?\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+){0,2}";
/** Before a slash a paper must show that it is one: The Courier, Saltby Gazette, for the Echo. */
const NAMED_PAPER = `(?:(?:[Ff]or\\s+|FOR\\s+)?(?:[Tt]he|THE)\\s+\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+){0,2}|(?:\\p{Lu}[\\p{L}’'-]+\\s+){0,2}(?:${TITLE_WORD}|${TITLE_WORD.toUpperCase()})(?:\\s+[Ss]taff)?)`;
const NAMES = `(${NAME}(?:\\s*(?:,|and|&)\\s*${NAME}){0,2})`;

/** Each form in a pattern of its own, so that none has to look back. A first group holds names. */
const FORMS = [
  // Photo by Tom Askew · Courier photo by TOM ASKEW · Photograph: Nora Finch/Reuters · Photos: Tom Askew
  `(?:${OWNER})${PICTURE}(?:\\s+(?:by|BY)\\s*:?|\\s*:)\\s+${NAMES}(?:\\s*[/,]\\s*${PAPER})?`,
  // AP Photo/John Smith · Reuters/Jane Roe · Staff photo/Tom Askew
  `(?:${AGENCY}(?:\\s+[Pp]hotos?)?|${OWNER}[Pp]hotos?)\\s*/\\s*${NAMES}`,
  // John Smith/AP Photo · JOHN SMITH/The Courier · Tom Askew / Courier staff
  `${NAMES}\\s*/\\s*(?:${AGENCY}(?:\\s+[Pp]hoto)?|${NAMED_PAPER}(?:\\s+(?:photo|staff))?)`,
  // Contributed photo · AP Photo · File photo · Photo courtesy of the Harbour Trust · Photo provided
  `()(?:(?:[Cc]ontributed|[Ss]ubmitted|[Cc]ourtesy|[Ff]ile|[Ss]taff|[Hh]andout|[Aa]rchive|CONTRIBUTED|SUBMITTED|COURTESY|FILE|${AGENCY})\\s+${PICTURE}|${PICTURE}\\s+(?:courtesy(?:\\s+of)?|provided|submitted|contributed|supplied)(?:\\s+(?:by\\s+)?[\\p{L}][\\p{L} .’'&-]{2,50})?|Getty\\s+Images)`,
].map((form) => `[(\\[]?\\s*(?:${form})\\s*\\.?[)\\]]?`);
const ALONE = FORMS.map((form) => new RegExp(`^${form}$`, 'u'));
const AT_END = FORMS.map((form) => new RegExp(`(?:^|(?<=[.!?”"’)])\\s+|\\s+(?=\\())${form}$`, 'u'));

/** A picture's credit: where it begins in the text, and who took it. */
export interface EnglishCredit {
  index: number;
  people: NamedPerson[];
}

/** The whole line is a credit: `Photo by Tom Askew`, `TOM ASKEW/The Courier`, `Contributed photo`; not `Photo finish at Saltby`. */
export function isEnglishCredit(text: string): boolean {
  return readEnglishCredit(text)?.index === 0 && ALONE.some((form) => form.test(text));
}

/** The credit that a text ends in, after a full stop or in brackets: `… for the tide. (Photo by Tom Askew)`. */
export function readEnglishCredit(text: string): EnglishCredit | undefined {
  const from = Math.max(0, text.length - MAX_CREDIT_CHARS);
  const tail = text.slice(from);
  // Every form has an English word.
  if (!/[A-Za-z]/u.test(tail)) return undefined;
  for (const form of AT_END) {
    const match = form.exec(tail);
    if (!match || (match.index === 0 && from > 0)) continue;
    const names = match.slice(1).find((group) => group !== undefined) ?? '';
    // "Port Ellery/Saltby" is a route: before a slash a name must be one, and a paper or agency follow.
    if (names !== '' && readEnglishNames(names).length === 0) continue;
    const space = match[0].length - match[0].trimStart().length;
    return { index: from + match.index + space, people: readEnglishNames(names) };
  }
  return undefined;
}
