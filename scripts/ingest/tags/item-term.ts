/** How a term came to be a candidate, and so what kind of tag it would be. */
export type TermSource = 'vocabulary' | 'place' | 'organisation' | 'topic' | 'named-place';

/** A term that an item is perhaps about. */
export interface ItemTerm {
  source: TermSource;
  /** Id of the vocabulary's tag, code of the place, or the phrase itself. */
  key: string;
  /** As printed, the first time. */
  form: string;
  /** Times it stands in the body. */
  count: number;
  /** It stands in kicker, headline or deck. */
  inHeadline: boolean;
}

const SOURCES: readonly TermSource[] = ['vocabulary', 'place', 'organisation', 'topic', 'named-place'];

/**
 * Terms as one short string. Those of all items of an archive are held in memory, a dozen an item: as objects they would
 * take five times as much.
 */
export function encodeTerms(terms: readonly ItemTerm[]): string {
  return terms
    .map(({ source, key, form, count, inHeadline }) =>
      [SOURCES.indexOf(source), inHeadline ? `${count}h` : count, key, ...(form === key ? [] : [form])].join('\t'),
    )
    .join('\n');
}

/** What `encodeTerms` wrote. */
export function decodeTerms(encoded: string): ItemTerm[] {
  if (encoded === '') return [];
  return encoded.split('\n').map((line) => {
    const [source = '', count = '', key = '', form = key] = line.split('\t');
    return {
      source: SOURCES[Number(source)] ?? 'topic',
      key,
      form,
      count: Number.parseInt(count, 10),
      inHeadline: count.endsWith('h'),
    };
  });
}
