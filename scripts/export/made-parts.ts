import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, linkSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'astro/zod';
import { entryAt } from '../build/files.ts';

/** Lists what a folder of exports holds, for programs and for the next run. */
export const LIST_FILE = 'index.json';

const listSchema = z.strictObject({
  kind: z.string(),
  corpus: z.string(),
  parts: z.array(
    z.strictObject({
      name: z.string(),
      key: z.string(),
      files: z.array(
        z.strictObject({ name: z.string().regex(/^[a-z0-9][A-Za-z0-9._-]*$/u), bytes: z.int(), sha256: z.string() }),
      ),
    }),
  ),
});

/** A folder of exports of one kind. */
export type ExportList = z.infer<typeof listSchema>;
export type MadePart = ExportList['parts'][number];
export type MadeFile = MadePart['files'][number];

/** What a folder holds, as far as a list can be read in it. */
export function readList(folder: string): ExportList | undefined {
  try {
    return listSchema.parse(JSON.parse(readFileSync(join(folder, LIST_FILE), 'utf8')));
  } catch {
    // A list that is missing or damaged means that everything is made anew.
    return undefined;
  }
}

/** Takes over the files of a part that an earlier run made, if they are as they were. @returns whether it did */
export async function takeOver(part: MadePart, from: string, to: string): Promise<boolean> {
  for (const { name, bytes, sha256 } of part.files) {
    const file = join(from, name);
    if (entryAt(file)?.isFile() !== true || statSync(file).size !== bytes || (await fileHash(file)) !== sha256) return false;
  }
  for (const { name } of part.files) linkOrCopy(join(from, name), join(to, name));
  return true;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The SHA-256 of a file, read piece by piece: an export may be larger than memory. */
export async function fileHash(file: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return digest.digest('hex');
}
