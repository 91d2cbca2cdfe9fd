import type { ExportName } from '../../src/schemas/export-names.ts';
import type { RawText } from '../build/catalog/index.ts';

/** What an export covers: a newspaper's year, or all that the archive holds. */
export type ExportScope = 'all' | NewspaperYear;

/** A year of a newspaper; `undated` stands for the year of what has no date. */
export interface NewspaperYear {
  newspaper: string;
  year: string;
}

/** A year of which something is held. */
export interface HeldYear extends NewspaperYear {
  issues: number;
  articles: number;
}

/** What exports are made from. */
export interface ExportRun {
  /** Absolute, as all folders here. */
  archiveDir: string;
  /** Up to date. */
  catalogFile: string;
  /** A built site. */
  siteDir: string;
  /** Where anything may be kept between runs. */
  cacheDir: string;
  projectRoot: string;
  /** Online home, `https://…/`. */
  address?: string;
  /** Raw text, where it is held. */
  raw?: RawText;
  /** Which state of the archive it is: changes with any of its articles, and with nothing else. */
  corpus: string;
  /** By newspaper in the order of `archive.yml`, then oldest first, what is undated at the end. */
  years: readonly HeldYear[];
  /** Works with the catalog open for the queries of `src/catalog`. One at a time; must not wait for a build within. */
  read<Result>(work: () => Result | Promise<Result>): Promise<Result>;
}

/** What is made, kept and replaced together: one or more files whose names begin with `name`. */
export interface ExportPart {
  /** `lanchuan-ribao-2024`, or `all`. ASCII, and no other part of the kind has it. */
  name: string;
  scope: ExportScope;
  /** Equal keys mean equal bytes, so that the files of an earlier run are taken over. */
  key: string;
}

/** One kind of export. */
export interface ExportKind {
  name: ExportName;
  /** What there is to make, in order. */
  parts(run: ExportRun): ExportPart[];
  /**
   * Writes the files of a part into a folder, each named `<part>` and something more (`lanchuan-ribao-2024.zip`). Memory must not grow
   * with the archive. The same archive gives the same bytes, on any day and in any time zone.
   *
   * @throws MissingToolError where a program that it needs is not installed.
   */
  make(part: ExportPart, run: ExportRun, folder: string, onProgress: (done: number, total: number) => void): Promise<void>;
  /** Whether the same archive gives the same bytes; true when absent. */
  isReproducible?: boolean;
  /** A command that proves a written file, besides its checksum. */
  check?(file: string): string;
}

/** A program outside of this one is not installed. */
export class MissingToolError extends Error {
  override name = 'MissingToolError';
}
