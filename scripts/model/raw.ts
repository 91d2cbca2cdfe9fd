import type { Basis } from '../../src/schemas/shared.ts';

/** Longer lines are no printed lines: they are not parsed but kept whole as unassigned. The longest of the seed pages has 416 characters. */
export const MAX_LINE_CHARS = 20_000;

/** A fact stated outside the page text, and how it was learned. */
export interface Stated<T> {
  value: T;
  basis: Basis;
  /** Line of the raw file that states it, for printed facts. */
  line?: number;
}

/** What is known of a page before its text is parsed. Absent = not stated. */
export interface PageHints {
  /** Id of a newspaper in `archive.yml`. */
  newspaper?: Stated<string>;
  /** A day that exists, `2024-07-19`. */
  date?: Stated<string>;
  /** Printed page number, without leading zeros: `2`, `A2`. */
  label?: Stated<string>;
  /** Ordinal of the edition, from 1. */
  edition?: Stated<number>;
  /** 版名. */
  name?: Stated<string>;
}

/** One line of a raw file. */
export interface RawLine {
  /** From 1, in the file, as an editor counts. */
  number: number;
  /** The decoded text without its line end. */
  raw: string;
}

/** The text of one page: a whole raw file, or the part of it between page breaks. */
export interface RawPage {
  /** Place in the file, from 1. */
  sequenceInFile: number;
  lines: RawLine[];
  hints: PageHints;
}

/** A raw file that could be read. */
export interface RawFile {
  /** Path relative to the raw folder, `/` between folders, NFC. */
  file: string;
  sha256: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030`. */
  encoding: string;
  pages: RawPage[];
}
