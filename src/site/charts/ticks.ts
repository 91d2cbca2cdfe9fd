/** Names of years that fit beneath a chart on a narrow phone. */
const MOST_TICKS = 7;

/**
 * Which columns get a name beneath, of those that could: all while they are few, else every second, fifth, tenth … counted
 * from round numbers, so that 1950, 1960, 1970 are named and not 1953, 1963, 1973.
 *
 * @param years of the columns that could, in order
 */
export function tickedYears(years: readonly string[]): ReadonlySet<string> {
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => countOf(years, each) <= MOST_TICKS) ?? 200;
  return new Set(years.filter((year) => Number(year) % step === 0));
}

function countOf(years: readonly string[], step: number): number {
  return years.filter((year) => Number(year) % step === 0).length;
}
