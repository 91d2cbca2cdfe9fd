import { z } from 'astro/zod';

const languageSchema = z.strictObject({
  /** Weight by feature. */
  weights: z.record(z.string(), z.number()),
  /** Paragraphs of the articles as kinds of words, `n v 的 n 。`, from which it is learned what follows what. */
  kinds: z.array(z.string()),
});

const figuresSchema = z.strictObject({
  /** Share of merged joins that are right, and share of true joins that are merged. */
  precision: z.number(),
  recall: z.number(),
  merged: z.number(),
});

/** Weights for joining broken paragraphs, written by `npm run train` (parsing.md §3.4). */
export const joinWeightsSchema = z.strictObject({
  /** What made it. */
  command: z.string(),
  seed: z.number(),
  articles: z.strictObject({ zh: z.number(), en: z.number() }),
  /** On pages of seeds that were not trained on: articles that follow one another, and interleaved ones. */
  figures: z.record(z.string(), figuresSchema),
  zh: languageSchema,
  en: languageSchema,
});

export type JoinWeights = z.infer<typeof joinWeightsSchema>;
