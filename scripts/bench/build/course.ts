import type { Builder, BuilderId } from './builder.ts';

/** An archive that is built by several builders in turn. */
export interface Course {
  demonstration: string;
  archiveDir: string;
  articles: number;
  issues: number;
  rounds: number;
  limitSeconds: number;
  /** Ours is `backfile`, if it takes part. */
  builders: Builder[];
  /** Ours once more, in another folder, for clean builds that are not measured; without it there are none to compare with. */
  clean?: Builder;
  /** Our builds make the search index. */
  search: boolean;
  /** Which run of the bench this is, from 1. */
  run: number;
  /** Ours also with one issue removed and with one article edited. */
  ownCases: boolean;
  /** Takes out of later courses what failed here. */
  leaveOut: (builder: BuilderId) => void;
  /** When all builders have built the archive for the first time. */
  onCold?: () => void;
  tell: (line: string) => void;
}
