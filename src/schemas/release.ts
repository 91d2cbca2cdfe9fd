import { z } from 'astro/zod';
import { daySchema } from './shared.ts';

/** Of an archive: `releases/2026-11/` holds the three files of the release `2026-11`. */
export const RELEASES_FOLDER = 'releases';
/** What a release is. */
export const RELEASE_FILE = 'release.json';
/** What it changed; the first release has none. */
export const RELEASE_CHANGES_FILE = 'changes.json';
/** What its site held, as `sha256sum` writes it; kept of the two latest releases. */
export const RELEASE_LIST_FILE = 'SHA256SUMS';

/** It names folders, files and addresses, on every system. */
export const releaseNameSchema = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u, 'lower-case ASCII letters and digits, with single hyphens and full stops between');

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/u, '64 hexadecimal digits');

/** A file of a site, as `files.txt` names it: relative, ASCII, nothing that an address would have to escape, no way out of its folder. */
export const sitePathSchema = z
  .string()
  .regex(
    /^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[A-Za-z0-9._~!$&'()+,;=@/-]+$/u,
    'a path below the root of the site, in characters that an address may hold',
  );

/** `releases/<name>/release.json`: a state of the site that the editor has declared. */
export const releaseSchema = z.strictObject({
  /** Its place among the releases, from 1: they have no other order. */
  number: z.int().min(1),
  /** That of its folder. */
  name: releaseNameSchema,
  /** The day that the editor gave. */
  date: daySchema,
  /** State of the texts, as `search/shards.json` of the site named it; absent where the site had no search. */
  corpus: z
    .string()
    .regex(/^[0-9a-f]{1,64}$/u, 'hexadecimal digits')
    .exactOptional(),
  /** Files that its list names. */
  files: z.int().min(1),
  /** SHA-256 of its `SHA256SUMS`. */
  list: sha256Schema,
  /** SHA-256 of its `changes.json`; only the first release has none. */
  changes: sha256Schema.exactOptional(),
});

/** `releases/<name>/changes.json`: how its site differs from that of the release before, file by file, by content. Paths in the order of bytes. */
export const releaseChangesSchema = z.strictObject({
  added: z.array(sitePathSchema),
  changed: z.array(sitePathSchema),
  removed: z.array(sitePathSchema),
  /** The same bytes under another path; what is here is in no other list. */
  moved: z.array(z.strictObject({ from: sitePathSchema, to: sitePathSchema })),
});

export type Release = z.infer<typeof releaseSchema>;
export type ReleaseChanges = z.infer<typeof releaseChangesSchema>;
