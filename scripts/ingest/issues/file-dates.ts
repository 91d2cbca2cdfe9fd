import type { WeekdayConflict } from '../../model/date-clues.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Finding, ParsedPage } from '../../model/page.ts';
import type { RawPage, Stated } from '../../model/raw.ts';
import { daysBetween, weekdayOf } from '../fields/days.ts';
import { type InferredDate, inferDate } from '../fields/issue-date.ts';

/** Certainty of what a person stated (parsing.md §3.8). */
const STATED_CONFIDENCE = 0.98;
/** From here an inferred date is sure enough to question a stated one. */
const QUESTIONING_CONFIDENCE = 0.7;
/** Days by which a stated and an inferred date may differ: weekends and holidays. */
const TOLERATED_DAYS = 4;

/** The date of one page of a file. */
export interface PageDate {
  date?: Finding<string>;
  /** The year is known by bounds only. */
  yearInDoubt?: true;
}

interface DatedPage {
  raw: RawPage;
  parsed: ParsedPage;
}

/**
 * The date of every page of a raw file, in order. What a person stated outweighs what is printed, and that what the texts
 * tell. A page without a date of its own has that of the page before; what is told counts for all pages together, since
 * one file holds one issue unless print says otherwise.
 */
export function dateFile(
  file: string,
  pages: readonly DatedPage[],
  leadDays: number,
): { dates: PageDate[]; diagnostics: Diagnostic[] } {
  const told = inferDate(
    pages.flatMap(({ parsed }) => (parsed.dateClues ? [parsed.dateClues] : [])),
    leadDays,
    printedWeekday(pages),
  );
  // An editor's word on one page says nothing of the others, and is not questioned.
  const corrected = pages.map(({ raw }) => (raw.hints.date?.basis === 'correction' ? raw.hints.date : undefined));
  const stated = pages.map(({ raw }) => raw.hints.date).find((date) => date !== undefined && date.basis !== 'correction');
  const dates = (stated ? pages.map(() => ({ date: statedFinding(stated) })) : printedDates(pages, told)).map(
    (date, index): PageDate => (corrected[index] ? { date: statedFinding(corrected[index]) } : date),
  );
  const conflicts = pages.flatMap(({ parsed }) => parsed.printed?.weekdayConflict ?? []);
  const used = dates.some(({ date }) => date?.basis === 'inferred') ? told?.weekdayConflict : undefined;
  return {
    dates,
    diagnostics: [
      ...(stated ? questionStated(file, stated.value, pages, told) : []),
      ...[...conflicts, ...(used ? [used] : [])].map((conflict) => weekdayConflict(file, conflict)),
      ...loneWeekdays(file, pages, dates),
    ],
  };
}

/** A stated fact as a finding. */
export function statedFinding<T>({ value, basis, line }: Stated<T>): Finding<T> {
  return { value, basis, confidence: STATED_CONFIDENCE, evidence: line === undefined ? [] : [{ line, text: String(value) }] };
}

// The weekday that pages print without a date, where they agree.
function printedWeekday(pages: readonly DatedPage[]): number | undefined {
  const printed = new Set(pages.flatMap(({ parsed }) => parsed.printed?.weekday?.weekday ?? []));
  return printed.size === 1 ? [...printed][0] : undefined;
}

function printedDates(pages: readonly DatedPage[], told: InferredDate | undefined): PageDate[] {
  const own = pages.map(({ parsed }) => parsed.printed?.date);
  const surest = Math.max(0, ...own.map((date) => date?.confidence ?? 0));
  if (surest === 0) return pages.map(() => (told ? inferredDate(told) : {}));
  // A date whose weekday is another day's yields to one of the same file that has none such.
  const sure = own.map((date) => (date && date.confidence >= surest ? date : undefined));
  return sure.map((date, index) => {
    const near = date ?? sure.slice(0, index).findLast((other) => other) ?? sure.find((other) => other);
    return near ? { date: near } : {};
  });
}

function inferredDate({ value, basis, confidence, evidence, yearBy }: InferredDate): PageDate {
  return { date: { value, basis, confidence, evidence }, ...(yearBy === 'bounds' ? { yearInDoubt: true as const } : {}) };
}

function questionStated(file: string, stated: string, pages: readonly DatedPage[], told: InferredDate | undefined): Diagnostic[] {
  const printed = pages.map(({ parsed }) => parsed.printed?.date).find((date) => date !== undefined && date.value !== stated);
  const other = printed ?? (told && contradicts(stated, told) ? told : undefined);
  if (!other) return [];
  return [diagnose('date-conflict', { file, line: other.evidence[0]?.line ?? 1 }, { used: stated, other: other.value })];
}

// Years are inferred less surely than days, so only the days are compared.
function contradicts(stated: string, told: InferredDate): boolean {
  const year = Number(stated.slice(0, 4));
  const apart = [year - 1, year, year + 1].map((candidate) =>
    Math.abs(daysBetween(stated, `${candidate}${told.value.slice(4)}`)),
  );
  return told.confidence >= QUESTIONING_CONFIDENCE && Math.min(...apart.filter((days) => !Number.isNaN(days))) > TOLERATED_DAYS;
}

// A weekday printed without a date must be that of the date that the page has from elsewhere.
function loneWeekdays(file: string, pages: readonly DatedPage[], dates: readonly PageDate[]): Diagnostic[] {
  return pages.flatMap(({ parsed }, index) => {
    const printed = parsed.printed?.weekday;
    const date = dates[index]?.date?.value;
    if (!printed || date === undefined || weekdayOf(date) === printed.weekday) return [];
    return [weekdayConflict(file, { ...printed, date })];
  });
}

function weekdayConflict(file: string, { line, date }: WeekdayConflict): Diagnostic {
  return diagnose('weekday-conflict', { file, line }, { date });
}
