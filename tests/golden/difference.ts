/** Lines of a difference that are shown, of each side. */
const SHOWN_LINES = 10;
const SHOWN_CHARS = 160;

/** Files that only one side has. */
export function compareNames(expected: Iterable<string>, actual: Iterable<string>): { missing: string[]; unexpected: string[] } {
  const wanted = new Set(expected);
  const found = new Set(actual);
  return { missing: [...wanted.difference(found)], unexpected: [...found.difference(wanted)] };
}

/** The first stretch in which two texts differ, `-` expected and `+` actual; `undefined` where they are the same. */
export function firstDifference(expected: string, actual: string): string | undefined {
  if (expected === actual) return undefined;
  const before = expected.split('\n');
  const after = actual.split('\n');
  let start = 0;
  while (before[start] === after[start]) start += 1;
  const side = (sign: string, lines: string[]) => lines.slice(start, start + SHOWN_LINES).map((line) => `${sign} ${line}`.slice(0, SHOWN_CHARS));
  return [`line ${start + 1}:`, ...side('-', before), ...side('+', after)].join('\n');
}
