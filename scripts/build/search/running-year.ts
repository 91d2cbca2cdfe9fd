/** What the cutting of shards knows of an issue. */
export interface HeldIssue {
  /** `2024-04-01`; missing for the undated. */
  date?: string;
  /** More than none. */
  articles: number;
}

/** A stretch of a running year; the suffix names it in the folder of its shard. */
export interface YearPart {
  /** `-from-m01`, `-m05`, `-m05b`. */
  suffix: string;
  issues: HeldIssue[];
}

export interface RunningLimits {
  /** Articles of an earlier part. */
  largest: number;
  /** Articles of the newest part, which each new issue makes anew. */
  newest: number;
}

/**
 * Cuts the year of the newest issue in two: its newest month, and all that came before. So one new issue changes the index of a
 * month at most, and a search has few indexes to ask. Of a newspaper that prints much the newest part is only its ten-day
 * period, 上旬, 中旬, 下旬, and what came before is filled into parts month by month, so that a full one stays as it is.
 *
 * @param issues of one newspaper and year, dated, oldest first.
 */
export function runningParts(issues: readonly HeldIssue[], limits: RunningLimits): YearPart[] {
  const last = placeOf(issues.at(-1));
  const ofMonth = issues.filter((issue) => placeOf(issue).month === last.month);
  const isSmall = countOf(ofMonth) <= limits.newest;
  const isNewest = (issue: HeldIssue) => {
    const { month, period } = placeOf(issue);
    return month === last.month && (isSmall || period === last.period);
  };
  const newest = { suffix: `-m${last.month}${isSmall ? '' : last.period}`, issues: issues.filter(isNewest) };
  return [
    ...fillMonths(
      issues.filter((issue) => !isNewest(issue)),
      limits.largest,
    ),
    newest,
  ];
}

/** Whole months, one after the other, as many as go into a part; a part is named by its first. */
function fillMonths(issues: readonly HeldIssue[], largest: number): YearPart[] {
  const parts: YearPart[] = [];
  for (const month of new Set(issues.map((issue) => placeOf(issue).month))) {
    const held = issues.filter((issue) => placeOf(issue).month === month);
    const part = parts.at(-1);
    if (part !== undefined && countOf(part.issues) + countOf(held) <= largest) part.issues.push(...held);
    else parts.push({ suffix: `-from-m${month}`, issues: held });
  }
  return parts;
}

interface Place {
  month: string;
  period: 'a' | 'b' | 'c';
}

function placeOf(issue: HeldIssue | undefined): Place {
  const [, month = '01', day = '01'] = issue?.date?.split('-') ?? [];
  return { month, period: periodOf(Number(day)) };
}

/** The third period of a month has eight to eleven days. */
function periodOf(day: number): Place['period'] {
  if (day <= 10) return 'a';
  return day <= 20 ? 'b' : 'c';
}

function countOf(issues: readonly HeldIssue[]): number {
  return issues.reduce((sum, { articles }) => sum + articles, 0);
}
