import type { NamedPerson } from '../../../model/page.ts';
import { readEnglishNames } from './names.ts';
import { isNewspaperTitle } from './newspaper-title.ts';

/** Longest byline, in characters. */
const MAX_BYLINE_CHARS = 120;

/** `Courier Staff Writer`, `of The Courier staff`, `Political Editor`: what the writer is. */
const PAPER = "(?:(?:of\\s+)?(?:[Tt]he\\s+|THE\\s+)?\\p{Lu}[\\p{L}’'-]+\\s+){0,3}";
const DUTY =
  '(?:(?:[Ss]taff|STAFF)(?:\\s+(?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Pp]hotographers?|WRITERS?|REPORTERS?|CORRESPONDENTS?))?|(?:[Cc]orrespondents?|[Rr]eporters?|[Ww]riters?|[Cc]olumnists?|[Cc]ontributors?|[Ee]ditors?|CORRESPONDENTS?|REPORTERS?|WRITERS?|COLUMNISTS?|EDITORS?))';
const ROLE = `${PAPER}${DUTY}`;
const AGENCY =
  '(?:(?:[Tt]he\\s+|THE\\s+)?(?:Associated\\s+Press|ASSOCIATED\\s+PRESS|Press\\s+Association|Canadian\\s+Press|United\\s+Press(?:\\s+International)?)|AP|PA|AFP|UPI|Reuters?|REUTERS?|Agence\\s+France-Presse|Xinhua|Bloomberg(?:\\s+News)?)';
const DUTY_ALONE = new RegExp(`^${DUTY}$`, 'u');
const ROLE_OR_AGENCY = new RegExp(`^(?:${ROLE}|${AGENCY})$`, 'u');
const ROLE_ALONE = new RegExp(
  `^(?:${ROLE}|(?:[Ss]pecial\\s+to|[Ff]or|SPECIAL\\s+TO|FOR)\\s+(?:[Tt]he|THE)\\s+\\p{Lu}[\\p{L} ’'-]{2,40})$`,
  'u',
);

const BY =
  /^(?:(?:Story|Words|Text|Report|Reported|Written|Compiled|Analysis|Review|Reviewed)\s+(?:and\s+(?:photos?|pictures?)\s+)?by|By|BY|STORY\s+BY)\s*:?\s+/u;
const ROLE_AFTER = new RegExp(
  `(?:\\s*[,/|—–•]\\s*|\\s+-\\s+|\\s+)(${ROLE}|${AGENCY}|(?:[Ss]pecial\\s+to|[Ff]or)\\s+(?:[Tt]he)\\s+\\p{Lu}[\\p{L} ’'-]{2,40})$`,
  'u',
);
const PLACE_AFTER = /\s+(?:in|IN|at)\s+\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]+){0,2}$/u;
const UNNAMED = new RegExp(
  `^(?:(?:[Bb]y|BY)\\s+)?(?:${AGENCY}|(?:[Aa]|[Oo]ur|OUR|A)\\s+(?:[Oo]wn\\s+|OWN\\s+|\\p{Lu}\\p{L}+\\s+|[Ss]pecial\\s+|[Ss]taff\\s+){0,2}(?:[Cc]orrespondent|CORRESPONDENT|[Rr]eporter|REPORTER)|(?:[Tt]he\\s+)?[Ee]ditor)$`,
  'u',
);
const REPORTS =
  /^(?:(?:from|by|compiled\s+from)\s+)?(?:(?:the\s+)?[\p{L}’'-]+\s+)?(?:staff|wire|news\s+service|agency)(?:\s+(?:and|&)\s+(?:staff|wire|agency))?\s+reports?$|^from\s+(?:our|a)\s+(?:(?:own|special|staff|london)\s+)?correspondent$/iu;

/** What a writer is, as a line of its own below the name: `Chief Reporter`, `Political Editor`, `Herald Staff Writer`, `in London`. */
export function isEnglishDuty(text: string): boolean {
  return text.length <= 50 && (new RegExp(`^${ROLE}$`, 'u').test(text.trim()) || /^(?:in|at)\s\p{Lu}\p{L}+$/u.test(text.trim()));
}

/** Who wrote, as a line of its own tells it. */
export interface EnglishByline {
  /** Empty where the line names an agency or the staff. */
  people: NamedPerson[];
}

/**
 * A line that only tells who wrote: `By JOHN SMITH`, `By John Smith and Jane Roe, Staff Writers`, `JOHN SMITH / Staff
 * Reporter`, `By The Associated Press`, `Staff report`, `Special to the Courier`; not `By Tuesday the water was gone`,
 * `By Popular Demand`.
 */
export function readEnglishByline(text: string): EnglishByline | undefined {
  if (text.length > MAX_BYLINE_CHARS) return undefined;
  const line = text
    .trim()
    .replace(/^[([—–•*_■●-]\s*|\s*[)\]*_]$/gu, '')
    .replace(/(?<=\p{L}{3})[.:]$/u, '');
  if (REPORTS.test(line) || UNNAMED.test(line)) return { people: [] };
  const by = BY.exec(line)?.[0].length ?? 0;
  const people = by === 0 ? named(line, false) : undefined;
  if (people) return people;
  if (by === 0) return ROLE_ALONE.test(line) && isRoleAlone(line) ? { people: [] } : undefined;
  if (by > 0 && DUTY_ALONE.test(line.slice(by))) return { people: [] };
  return named(line.slice(by), true);
}

// "Staff Writer" and "Special to the Courier" stand below a name; "Harbour Editor" or "For the Record" might be anything.
function isRoleAlone(line: string): boolean {
  return (
    /^(?:.{0,30}\bstaff(?:\s+(?:writer|reporter|correspondent|photographer)s?)?|special\s+to\s+the\s.+)$/iu.test(line) &&
    !/^staff$/iu.test(line)
  );
}

function named(text: string, afterBy: boolean): EnglishByline | undefined {
  const role = ROLE_AFTER.exec(text);
  for (const end of role ? roleStarts(text, role) : []) {
    const name = text.slice(0, end.at);
    const people = isNewspaperTitle(name) ? [] : readEnglishNames(name);
    if (people.length > 0) return { people: people.map((person) => ({ ...person, role: end.role })) };
  }
  if (!afterBy) return undefined;
  const people = readEnglishNames(text.replace(PLACE_AFTER, ''));
  return people.length > 0 ? { people } : undefined;
}

// "JOHN SMITH Courier Staff Writer" without a mark between: the shortest name of two words or more comes first.
function roleStarts(text: string, role: RegExpExecArray): { at: number; role: string }[] {
  if (/[,/|—–•]|\s-\s/u.test(role[0].slice(0, 4))) return [{ at: role.index, role: role[1] ?? '' }];
  const starts: { at: number; role: string }[] = [];
  for (const space of text.matchAll(/\s+/gu)) {
    const tail = text.slice(space.index).trim();
    if (ROLE_OR_AGENCY.test(tail)) starts.push({ at: space.index, role: tail });
  }
  return starts.filter(({ at }) => text.slice(0, at).trim().includes(' '));
}
