import { z } from 'astro/zod';
import { appliedCorrectionSchema } from './article.ts';
import { diagnosticCodeSchema } from './diagnostics.ts';
import { basisSchema, confidenceSchema, daySchema, idSchema, lineRangeSchema } from './shared.ts';

/** Raw text that no article owns, shown at the end of its page. */
export const unassignedSchema = z.strictObject({
  lines: lineRangeSchema,
  text: z.string(),
  /** Line role given by the parser: `folio`, `nameplate`, `noise`, `headline` without a story … */
  role: z.string(),
});

/** One page (版) of an issue, as held. */
export const pageSchema = z.strictObject({
  /** Page part of the address: `p02`, `pa02`; `x01` where the printed number is not known. */
  id: idSchema,
  /** Place among the pages held, from 1. */
  sequence: z.int().min(1),
  /** Printed page number, `2` or `A02`; absent where not known. */
  label: z.string().exactOptional(),
  labelBasis: basisSchema,
  /** 版名, where printed or configured. */
  name: z.string().exactOptional(),
  source: z.strictObject({
    /** Raw file, relative to the raw folder, `/` between folders. */
    file: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    /** Character encoding the bytes were read as. */
    encoding: z.string(),
    /** Lines of the file that make this page. */
    lines: lineRangeSchema,
  }),
  unassigned: z.array(unassignedSchema).exactOptional(),
  /** What editors corrected of its day, number and name. */
  corrections: z.array(appliedCorrectionSchema).min(1).exactOptional(),
  /** Doubts about this page, for readers: diagnostics with their line. */
  notes: z
    .array(
      z.strictObject({
        code: diagnosticCodeSchema,
        line: z.int().min(1).exactOptional(),
        /** How sure it is; see the doubts of an article. */
        confidence: confidenceSchema.exactOptional(),
        values: z.record(z.string(), z.string()).exactOptional(),
      }),
    )
    .exactOptional(),
});

/** Front matter of `issues/<title>/<year>/<issue>.md`. The body is empty, or an editor's note. */
export const issueSchema = z.strictObject({
  /** `lanchuan-ribao/2024-10-18`, with `/ed-2` for a further edition; `…/undated` where no date is known. */
  address: z.string().regex(/^[a-z0-9-]+\/(?:\d{4}-\d{2}-\d{2}|undated)(?:\/ed-\d+)?$/u),
  newspaper: idSchema,
  date: daySchema.exactOptional(),
  dateBasis: basisSchema,
  dateConfidence: confidenceSchema,
  /** For an inferred date: the raw lines it was read from, with their words. */
  dateEvidence: z.array(z.strictObject({ file: z.string(), line: z.int().min(1), text: z.string() })).exactOptional(),
  /** Ordinal of the edition; 1 when absent. */
  edition: z.int().min(1).exactOptional(),
  /** Printed numbers of pages that the issue must have had and that are not held: `3`, `A2`. */
  gaps: z
    .array(z.string().regex(/^[A-Z]{0,2}[1-9]\d{0,2}$/u))
    .min(1)
    .exactOptional(),
  /** Version of the program that read its pages; absent where another program, or one before there were versions, did. */
  parser: z.int().min(1).exactOptional(),
  pages: z.array(pageSchema).min(1),
});

export type Issue = z.infer<typeof issueSchema>;
export type Page = z.infer<typeof pageSchema>;
