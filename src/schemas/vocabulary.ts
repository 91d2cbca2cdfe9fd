import { z } from 'astro/zod';
import { idSchema } from './shared.ts';

/** One entry of `vocabulary/sections.yml`: a section of the site and how its articles are recognised. */
export const sectionSchema = z.strictObject({
  id: idSchema,
  /** Name by interface language; `zh-CN` or `en` at least. */
  name: z.record(z.string(), z.string()),
  /** Page names (版名) and column titles (栏目) that put an article here outright. */
  titles: z.array(z.string()).exactOptional(),
  /** Words whose occurrences are counted when no title decides. */
  words: z.array(z.string()).exactOptional(),
});

/** One entry of `vocabulary/tags.yml`: a subject, place or organisation with its other names. */
export const tagSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  kind: z.enum(['place', 'organisation', 'topic']),
  /** Other spellings that mean the same. */
  synonyms: z.array(z.string().min(1)).exactOptional(),
  /** Id of a broader tag. */
  broader: idSchema.exactOptional(),
});

export const sectionsFileSchema = z.array(sectionSchema);
export const tagsFileSchema = z.array(tagSchema);

export type Section = z.infer<typeof sectionSchema>;
export type Tag = z.infer<typeof tagSchema>;
