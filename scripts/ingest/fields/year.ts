import type { YearFacts } from '../../model/date-clues.ts';
import { readEnglishYears } from '../language/english/years.ts';

/** The year of an issue, told from the years in its text. */
export interface YearBound {
  year: number;
  /** Latest month of that year told as past, 1 to 12; 0 if none. A lead in an earlier month belongs to a later year. */
  month: number;
  /** The first year that the issue cannot be of. */
  below?: number;
}

// 2024年1月 · 2024中国足球协会U21联赛 — not 到2025年, 至2030年, 2025—2030年规划
const YEAR = /(?<![\d.])((?:18|19|20)\d{2})(?=年|[\p{Script=Han}“《]|(?:\s?[—–-]{1,2}\s?|[至到])20\d{2}(?:年|学年|赛季))/gu;
const TARGET_BEFORE = /(?:到|至|力争|确保|截止|迈向|面向|计划于|预计|争取|实现|—|–|-|~)\s*$/u;
const TARGET_AFTER = /^年?(?:底前|年底前|末前|前(?!三|两|\d|[一二四]|期|来)|[^。，]{0,12}(?:将|目标|规划))/u;
/** 《国土空间总体规划（2021—2035年）》: the end of a plan lies ahead. */
const PLAN_BEFORE = /(?:规划|纲要|计划|方案|愿景|战略)[^，。》]{0,4}[（(]?(?:19|20)\d{2}\s?年?\s?(?:[—–-]{1,2}|[至到~])\s*$/u;
/** 2024—2025学年, 2024-2025赛季: told from its beginning. */
const SEASON_AFTER = /^年?(?:度)?(?:学年|赛季|供暖[季期]|采暖[季期]|雪季|榨季|跨年)/u;
const RANGE_BEFORE = /\d{4}\s?年?\s?(?:到|至|[—–-]{1,2}|~)\s*$/u;
/** 2021—2025年: the first of two years is over, or has begun. */
const RANGE_AFTER = /^\s?年?\s?(?:[—–-]{1,2}|[至到~])\s?(?:19|20)\d{2}/u;
/**
 * Plans aim at round years: one told once, a few years after every other, is an aim, however it is put (2030年碳达峰).
 * Further after, the others are history and it may be the present.
 */
const AIM_STEP = 5;
const AIM_AFTER = 3;
const AIM_WITHIN = 10;

/** Reads the years told in some texts. Years are not counted: the most frequent one is often the year before. */
export function readYears(texts: readonly string[]): YearFacts {
  const past: { year: number; month: number }[] = [];
  const targets: number[] = [];
  for (const { year, month: told, target: aims } of texts.flatMap((text) => readEnglishYears(text))) {
    if (aims) targets.push(year);
    else past.push({ year, month: told });
  }
  for (const text of texts) {
    for (const match of text.matchAll(YEAR)) {
      const year = Number(match[1]);
      const before = text.slice(Math.max(0, match.index - 20), match.index);
      const after = text.slice(match.index + 4, match.index + 22);
      const isRangeEnd = RANGE_BEFORE.test(before);
      const isRangeStart = RANGE_AFTER.test(after);
      if ((isRangeEnd && SEASON_AFTER.test(after)) || before.endsWith('公元前')) continue;
      const isTarget = (!isRangeEnd && TARGET_BEFORE.test(before)) || TARGET_AFTER.test(after) || PLAN_BEFORE.test(before);
      if (isTarget && !isRangeStart) targets.push(year);
      else past.push({ year, month: Number(/^年(\d{1,2})月/u.exec(after)?.[1] ?? 0) });
    }
  }
  return factsOf(past, targets);
}

function factsOf(told: { year: number; month: number }[], targets: number[]): YearFacts {
  const years = told.map(({ year }) => year).toSorted((a, b) => b - a);
  const [largest = 0, second = 0] = years;
  const after = largest - second;
  const isRound = largest % AIM_STEP === 0 && !told.some(({ year, month }) => year === largest && month > 0);
  const isAim = isRound && after >= AIM_AFTER && after <= AIM_WITHIN;
  const past = isAim ? second : largest;
  const months = told.filter(({ year, month }) => year === past && month <= 12).map(({ month }) => month);
  const aims = new Set([...targets, ...(isAim ? [largest] : [])]);
  return { past, month: Math.max(0, ...months), targets: [...aims].toSorted((a, b) => a - b) };
}

/** Puts the years of several pages together. */
export function mergeYears(facts: readonly YearFacts[]): YearFacts {
  const past = Math.max(0, ...facts.map((one) => one.past));
  const month = Math.max(0, ...facts.filter((one) => one.past === past).map((one) => one.month));
  const targets = new Set(facts.flatMap((one) => one.targets));
  return { past, month, targets: [...targets].toSorted((a, b) => a - b) };
}

/** The year is at least the largest year told as past, and below the first target year (parsing.md §3.8). */
export function boundYear({ past, month, targets }: YearFacts): YearBound | undefined {
  if (past === 0) return undefined;
  // A target in the past is a slip of reading, or a plan told of.
  const below = targets.find((target) => target > past);
  return { year: past, month, ...(below === undefined ? {} : { below }) };
}
