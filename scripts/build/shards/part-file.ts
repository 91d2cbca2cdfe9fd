import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { writeAtomic } from '../files.ts';

/** Name of the file in which a part says what it is and what it holds; written last, so that a part without one is incomplete. */
export const PART_FILE = 'backfile-part.ndjson';

/** Raised when the file changes: parts of another version are not joined. */
const VERSION = 2;

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/u);

/** The first line: what the part was made from. Lines of files follow. */
const headerSchema = z.strictObject({
  version: z.literal(VERSION),
  part: z.int().min(1),
  parts: z.int().min(1),
  /** Hash of the program. */
  code: z.string(),
  node: z.string(),
  astro: z.string(),
  /** See `catalogDigest`. */
  catalog: digestSchema,
  /** Whether the search was left out. */
  withoutSearch: z.boolean(),
  /** Key of each search shard, by folder. */
  shards: z.record(z.string(), z.string()),
  /** Key of the catalogue of each. */
  catalogues: z.record(z.string(), z.string()),
  /** Articles in the search shards. */
  records: z.int().min(0),
  files: z.int().min(0),
  /** SHA-256 of all that follows this line. */
  lines: digestSchema,
});

const problemSchema = z.strictObject({
  page: z.string(),
  link: z.string(),
  reason: z.enum(['root-absolute', 'outside', 'missing', 'no-such-id']),
});

/** A file of the site. `links` and `ids`: packed hashes, in Base64, of where a page leads and of what links to it can name. */
const fileSchema = z.strictObject({
  path: z.string(),
  group: z.string(),
  /** Absent for a page that is to be looked at again. */
  key: z.string().exactOptional(),
  hash: digestSchema,
  size: z.int().min(0),
  links: z.base64().exactOptional(),
  ids: z.base64().exactOptional(),
  /** Links that lead nowhere, as far as the page itself tells. */
  problems: z.array(problemSchema).exactOptional(),
});

export type PartHeader = z.infer<typeof headerSchema>;
export type PartFacts = Omit<PartHeader, 'version' | 'files' | 'lines'>;
export type PartFile = z.infer<typeof fileSchema>;

/** Why a part cannot be used: `absent`: there is no such file; `version`: another version wrote it; `damaged`: it is not whole. */
export type PartFault = 'absent' | 'version' | 'damaged';

/** Writes what a part is, whole or not at all. */
export function writePartFile(dir: string, facts: PartFacts, files: readonly PartFile[]): void {
  const lines = files.map((file) => `${JSON.stringify(file)}\n`).join('');
  const header: PartHeader = { version: VERSION, ...facts, files: files.length, lines: hash('sha256', lines) };
  writeAtomic(join(dir, PART_FILE), `${JSON.stringify(header)}\n${lines}`);
}

/** Reads what a part is. Hostile or damaged content is a fault, never an error. */
export function readPartFile(dir: string): { header: PartHeader; files: () => PartFile[] } | PartFault {
  const file = join(dir, PART_FILE);
  if (!existsSync(file)) return 'absent';
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n') + 1;
  const header = parsed(text.slice(0, end));
  if (typeof header === 'object' && header !== null && 'version' in header && header.version !== VERSION) return 'version';
  const read = headerSchema.safeParse(header);
  const body = text.slice(end);
  if (!read.success || read.data.part > read.data.parts || hash('sha256', body) !== read.data.lines) return 'damaged';
  const lines = body === '' ? [] : body.slice(0, -1).split('\n');
  if (lines.length !== read.data.files) return 'damaged';
  return { header: read.data, files: () => lines.map((line) => fileSchema.parse(JSON.parse(line))) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
