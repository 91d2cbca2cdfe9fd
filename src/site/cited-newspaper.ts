import type { Newspaper } from '../schemas/archive.ts';
import { issnIn } from './issn.ts';

/** What references say of a newspaper besides its name. */
export interface NewspaperCited {
  /** Town. */
  place?: string;
  publisher?: string;
  issn?: string;
}

/** As far as `archive.yml` states it; nothing of a newspaper that it does not name. */
export function citedNewspaper({ place, publisher, number }: Partial<Newspaper> = {}): NewspaperCited {
  const issn = issnIn(number);
  return {
    ...(place === undefined ? {} : { place }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(issn === undefined ? {} : { issn }),
  };
}
