/** A day or year told in running text. */
export interface ToldDay {
  month: number;
  day: number;
  /** Only where printed beside the day. */
  year?: number;
  /** Offset in the text. */
  at: number;
  /** Told as still to come: 将, 即将, 截止, 起至 … in its clause. */
  future: boolean;
}

const DAY = /(?:(20\d{2}|19\d{2})年)?\s*(\d{1,2})月\s*(\d{1,2})日(?:\s*(?:至|到|—|-|~|～)\s*(?:(\d{1,2})月)?\s*(\d{1,2})日)?/gu;
const AHEAD = /将|即将|拟于|定于|截止|截至日期|起至|为期.*起|报名|敬请/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH_DAY = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(\d{1,2})(?:,\s*((?:19|20)\d{2}))?(?!\d)/gu;

/** Characters before a day that tell whether it lies ahead: 定于, "will open on". */
const REACH = 8;
const ENGLISH_REACH = 30;

/** Days told in a text, in order. A range counts by its last day (parsing.md §3.8); days that cannot be are left out. */
export function findDays(text: string): ToldDay[] {
  const days: ToldDay[] = [];
  for (const match of text.matchAll(DAY)) {
    const month = Number(match[4] ?? match[2]);
    const day = Number(match[5] ?? match[3]);
    add(days, {
      month,
      day,
      ...(match[1] ? { year: Number(match[1]) } : {}),
      at: match.index,
      future: AHEAD.test(clauseAround(text, match.index, match[0].length)),
    });
  }
  for (const match of text.matchAll(ENGLISH_DAY)) {
    const month = MONTHS.indexOf((match[1] ?? '').toLowerCase()) + 1;
    const clause = clauseAround(text, match.index, match[0].length, ENGLISH_REACH);
    const future = /\bwill\b|\bto be\b|\bnext\b|\bby\b/u.test(clause);
    add(days, { month, day: Number(match[2]), ...(match[3] ? { year: Number(match[3]) } : {}), at: match.index, future });
  }
  return days.toSorted((a, b) => a.at - b.at);
}

function add(days: ToldDay[], told: ToldDay): void {
  if (isDay(told.year ?? 2024, told.month, told.day)) days.push(told);
}

// The clause that a day stands in: up to the next full stop, and the words just before.
function clauseAround(text: string, at: number, length: number, reach = REACH): string {
  const end = /[。；;!！]|\.\s/u.exec(text.slice(at + length));
  const before =
    text
      .slice(Math.max(0, at - reach), at)
      .split(/[。；;]|\.\s/u)
      .at(-1) ?? '';
  return before + text.slice(at, at + length + Math.min(end?.index ?? 60, 60));
}

/** Whether the calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `2024-07-19` of numbers. */
export function formatDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day `days` later. */
export function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
