import { z } from 'astro/zod';
import { idSchema } from './shared.ts';
import { TAG_KINDS } from './vocabulary.ts';

/** An address once given to an item, with what is needed to find that item again after parser or raw file have changed. */
export const ledgerItemSchema = z.strictObject({
  /** Permanent address of the article. */
  address: z.string(),
  /** The parser's item id when last seen. */
  item: z.string(),
  /** Sketch of its text when last seen: up to 16 short hashes, by which a changed text is still known. */
  sketch: z.string().regex(/^[0-9a-f]{8}(?: [0-9a-f]{8}){0,15}$/u),
  /** Set when no item answers to this address any more: the address that does. */
  movedTo: z.string().exactOptional(),
});

/** One raw page and the addresses given on it. */
export const ledgerPageSchema = z.strictObject({
  file: z.string(),
  /** SHA-256 of the file when last seen: a renamed file is known by it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Place of the page within the file, from 1. */
  ordinal: z.int().min(1),
  address: z.string(),
  movedTo: z.string().exactOptional(),
  items: z.array(ledgerItemSchema),
});

/** `ledger/<title>/<year>/<issue>.json`: every address ever given in an issue, and the hash of each file ingest wrote. */
export const ledgerIssueSchema = z.strictObject({
  address: z.string(),
  /** Set when nothing of the issue is held any more: the issue its pages went to, or the newspaper. */
  movedTo: z.string().exactOptional(),
  pages: z.array(ledgerPageSchema),
  /** SHA-256 of every Markdown file as last written by ingest, by path within the archive folder. */
  written: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/u)),
  /** Held only while ingest writes: SHA-256 of what it is about to write. Left behind by a run that was killed. */
  pending: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/u)).exactOptional(),
});

/** A tag that has, or once had, an address. */
export const ledgerTagSchema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(TAG_KINDS),
});

/** The file of `ledgerIdsSchema` within `ledger/`. */
export const LEDGER_IDS_FILE = 'ids.json';

/** `ledger/ids.json`: the id given to every name that has an address of its own. Names that sound alike get different ids. */
export const ledgerIdsSchema = z.strictObject({
  /** Name in a byline → id, `/people/{id}/`. */
  people: z.record(z.string(), idSchema),
  /** Column title or series → id, `/columns/{id}/`. */
  columns: z.record(z.string(), idSchema),
  /** Id, `/tags/{id}/` → tag. A tag of the vocabulary is here too, once an article has carried it. */
  tags: z.record(idSchema, ledgerTagSchema).exactOptional(),
});

export type LedgerTag = z.infer<typeof ledgerTagSchema>;
export type LedgerIds = z.infer<typeof ledgerIdsSchema>;
export type LedgerItem = z.infer<typeof ledgerItemSchema>;
export type LedgerPage = z.infer<typeof ledgerPageSchema>;
export type LedgerIssue = z.infer<typeof ledgerIssueSchema>;
