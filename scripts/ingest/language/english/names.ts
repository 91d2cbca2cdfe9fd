import type { NamedPerson } from '../../../model/page.ts';

const PARTICLE = "(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|ter|bin|ibn|al|el|Mac|St\\.|O[’'])";
const NAME_WORD = "\\p{Lu}[\\p{L}.’'-]*";
/** One person: two to five words with capitals, particles between them allowed. */
export const NAME = `${NAME_WORD}(?:\\s+(?:${PARTICLE}\\s+){0,2}${NAME_WORD}){1,4}(?:,?\\s+(?:Jr|Sr)\\.?)?`;

/** Words that begin titles and phrases, never the name of a person. */
const NO_NAME =
  /^(?:The|A|An|All|Any|Our|Your|Popular|Special|Order|Design|Land|Sea|Air|Night|Day|Law|Request|Mail|Hand|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Christmas|Easter|Spring|Summer|Autumn|Winter|Staff|News|Photo|Photos|Page|Section|Associated|Press|City|County|State|Town|Council|Public|No|Not|New|To|In|On|At|By|For|From|And|Of)$/iu;
const PERSON = new RegExp(`^${NAME}$`, 'u');
const BETWEEN = /\s*(?:,(?!\s*(?:Jr|Sr)\b)|;|&|\||\s(?:and|AND)\s)\s*/u;

/** Longest name of one person, in characters. */
const MAX_NAME_CHARS = 48;

/** `Nora Finch`, `JOHN VAN DER BERG`, `T. S. Askew, Jr.` — not `The Harbour`, `Popular Demand`. */
export function isEnglishName(text: string): boolean {
  if (text.length > MAX_NAME_CHARS || !PERSON.test(text)) return false;
  return text.split(/\s+/u).every((word) => !NO_NAME.test(word)) && /\p{L}{2}/u.test(text);
}

/** People of an English byline: `NORA FINCH, Tom Askew and P. Holloway`; empty where a part of it names nobody. */
export function readEnglishNames(text: string): NamedPerson[] {
  const names = text.split(BETWEEN).filter((name) => name !== '');
  return names.every((name) => isEnglishName(name)) ? names.map((name) => ({ name })) : [];
}
