import { z } from 'astro/zod';
import { daySchema, idSchema } from './shared.ts';

/** What a tag names. */
export const TAG_KINDS = ['place', 'organisation', 'topic'] as const;

/** What an item may be whose kind alone settles its section. */
const SECTION_KINDS = ['notice', 'advertisement', 'photo', 'brief'] as const;

/** One entry of `vocabulary/sections.yml`: a section of the site and how its articles are recognised. */
export const sectionSchema = z.strictObject({
  id: idSchema,
  /** Name by interface language; `zh-CN` or `en` at least. */
  name: z.record(z.string(), z.string()),
  /** Page names (版名) and column titles (栏目) that put an article here outright. */
  titles: z.array(z.string()).exactOptional(),
  /** Words that speak for this section when no title decides: 1 each, 3 in the headline. */
  words: z.array(z.string()).exactOptional(),
  /** Words that stand for this section and hardly any other: three times as much. */
  strong: z.array(z.string()).exactOptional(),
  /** Words that settle it wherever they stand: 本报评论员, 声明作废. They count thirty, more than a text says otherwise. */
  decisive: z.array(z.string()).exactOptional(),
  /** Words that speak against it, twice as much as one that speaks for it. */
  against: z.array(z.string()).exactOptional(),
  /** Kinds of items that belong here whatever they say: notices, advertisements. */
  kinds: z.array(z.enum(SECTION_KINDS)).exactOptional(),
  /** Printed numbers of pages where this section is likelier: `['1', A1]`. They count as one word. */
  pages: z.array(z.string()).exactOptional(),
});

/** One entry of `vocabulary/tags.yml`: a subject, place or organisation with its other names. */
export const tagSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  kind: z.enum(TAG_KINDS),
  /** Other spellings that mean the same. */
  synonyms: z.array(z.string().min(1)).exactOptional(),
  /** Words that hold the name and mean something else: 主题教育 for 教育. */
  except: z.array(z.string().min(1)).exactOptional(),
  /** Id of a broader tag. */
  broader: idSchema.exactOptional(),
});

/**
 * One entry of `vocabulary/people.yml`: a person whose name was printed in several ways. Only people write here: ingest
 * suggests similar names and never merges them. Articles keep the name as printed; the list of the person's articles is one.
 */
export const personAliasSchema = z.strictObject({
  /** The name as it should be; the list has its address. */
  name: z.string().min(1),
  /** Other printed forms of the same person. */
  aliases: z.array(z.string().min(1)).exactOptional(),
  /** Names that look alike and are other persons: they are not suggested again. */
  different: z.array(z.string().min(1)).exactOptional(),
  /** Who confirmed this. */
  confirmedBy: z.string().min(1),
  /** When, `2024-10-18`. */
  confirmedOn: daySchema.exactOptional(),
  /** Why. */
  note: z.string().exactOptional(),
});

export const peopleFileSchema = z.array(personAliasSchema);
export const sectionsFileSchema = z.array(sectionSchema);
export const tagsFileSchema = z.array(tagSchema);

export type Section = z.infer<typeof sectionSchema>;
export type Tag = z.infer<typeof tagSchema>;
export type PersonAlias = z.infer<typeof personAliasSchema>;
