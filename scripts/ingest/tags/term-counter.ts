import type { ItemTerm, TermSource } from './item-term.ts';
import { tagKey } from './tag-names.ts';

/** Where in an item a term stands. */
export type Passage = 'headline' | 'lead' | 'rest';

/** A term as it is found. */
export interface Found extends Pick<ItemTerm, 'source' | 'key' | 'form'> {
  /** It is perhaps only the beginning of a longer phrase. */
  cutShort?: boolean;
}

/** Most terms kept of an item: those of the vocabulary first. */
const MAX_TERMS = 24;
/** Times in the body that make an item be about something. */
const MIN_COUNT = 2;
/** Sources of which one mention in the first sentence is enough: who and where stands there. A phrase must recur. */
const TOLD_IN_LEAD: ReadonlySet<TermSource> = new Set(['vocabulary', 'place', 'organisation']);

interface Tally extends ItemTerm {
  inLead: boolean;
  free: boolean;
}

/** Counts the terms of one item by what they are. */
export class TermCounter {
  readonly #own: ReadonlySet<string>;
  readonly #terms = new Map<string, Tally>();

  /** @param own keys of tags that are left out */
  constructor(own: ReadonlySet<string>) {
    this.#own = own;
  }

  add({ source, key, form, cutShort = false }: Found, passage: Passage): void {
    const name = tagKey({ source, key });
    if (this.#own.has(name)) return;
    const known = this.#terms.get(name) ?? { source, key, form, count: 0, inHeadline: false, inLead: false, free: false };
    known.count += passage === 'headline' ? 0 : 1;
    known.inHeadline ||= passage === 'headline';
    known.inLead ||= passage === 'lead';
    known.free ||= !cutShort;
    this.#terms.set(name, known);
  }

  /** Those that the item is about, strongest first: told in its headline, or twice, or in its first sentence. */
  salient(): ItemTerm[] {
    return [...this.#terms.values()]
      .filter(
        ({ source, count, inHeadline, inLead, free }) =>
          free && (inHeadline || count >= MIN_COUNT || (inLead && TOLD_IN_LEAD.has(source))),
      )
      .map(({ inLead: _, free: _free, ...term }) => term)
      .toSorted(bySalience)
      .slice(0, MAX_TERMS);
  }
}

/** The vocabulary first, then the headline, then what stands oftener; longer terms before their parts. */
function bySalience(a: ItemTerm, b: ItemTerm): number {
  return (
    Number(b.source === 'vocabulary') - Number(a.source === 'vocabulary') ||
    Number(b.inHeadline) - Number(a.inHeadline) ||
    b.count - a.count ||
    b.key.length - a.key.length ||
    (a.key < b.key ? -1 : 1)
  );
}
