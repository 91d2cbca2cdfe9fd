import type { DateClue, DateClues, WeekdayConflict } from '../../model/date-clues.ts';
import type { Finding, Item } from '../../model/page.ts';
import { MIN_WEIGHT } from './date-clues.ts';
import { addDays, daysBetween, findDays, formatDay, isDay, weekdayOf } from './days.ts';
import { boundYear, mergeYears, type YearBound } from './year.ts';

/** No inferred date is surer than this. */
const MAX_INFERRED = 0.9;
const MIN_INFERRED = 0.05;
/** A day told by one lead alone, so many days after what at least two others tell, lies ahead whatever its words. */
const AHEAD_OF_OTHERS = 7;
/** Years that a weekday told beside a day is tried with, from the largest year told as past. */
const YEARS_TRIED = 3;

/** How the year of an inferred date is known, surest first. */
export type YearBy = 'lead' | 'other-lead' | 'weekday' | 'bounds';

/** An inferred date, with what speaks against it. */
export interface InferredDate extends Finding<string> {
  yearBy: YearBy;
  /** A weekday told beside the day that is not the day's. */
  weekdayConflict?: WeekdayConflict;
}

interface DatedClue extends DateClue {
  date: string;
  yearBy: YearBy;
  conflicts: boolean;
}

/**
 * Infers the issue date from what one or more pages of an issue tell (parsing.md §3.8): the newest day that a lead or
 * caption tells as past, and `leadDays` after it, unless the text itself says how long ago that day was.
 *
 * @param printedWeekday 0 (Sunday) to 6, printed on the page without a date: confirms or corrects a year that only bounds tell
 */
export function inferDate(clues: readonly DateClues[], leadDays: number, printedWeekday?: number): InferredDate | undefined {
  const days = clues.flatMap((page) => page.days).filter(({ weight }) => weight >= MIN_WEIGHT);
  const bound = boundYear(mergeYears(clues.map((page) => page.years)));
  const dated = giveYears(days, bound);
  const newest = newestOf(dated);
  if (!newest) return undefined;
  const agreeing = dated.filter(({ date }) => date === newest.date);
  const back = agreeing.find((clue) => clue.back !== undefined)?.back ?? leadDays;
  const conflict = agreeing.find(({ conflicts }) => conflicts);
  const told = addDays(newest.date, sameDay(agreeing, newest.date, printedWeekday) ? 0 : back);
  const yearBy = surestYear(agreeing);
  const fitting =
    yearBy === 'bounds' && printedWeekday !== undefined ? fittingYear(told, printedWeekday, bound?.below) : undefined;
  const value = fitting ?? told;
  return {
    value,
    basis: 'inferred',
    confidence: confidenceOf(agreeing, {
      yearBy: fitting ? 'weekday' : yearBy,
      doubted: conflict !== undefined || (printedWeekday !== undefined && weekdayOf(value) !== printedWeekday),
    }),
    evidence: agreeing.map(({ line, text }) => ({ line, text })),
    yearBy: fitting ? 'weekday' : yearBy,
    ...(conflict?.weekday === undefined
      ? {}
      : { weekdayConflict: { line: conflict.line, date: conflict.date, weekday: conflict.weekday } }),
  };
}

// English leads often carry the day of issue: a printed weekday tells which of the two days it is.
function sameDay(agreeing: readonly DatedClue[], date: string, printedWeekday: number | undefined): boolean {
  return printedWeekday !== undefined && agreeing.every(({ back }) => back === undefined) && weekdayOf(date) === printedWeekday;
}

function newestOf(dated: readonly DatedClue[]): DatedClue | undefined {
  const days = [...Map.groupBy(dated, ({ date }) => date)].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const [first, ...earlier] = days;
  const [agreed] = earlier.find(([, clues]) => clues.length >= 2) ?? [];
  const isAlone = first !== undefined && agreed !== undefined && first[1].length === 1;
  if (isAlone && daysBetween(agreed, first[0]) > AHEAD_OF_OTHERS) return newestOf(dated.filter(({ date }) => date !== first[0]));
  return first?.[1].toSorted((a, b) => b.weight - a.weight)[0];
}

