import type { Item, Value } from './page.ts';

/** Every text of an item, in the order of the printed page: display lines, byline, dateline, credit, jumps, body. */
export function itemValues(item: Item): Value[] {
  const { kicker, headline, columnTitle, series, byline, dateline, credit } = item;
  return [kicker, headline, ...item.decks, columnTitle, series, byline, dateline, credit, ...item.jumps, ...item.body].filter(
    (value) => value !== undefined,
  );
}

/** The texts of an item that own their raw characters; a shared one repeats characters of another. */
export function ownedValues(item: Item): Value[] {
  return itemValues(item).filter((value) => !value.shared);
}
