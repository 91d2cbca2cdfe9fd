import { MONTH, WEEKDAY } from './words.ts';

/** Longest opening that is searched for a dateline, in characters. */
const MAX_DATELINE_CHARS = 90;

const DATE = `(?:${WEEKDAY},?\\s+)?(?:${MONTH}\\s+\\d{1,2}(?:,\\s*\\d{4})?|\\d{1,2}\\s+${MONTH})`;
const AGENCY = "\\(([\\p{L}][\\p{L} .’'/-]{1,28})\\)";
const DASH = '(?:\\s*(?:--+|[—–―]+-?)|\\s+-(?=\\s)|(?<=[\\d)])-(?=\\s)|\\.-(?=\\s?\\p{Lu}))';
const REGION = '(?:,\\s+\\p{Lu}[\\p{L}.]*(?:\\s+\\p{Lu}[\\p{L}.]*){0,2})?';
const CAPITAL_PLACE = "\\p{Lu}[\\p{L}.’'-]*(?:[ /]\\p{Lu}[\\p{L}.’'-]*){0,3}";

/** LONDON, July 18 (Reuters) — · Wexmoor, Oct. 17 — · WASHINGTON (AP) - : a date or an agency tells that it is a place. */
const MARKED_PLACE = new RegExp(
  `^(${CAPITAL_PLACE})(?!\\s+\\p{Ll})${REGION}(?:[,.]\\s+(${DATE})\\.?,?)?(?:\\s*[—–-]?\\s*${AGENCY})?${DASH}`,
  'u',
);
/** SPRINGFIELD — · ST. LOUIS, Mo. — : only capitals tell. */
const CAPITALS_ALONE = new RegExp(`^(${CAPITAL_PLACE})${REGION}${DASH}`, 'u');
const AGENCY_ALONE = /^\((AP|AFP|UPI|PA|CP|Reuters?|Xinhua|Bloomberg)\)\s*(?:[—–-]+)\s*/u;
/** What papers print in capitals before a dash and is no place. */
const NO_PLACE =
  /^(?:ALERT|BREAKING|CORRECTION|DEAR|EDITOR|FLASH|FOR SALE|FOUND|LOST|NEWS|NOTE|NOTICE|OPINION|PHOTO|REVIEW|SPORTS?|TODAY|TOMORROW|UPDATE|WANTED|WARNING|WEATHER|A|AN|AND|THE|BY|Q|I|MR|MRS|MS|DR)\b/u;
/** Share of small letters that damage may leave in a place: SPRINGFlELD. */
const SMALL_BY_DAMAGE = 0.25;

/** The dateline that a text opens with. */
export interface EnglishDateline {
  /** Characters of it, the dash included. */
  length: number;
  place?: string;
  agency?: string;
}

/** Reads `LONDON, July 18 (Reuters) —`, `ST. LOUIS, Mo. —`, `(AP) —`; not `FLOOD ALERT — RIVER RISES`, `Finally — the rain came`. */
export function readEnglishDateline(text: string): EnglishDateline | undefined {
  const opening = text.slice(0, MAX_DATELINE_CHARS);
  const wire = AGENCY_ALONE.exec(opening);
  if (wire) return { length: wire[0].trimEnd().length, agency: wire[1] ?? '' };
  const match = MARKED_PLACE.exec(opening);
  if (match && (match[2] || match[3])) return found(match[0], match[1] ?? '', match[3]);
  const bare = CAPITALS_ALONE.exec(opening);
  if (!bare || !isCapitals(bare[1] ?? '') || NO_PLACE.test(bare[1] ?? '')) return undefined;
  // Running text must follow: not FLOOD ALERT — RIVER RISES.
  return /^[^\p{Ll}]{0,40}\p{L}*\p{Ll}{2}.{20}/su.test(text.slice(bare[0].length, bare[0].length + 140))
    ? found(bare[0], bare[1] ?? '')
    : undefined;
}

function found(printed: string, place: string, agency?: string): EnglishDateline {
  return { length: printed.length, place, ...(agency ? { agency } : {}) };
}

function isCapitals(place: string): boolean {
  const small = place.match(/\p{Ll}/gu)?.length ?? 0;
  const letters = place.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 3 && small <= letters * SMALL_BY_DAMAGE;
}
