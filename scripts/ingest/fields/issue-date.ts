import type { Finding, Item, Line } from '../../model/page.ts';
import { firstLine, INSERTED, lineOf, type Traced } from '../../model/traced.ts';
import { addDays, findDays, formatDay, isDay } from './days.ts';
import { boundYear, type YearBound } from './year.ts';

/** A day that the issue may follow. */
interface Candidate {
  month: number;
  day: number;
  year?: number;
  weight: number;
  isLead: boolean;
  line: number;
  text: string;
}

/** Weights of parsing.md §3.8: a lead's day, a caption's, another past day. */
const LEAD_WEIGHT = 4;
const CAPTION_WEIGHT = 2;
const OTHER_WEIGHT = 0.8;
/** Least weight that may date an issue. */
const MIN_WEIGHT = 2;
/** A lead tells its day in the first clause or two. */
const LEAD_CHARS = 60;
/** No inferred date is surer than this. */
const MAX_INFERRED = 0.9;

// "2024年7月19日 星期五" alone on a line, or with 第02版 beside it
const PRINTED_DATE = /^[\s\S]{0,16}?((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日[\s\S]{0,24}$/u;

/** A date printed in a folio or nameplate line. */
export function findPrintedDate(lines: readonly Line[], furniture: ReadonlySet<number>): Finding<string> | undefined {
  for (const line of lines) {
    if (!furniture.has(line.number)) continue;
    const match = PRINTED_DATE.exec(line.content.text);
    if (!match || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) continue;
    const value = formatDay(Number(match[1]), Number(match[2]), Number(match[3]));
    return { value, basis: 'printed', confidence: 0.98, evidence: [{ line: line.number, text: line.content.text }] };
  }
  return undefined;
}

/**
 * Infers the issue date from the days that the page tells: the newest told day of a lead or caption, and `leadDays`
 * after it. Confidence by parsing.md §3.8.
 */
export function inferDate(items: readonly Item[], leadDays: number): Finding<string> | undefined {
  const candidates = items.flatMap((item) => candidatesOf(item)).filter((candidate) => candidate.weight >= MIN_WEIGHT);
  const bound = boundYear(items.flatMap((item) => item.body.map((part) => part.flow.text)));
  const dated = candidates.flatMap((candidate) => {
    const year = candidate.year ?? yearFor(candidate, bound);
    return year && isDay(year, candidate.month, candidate.day)
      ? [{ ...candidate, date: formatDay(year, candidate.month, candidate.day) }]
      : [];
  });
  const newest = dated.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : b.weight - a.weight))[0];
  if (!newest) return undefined;
  const agreeing = dated.filter((candidate) => candidate.date === newest.date);
  return {
    value: addDays(newest.date, leadDays),
    basis: 'inferred',
    confidence: confidenceOf(agreeing, bound),
    evidence: agreeing.map(({ line, text }) => ({ line, text })),
  };
}

// A page that tells of November 2021 as past and of "October 17" as yesterday was printed in 2022 at the earliest.
function yearFor({ month }: Candidate, bound: YearBound | undefined): number | undefined {
  return bound && (bound.month > month ? bound.year + 1 : bound.year);
}

function confidenceOf(agreeing: readonly Candidate[], bound: YearBound | undefined): number {
  const leads = agreeing.filter((candidate) => candidate.isLead).length;
  const yearInLead = agreeing.some((candidate) => candidate.isLead && candidate.year !== undefined);
  let confidence = 0.5 + (leads >= 1 ? 0.15 : 0) + (leads >= 2 ? 0.1 : 0) + (leads >= 3 ? 0.05 : 0);
  if (yearInLead) confidence += 0.1;
  else if (!bound?.tight) confidence -= 0.2;
  if (leads === 0) confidence -= 0.2;
  return Math.round(Math.min(MAX_INFERRED, Math.max(0.05, confidence)) * 100) / 100;
}

function candidatesOf(item: Item): Candidate[] {
  const body = item.body.filter((part) => part.role === 'body');
  return body.flatMap((part, index) =>
    findDays(part.flow.text)
      .filter((day) => !day.future)
      .map((day) => {
        const isOpening = index === 0 && day.at <= LEAD_CHARS && item.kind !== 'continuation' && item.kind !== 'notice';
        const isLead = isOpening && item.kind !== 'photo';
        const weight = isLead ? LEAD_WEIGHT : isOpening ? CAPTION_WEIGHT : OTHER_WEIGHT;
        const year = day.year === undefined ? {} : { year: day.year };
        return {
          month: day.month,
          day: day.day,
          ...year,
          weight,
          isLead,
          line: lineAt(part.flow, day.at),
          text: part.flow.text.slice(Math.max(0, day.at - 12), day.at + 24),
        };
      }),
  );
}

function lineAt(flow: Traced, offset: number): number {
  const unit = flow.at.slice(offset).find((candidate) => candidate !== INSERTED);
  return unit === undefined ? firstLine(flow) : lineOf(unit);
}

/** Days told of in an item, `2024-07-18`, in order and each once; years are taken from the issue. */
export function eventDates(item: Item, issueDate: string): string[] {
  const year = Number(issueDate.slice(0, 4));
  const days = item.body
    .flatMap((part) => findDays(part.flow.text))
    .flatMap((told) => {
      if (told.year !== undefined) return [formatDay(told.year, told.month, told.day)];
      const date = formatDay(year, told.month, told.day);
      // In a January paper, "12月31日" is last year's unless it lies ahead.
      const past = !told.future && date > addDays(issueDate, 45);
      return isDay(year, told.month, told.day) ? [past ? formatDay(year - 1, told.month, told.day) : date] : [];
    });
  return [...new Set(days)].toSorted();
}
