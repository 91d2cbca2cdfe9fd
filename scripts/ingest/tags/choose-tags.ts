import type { LedgerTag } from '../../../src/schemas/ledger.ts';
import type { Tag } from '../../../src/schemas/vocabulary.ts';
import { asciiId } from '../../model/ascii-id.ts';
import { decodeTerms, type ItemTerm } from './item-term.ts';
import { freeId } from './free-id.ts';
import { placeOf, widerPlace } from './places.ts';
import { encodeChoices, type TagChoice } from './tag-choice.ts';

/** What tags are chosen with besides the terms of the items. */
export interface TagSetup {
  vocabulary: readonly Tag[];
  /** Articles that a tag needs at least; one that has an address already needs one. */
  minimum: number;
  /** Tags that have addresses, by id. */
  known: Readonly<Record<string, LedgerTag>>;
}

/** Tags of all items. */
export interface ChosenTags {
  /** Of each item, in the order of the items, as `encodeChoices` writes them. */
  chosen: string[];
  /** All tags ever given, by id. */
  ledger: Record<string, LedgerTag>;
}

/** Most tags of an article, and most that are not of the vocabulary. */
const MAX_TAGS = 8;
const MAX_FREE_TAGS = 5;
/** A headline counts for as many occurrences. */
const HEADLINE_COUNT = 3;
/** Share of the articles beyond which a term says nothing, in archives that are large enough to tell. */
const MAX_SHARE = 0.2;
const LARGE_ARCHIVE = 100;
/** A term within a longer tag is dropped unless it stands so much oftener. */
const NESTED_TIMES = 1.5;

/**
 * Chooses the tags of all items of an archive: its vocabulary first, then places, then phrases. A tag must be worth a
 * visit: one that fewer articles would carry than the minimum is not given; its articles carry the wider place or the
 * broader tag instead, if that is worth it. Tags that have an address are kept for as long as one article carries them,
 * so that no address dies because the archive changed a little.
 *
 * The result depends on the set of items only, not on their order.
 */
export function chooseTags(items: readonly string[], setup: TagSetup): ChosenTags {
  const catalogue = new Catalogue(setup, items.length);
  // What few articles hold is out at once; of the rest some lose articles to longer or stronger tags, and are out then.
  for (const terms of items) catalogue.count(new Set(decodeTerms(terms).flatMap((term) => catalogue.withWider(term))));
  catalogue.settle();
  const rounds = items.map((terms) => new Set(chooseFor(decodeTerms(terms), catalogue).map(({ key }) => key)));
  for (const keys of rounds) catalogue.count(keys);
  catalogue.settle();
  const names = new TagNames(setup);
  const ranked = items.map((terms) => chooseFor(decodeTerms(terms), catalogue));
  names.give(ranked.flat());
  const chosen = ranked.map((terms) => encodeChoices(terms.map((term) => names.choice(term))));
  return { chosen, ledger: names.ledger() };
}
