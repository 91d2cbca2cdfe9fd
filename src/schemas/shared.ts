import { z } from 'astro/zod';

/** A calendar day, `2024-07-19`, that exists. */
export const daySchema = z.iso.date();

/** An id used in addresses: lower-case ASCII letters, digits and hyphens, at most 64 characters. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/u, 'an id is lower-case ASCII letters, digits and hyphens');

/** First and last raw line, both counted from 1 and both included. */
export const lineRangeSchema = z.tuple([z.int().min(1), z.int().min(1)]);

/** A share from 0 (no trust) to 1 (certain). */
export const confidenceSchema = z.number().min(0).max(1);

/**
 * How a fact was learned, strongest first: given by a correction, by the file's own front matter, by `issues.csv`, by the file
 * name; printed on the page; inferred from what the page tells; or not known.
 */
export const BASES = ['correction', 'front-matter', 'manifest', 'file-name', 'printed', 'inferred', 'unknown'] as const;
export const basisSchema = z.enum(BASES);

export type LineRange = z.infer<typeof lineRangeSchema>;
export type Basis = z.infer<typeof basisSchema>;
