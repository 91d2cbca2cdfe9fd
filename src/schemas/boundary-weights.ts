import { z } from 'astro/zod';

/** Weights for telling a headline from a crosshead, written by `npm run train` (`pairing/boundary-clues.ts` names the clues). */
export const boundaryWeightsSchema = z.strictObject({
  /** What made it, and from which texts. */
  command: z.string(),
  seed: z.number().exactOptional(),
  /** Published articles that it was learned from. */
  articles: z.number(),
  /** On pages cut from articles that were not trained on: places, and the share told right by these weights and by the shipped. */
  figures: z.strictObject({ places: z.number(), right: z.number(), shipped: z.number() }).exactOptional(),
  bias: z.number(),
  /** Weight by clue. */
  clues: z.record(z.string(), z.number()),
});

export type BoundaryWeights = z.infer<typeof boundaryWeightsSchema>;
