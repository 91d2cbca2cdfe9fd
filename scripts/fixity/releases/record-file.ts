import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { LineCounter, parseDocument } from 'yaml';
import { decode } from '../checksums.ts';
import { FixityError } from '../fixity-error.ts';

/** No file of a release is longer: the list of two million files has 250 MB. */
const MAX_BYTES = 512 * 1024 * 1024;

/** SHA-256 of bytes, 64 hexadecimal digits. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The bytes of a file of a release. Links are not followed: they could lead anywhere.
 *
 * @param path within the archive, for messages
 * @param sha256 what its `release.json` says of it
 * @throws FixityError if it is not there, is no file, or is not what was recorded
 */
export function recordBytes(archiveDir: string, path: string, sha256?: string): Buffer {
  const found = lstatSync(join(archiveDir, path), { throwIfNoEntry: false });
  if (!found?.isFile()) throw new FixityError('release-file-missing', { list: path });
  if (found.size > MAX_BYTES) throw new FixityError('manifest-large', { list: path, bytes: String(MAX_BYTES) });
  const bytes = readFileSync(join(archiveDir, path));
  if (sha256 !== undefined && sha256Of(bytes) !== sha256) throw new FixityError('release-file-changed', { list: path });
  return bytes;
}

/**
 * Reads a JSON file of a release.
 *
 * @throws FixityError with the line of the first fault
 */
export function recordJson<Schema extends z.ZodType>(bytes: Uint8Array, path: string, schema: Schema): z.output<Schema> {
  const text = decode(bytes, path);
  const value = parsed(text, path);
  const { success, data, error } = schema.safeParse(value, { error: z.locales.en().localeError });
  if (success) return data;
  const [fault] = error.issues;
  const field = (fault?.path ?? []).map(String).join('.');
  const reason = `${field === '' ? '' : `${field}: `}${fault?.message ?? ''}`;
  throw new FixityError('release-field', { list: path, line: String(lineOf(text, fault?.path ?? [])), reason });
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    const [, line = String(text.split('\n').length)] = /\bline (\d+)\b/u.exec(message) ?? [];
    throw new FixityError('release-json', { list: path, line }, cause);
  }
}

/** JSON is YAML, whose reader knows its lines. It is slow, but needed only for a file that is wrong. */
function lineOf(text: string, path: readonly PropertyKey[]): number {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const start = rangeSchema.safeParse(node).data?.range[0];
    if (start !== undefined) return lineCounter.linePos(start).line;
  }
  return 1;
}

const rangeSchema = z.object({ range: z.tuple([z.number()], z.number()) });
