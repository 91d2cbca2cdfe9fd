/** Eight digits, the last perhaps X, also with a wide hyphen; not within a longer number. */
const ISSN = /(?<![\dX])(\d{4})[-－‐]?(\d{3}[\dX])(?!\d)/giu;
/** Printed before one: `ISSN 1000-1234`, `ISSN1000-1234`, `国际标准连续出版物号：`. */
const NAMED = /(?:ISSN|国际标准(?:连续出版物|刊)号)\s*[:：]?\s*$/iu;

/**
 * The ISSN within a newspaper's number as printed, `ISSN 1000-1234`; a CN number holds none. Where it is not named as one, its last
 * digit has to be the one that ISO 3297 calculates: `1949-1966` are years.
 *
 * @returns as `1000-123X`
 */
export function issnIn(number: string | undefined): string | undefined {
  for (const { index, 0: all, 1: first = '', 2: last = '' } of number?.matchAll(ISSN) ?? []) {
    const digits = `${first}${last}`.toUpperCase();
    const isNamed = NAMED.test(number?.slice(0, index) ?? '');
    if (isNamed || (all.length > digits.length && isCalculated(digits))) return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  }
  return undefined;
}

/** Each digit by its weight from 8 down to 2, and the last, gives a multiple of 11; X stands for ten. */
function isCalculated(digits: string): boolean {
  const weighed = [...digits].map((digit, place) => (digit === 'X' ? 10 : Number(digit)) * (8 - place));
  return weighed.reduce((sum, value) => sum + value, 0) % 11 === 0;
}
