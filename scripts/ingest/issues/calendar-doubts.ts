import type { Newspaper } from '../../../src/schemas/archive.ts';
import { type CalendarGap, WEEKDAYS } from '../../../src/schemas/calendar.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { IssueDraft } from '../../model/issue-draft.ts';
import type { UnreadFile } from '../../model/unread-file.ts';
import { weekdayOf } from '../fields/days.ts';

/** A day that something is there of. */
interface Found {
  date: string;
  /** Address of an issue, or path of a file. */
  what: string;
  isIssue: boolean;
}

/** What editors tell of days (`newspapers[].calendar`) that does not agree with what is there, or with itself: once an entry. */
export function calendarDoubts(
  newspapers: readonly Newspaper[],
  issues: readonly Pick<IssueDraft, 'address' | 'newspaper' | 'date'>[],
  unread: readonly UnreadFile[],
): Diagnostic[] {
  return newspapers.flatMap((newspaper) => {
    const { calendar, id } = newspaper;
    if (!calendar) return [];
    const held = issues.flatMap(({ address, newspaper: own, date }): Found[] => {
      return own.id === id && date ? [{ date: date.value, what: address, isIssue: true }] : [];
    });
    const files = unread.filter((file) => file.newspaper === id).map(({ file, date }) => ({ date, what: file, isIssue: false }));
    const found = [...held, ...files].toSorted(byDay);
    const gaps = calendar.gaps ?? [];
    return [
      ...gaps.flatMap((gap) => contradicted(newspaper, gap, found)),
      ...overlaps(newspaper, gaps),
      ...offDays(newspaper, held),
    ];
  });
}

/** An issue speaks against either state; a file that could not be read only against there having been no paper. */
function contradicted({ name }: Newspaper, gap: CalendarGap, found: readonly Found[]): Diagnostic[] {
  const { from, to = from, state } = gap;
  const against = found.filter(({ date, isIssue }) => from <= date && date <= to && (isIssue || state === 'not-published'));
  const [first] = against;
  if (!first) return [];
  const values = { newspaper: name, gap: wordsOf(gap), found: first.what, count: String(against.length) };
  return [diagnose('calendar-contradicted', SOURCE, values)];
}

function overlaps({ name }: Newspaper, gaps: readonly CalendarGap[]): Diagnostic[] {
  return gaps.flatMap((gap, index) => {
    const other = gaps.slice(index + 1).find((each) => {
      return each.state !== gap.state && each.from <= (gap.to ?? gap.from) && gap.from <= (each.to ?? each.from);
    });
    return other ? [diagnose('calendar-overlap', SOURCE, { newspaper: name, gap: wordsOf(gap), other: wordsOf(other) })] : [];
  });
}

function offDays({ name, calendar }: Newspaper, held: readonly Found[]): Diagnostic[] {
  const days = calendar?.weekdays;
  if (!days) return [];
  const odd = held.filter(({ date }) => {
    // Sunday is 0 there, and last here.
    const weekday = WEEKDAYS[((weekdayOf(date) ?? 0) + 6) % 7];
    return weekday !== undefined && !days.includes(weekday);
  });
  const [first] = odd.toSorted(byDay);
  return first ? [diagnose('calendar-weekday', SOURCE, { newspaper: name, found: first.what, count: String(odd.length) })] : [];
}

const SOURCE = { file: 'archive.yml' };

function wordsOf({ from, to = from, state }: CalendarGap): string {
  return `${from === to ? from : `${from}–${to}`} ${state}`;
}

function byDay(a: Found, b: Found): number {
  const [one, other] = [`${a.date} ${a.what}`, `${b.date} ${b.what}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
