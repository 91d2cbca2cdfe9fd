import type { Newspaper } from '../../src/schemas/archive.ts';
import type { LineRange } from '../../src/schemas/shared.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Finding, Item, Leftover } from './page.ts';

/** A parsed page with all that is known of where and when it was printed. */
export interface HeldPage {
  /** Raw file, relative to the raw folder. */
  file: string;
  sha256: string;
  encoding: string;
  /** Place of the page within the file, from 1. */
  ordinal: number;
  /** Lines of the file that make this page. */
  lines: LineRange;
  newspaper: Newspaper;
  date?: Finding<string>;
  label?: Finding<string>;
  name?: string;
  /** From 1. */
  edition: number;
  items: Item[];
  leftovers: Leftover[];
}

/** A held page in its place within an issue. */
export interface PlacedPage extends HeldPage {
  /** `p02`, `pa02`, `x01`. */
  id: string;
  /** From 1. */
  sequence: number;
}

/** The pages of one newspaper, day and edition. */
export interface IssueDraft {
  /** `lanchuan-ribao/2024-10-18`, `…/ed-2`, `…/undated`. */
  address: string;
  newspaper: Newspaper;
  date?: Finding<string>;
  edition: number;
  pages: PlacedPage[];
}

/** An item with its permanent address. */
export interface AddressedItem {
  item: Item;
  page: PlacedPage;
  issue: IssueDraft;
  address: string;
  /** From 1. */
  order: number;
  aliases: string[];
}

/** A raw file after parsing. */
export interface IngestedFile {
  file: string;
  held: HeldPage[];
  diagnostics: Diagnostic[];
}
