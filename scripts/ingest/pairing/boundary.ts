import { CORRECTED } from '../../model/correction.ts';
import type { Story } from '../../model/story.ts';
import { boundaryClues, CLUE_NAMES, type Clues, type OpenPlace } from './boundary-clues.ts';
import weights from './boundary-weights.json' with { type: 'json' };
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
export function decideBoundary(place: BoundaryPlace): Boundary {
  const { run, open, following } = place;
  if (run.some((block) => block.rule === CORRECTED && block.role === 'headline'))
    return { starts: true, rule: CORRECTED, confidence: 1 };
  if (open === undefined || beginsForSure(run, following, open)) return { starts: true, rule: 'story-sign', confidence: 0.97 };
  const chance = chanceOfStart(boundaryClues({ ...place, open }));
  return { starts: chance >= 0.5, rule: 'story-clues', confidence: Math.max(chance, 1 - chance) };
}

/** Probability that a story begins, by logistic regression on the clues (`npm run train` writes the weights). */
export function chanceOfStart(clues: Clues): number {
  const sum = CLUE_NAMES.reduce((total, name) => total + weights.clues[name] * clues[name], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}
