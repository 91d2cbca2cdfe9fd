/** The year of a page, told from the years in its text. */
export interface YearBound {
  year: number;
  /** Latest month of that year told as past, 1 to 12; 0 if none. A lead in an earlier month belongs to a later year. */
  month: number;
  /** A target year (到2025年) soon after leaves few later years; without one, the text may only tell of history. */
  tight: boolean;
}

// 2024年1月 · 2024中国足球协会U21联赛 — not 到2025年, 至2030年, 2025—2030年规划
const YEAR = /(?<![\d.])((?:19|20)\d{2})(?=年|[\p{Script=Han}“《])/gu;
const TARGET_BEFORE = /(?:到|至|力争|确保|截止|迈向|面向|计划于|预计|争取|—|-|~)\s*$/u;
const TARGET_AFTER = /^年?(?:底前|年底前|末前|前(?!三|两|\d|[一二四]|期|来)|[^。，]{0,12}(?:将|目标|规划))/u;
/** Years between the newest past year and the first target that still fix the year. */
const RECENT_SPAN = 3;

/**
 * The year is at least the largest year told as past, and below the first target year (parsing.md §3.8). Years
 * are not counted: the most frequent one is often the year before.
 */
export function boundYear(texts: readonly string[]): YearBound | undefined {
  let past = 0;
  let target = Number.POSITIVE_INFINITY;
  let month = 0;
  for (const text of texts) {
    for (const match of text.matchAll(YEAR)) {
      const year = Number(match[1]);
      const before = text.slice(Math.max(0, match.index - 6), match.index);
      const after = text.slice(match.index + 4, match.index + 22);
      const isRangeEnd = /\d年?(?:到|至|—|-|~)\s*$/u.test(before);
      if ((!isRangeEnd && TARGET_BEFORE.test(before)) || TARGET_AFTER.test(after)) target = Math.min(target, year);
      else if (year >= past) {
        const told = Number(/^年(\d{1,2})月/u.exec(after)?.[1] ?? 0);
        month = year > past ? told : Math.max(month, told);
        past = year;
      }
    }
  }
  if (past === 0) return undefined;
  // A target in the past or far back is a slip of reading; trust the past year.
  const tight = target > past && target - past <= RECENT_SPAN;
  return { year: past, month: month <= 12 ? month : 0, tight };
}
