import { concat, JOINING_SPACE, slice, type Traced } from '../../model/traced.ts';
import { isHan } from './script.ts';

/** Puts two pieces of one running text together. */
export function seam(before: Traced, after: Traced, known: ReadonlySet<string>): Traced {
  return seamAll([before, after], known);
}

/**
 * Puts any number of pieces of one running text together: nothing between Chinese characters, a space between Latin
 * words, and a word divided at a line end made whole.
 *
 * @param known lower-cased words of the page that stand undivided, for deciding what a hyphen at a line end was
 */
export function seamAll(pieces: readonly Traced[], known: ReadonlySet<string>): Traced {
  const parts: Traced[] = [];
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (next && dropsHyphen(piece.text, next.text, known)) parts.push(slice(piece, 0, piece.text.length - 1));
    else parts.push(piece, ...(next && needsSpace(piece.text, next.text) ? [JOINING_SPACE] : []));
  }
  return concat(parts);
}

function needsSpace(before: string, after: string): boolean {
  const left = before.at(-1) ?? '';
  const right = after[0] ?? '';
  if (isHan(left) || isHan(right) || !/[\p{L}\p{N}]/u.test(right)) {
    return /[A-Za-z\d.,;:!?'”’)"]/u.test(left) && /[“‘("'$£€&[—–]/u.test(right) && !(isHan(left) || isHan(right));
  }
  // A straight quote or dash at a line end belongs to the side that it stands close to.
  if (/["—–]/u.test(left)) return left === '"' ? /\S"$/u.test(before) : /\s[—–]$/u.test(before);
  // "新增6670" + "万": a number goes on without a space, as do two halves of one; Latin words do not.
  if (/\d/u.test(left) && /\d/u.test(right)) return false;
  return /[\p{L}\p{N}.,;:!?'”’)%]/u.test(left);
}

const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu;
const UNITS = /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)/iu;

// "coun-" + "cil": joined where the whole word is known, and else unless the halves stand hyphenated elsewhere on the page
// ("harbour-master"); a number of two words always has its hyphen ("seventy-" + "five").
/** Whether the hyphen at the end of a piece of a text divided a word, or belongs to it. */
export function dropsHyphen(before: string, after: string, known: ReadonlySet<string>): boolean {
  if (!before.endsWith('-') || !/^\p{Ll}/u.test(after)) return false;
  const head = /[\p{L}\p{N}]+(?=-$)/u.exec(before.slice(-40))?.[0] ?? '';
  const tail = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? '';
  if (head === '' || (TENS.test(head) && UNITS.test(tail))) return false;
  return known.has(`${head}${tail}`.toLowerCase()) || !known.has(`${head}-${tail}`.toLowerCase());
}
