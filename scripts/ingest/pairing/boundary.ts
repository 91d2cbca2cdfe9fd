import { CORRECTED } from '../../model/correction.ts';
import type { Story } from '../../model/story.ts';
import { boundaryClues, CLUE_NAMES, type Clues, type OpenPlace } from './boundary-clues.ts';
import { type BoundaryModel, SHIPPED_BOUNDARIES } from './boundary-weights.ts';
import { beginsForSure } from './story-signs.ts';

/** Whether display lines begin a story, how sure that is, and by what. */
export interface Boundary {
  starts: boolean;
  /** Code of the rule: `story-sign` for a sure sign, `story-clues` for clues weighed together. */
  rule: 'story-sign' | 'story-clues' | typeof CORRECTED;
  confidence: number;
}

/** What is known where display lines stand; nothing may be open yet. */
export type BoundaryPlace = Omit<OpenPlace, 'open'> & { open: Story | undefined };

/** Decides between a new story and crossheads of the open one: sure signs first, then the weighed clues. */
export function decideBoundary(place: BoundaryPlace, weights: BoundaryModel = SHIPPED_BOUNDARIES): Boundary {
  const { run, open, following } = place;
  if (run.some((block) => block.rule === CORRECTED && block.role === 'headline'))
    return { starts: true, rule: CORRECTED, confidence: 1 };
  if (open === undefined || beginsForSure(run, following, open)) return { starts: true, rule: 'story-sign', confidence: 0.97 };
  const chance = chanceOfStart(boundaryClues({ ...place, open }), weights);
  return { starts: chance >= 0.5, rule: 'story-clues', confidence: Math.max(chance, 1 - chance) };
}

/** Probability that a story begins, by logistic regression on the clues (`npm run train` writes the weights). */
export function chanceOfStart(clues: Clues, { bias, clues: weights }: BoundaryModel): number {
  const sum = CLUE_NAMES.reduce((total, name) => total + (weights[name] ?? 0) * clues[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