// A lead's year fixes that of the others; without one, a weekday may; else there are only bounds.
function giveYears(days: readonly DateClue[], bound: YearBound | undefined): DatedClue[] {
  const fixed = days
    .flatMap((clue) => (clue.year !== undefined && clue.isLead ? [formatDay(clue.year, clue.month, clue.day)] : []))
    .toSorted()
    .at(-1);
  return days.flatMap((clue): DatedClue[] => {
    if (clue.year !== undefined) return dated(clue, clue.year, clue.isLead ? 'lead' : 'other-lead');
    if (fixed !== undefined) return dated(clue, nearestYear(clue, fixed), 'other-lead');
    if (!bound) return [];
    const year = weekdayYear(clue, bound);
    return year === undefined ? dated(clue, boundedYear(clue, bound), 'bounds') : dated(clue, year, 'weekday');
  });
}

function dated(clue: DateClue, year: number, yearBy: YearBy): DatedClue[] {
  if (!isDay(year, clue.month, clue.day)) return [];
  const date = formatDay(year, clue.month, clue.day);
  return [{ ...clue, date, yearBy, conflicts: clue.weekday !== undefined && clue.weekday !== weekdayOf(date) }];
}

// In a paper of January 2, 2024, "12月31日" is of 2023.
function nearestYear({ month, day }: DateClue, fixed: string): number {
  const year = Number(fixed.slice(0, 4));
  const tried = [year, year - 1, year + 1].filter((candidate) => isDay(candidate, month, day));
  const [nearest = year] = tried.toSorted(
    (a, b) => Math.abs(daysBetween(fixed, formatDay(a, month, day))) - Math.abs(daysBetween(fixed, formatDay(b, month, day))),
  );
  return nearest;
}

// A page that tells of November 2021 as past and of "October 17" as yesterday was printed in 2022 at the earliest.
function boundedYear({ month }: DateClue, bound: YearBound): number {
  return bound.month > month ? bound.year + 1 : bound.year;
}

function weekdayYear(clue: DateClue, bound: YearBound): number | undefined {
  if (clue.weekday === undefined) return undefined;
  const first = boundedYear(clue, bound);
  return Array.from({ length: YEARS_TRIED }, (_, index) => first + index).find(
    (year) =>
      (bound.below === undefined || year < bound.below) &&
      isDay(year, clue.month, clue.day) &&
      weekdayOf(formatDay(year, clue.month, clue.day)) === clue.weekday,
  );
}

// The same day in the first year in which it falls on the printed weekday.
function fittingYear(date: string, weekday: number, below = Number.POSITIVE_INFINITY): string | undefined {
  const year = Number(date.slice(0, 4));
  return Array.from({ length: YEARS_TRIED }, (_, index) => year + index)
    .filter((candidate) => candidate < below)
    .map((candidate) => `${candidate}${date.slice(4)}`)
    .find(
      (candidate) =>
        isDay(Number(candidate.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))) && weekdayOf(candidate) === weekday,
    );
}

const YEARS_BY_TRUST: readonly YearBy[] = ['lead', 'other-lead', 'weekday', 'bounds'];

function surestYear(agreeing: readonly DatedClue[]): YearBy {
  return YEARS_BY_TRUST.find((by) => agreeing.some(({ yearBy }) => yearBy === by)) ?? 'bounds';
}

/** Parsing.md §3.8; a weekday that is not the day's counts like a year that only bounds tell. */
function confidenceOf(agreeing: readonly DatedClue[], { yearBy, doubted }: { yearBy: YearBy; doubted: boolean }): number {
  const leads = agreeing.filter(({ isLead }) => isLead).length;
  let confidence = 0.5 + (leads >= 1 ? 0.15 : 0) + (leads >= 2 ? 0.1 : 0) + (leads >= 3 ? 0.05 : 0);
  if (yearBy === 'lead') confidence += 0.1;
  if (yearBy === 'bounds') confidence -= 0.2;
  if (leads === 0) confidence -= 0.2;
  if (doubted) confidence -= 0.2;
  return Math.round(Math.min(MAX_INFERRED, Math.max(MIN_INFERRED, confidence)) * 100) / 100;
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
