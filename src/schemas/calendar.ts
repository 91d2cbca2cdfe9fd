import { z } from 'astro/zod';
import { daySchema } from './shared.ts';

/** Days of the week as `archive.yml` names them, Monday first. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Longest stretch that one entry may tell of, in years: a longer one is a slip of the keyboard. */
const LONGEST_GAP_YEARS = 100;

/** Days without an issue in the archive of which an editor knows why. */
export const calendarGapSchema = z
  .strictObject({
    /** The day, or the first of several. */
    from: daySchema,
    /** The last of several, included. */
    to: daySchema.exactOptional(),
    /** `not-published`: no issue appeared; `not-held`: one did, and the archive lacks it. */
    state: z.enum(['not-published', 'not-held']),
    /** The reason, for readers: 国庆节休刊. */
    why: z.string().min(1).exactOptional(),
    /** Where that is told: a notice in the paper, a catalogue, a letter. An address that begins with https:// becomes a link. */
    source: z.string().min(1).exactOptional(),
  })
  .refine(({ from, to = from }) => to >= from, { path: ['to'], message: 'the last day must not lie before the first' })
  .refine(({ from, to = from }) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= LONGEST_GAP_YEARS, {
    path: ['to'],
    message: `a gap may be ${LONGEST_GAP_YEARS} years long at most`,
  });

/**
 * What an editor knows of the days of a newspaper. A day of which nobody tells anything and of which nothing is held stays unknown;
 * it never counts as missing.
 */
export const calendarSchema = z.strictObject({
  /** Days without an issue, in any order. */
  gaps: z.array(calendarGapSchema).exactOptional(),
  /** Days of the week on which the paper appeared, all the time that it is held of; on the others it was not published. */
  weekdays: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .refine((days) => new Set(days).size === days.length, 'a weekday is named twice')
    .exactOptional(),
});

export type CalendarGap = z.infer<typeof calendarGapSchema>;
export type NewspaperCalendar = z.infer<typeof calendarSchema>;
export type Weekday = (typeof WEEKDAYS)[number];
