import { PAGE, pageNumber } from './words.ts';

/** Longest jump line, in characters. */
const MAX_JUMP_CHARS = 64;
/** A jump whose page damage has hidden. */
export const UNREADABLE_PAGE = '?';

const KEY = "(\\p{Lu}[\\p{L}\\d’'&.-]*(?:\\s+[\\p{L}\\d’'&.-]+){0,3}?)";
const WORD = '(?:[Pp]age|PAGE|[Pp][a-z]g[a-z]|[Pp]a[a-z]e|[Pp]g\\.?|[Pp]p?\\.)';
const COLUMN = '(?:\\s*,?\\s*(?:[Cc]ol(?:umn)?|COL)\\.?\\s*\\d)?';
const CONTINUED = "(?:[Cc]ontinue[ds]|CONTINUE[DS]|[Cc]on[’']t\\.?|[Cc]ont(?:inued|[’']?d)?\\.?|CONT(?:[’']?D)?\\.?)";
const TARGET = `(?:(?:on|On|ON|to|TO|in)\\s+)(?:the\\s+)?(?:${WORD}\\s*(${PAGE})|([A-Z]-?\\d{1,2}|\\d{1,2}))`;
const SOURCE = `(?:from|From|FROM)\\s+(?:the\\s+)?(?:${WORD}\\s*(${PAGE})|([Ff]ront|FRONT)\\s+(?:[Pp]age|PAGE)|([A-Z]-?\\d{1,2}))`;

const TO = [
  // Continued on page 5 · Cont. on Page 3, Col. 2 · COUNCIL: Continued on A5 · Story continues on page 4
  `(?:${KEY}\\s*[:,—–-]?\\s+)?(?:[Ss]tory\\s+)?${CONTINUED}\\s+${TARGET}`,
  // Continued, Page 6 · Continued: A5
  `(?:${KEY}\\s*[:,—–-]?\\s+)?${CONTINUED}\\s*[,:]\\s*(?:${WORD}\\s*(${PAGE})|([A-Z]-?\\d{1,2}))`,
  // Turn to page 3 · Please turn to A5 · Turn to COUNCIL, page 5
  `(?:[Pp]lease\\s+|PLEASE\\s+)?(?:[Tt]urn|TURN)\\s+(?:to|TO)\\s+(?:${KEY}\\s*[,/—–-]\\s*)?(?:${WORD}\\s*(${PAGE})|([A-Z]-?\\d{1,2}))`,
  // See COUNCIL, A5 · See COUNCIL on page 5 · See Council / Page A5 · Please see page 3
  `(?:[Pp]lease\\s+|PLEASE\\s+)?(?:[Ss][ec]{2}|SEE)\\s+(?:${KEY}(?:\\s*[,/|:—–-]\\s*|\\s+(?:on\\s+|ON\\s+)?(?=[Pp]a?g|PAGE|[A-Z]-?\\d)))?(?:(?:on|ON)\\s+)?(?:${WORD}\\s*(${PAGE})|([A-Z]?-?\\d{1,2}))`,
].map(whole);
const FROM = [
  // Continued from page 1 · COUNCIL: Continued from A1 · Continued from front page
  `(?:${KEY}\\s*[:,/|—–-]?\\s+)?\\(?${CONTINUED}\\s+${SOURCE}`,
  // COUNCIL (from page 1)
  `${KEY}\\s*\\(\\s*${SOURCE}`,
  // From page 1 · COUNCIL, from A1 · Council / From page A1
  `(?:${KEY}\\s*[:,/|—–-]\\s*|\\p{Lu}[\\p{Lu}’'-]+\\s+)?${SOURCE}`,
].map(whole);

/** `See` and a key word, with the page a bare number: the key is in capitals, or it might be a sentence. */
const BARE_SEE = /^(?:please\s+)?see\s+(?=.*\p{Ll}{2})[^,/|]*[,/|:]?\s*\d{1,2}$/iu;

/** A jump line: which way, the page, and the word that names the story. */
export interface EnglishJump {
  direction: 'to' | 'from';
  /** As stored: `5`, `A5`; `?` where damage hides it. */
  page: string;
  /** `COUNCIL` of `See COUNCIL, A5`. */
  key?: string;
}

/** A whole line that leads to or from another page; not `See page 5 of the report for figures`, `From page to stage`. */
export function readEnglishJump(text: string): EnglishJump | undefined {
  if (text.length > MAX_JUMP_CHARS || !/\p{L}/u.test(text)) return undefined;
  const line = bare(text);
  for (const [direction, forms] of [
    ['to', TO],
    ['from', FROM],
  ] as const) {
    const match = forms.map((form) => form.exec(line)).find((found) => found !== null);
    if (!match || (BARE_SEE.test(line) && !/page/iu.test(line))) continue;
    const [key, page] = keyAndPage(match);
    return { direction, page: pageNumber(page), ...(key ? { key } : {}) };
  }
  return undefined;
}

/** The line without brackets, arrows and dots around it. */
function bare(text: string): string {
  return text.replace(/^[\s([*•►▶>…·.—–-]+/u, '').replace(/[\s)\]*•►▶>…·.—–-]+$/u, '');
}

function whole(form: string): RegExp {
  return new RegExp(`^${form}${COLUMN}$`, 'u');
}

// Each form has the key as its first group, and the page as one of the others.
function keyAndPage(match: RegExpExecArray): [string | undefined, string] {
  const [key, ...pages] = match.slice(1);
  return [key === 'Story' ? undefined : key, pages.find((page) => page !== undefined) ?? ''];
}

const BRACKETED_START = /^[([][^()[\]]{6,60}[)\]]\s*(?=\S)/u;
const BRACKETED_END = /\s*[([][^()[\]]{6,60}[)\]]$/u;
const SENTENCE_THEN_JUMP =
  /[.!?]["”’']?\s+((?:(?:Please\s+)?(?:See|SEE|Turn|TURN)|Continued|CONTINUED|Cont\.|Contd\.?|[A-Z]{3,}[A-Z ]*[:,]?\s+(?:Continued|continued))\s[^.!?]{2,50})$/u;

/**
 * Where a text that is not all jump line parts into text and marker: offset of a closing marker (`to`), or of the text after an
 * opening one (`from`). Undefined where none is glued to it; a marker inside running text stays there.
 */
export function gluedJumpAt(text: string, direction: EnglishJump['direction']): number | undefined {
  if (direction === 'from') {
    const start = BRACKETED_START.exec(text.slice(0, MAX_JUMP_CHARS + 4));
    return start && readEnglishJump(start[0].trim())?.direction === 'from' ? start[0].length : undefined;
  }
  const from = Math.max(0, text.length - MAX_JUMP_CHARS - 4);
  const tail = text.slice(from);
  const bracketed = BRACKETED_END.exec(tail);
  if (bracketed && from + bracketed.index > 0 && readEnglishJump(bracketed[0].trim())?.direction === 'to')
    return from + bracketed.index;
  const bare = SENTENCE_THEN_JUMP.exec(tail)?.[1];
  return bare && readEnglishJump(bare)?.direction === 'to' ? text.length - bare.length : undefined;
}
