import type { BuilderId } from './builder.ts';
import type { Cost } from './process-tree.ts';

/** What is done to the archive before a run. */
export const CASES = ['cold', 'unchanged', 'added', 'removed', 'edited'] as const;
export type Case = (typeof CASES)[number];

/** Cases in words, for tables. */
export const CASE_NAMES: Readonly<Record<Case, string>> = {
  cold: 'cold',
  unchanged: 'nothing changed',
  added: 'one issue added',
  removed: 'one issue removed',
  edited: 'one article edited',
};

/** One measured run. */
export interface Measurement {
  builder: BuilderId;
  /** Ours alone can have a search index. */
  search: boolean;
  /** Articles of the archive before the case. */
  articles: number;
  case: Case;
  /** Which run of the bench measured it, from 1: more than one where results are kept. */
  run: number;
  /** From 1. */
  round: number;
  cost: Cost;
  /** Pages of the site after the run. */
  pages: number;
  /** Load of the machine when the run began: the average of the last minute. */
  load: number;
}

/** How many files of our site differed from those of a clean build after a warm case; 0 is right. */
export interface Comparison {
  articles: number;
  search: boolean;
  case: Case;
  files: number;
  differing: number;
}

/** A builder that has no figures for an archive, and why. */
export interface Absence {
  builder: BuilderId;
  /** Absent: for every archive. */
  articles?: number;
  reason: string;
}

/** What a bench has found before its first run. */
export function noResults(): Results {
  return { builders: {}, measurements: [], comparisons: [], absences: [], templates: {} };
}

export interface Results {
  /** Names of the builders, with versions. */
  builders: Readonly<Record<string, string>>;
  measurements: Measurement[];
  comparisons: Comparison[];
  absences: Absence[];
  /** How the pages of a peer differ from ours, in words. */
  templates: Partial<Record<BuilderId, string[]>>;
}
