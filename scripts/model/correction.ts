import type { AppliedCorrection } from '../../src/schemas/article.ts';
import type { Correction } from '../../src/schemas/corrections.ts';

/** Rule code of everything that an editor decided. */
export const CORRECTED = 'correction';

/** A correction with the place where it is written: `corrections/2024.yml` and a line. */
export interface SourcedCorrection extends Correction {
  source: { file: string; line: number };
}

/** A correction as an article tells it. */
export type { AppliedCorrection };
