import type { ExportName } from '../../schemas/export-names.ts';

/** A part of the page about the data in plain paragraphs. */
interface DataSection {
  heading: string;
  texts: string[];
}

/** What is machine-readable, and where: the page about the data. */
export interface DataTexts {
  heading: string;
  intro: string;
  /** The way here from the page about the archive. */
  link: string;
  /** On every page of a copy that holds one newspaper and year alone: before these, before the state of its texts, and before the address of the whole archive. */
  excerpt: { only: string; version: string; whole: string };
  /** Heads of the columns: an address, field or file, and what it is. */
  columns: { address: string; field: string; file: string; meaning: string };
  addresses: DataSection & {
    rows: Record<'issue' | 'page' | 'article' | 'edition' | 'year' | 'list' | 'onePart', string>;
  };
  onPages: DataSection & { rows: Record<'tags' | 'structured' | 'picture', { name: string; meaning: string }> };
  fields: DataSection & {
    rows: Record<
      | 'address'
      | 'date'
      | 'pagination'
      | 'kind'
      | 'headline'
      | 'byline'
      | 'section'
      | 'source'
      | 'joins'
      | 'corrections'
      | 'quality',
      string
    >;
  };
  doubts: DataSection;
  feeds: DataSection & { none: string; archive: string; lists: string; atom: string; json: string };
  search: DataSection & { rows: Record<'api' | 'openSearch' | 'index', string>; help: string };
  files: { heading: string; rows: Record<'sitemap' | 'robots' | 'resourceSync' | 'contact', string> };
  rights: DataSection & { none: string };
  citing: DataSection & { example: (title: string, address: string) => string };
  downloads: DataSection & {
    /** Heads of the columns. */
    columns: { part: string; files: string };
    /** A kind of export: its name, what its files are, how one is checked besides its checksum. */
    kinds: Record<ExportName, { name: string; what: string; check: string }>;
    whole: string;
    /** The list of a kind with size and checksum of each file. */
    index: string;
    /** A book for each issue, told by how it is named. */
    books: (count: number) => string;
    dcat: string;
  };
  /** `contact.txt`: why it has no day on which it ends. */
  contact: { noExpiry: string };
}
