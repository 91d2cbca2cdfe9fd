import type { Tag } from '../../../src/schemas/vocabulary.ts';
import type { ItemTerm } from './item-term.ts';
import { widerPlace } from './places.ts';
import { tagKey } from './tag-names.ts';

/** What a term is within: the county's city and province, the vocabulary's broader tags. */
export class TagLadder {
  readonly #broader: ReadonlyMap<string, string | undefined>;

  constructor(vocabulary: readonly Tag[]) {
    this.#broader = new Map(vocabulary.map(({ id, broader }) => [id, broader]));
  }

  /** Keys of the tag that the term is, and of the wider ones, narrowest first. */
  rungs({ source, key }: ItemTerm, own: ReadonlySet<string>): string[] {
    const rungs: string[] = [];
    for (let at: string | undefined = key; at !== undefined; at = this.#wider(source, at)) {
      const rung = tagKey({ source, key: at });
      if (rungs.includes(rung)) break;
      if (!own.has(rung)) rungs.push(rung);
    }
    return rungs;
  }

  #wider(source: ItemTerm['source'], key: string): string | undefined {
    if (source === 'place') return widerPlace(key);
    return source === 'vocabulary' ? this.#broader.get(key) : undefined;
  }
}
