import type { Command } from './process-tree.ts';

/** What every builder is given: the same archive, and a folder of its own on the same file system. */
export interface Workplace {
  archiveDir: string;
  /** The builder's project, caches and site lie below it. */
  folder: string;
  projectRoot: string;
}

/** A program that makes the site of an archive. */
export interface Builder {
  id: BuilderId;
  /** With its version, for tables. */
  name: string;
  /** Where it writes the site. */
  siteDir: string;
  /** Brings its own copy of the articles up to date with the archive, if it has one. Never measured. */
  takeIn: () => void;
  /** Removes site and caches, so that the next run is a cold one. */
  forget: () => void;
  /** What a user would run. */
  command: (limitSeconds: number) => Command;
}

export const BUILDER_IDS = ['backfile', 'hugo', 'astro', 'eleventy', 'eleventy-js'] as const;
export type BuilderId = (typeof BUILDER_IDS)[number];

/** A builder that is not installed, or cannot be: it is left out, and the reason told. */
export class BuilderAbsent extends Error {
  override readonly name = 'BuilderAbsent';
}
