import { z } from 'astro/zod';
import { boundaryWeightsSchema } from './boundary-weights.ts';
import { joinWeightsSchema } from './join-weights.ts';

/** Where an archive keeps the weights learned from its own articles. */
export const WEIGHTS_FILE = 'vocabulary/weights.json';

/** All weights of an archive, written by `npm run train`. A part that is absent is the one that the program brings. */
export const archiveWeightsSchema = z.strictObject({
  joins: joinWeightsSchema.exactOptional(),
  boundaries: boundaryWeightsSchema.exactOptional(),
});

export type ArchiveWeights = z.infer<typeof archiveWeightsSchema>;
