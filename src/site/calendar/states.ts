import type { CalendarFacts, FailedDay, HeldDay, ToldGap } from '../../catalog/types/calendar.ts';
import { WEEKDAYS } from '../../schemas/calendar.ts';
import { dayNumber, daysFrom, weekdayOf } from './days.ts';

/**
 * What is known of a day, surest first: an issue is held; a file names the day but could not be read; it is told that an issue
 * appeared and is not held; it is told that none appeared; nothing is known. `outside` lies before the first or after the last day
 * held, and nobody tells anything of it: nothing is missing there.
 */
export const DAY_STATES = ['present', 'failed', 'not-held', 'not-published', 'unknown', 'outside'] as const;
export type DayState = (typeof DAY_STATES)[number];

/** A day with all that is known of it. */
export interface CalendarDay {
  day: string;
  state: DayState;
  /** Issues held, by edition. */
  issues: HeldDay[];
  /** Files of this day that could not be read, also where an issue is held. */
  failed: FailedDay[];
  /** What is told of it; of several entries the one that speaks of fewest days. */
  gap?: ToldGap;
  /** No paper appeared on this day of the week. */
  offDay?: true;
  /** What is told of it and cannot be right together with its state. */
  contradicted?: ToldGap['state'];
}

/** Every day of a span with its state, in order. Depends on what is handed in alone, not on clock, time zone or locale. */
export function calendarDays(facts: CalendarFacts, { from, to }: { from: string; to: string }): CalendarDay[] {
  const held = Map.groupBy(facts.held, ({ date }) => date);
  const failed = Map.groupBy(facts.failed, ({ date }) => date);
  const gaps = facts.gaps.toSorted(shortestFirst);
  return daysFrom(from, to).map((day) => {
    const own = { issues: held.get(day) ?? [], failed: failed.get(day) ?? [] };
    return stateOfDay(day, own, { ...facts, gaps });
  });
}

function stateOfDay(day: string, own: Pick<CalendarDay, 'issues' | 'failed'>, facts: CalendarFacts): CalendarDay {
  const told = facts.gaps.filter((gap) => gap.from <= day && day <= gap.to);
  const [gap] = told;
  const isWithin = facts.first !== undefined && facts.last !== undefined && facts.first <= day && day <= facts.last;
  const offDay = isWithin && isOffDay(day, facts.weekdays);
  const found: DayState | undefined = own.issues.length > 0 ? 'present' : own.failed.length > 0 ? 'failed' : undefined;
  const state = found ?? gap?.state ?? (offDay ? 'not-published' : isWithin ? 'unknown' : 'outside');
  const contradicted = contradictionOf(own, told, offDay);
  return {
    day,
    state,
    ...own,
    ...(gap ? { gap } : {}),
    ...(offDay ? { offDay } : {}),
    ...(contradicted ? { contradicted } : {}),
  };
}

/**
 * An issue that is held was published and is not missing; a file that names the day speaks against its never having appeared; and two
 * entries may say different things. That a paper appeared on a day off, as an entry may tell, is an exception.
 *
 * @returns what is told against the state of the day
 */
function contradictionOf(
  { issues, failed }: Pick<CalendarDay, 'issues' | 'failed'>,
  told: readonly ToldGap[],
  offDay: boolean,
): ToldGap['state'] | undefined {
  const [shortest] = told;
  if (issues.length > 0) return shortest?.state ?? (offDay ? 'not-published' : undefined);
  if (failed.length > 0) {
    const isTold = told.some(({ state }) => state === 'not-published') || (offDay && told.length === 0);
    return isTold ? 'not-published' : undefined;
  }
  return told.find(({ state }) => state !== shortest?.state)?.state;
}

function isOffDay(day: string, weekdays: CalendarFacts['weekdays']): boolean {
  const name = WEEKDAYS[weekdayOf(day)];
  return weekdays !== undefined && name !== undefined && !weekdays.includes(name);
}

/** An entry for one day is an exception from one for a month; of equals the first in `archive.yml` counts. */
function shortestFirst(a: ToldGap, b: ToldGap): number {
  return dayNumber(a.to) - dayNumber(a.from) - (dayNumber(b.to) - dayNumber(b.from));
}
