import { findDayWithoutYear, readEnglishDate } from './dates.ts';
import { isNewspaperTitle } from './newspaper-title.ts';
import { PAGE, pageNumber, WEEKDAY } from './words.ts';

/** Longest folio line, in characters. */
const MAX_FOLIO_CHARS = 140;
/** Springfield, Mo. */
const MAX_PLACE_PARTS = 2;

const SECTIONS =
  'Arts|Business|Classifieds?|Comics|Community|Culture|Editorials?|Education|Entertainment|Features?|Food|Front|Health|International|Life|Lifestyle|Local|Metro|Money|Nation|National|News|Obituaries|Opinions?|Politics|Region|Religion|Science|Sports?|State|Style|Technology|Travel|TV|Weather|World';

/** What a folio consists of besides date, page and name, and is taken out of the line: addresses and numbers before the page is looked for … */
const ADDRESSES = [
  /(?:\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+){0,3}\.(?:com|org|net|co\.uk|news|example)\b\S*)/giu,
  /\b(?:Vol(?:ume)?\.?|No\.?|Nos\.?|Number|Issue|Year|Edition)\s*(?:[IVXLCDM]+\b|\d[\d,]*)/giu,
];
/** … prices, editions and the weather after it. */
const IMPRINTS = [
  /\b(?:Est(?:ablished|d)?\.?|Founded|Since)\s*(?:in\s+)?\d{4}/giu,
  /(?:[$£€]\s?\d+(?:\.\d{2})?|\b\d{1,3}(?:p|¢|c|d)\b|\b\d{1,3}\s+cents?\b|\bprice\b:?|\bfree\b)/giu,
  /\b(?:first|late|final|city|home|morning|evening|weekend|daily|sunday|national|early)\s+edition\b/giu,
  /\b\d{1,3}\s+pages\b/giu,
  /\b(?:today|tonight|tomorrow|weather|high|low|hi|lo|sunny|cloudy|rain|showers|fair|windy|snow|partly)\b[:.]?(?=(?:[^.]*\d|\W*$))|\b-?\d{1,3}\s?°?[FC]?(?=\s*(?:[,;/|]|$))\b/giu,
];

/** What a folio line tells. */
export interface EnglishFolio {
  page?: string;
  /** `2024-07-19` is made by the caller, who knows the calendar. */
  date?: ReturnType<typeof readEnglishDate>;
}

/**
 * A running line: `A2 The Harbor Courier Friday, July 19, 2024`, `Page A7`, `Vol. CXII No. 45`, `www.harborcourier.example`,
 * `Sunday, April 7, 2024`; not `Page turner`, `April 7, 2024`, `Sunday, April 7, 2024 will be remembered`.
 *
 * @param newspaperNames names of the archive's newspapers, lower-case and without spaces
 */
export function readEnglishFolio(text: string, newspaperNames: ReadonlySet<string>): EnglishFolio | undefined {
  if (text.length > MAX_FOLIO_CHARS || !/[A-Za-z]/u.test(text)) return undefined;
  // Recognition leaves marks of bold type within the line: **No. 31,408**
  return readPlainFolio(text.replaceAll('*', ' '), newspaperNames);
}

function readPlainFolio(text: string, newspaperNames: ReadonlySet<string>): EnglishFolio | undefined {
  const date = readEnglishDate(text);
  const strip = (line: string, pieces: readonly RegExp[]) => pieces.reduce((left, piece) => left.replaceAll(piece, ' | '), line);
  const day = date ?? findDayWithoutYear(text);
  const undated = day ? cut(text, day.index, day.length) : text;
  const unnumbered = strip(undated, ADDRESSES);
  const page = findPage(unnumbered, day !== undefined);
  const unpaged = page ? cut(unnumbered, page.index, page.length) : unnumbered;
  const rest = strip(unpaged, IMPRINTS);
  const extra = unnumbered !== undated || rest !== unpaged;
  const named = isNamed(rest, newspaperNames);
  if (
    !(named.nothing || named.name || named.section || (named.place && extra && date)) ||
    !(isProven(named, date, page, extra) || (day !== undefined && named.name))
  )
    return undefined;
  return { ...(page ? { page: page.label } : {}), ...(date ? { date } : {}) };
}

// A weekday, the word page, a letter in the number, or two of date, number, name and imprint: one alone may be anything.
function isProven(named: Named, date: EnglishFolio['date'], page: PrintedPage | undefined, extra: boolean): boolean {
  if (date) return date.weekday !== undefined || page !== undefined || extra || named.name;
  if (page) return page.worded || named.name;
  return extra && (named.name || named.nothing);
}

interface PrintedPage {
  label: string;
  index: number;
  length: number;
  /** `Page` stands before it, or a letter in it: A7. */
  worded: boolean;
}

const WORDED_PAGE = new RegExp(`\\b(?:Page|PAGE|Pg\\.?)\\s*(${PAGE})\\b`, 'u');

function findPage(text: string, dated: boolean): PrintedPage | undefined {
  const worded = WORDED_PAGE.exec(text);
  if (worded) return { label: pageNumber(worded[1] ?? ''), index: worded.index, length: worded[0].length, worded: true };
  const edge =
    /^[\s|•·—–-]*([A-Z]-?\d{1,2}|\d{1,3})(?!\s*(?:cents?|pages|pence)\b)(?=[\s|•·—–,-]|$)/u.exec(text) ??
    /(?<=^|[\s|•·—–,-])([A-Z]-?\d{1,2}|\d{1,3})[\s|•·—–.-]*$/u.exec(text);
  if (!edge) return undefined;
  const label = edge[1] ?? '';
  const alone = edge[0].trim().length === text.trim().length;
  return {
    label: pageNumber(label),
    index: edge.index,
    length: edge[0].length,
    worded: /^[A-Z]/u.test(label) && (alone || dated),
  };
}

function cut(text: string, from: number, length: number): string {
  return `${text.slice(0, from)} | ${text.slice(from + length)}`;
}

interface Named {
  nothing: boolean;
  name: boolean;
  section: boolean;
  /** A place stands in it. */
  place: boolean;
}

const SECTION = new RegExp(`^(?:${SECTIONS}|Section\\s+[A-Z\\d]|${WEEKDAY})(?:\\s*(?:&|and)\\s*(?:${SECTIONS}))?$`, 'iu');

/** What stands in the line besides: nothing, the paper's name, a section's name, or something else. */
function isNamed(rest: string, names: ReadonlySet<string>): Named {
  const parts = rest
    .split(/[|•·—–/,;]+|\s-\s|\s{3,}/u)
    .map((part) => part.trim().replace(/^[.:\s-]+|[.:\s-]+$/gu, ''))
    .filter((part) => part !== '');
  const isName = (part: string) => names.has(part.replaceAll(/\s/gu, '').toLowerCase()) || isNewspaperTitle(part);
  const isSection = (part: string) => SECTION.test(part);
  // Springfield, Mo. beside date and name
  const others = parts.filter((part) => !isName(part) && !isSection(part));
  const known = others.length <= MAX_PLACE_PARTS && others.every((part) => /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?$/u.test(part));
  return {
    nothing: parts.length === 0,
    name: known && parts.some(isName),
    section: others.length === 0 && parts.some(isSection),
    place: known && others.length > 0,
  };
}
