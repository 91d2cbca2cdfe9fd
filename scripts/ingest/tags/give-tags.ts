import type { LedgerIds, LedgerTag } from '../../../src/schemas/ledger.ts';
import type { Tag } from '../../../src/schemas/vocabulary.ts';
import type { AddressedItem } from '../../model/issue-draft.ts';
import { chooseTags } from './choose-tags.ts';
import { ownTownKeys } from './own-town.ts';
import { chosenIds } from './tag-choice.ts';

/** What the tags of an archive are chosen by. */
export interface TagOptions {
  vocabulary: readonly Tag[];
  /** Articles that a tag needs at least; `MIN_TAG_ARTICLES` when absent. */
  minimum?: number | undefined;
}

/** The tags of an archive. */
export interface GivenTags {
  /** The tags of each item that has any, as one string (`encodeChoices`), by the item's address. */
  byAddress: ReadonlyMap<string, string>;
  /** Every tag ever given, by id. */
  ledger: Record<string, LedgerTag>;
}

/** Articles that a tag needs at least, where `archive.yml` says nothing. */
const MIN_TAG_ARTICLES = 3;

/** Chooses the tags of all items of an archive, from the terms in their headers. */
export function giveTags(items: readonly AddressedItem[], known: LedgerIds, options: TagOptions): GivenTags {
  const { vocabulary, minimum = MIN_TAG_ARTICLES } = options;
  const newspapers = new Set(items.map(({ issue: { newspaper } }) => newspaper));
  const own = new Map([...newspapers].map((newspaper) => [newspaper, ownTownKeys(newspaper, vocabulary)]));
  const candidates = items.map(({ item: { terms = '' }, issue }) => ({
    terms,
    own: own.get(issue.newspaper) ?? new Set<string>(),
  }));
  const { chosen, ledger } = chooseTags(candidates, { vocabulary, minimum, known: known.tags ?? {} });
  const byAddress = items.map(({ address }, index) => [address, chosen[index] ?? ''] as const);
  return { byAddress: new Map(byAddress.filter(([, tags]) => tags !== '')), ledger };
}

/** The tags of some items by id, out of all. */
export function tagsOf(addresses: readonly string[], { byAddress, ledger }: GivenTags): Record<string, LedgerTag> {
  const ids = new Set(addresses.flatMap((address) => chosenIds(byAddress.get(address) ?? '')));
  const tags = [...ids].toSorted().flatMap((id) => (ledger[id] ? [[id, ledger[id]] as const] : []));
  return Object.fromEntries(tags);
}
