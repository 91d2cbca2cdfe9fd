import { z } from 'astro/zod';

/** Names of the kinds of exports, as the command line and `archive.yml` give them. */
export const EXPORT_NAMES = ['bundle', 'dataset', 'citations', 'epub', 'bag', 'zim'] as const;
export type ExportName = (typeof EXPORT_NAMES)[number];

/** `exports` of `archive.yml`: which of them a build publishes below `/downloads/`; each once. */
export const exportsSchema = z
  .array(z.enum(EXPORT_NAMES))
  .refine((names) => new Set(names).size === names.length, 'an export is named twice');
