import type { Language } from '../../../src/schemas/archive.ts';
import type { PlannedPage } from '../../../src/views/planned-page.ts';

/** A page of a route that no catalog query stands behind and that has one address: nothing tells what it shows. */
export interface FreePage {
  kind: 'free';
  /** Route file, relative to the project. */
  component: string;
  pathname: string;
  path: string;
  /** Interface language, where it is the second of the archive. */
  language?: Language;
}

/** A page that may have to be rendered. */
export interface PageOrder {
  page: PlannedPage | FreePage;
  group: string;
  /** Its name while it waits to be published. */
  number: number;
  /** Digest of all that the page in the site shows; absent where it must be rendered whatever it shows. */
  key?: string;
  /** SHA-256 of the file in the site, where it is known to be whole. */
  hash?: string;
}
