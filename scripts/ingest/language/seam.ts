import { concat, filterUnits, JOINING_SPACE, type Traced } from '../../model/traced.ts';
import { isHan } from './script.ts';

/** Puts two pieces of one running text together. */
export function seam(before: Traced, after: Traced, known: ReadonlySet<string>): Traced {
  const left = before.text.at(-1);
  const right = after.text[0];
  if (isHan(left) || isHan(right) || !/[\p{L}\p{N}]/u.test(right ?? '')) {
    return /[A-Za-z.,;:!?'”’)]/u.test(left ?? '') && /[“‘("']/u.test(right ?? '')
      ? concat([before, JOINING_SPACE, after])
      : concat([before, after]);
  }
  if (left === '-') return seamDivided(before, after, known);
  // "新增6670" + "万": a number goes on without a space, as do two halves of one; Latin words do not.
  if (/\d/u.test(left ?? '') && /\d/u.test(right ?? '')) return concat([before, after]);
  return /[\p{L}\p{N}.,;:!?'”’)%]/u.test(left ?? '') ? concat([before, JOINING_SPACE, after]) : concat([before, after]);
}

// "coun-" + "cil": joined unless the halves stand hyphenated elsewhere on the page ("harbour-master").
function seamDivided(before: Traced, after: Traced, known: ReadonlySet<string>): Traced {
  const head = /[\p{L}\p{N}]+(?=-$)/u.exec(before.text)?.[0] ?? '';
  const tail = /^[\p{L}\p{N}]+/u.exec(after.text)?.[0] ?? '';
  const startsLower = /^\p{Ll}/u.test(after.text);
  if (!startsLower || head === '' || known.has(`${head}-${tail}`.toLowerCase())) return concat([before, after]);
  const end = before.text.length - 1;
  return concat([filterUnits(before, (index) => index < end), after]);
}
