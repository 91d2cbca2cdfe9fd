import { z } from 'astro/zod';
import { daySchema } from './shared.ts';

/** An address that pages link to: `https://…` or `http://…`. Any other scheme could run a script, or lead nowhere. */
export const webAddressSchema = z.url({ protocol: /^https?$/u });

/** An e-mail address. */
export const mailSchema = z.email();

/** Ingest reads every scalar as text. */
const TRUTHS = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);
export const yesOrNoSchema = z.preprocess((value) => TRUTHS.get(value) ?? value, z.boolean());

/** What may be said of the rights in a newspaper, a period of it, or one issue, page or article. */
const RIGHTS_FIELDS = {
  /** Who holds the rights. */
  holder: z.string().min(1).exactOptional(),
  /** The statement in the archive's own words. */
  statement: z.string().min(1).exactOptional(),
  /** The statement as an address: rightsstatements.org, or a Creative Commons licence or mark. */
  uri: webAddressSchema.exactOptional(),
  /** On what permission the text is shown: a contract, an expired term, an exception of the law. */
  basis: z.string().min(1).exactOptional(),
  /** Whom to write to who wants a text taken down: an e-mail address, or a page. */
  contact: z.union([mailSchema, webAddressSchema]).exactOptional(),
  /** `true`: the text is not published, only what names it. `false` allows again what a wider entry withholds. */
  withhold: yesOrNoSchema.exactOptional(),
  /** Why, in words for readers. */
  why: z.string().min(1).exactOptional(),
};

/** A span of days of issue, both included; open where a side is missing. */
const periodSchema = z
  .strictObject({ from: daySchema.exactOptional(), to: daySchema.exactOptional(), ...RIGHTS_FIELDS })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, '`from` comes before `to`');

/** One issue, page or article, by its address or an earlier one. */
const itemSchema = z.strictObject({
  address: z
    .string()
    .transform((address) => address.replaceAll(/^\/+|\/+$/gu, ''))
    .refine((address) => /^[a-z0-9-]+(?:\/[a-z0-9-]+){1,4}$/u.test(address), 'an address such as ribao/2024-10-18/p02/a01'),
  ...RIGHTS_FIELDS,
});

/** `rights` of a newspaper: what holds for all of it, then for periods, then for single items. Of several that fit, the later wins. */
export const rightsSchema = z.strictObject({
  ...RIGHTS_FIELDS,
  periods: z.array(periodSchema).exactOptional(),
  items: z.array(itemSchema).exactOptional(),
});

/** Where readers suggest corrections. */
export const suggestionsSchema = z
  .strictObject({
    /** The form for a new issue: `https://github.com/name/archive/issues/new`. */
    issues: z.url({ protocol: /^https$/u }).exactOptional(),
    email: mailSchema.exactOptional(),
  })
  .refine(({ issues, email }) => issues !== undefined || email !== undefined, '`issues`, `email` or both');

export type NewspaperRights = z.infer<typeof rightsSchema>;
export type RightsPeriod = z.infer<typeof periodSchema>;
export type RightsItem = z.infer<typeof itemSchema>;
/** What may be said of the rights in something, for short. */
export type RightsFields = Omit<NewspaperRights, 'periods' | 'items'>;
