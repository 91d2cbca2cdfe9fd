import { z } from 'astro/zod';
import { ARTICLE_KINDS } from './article.ts';
import { daySchema, type LineRange } from './shared.ts';

/** Longest words quoted, and longest text put in their place. */
const MAX_TEXT_CHARS = 2_000;

/** One line of text: nothing that prints no character, no half of a surrogate pair. */
const oneLineSchema = z
  .string()
  .max(MAX_TEXT_CHARS)
  .refine((text) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text), 'one line of text without control characters');

/** Words copied from the raw text or from the published article. */
const quoteSchema = oneLineSchema.refine((text) => text.trim() !== '', 'the words cannot be empty');

/** A raw line, counted from 1 in its file. Every scalar of the file is text, so numbers are read here. */
const lineSchema = z
  .string()
  .regex(/^[1-9]\d{0,6}$/u, 'a line number from 1')
  .transform(Number);

/** `41`, or `23-39`, both included. */
const linesSchema = z
  .string()
  .regex(/^[1-9]\d{0,6}(?:-[1-9]\d{0,6})?$/u, 'a line, 41, or lines, 23-39')
  .transform((text): LineRange => {
    const [from = 0, to = from] = text.split('-').map(Number);
    return [from, to];
  })
  .refine(([from, to]) => from <= to, 'the first line comes first');

/** Raw lines that follow one another, with enough of their words to know whether the raw file is still the same. */
export const placeSchema = z
  .strictObject({
    lines: linesSchema,
    /** How the first of them begins: four characters or more, or the whole line. Where a line is split, how the part begins. */
    quote: quoteSchema,
    /** How the last of them begins; needed where there are several. */
    last: quoteSchema.exactOptional(),
  })
  .refine(
    ({ lines: [from, to], last }) => from === to || last !== undefined,
    'several lines need `last`, how the last one begins',
  );

const placesSchema = z.array(placeSchema).min(1);

/** Roles that a person may give to lines (parsing.md §1). */
export const GIVEN_ROLES = [
  'nameplate',
  'folio',
  'masthead',
  'column-title',
  'kicker',
  'headline',
  'deck',
  'byline',
  'body',
  'crosshead',
  'credit',
  'signature',
  'jump-to',
  'jump-from',
  'label',
  'noise',
] as const;

/** A raw file by its path in the raw folder; no way leads out of that. */
const rawPathSchema = quoteSchema
  .transform((path) => path.normalize('NFC'))
  .refine(
    (path) =>
      !/^(?:\/|[A-Za-z]:)|\\/u.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    'a path within the raw folder, with / between folders',
  );

/** What is corrected; one entry of these. */
export const operationSchema = z
  .strictObject({
    /** Day of issue: of every page of the file, or of `page` alone. */
    date: daySchema.exactOptional(),
    /** Printed page number, `2` or `A2`. */
    label: z
      .string()
      .regex(/^[A-Za-z]{0,2}0*[1-9]\d{0,2}$/u, 'a page number such as 2 or A2')
      .transform((text) => text.toUpperCase().replace(/^([A-Z]*)0+/u, '$1'))
      .exactOptional(),
    /** 版名. */
    name: quoteSchema.max(40).exactOptional(),
    /** What some lines are. */
    role: z.strictObject({ at: placesSchema, as: z.enum(GIVEN_ROLES) }).exactOptional(),
    /** Lines that make one item, in the order of reading. Its headline stands among them, unless `headline` names the lines. */
    item: z
      .strictObject({ at: placesSchema, headline: placesSchema.exactOptional(), kind: z.enum(ARTICLE_KINDS).exactOptional() })
      .exactOptional(),
    /** The paragraph that ends with the first place goes on with the second. */
    join: z.tuple([placeSchema, placeSchema]).exactOptional(),
    /** A paragraph ends with the first place, and another begins with the second; or a line is cut before some of its words. */
    split: z
      .union([z.tuple([placeSchema, placeSchema]), z.strictObject({ line: lineSchema, before: quoteSchema })])
      .exactOptional(),
    /** The lines `at` are the headline of the item that the line `of` stands in; with its kicker and decks, where `role` names those. */
    headline: z.strictObject({ at: placesSchema, of: placeSchema }).exactOptional(),
    /** What kind of item the line `of` stands in. */
    kind: z.strictObject({ of: placeSchema, as: z.enum(ARTICLE_KINDS) }).exactOptional(),
    /** Words of an article, found in a paragraph or heading that `line` is part of, and what is to stand there. */
    text: z.strictObject({ line: lineSchema, old: quoteSchema, new: oneLineSchema }).exactOptional(),
  })
  .refine(
    (operation) => Object.keys(operation).length === 1,
    'one operation: date, label, name, role, item, join, split, headline, kind or text',
  );

/** One correction: where, who, when, why, and what is to be done. `corrections/*.yml` hold lists of these. */
export const correctionSchema = z.strictObject({
  /** Raw file, relative to the raw folder. */
  file: rawPathSchema,
  /** Which page of the file, from 1; for `date`, `label` and `name` of a file with several pages. */
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/u, 'a whole number from 1')
    .transform(Number)
    .exactOptional(),
  /** Who answers for it. */
  who: quoteSchema.max(80),
  /** The day it was made. */
  when: daySchema,
  /** What it rests on, as 对照原版 or “printed edition”. */
  why: quoteSchema.max(500),
  do: operationSchema,
});

export type Correction = z.infer<typeof correctionSchema>;
export type CorrectionOperation = z.infer<typeof operationSchema>;
export type CorrectedPlace = z.infer<typeof placeSchema>;
