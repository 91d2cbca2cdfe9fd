import type { Messages } from '../../i18n/index.ts';
import { monthPath, yearPath } from '../addresses.ts';
import { ABSENT, columnChart, type Fill } from '../charts/columns.ts';
import { groupDigits } from '../charts/svg.ts';
import { tickedYears } from '../charts/ticks.ts';
import { formatMonth } from '../dates.ts';
import { type Period, periodsOf } from './periods.ts';
import type { ProfileFacts } from './profile.ts';

/** A chart over time with its table. */
export interface ProfileChart {
  id: string;
  heading: string;
  note?: string;
  /** SVG. */
  svg: string;
  /** The parts of a column, from the bottom up, and what stands for a period that is not held; none where neither is there. */
  legend: ChartPart[];
  /** Of the table: the period, then its numbers. */
  columns: string[];
  rows: ProfileRow[];
}

/** A period in the table of a chart. */
export interface ProfileRow {
  name: string;
  /** `—` where nothing is held of it. */
  values: string[];
  /** The page of the month or year, where it has one. */
  path?: string;
  /** What is to be said of it. */
  remark?: string;
}

/** A part of every column. */
export interface ChartPart {
  name: string;
  fill: Fill | 'absent';
}

interface ChartFacts {
  id: string;
  heading: string;
  note?: string;
  legend?: DrawnPart[];
  valuesOf: (period: Period) => number[];
  /** Counts days, and of those without a paper too: a period of which nothing is held is no exception. */
  isOfDays?: boolean;
}

/** A part of every column of one chart. */
type DrawnPart = ChartPart & { fill: Fill };

/** The charts of a newspaper; none where nothing is dated. Page gaps are drawn only where there are any. */
export function chartsOf({ newspaper, statistics, messages }: ProfileFacts): ProfileChart[] {
  const { firstDate, lastDate } = newspaper;
  if (firstDate === undefined || lastDate === undefined) return [];
  const words = messages.browsing.statistics;
  const periods = periodsOf(statistics.months, firstDate, lastDate);
  const total = (what: string) => (period: Period) => [period.totals[what] ?? 0];
  const grades = { a: 'faint', b: 'hatched', c: 'full' } as const;
  const gradeName = (grade: string) => messages.quality.gradeLabel(grade.toUpperCase());
  const charts: ChartFacts[] = [
    { id: 'articles', heading: words.articles, valuesOf: total('articles') },
    { id: 'characters', heading: words.characters, note: words.charactersNote, valuesOf: total('characters') },
    {
      id: 'holding',
      heading: words.holding,
      note: words.holdingNote,
      legend: [
        { name: words.heldDays, fill: 'full' },
        { name: words.freeDays, fill: 'faint' },
      ],
      valuesOf: ({ totals, days }) => [totals['days'] ?? 0, Math.max(0, days - (totals['days'] ?? 0))],
      isOfDays: true,
    },
    { id: 'gaps', heading: words.gaps, note: words.gapsNote, valuesOf: total('gaps') },
    {
      id: 'quality',
      heading: words.quality,
      note: words.qualityNote,
      legend: Object.entries(grades).map(([grade, fill]) => ({ name: gradeName(grade), fill })),
      valuesOf: ({ counts }) => Object.keys(grades).map((grade) => counts['grade']?.get(grade) ?? 0),
    },
  ];
  return charts
    .filter(({ id, valuesOf }) => id !== 'gaps' || periods.some((period) => valuesOf(period).some((value) => value > 0)))
    .map((chart) => drawn(chart, periods, newspaper.id, messages));
}

function drawn(
  { id, heading, note, legend = [], valuesOf, isOfDays = false }: ChartFacts,
  periods: readonly Period[],
  newspaper: string,
  messages: Messages,
): ProfileChart {
  const words = messages.browsing.statistics;
  const named = periods.map((period) => ({
    period: period.period,
    name: periodName(period.period, messages),
    parts: valuesOf(period),
    isHeld: period.isHeld,
    isAbsent: !period.isHeld && !isOfDays,
  }));
  const januaries = named.filter(({ period }, place) => place === 0 || period.length === 4 || period.endsWith('-01'));
  const ticks = tickedYears([...new Set(januaries.map(({ period }) => period.slice(0, 4)))]);
  const tickAt = new Map(januaries.toReversed().map(({ period }) => [period.slice(0, 4), period]));
  const sum = (parts: readonly number[]) => parts.reduce((all, value) => all + value, 0);
  const highest = named.reduce((top, each) => (sum(each.parts) > sum(top.parts) ? each : top));
  const svg = columnChart({
    id: `${id}-chart`,
    title: heading,
    ...(legend.length > 0 ? { fills: legend.map(({ fill }) => fill) } : {}),
    description: words.chartText({
      first: named[0]?.name ?? '',
      last: named.at(-1)?.name ?? '',
      highest: highest.name,
      value: groupDigits(sum(highest.parts)),
    }),
    columns: named.map(({ period, parts, isAbsent }) => {
      const year = period.slice(0, 4);
      const isTick = ticks.has(year) && tickAt.get(year) === period;
      return { label: period, parts, isAbsent, ...(isTick ? { tick: year } : {}) };
    }),
  });
  const isByYear = periods[0]?.period.length === 4;
  return {
    id,
    heading,
    ...(note === undefined ? {} : { note }),
    svg,
    legend: named.some(({ isAbsent }) => isAbsent) ? [...legend, { name: words.notHeldMonths, fill: 'absent' }] : legend,
    columns: [isByYear ? words.year : words.month, ...(legend.length > 0 ? legend.map(({ name }) => name) : [heading])],
    rows: named.map(({ period, name, parts, isHeld, isAbsent }) => ({
      name,
      values: isAbsent ? parts.map(() => ABSENT) : parts.map(groupDigits),
      ...(isHeld ? { path: isByYear ? yearPath(newspaper, period) : monthPath(newspaper, period) } : {}),
      ...(isAbsent ? { remark: words.notHeld } : {}),
    })),
  };
}

/** `2024年10月`, `2024年`; in English `October 2024`. */
function periodName(period: string, messages: Messages): string {
  if (period.length === 4) return messages.newspaper.yearHeading(period);
  const [year, month] = [messages.newspaper.yearHeading(period.slice(0, 4)), formatMonth(period, messages)];
  return messages.tag === 'en' ? `${month} ${year}` : `${year}${month}`;
}
