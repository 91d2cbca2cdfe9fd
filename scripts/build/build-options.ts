import type { Excerpt } from '../../src/catalog/types/archive.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { UnreadFile } from '../model/unread-file.ts';
import type { RawText } from './catalog/index.ts';
import type { LinkProblem } from './links/link-targets.ts';

/** The parts of a build. `catalog` and `program` run side by side; the others follow in order; `parts` only when a site is joined. */
export type BuildStep = 'catalog' | 'program' | 'check' | 'parts' | 'pages' | 'search' | 'publish';

export interface BuildOptions {
  archiveDir: string;
  /** The site folder. It persists: only what is not as it should be is made again. */
  outDir: string;
  /** Shared by all archives; each gets a folder of its own in it. */
  cacheDir: string;
  /** Folder of `astro.config.mjs`, `src/` and `public/`. */
  projectRoot: string;
  /** The online home, `https://…/`, instead of the one in `archive.yml`. */
  site?: string;
  /** Where the archive is a year of a larger one; pages say so. */
  excerpt?: Excerpt;
  /** Gives the raw text of pages; without it pages show none. */
  raw?: RawText;
  /** Raw files that could not be used, as far as they name a day; absent where ingest was not asked: what is known of them stays. */
  unread?: readonly UnreadFile[];
  /** Builds a site whose search finds nothing: for a quick look, and for tests of other things. */
  withoutSearch?: boolean;
  /** Threads that read articles, threads that render, and processes that index, each; as many as pay when absent. The site is the same. */
  threads?: number;
  onProgress?: (step: BuildStep, done: number, total: number) => void;
}

/** What became of the site folder. */
export interface UpdateResult {
  /** Pages of the site, feeds and sitemaps among them. */
  pages: number;
  /** Those of them that had to be rendered. */
  rendered: number;
  /** Files of the site, pages or not, by what became of them. */
  written: number;
  unchanged: number;
  deleted: string[];
  /** Records in the search index. */
  records: number;
  /** Links that lead nowhere, by page; with any of these the build counts as failed, though the site is published. */
  brokenLinks: LinkProblem[];
  /** Files found in a site folder whose records are lost, and not written by this build; they were left alone. */
  foreign: string[];
}

export interface BuildResult extends UpdateResult {
  issues: number;
  articles: number;
  /** Files of the archive that could not be used. With any of these the build counts as failed and deletes nothing. */
  problems: Diagnostic[];
}
