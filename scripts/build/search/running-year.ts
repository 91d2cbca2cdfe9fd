/** What the cutting of shards knows of an issue. */
export interface HeldIssue {
  /** `2024-04-01`; missing for the undated. */
  date?: string;
  /** More than none. */
  articles: number;
}

/** A stretch of a running year; the suffix names it in the folder of its shard. */
export interface YearPart {
  /** `-q1`, `-m04`, `-m05b`. */
  suffix: string;
  issues: HeldIssue[];
}

/**
 * Cuts the year of the newest issue: each quarter before the newest issue's own is a part, of its own quarter each earlier
 * month, of its own month each ten-day period, 上旬, 中旬, 下旬. So one new issue changes the index of ten days and no more, and
 * a year has eight parts at most.
 *
 * @param issues of one newspaper and year, dated, oldest first.
 */
export function runningParts(issues: readonly HeldIssue[]): YearPart[] {
  const newest = placeOf(issues.at(-1));
  const parts: YearPart[] = [];
  for (const issue of issues) {
    const suffix = suffixOf(placeOf(issue), newest);
    const last = parts.at(-1);
    if (last?.suffix === suffix) last.issues.push(issue);
    else parts.push({ suffix, issues: [issue] });
  }
  return parts;
}

interface Place {
  quarter: number;
  month: string;
  period: 'a' | 'b' | 'c';
}

function placeOf(issue: HeldIssue | undefined): Place {
  const [, month = '01', day = '01'] = issue?.date?.split('-') ?? [];
  return { quarter: Math.ceil(Number(month) / 3), month, period: periodOf(Number(day)) };
}

/** The third period of a month has eight to eleven days. */
function periodOf(day: number): Place['period'] {
  if (day <= 10) return 'a';
  return day <= 20 ? 'b' : 'c';
}

function suffixOf({ quarter, month, period }: Place, newest: Place): string {
  if (quarter !== newest.quarter) return `-q${quarter}`;
  return month === newest.month ? `-m${month}${period}` : `-m${month}`;
}
