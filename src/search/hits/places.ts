/**
 * All places where a pattern stands in a sequence, overlapping ones included, by Knuth, Morris and Pratt: in time that grows with the
 * lengths alone, whatever somebody has typed.
 */
export function placesOf<T>(sequence: ArrayLike<T>, pattern: ArrayLike<T>): number[] {
  const places: number[] = [];
  if (pattern.length === 0 || pattern.length > sequence.length) return places;
  const borders = bordersOf(pattern);
  let matched = 0;
  for (let at = 0; at < sequence.length; at += 1) {
    matched = advance(pattern, borders, matched, sequence[at]);
    if (matched < pattern.length) continue;
    places.push(at + 1 - pattern.length);
    matched = borders[matched - 1] ?? 0;
  }
  return places;
}

/** For each beginning of the pattern, the length of its longest end that is a shorter beginning too. */
function bordersOf<T>(pattern: ArrayLike<T>): number[] {
  const borders = [0];
  let matched = 0;
  for (let at = 1; at < pattern.length; at += 1) {
    matched = advance(pattern, borders, matched, pattern[at]);
    borders.push(matched);
  }
  return borders;
}

/** How much of the pattern is matched after one element more. */
function advance<T>(pattern: ArrayLike<T>, borders: readonly number[], matched: number, next: T | undefined): number {
  let length = matched;
  while (length > 0 && pattern[length] !== next) length = borders[length - 1] ?? 0;
  return pattern[length] === next ? length + 1 : length;
}
