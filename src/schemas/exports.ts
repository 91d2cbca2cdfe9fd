import { z } from 'astro/zod';
import { EXPORT_NAMES } from './export-names.ts';

/** `exports` of `archive.yml`: which of them a build publishes below `/downloads/`; each once. */
export const exportsSchema = z
  .array(z.enum(EXPORT_NAMES))
  .refine((names) => new Set(names).size === names.length, 'an export is named twice');
