import type { Newspaper } from '../../../src/schemas/archive.ts';
import type { Tag } from '../../../src/schemas/vocabulary.ts';
import { codeOfPlace, placeAtStart, placeOf, widerPlace } from './places.ts';
import { tagKey } from './tag-names.ts';

/** Code of the place that a newspaper is of: that stated, else the one its name begins with, as 包头 in 包头日报. */
export function townOf({ place, name }: Newspaper): string | undefined {
  return place === undefined ? placeAtStart(name) : codeOfPlace(place);
}

/** Keys of the tags that name a newspaper's own town, or what that lies in: they would be on every article. */
export function ownTownKeys(newspaper: Newspaper, vocabulary: readonly Tag[]): Set<string> {
  const keys = new Set<string>();
  const town = townOf(newspaper);
  const place = newspaper.place ?? placeOf(town ?? '')?.name;
  if (place === undefined) return keys;
  const names = new Set([place, place.replace(/[市县区旗]$/u, '')]);
  for (const { id, kind, name, synonyms = [] } of vocabulary)
    if (kind === 'place' && [name, ...synonyms].some((each) => names.has(each)))
      keys.add(tagKey({ source: 'vocabulary', key: id }));
  for (let code = town; code !== undefined; code = widerPlace(code)) keys.add(tagKey({ source: 'place', key: code }));
  return keys;
}
