import type { BoundaryWeights } from '../../../src/schemas/boundary-weights.ts';
import shipped from './boundary-weights.json' with { type: 'json' };

/** Weights by clue; a clue that is not named weighs nothing. */
export type BoundaryModel = Pick<BoundaryWeights, 'bias' | 'clues'>;

/** The weights that the program brings; the file's `command` tells where they come from. */
export const SHIPPED_BOUNDARIES: BoundaryModel = shipped;
