import type { Item } from '../../model/page.ts';

/** Items that begin in one and the same line, which an editor has cut, get ids of their own: `p01-l0147`, `p01-l0147-2`. */
export function tellApart(items: readonly Item[]): Item[] {
  const given = new Map<string, number>();
  return items.map((item) => {
    const count = (given.get(item.id) ?? 0) + 1;
    given.set(item.id, count);
    return count === 1 ? item : { ...item, id: `${item.id}-${count}` };
  });
}
