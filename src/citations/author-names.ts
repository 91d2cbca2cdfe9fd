/** How a style lists names. */
export interface NameList {
  /** Between the last two. */
  and: string;
  /** From this many on only some are named. */
  most: number;
  /** As many as are named then. */
  named: number;
  /** What stands for the others. */
  others: string;
}

/** `王一`; `王一 and 李二`; `王一, 李二, and 张三`; `王一, et al.` */
export function nameList(names: readonly string[], { and, most, named, others }: NameList): string {
  if (names.length >= most) return `${names.slice(0, named).join(', ')}, ${others}`;
  const [last, ...before] = [...names].reverse();
  if (last === undefined || before.length === 0) return last ?? '';
  const comma = before.length > 1 ? ',' : '';
  return `${before.reverse().join(', ')}${comma} ${and} ${last}`;
}

/** The names with the full stop that ends them: none where they end in one, `et al.`. */
export function endNames(names: string): string {
  return /[.…]$/u.test(names) ? names : `${names}.`;
}
