import { placesAsked, type RightsSubject } from '../rights/rights-of.ts';
import type { RightsFields, RightsItem } from '../schemas/rights.ts';
import { rememberedPart, rows } from './connection.ts';
import type { NewspaperView } from './types/archive.ts';

interface ItemRow {
  address: string;
  data: string;
}

interface PlacedItem {
  place: number;
  item: RightsItem;
}

/**
 * What is said of the rights in one issue, page or article, in the order of `archive.yml`; only this counts as read, so that a page is
 * not made again for a word on something else.
 */
export function rightsItemsFor(newspaper: string, subject: RightsSubject): { rightsItems?: RightsItem[] } {
  const found = rememberedPart(
    `rights in items of ${newspaper}`,
    newspaper,
    () => byAddress(newspaper),
    (items) => {
      const asked = [...new Set(placesAsked(subject))].flatMap((address) => items.get(address) ?? []);
      return asked.sort((a, b) => a.place - b.place).map(({ item }) => item);
    },
  );
  return found.length === 0 ? {} : { rightsItems: found };
}

/** A newspaper with all that its editors said of the rights in items. */
export function withRightsItems(newspaper: NewspaperView): NewspaperView {
  const found = rows<ItemRow>(
    'SELECT address, data FROM rights_items WHERE newspaper = ? AND is_told = 1 ORDER BY position',
    newspaper.id,
  );
  return found.length === 0 ? newspaper : { ...newspaper, rights: { ...newspaper.rights, items: found.map(itemOf) } };
}

function byAddress(newspaper: string): Map<string, PlacedItem[]> {
  const found = rows<ItemRow>('SELECT address, data FROM rights_items WHERE newspaper = ? ORDER BY position', newspaper);
  return Map.groupBy(
    found.map((row, place) => ({ place, item: itemOf(row) })),
    ({ item }) => item.address,
  );
}

function itemOf({ address, data }: ItemRow): RightsItem {
  return { address, ...(JSON.parse(data) as RightsFields) };
}
