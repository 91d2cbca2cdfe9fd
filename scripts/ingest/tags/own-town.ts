import type { Newspaper } from '../../../src/schemas/archive.ts';
import type { Tag } from '../../../src/schemas/vocabulary.ts';
import { codeOfPlace, widerPlace } from './places.ts';
import { tagKey } from './tag-names.ts';

/** Keys of the tags that name a newspaper's own town, or what that lies in: they would be on every article. */
export function ownTownKeys({ place }: Newspaper, vocabulary: readonly Tag[]): Set<string> {
  const keys = new Set<string>();
  if (place === undefined) return keys;
  const names = new Set([place, place.replace(/[市县区旗]$/u, '')]);
  for (const { id, kind, name, synonyms = [] } of vocabulary)
    if (kind === 'place' && [name, ...synonyms].some((each) => names.has(each)))
      keys.add(tagKey({ source: 'vocabulary', key: id }));
  for (let code = codeOfPlace(place); code !== undefined; code = widerPlace(code))
    keys.add(tagKey({ source: 'place', key: code }));
  return keys;
}
