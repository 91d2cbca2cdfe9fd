import type { MonthCount, ToldGap } from '../../catalog/types/calendar.ts';
import { MONTH_NAMES } from '../../citations/english-date.ts';
import type { Messages } from '../../i18n/index.ts';
import { WEEKDAYS, type Weekday } from '../../schemas/calendar.ts';
import { formatDay, formatMonth, formatSpan } from '../dates.ts';
import { type CalendarDay, DAY_STATES, type DayState } from './states.ts';

/** Letters of a month's name in the compact calendar: `Oct`. */
const SHORT_MONTH = 3;

/** What stands in a cell besides its number, for eyes: each state has another shape. Days with an issue show their count. */
export const DAY_SIGNS: Readonly<Record<Exclude<DayState, 'present'>, string>> = {
  failed: '!',
  'not-held': '○',
  'not-published': '×',
  unknown: '·',
  outside: '',
};

/** After the sign of a day: its date was inferred; what is told of it and what is held do not agree. */
export const INFERRED_SIGN = '≈';
export const CONTRADICTED_SIGN = '*';

/** The signs that a day bears besides that of its state. */
export function furtherSigns({ issues, contradicted }: CalendarDay): string {
  const isInferred = issues.some(({ inferred }) => inferred);
  return `${isInferred ? INFERRED_SIGN : ''}${contradicted ? CONTRADICTED_SIGN : ''}`;
}

/** `10月18日`, `18 October`: a day of any year. @param day `10-18` */
export function formatDayOfYear(day: string, { tag }: Messages): string {
  const [month, date] = [Number(day.slice(0, 2)), Number(day.slice(3, 5))];
  return tag === 'en' ? `${date} ${MONTH_NAMES[month - 1]}` : `${month}月${date}日`;
}

/** `2024年10月`, `October 2024`. */
export function formatYearAndMonth(month: string, messages: Messages): string {
  return messages.calendar.monthHeading(month.slice(0, 4), formatMonth(month, messages));
}

/** `10月`, `Oct`: where there is little room. */
export function formatShortMonth(month: string, messages: Messages): string {
  const name = formatMonth(month, messages);
  return messages.tag === 'en' ? name.slice(0, SHORT_MONTH) : name;
}

/** The days of a gap, `2024年10月1日至2024年10月3日`. */
export function formatGap({ from, to }: ToldGap, messages: Messages): string {
  return formatSpan(from, to, messages);
}

/** The accessible name of a day with issues: `10月18日，2 期，21 篇`. */
export function dayName({ day, issues, contradicted }: CalendarDay, messages: Messages): string {
  const { calendar, counts } = messages;
  const articles = counts.articles(issues.reduce((sum, issue) => sum + issue.articles, 0));
  const editions = issues.length > 1 ? counts.issues(issues.length) : undefined;
  const name = calendar.day(formatDay(day, messages), articles, editions);
  const notes = [
    ...(issues.some(({ inferred }) => inferred) ? [calendar.inferred] : []),
    ...(contradicted ? [calendar.contradictions] : []),
  ];
  return [name, ...notes].join(counts.separator);
}

/** Full names of the weekdays on which no paper appeared. */
export function offDayNames(weekdays: readonly Weekday[], { calendar }: Messages): string[] {
  return WEEKDAYS.flatMap((day, index) => (weekdays.includes(day) ? [] : [calendar.weekdays[index]?.full ?? '']));
}

/** How many days there are of each state, in the order of the legend; states without a day are left out, and so is `outside`. */
export function countStates(days: readonly CalendarDay[]): { state: DayState; days: number }[] {
  const count = (state: DayState) => days.filter((each) => each.state === state).length;
  return DAY_STATES.map((state) => ({ state, days: count(state) })).filter(({ state, days: found }) => {
    return found > 0 && state !== 'outside';
  });
}

/** Months with their counts by year, newest year first; each year has twelve places. */
export function yearsOfMonths(
  months: readonly MonthCount[],
): { year: string; months: (MonthCount | undefined)[]; issues: number }[] {
  const years = Map.groupBy(months, ({ month }) => month.slice(0, 4));
  return [...years].toReversed().map(([year, held]) => ({
    year,
    months: Array.from({ length: 12 }, (_, index) => held.find(({ month }) => Number(month.slice(5)) === index + 1)),
    issues: held.reduce((sum, { issues }) => sum + issues, 0),
  }));
}
