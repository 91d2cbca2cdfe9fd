import type { ListSummary } from '../catalog/types/list.ts';
import type { Messages } from '../i18n/index.ts';

/**
 * Which numbered slices of a list its front page links to: the oldest, and the newest few. `undefined` stands for the
 * ones left out, which are reached from slice to slice.
 */
export function slicesToShow(lastNumber: number, newest = 5): (number | undefined)[] {
  const all = Array.from({ length: lastNumber }, (_, index) => index + 1);
  if (lastNumber <= newest + 2) return all;
  return [1, undefined, ...all.slice(-newest)];
}

/** Things that share a key and stand side by side, in the order given: issues by month. */
export function groupRuns<Item>(items: readonly Item[], keyOf: (item: Item) => string): { key: string; items: Item[] }[] {
  const groups: { key: string; items: Item[] }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = groups.at(-1);
    if (last?.key === key) last.items.push(item);
    else groups.push({ key, items: [item] });
  }
  return groups;
}

/** Tags by what they name: places, organisations, topics, then any others; empty groups are left out. */
export function tagGroups(tags: readonly ListSummary[], { lists }: Messages): { name: string; items: ListSummary[] }[] {
  const kinds = Object.entries(lists.tagKinds);
  const known = kinds.map(([kind, name]) => ({ name, items: tags.filter(({ tagKind }) => tagKind === kind) }));
  const others = tags.filter(({ tagKind }) => tagKind === undefined || !Object.hasOwn(lists.tagKinds, tagKind));
  return [...known, { name: lists.otherTags, items: others }].filter(({ items }) => items.length > 0);
}

/** What a tag names, in words; nothing for a kind that has none. */
export function tagKindName(kind: string, { lists }: Messages): string | undefined {
  return Object.entries(lists.tagKinds).find(([known]) => known === kind)?.[1];
}
