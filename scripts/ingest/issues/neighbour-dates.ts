import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { PageHeader } from '../../model/issue-draft.ts';
import type { Finding } from '../../model/page.ts';
import { daysBetween } from '../fields/days.ts';

/** From here a date is sure enough to speak for files beside it. */
const SURE = 0.9;
/** Certainty of a date that the files before and after both bear. */
const BETWEEN_CONFIDENCE = 0.75;
/** What a year gains that a neighbouring file confirms: as much as it lost by resting on bounds only. */
const CONFIRMED = 0.2;
/** Days between a lead's day and the date of the file beside it that still speak for one issue. */
const NEAR_DAYS = 1;
/** Years by which a page whose year rests on bounds may lie outside of what the archive surely holds. */
const PLAUSIBLE_YEARS = 5;

/**
 * Weighs the dates of files against those of the files around them; what is stated, printed or told by a lead stays.
 *
 * - A year that rests on bounds only is that of the file before or after in the same folder, where their days agree.
 * - A file without a date between two of one sure date, in the same folder, belongs to their issue.
 * - A year by bounds far from all sure dates of its newspaper is history that the page tells, not its date: absent, rather
 *   than absurd.
 *
 * @param pages in the order of their files, and of their places in them
 */
export function weighDates(pages: readonly PageHeader[]): { pages: PageHeader[]; diagnostics: Diagnostic[] } {
  const files = [...Map.groupBy(pages, (page) => page.file).values()];
  const weighed = files.map((own, index) => weighFile(own, files[index - 1] ?? [], files[index + 1] ?? []));
  const spans = sureYears(weighed.flat());
  const diagnostics: Diagnostic[] = [];
  const plausible = weighed.flat().map((page) => {
    const span = spans.get(page.newspaper.id);
    if (!page.date || !page.yearInDoubt || !span || isWithin(Number(page.date.value.slice(0, 4)), span)) return page;
    const values = { date: page.date.value, first: String(span[0]), last: String(span[1]) };
    if (page.ordinal === 1) diagnostics.push(diagnose('date-implausible', { file: page.file, line: page.lines[0] }, values));
    return withoutDate(page);
  });
  return { pages: plausible, diagnostics };
}

function weighFile(own: PageHeader[], before: readonly PageHeader[], after: readonly PageHeader[]): PageHeader[] {
  const [first] = own;
  if (!first || first.date?.basis === 'correction') return own;
  const beside = [before.at(-1), after[0]].map((page) => (page && isBeside(page, first) ? sureDate(page) : undefined));
  if (!first.date) {
    const [earlier, later] = beside;
    if (earlier === undefined || earlier !== later) return own;
    const date: Finding<string> = { value: earlier, basis: 'inferred', confidence: BETWEEN_CONFIDENCE, evidence: [] };
    return own.map((page) => ({ ...page, date }));
  }
  const { date } = first;
  const agreed = first.yearInDoubt ? beside.find((day) => day !== undefined && isSameSeason(date.value, day)) : undefined;
  return agreed === undefined ? own : own.map((page) => confirmYear(page, agreed));
}

function isBeside(page: PageHeader, other: PageHeader): boolean {
  return page.newspaper.id === other.newspaper.id && folderOf(page.file) === folderOf(other.file);
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function sureDate({ date }: PageHeader): string | undefined {
  return date && date.confidence >= SURE ? date.value : undefined;
}

// The same day of the year, or the one beside it, whatever the years are.
function isSameSeason(date: string, sure: string): boolean {
  return Math.abs(daysBetween(`${sure.slice(0, 4)}${date.slice(4)}`, sure)) <= NEAR_DAYS;
}

function confirmYear(page: PageHeader, sure: string): PageHeader {
  const { yearInDoubt: _, date, ...rest } = page;
  if (!date) return page;
  const confidence = Math.min(SURE, Math.round((date.confidence + CONFIRMED) * 100) / 100);
  return { ...rest, date: { ...date, value: `${sure.slice(0, 4)}${date.value.slice(4)}`, confidence } };
}

function withoutDate({ date: _date, yearInDoubt: _doubt, ...page }: PageHeader): PageHeader {
  return page;
}

/** First and last year that each newspaper surely has pages of. */
function sureYears(pages: readonly PageHeader[]): Map<string, readonly [number, number]> {
  const spans = new Map<string, readonly [number, number]>();
  for (const { newspaper, date, yearInDoubt } of pages) {
    if (!date || yearInDoubt) continue;
    const year = Number(date.value.slice(0, 4));
    const [first, last] = spans.get(newspaper.id) ?? [year, year];
    spans.set(newspaper.id, [Math.min(first, year), Math.max(last, year)]);
  }
  return spans;
}

function isWithin(year: number, [first, last]: readonly [number, number]): boolean {
  return year >= first - PLAUSIBLE_YEARS && year <= last + PLAUSIBLE_YEARS;
}
