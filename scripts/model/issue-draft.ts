import type { Newspaper } from '../../src/schemas/archive.ts';
import type { LineRange } from '../../src/schemas/shared.ts';
import type { AppliedCorrection } from './correction.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Finding, Item, Leftover } from './page.ts';

/** All that is known of where and when a page was printed. */
export interface PageFacts {
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
  /** The year of the date is known by bounds only: at least the newest year told as past. */
  yearInDoubt?: true;
  /** Pages of the whole issue as printed: 今日8版. */
  pageCount?: number;
  /** What editors corrected of its day, number and name. */
  corrections?: AppliedCorrection[];
  /** From 1. */
  edition: number;
}

/** The text of a parsed page. */
export interface PageText {
  items: Item[];
  leftovers: Leftover[];
}

/** A parsed page with all that is known of it. */
export interface HeldPage extends PageFacts, PageText {}

/** A raw file after parsing. */
export interface IngestedFile {
  file: string;
  held: HeldPage[];
  diagnostics: Diagnostic[];
}

/**
 * What the archive as a whole must know of an item, to give it an address and ids. All items of an archive are held in
 * memory in this form, so it holds no running text; what a decision within one issue needs is read from the text itself.
 */
export interface ItemHeader {
  /** The parser's item id, `p01-l0147`. */
  id: string;
  /** Sketch of its text, by which it is known again (`issues/sketch.ts`). */
  sketch: string;
  /** Names in its byline. */
  people: string[];
  /** Raw line of the byline; absent where there is none. */
  peopleLine?: number;
  /** Its column title, and its series without the number. */
  columns: string[];
  /** What it is perhaps about (`tags/item-term.ts`). */
  terms?: string;
}

/** A parsed page without its text. */
export interface PageHeader extends PageFacts {
  items: ItemHeader[];
}

/** A raw file without its text: what is held in memory of every file, and kept in the cache. */
export interface FileHeader {
  file: string;
  /** None where the file could not be used. */
  pages: PageHeader[];
  /** What was found while reading the file: bytes, front matter, file name. */
  reading: Diagnostic[];
  /** What the parser has to say. */
  diagnostics: Diagnostic[];
  /** Of the tags by which the items' terms were found (`vocabularyKey`). */
  vocabulary?: string;
}

/** A page in its place within an issue. */
export interface PlacedPage extends PageHeader {
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
  /** Printed numbers of pages that must have been, and are not held: `3`, `A2`. Absent: none known. */
  gaps?: string[];
}

/** An item with its permanent address. */
export interface AddressedItem {
  item: ItemHeader;
  page: PlacedPage;
  issue: IssueDraft;
  address: string;
  /** From 1. */
  order: number;
  aliases: string[];
}

/** A page in its place, with its text loaded. */
export interface LoadedPage extends PageFacts, PageText {
  id: string;
  sequence: number;
}

/** An issue with the text of its pages loaded, for as long as its files are made. */
export interface LoadedIssue extends Omit<IssueDraft, 'pages'> {
  pages: LoadedPage[];
}

/** An item with its address and its text. */
export interface LoadedItem {
  item: Item;
  page: LoadedPage;
  issue: LoadedIssue;
  address: string;
  /** From 1. */
  order: number;
  aliases: string[];
  /** Addresses of items anywhere in the archive with nearly the same text. */
  reprints?: readonly string[];
  /** Its tags, as `encodeChoices` writes them (`tags/tag-choice.ts`). */
  tags?: string;
}
