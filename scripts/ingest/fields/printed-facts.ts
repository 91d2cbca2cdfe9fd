import type { PrintedFacts } from '../../model/date-clues.ts';
import type { Finding, Leftover, Role } from '../../model/page.ts';
import { firstLine } from '../../model/traced.ts';
import { readEnglishDate, readEnglishWeekday } from '../language/english/dates.ts';
import { readEnglishFolio } from '../language/english/folio.ts';
import { type Folio, readFolio } from '../language/folio.ts';
import { readPrintedDate, readWeekday } from '../language/printed-date.ts';
import { formatDay, isDay, weekdayOf } from './days.ts';
import { readNumber } from './han-numerals.ts';

/** Certainty of what is printed (parsing.md §3.8), and of a date whose weekday is another day's. */
const PRINTED_CONFIDENCE = 0.98;
const CONFLICT_CONFIDENCE = 0.6;

/** 今日8版 · 本期共12版 · 今日四版 — not 今日8版详见 */
const PAGE_COUNT =
  /(?:今日|本期|今天|本日|(?<!\p{Script=Han})共)(?:共|出版)?\s?(\d{1,3}|[一二三四五六七八九十]{1,3})\s?版(?!\p{Script=Han})/u;
/** Roles of lines in which a newspaper speaks of itself. */
const FURNITURE: ReadonlySet<Role> = new Set(['nameplate', 'folio', 'masthead']);

/** One line of furniture with what it tells. */
interface Line {
  line: number;
  text: string;
  date?: string;
  /** 0 (Sunday) to 6. */
  weekday?: number;
  label?: string;
  name?: string;
  count?: number;
}

/**
 * Date, weekday, page number, page name and number of pages as printed in the furniture of a page.
 *
 * @param newspaperNames names of the archive's newspapers, lower-case and without spaces
 */
export function readPrintedFacts(leftovers: readonly Leftover[], newspaperNames: ReadonlySet<string>): PrintedFacts {
  const lines = leftovers
    .filter(({ role, flow }) => FURNITURE.has(role) && flow.text !== '')
    .map(({ flow }) => ({ ...readLine(flow.text, newspaperNames), line: firstLine(flow), text: flow.text }))
    .toSorted((a, b) => a.line - b.line);
  const label = lines.find((line) => line.label !== undefined);
  const name = lines.find((line) => line.name !== undefined && (line.label === undefined || line.label === label?.label))?.name;
  const count = lines.find((line) => line.count !== undefined)?.count;
  return {
    ...dateOf(lines),
    ...(label?.label === undefined ? {} : { label: finding(label.label, label, PRINTED_CONFIDENCE) }),
    ...(name === undefined ? {} : { name }),
    ...(count === undefined ? {} : { pageCount: count }),
  };
}

function readLine(text: string, names: ReadonlySet<string>): Omit<Line, 'line' | 'text'> {
  const count = readNumber(PAGE_COUNT.exec(text)?.[1] ?? '');
  const counted = count === undefined || count === 0 ? {} : { count };
  const folio = readFolio(text, names);
  if (folio) return { ...counted, ...ofFolio(folio) };
  const english = readEnglishFolio(text, names);
  const date = english?.date ?? readEnglishDate(text);
  if (english || date) {
    const weekday = date ? undefined : readEnglishWeekday(text);
    return {
      ...counted,
      ...ofEnglish(date),
      ...(weekday === undefined ? {} : { weekday }),
      ...(english?.page === undefined ? {} : { label: english.page }),
    };
  }
  const printed = readPrintedDate(text);
  const weekday = readWeekday(text);
  return { ...counted, ...(printed ? { date: printed.date } : {}), ...(weekday === undefined ? {} : { weekday: weekday % 7 }) };
}

function ofFolio({ date, weekday, label, pageName }: Folio): Omit<Line, 'line' | 'text'> {
  return {
    ...(date === undefined ? {} : { date }),
    ...(weekday === undefined ? {} : { weekday: weekday % 7 }),
    ...(label === undefined ? {} : { label }),
    ...(label === undefined || pageName === undefined ? {} : { name: pageName }),
  };
}

function ofEnglish(date: ReturnType<typeof readEnglishDate>): Omit<Line, 'line' | 'text'> {
  if (!date || !isDay(date.year, date.month, date.day)) return {};
  return {
    date: formatDay(date.year, date.month, date.day),
    ...(date.weekday === undefined ? {} : { weekday: date.weekday }),
  };
}

// The day printed most often, first of those with a weekday that agrees; the weekday may stand on a line of its own.
function dateOf(lines: readonly Line[]): Pick<PrintedFacts, 'date' | 'weekday' | 'weekdayConflict'> {
  const loose = new Set(lines.filter((line) => line.date === undefined).flatMap((line) => line.weekday ?? []));
  const only = loose.size === 1 ? [...loose][0] : undefined;
  const dated = lines.flatMap((line) => {
    if (line.date === undefined) return [];
    const weekday = line.weekday ?? only;
    const times = lines.filter((other) => other.date === line.date).length;
    return [
      { line, date: line.date, weekday, times, agrees: weekday === undefined ? 0 : weekday === weekdayOf(line.date) ? 1 : -1 },
    ];
  });
  const [best] = dated.toSorted((a, b) => b.agrees - a.agrees || b.times - a.times || a.line.line - b.line.line);
  if (!best) {
    const alone = lines.find((line) => line.weekday !== undefined && line.weekday === only);
    return alone?.weekday === undefined ? {} : { weekday: { line: alone.line, weekday: alone.weekday } };
  }
  const conflicts = best.agrees < 0 && best.weekday !== undefined;
  return {
    date: finding(best.date, best.line, conflicts ? CONFLICT_CONFIDENCE : PRINTED_CONFIDENCE),
    ...(conflicts && best.weekday !== undefined
      ? { weekdayConflict: { line: best.line.line, date: best.date, weekday: best.weekday } }
      : {}),
  };
}

function finding<T>(value: T, { line, text }: Line, confidence: number): Finding<T> {
  return { value, basis: 'printed', confidence, evidence: [{ line, text }] };
}
