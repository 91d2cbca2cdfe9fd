import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Update } from '../remake-site.ts';
import type { PartFile } from '../shards/part-file.ts';
import { isShared } from '../shards/title-years.ts';
import { filesOfGroup, heldFile, heldGroups } from '../site/held-files.ts';
import type { StagedFile } from '../site/manifest.ts';
import type { Part, Say } from './read-parts.ts';

/** Files noted in one transaction. */
const BATCH = 500;

/**
 * Stages the files of all parts that the site does not hold yet, copying them: the parts stay as they are, and what is edited in
 * the site is not edited in them.
 *
 * @throws UsageError for a file that is not what its part says
 */
export function takeParts(parts: readonly Part[], update: Update, say: Say): void {
  const total = parts.reduce((sum, { files }) => sum + files, 0);
  let done = 0;
  for (const part of parts) {
    const files = part.listFiles();
    for (let start = 0; start < files.length; start += BATCH) {
      const batch = files.slice(start, start + BATCH);
      update.staging.add(batch.flatMap((file) => taken(part, file, update, say) ?? []));
      done += batch.length;
      update.progressOf('parts')(done, total);
    }
  }
}

/** @returns nothing where the site is as it should be */
function taken(part: Part, file: PartFile, { manifest, staging, damaged, links }: Update, say: Say): StagedFile | undefined {
  const { path, group, key, hash: digest, size, problems = [] } = file;
  const held = heldFile(manifest, path);
  const isHeld = held?.hash === digest && !held.isPending && !damaged.has(path);
  if (isHeld && held.key === key && held.group === group) return undefined;
  const targets = bytesOf(file.links);
  const ids = bytesOf(file.ids);
  links.addRecorded({ ...(targets ? { targets } : {}), problems });
  const number = staging.nextNumber();
  if (!isHeld) writeFileSync(join(staging.dir, String(number)), bytesIn(part, file, say));
  const known = targets && ids ? { links: { targets, ids } } : {};
  // Without a key it is looked at again by every build.
  return { number, path, group, key: key ?? '-', hash: digest, size, isHeld, ...known };
}

function bytesIn(part: Part, { path, hash: digest, size }: PartFile, say: Say): Uint8Array {
  const bytes = readIfThere(join(part.dir, path));
  if (bytes && bytes.length === size && hash('sha256', bytes) === digest) return bytes;
  throw say(
    `${part.dir} 中的 ${path} 缺失或已被改动；请重新运行 build --shard ${part.part}/${part.parts}，或重新复制该部分。`,
    `${path} in ${part.dir} is missing or was changed: run build --shard ${part.part}/${part.parts} again, or copy the part again.`,
  );
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return undefined;
    throw error;
  }
}

/** Files of title-years that the site holds and no part has any more. */
export function goneFromParts({ manifest }: Pick<Update, 'manifest'>, paths: ReadonlySet<string>): string[] {
  const held = heldGroups(manifest).filter(isShared);
  return held.flatMap((group) => [...filesOfGroup(manifest, group).keys()]).filter((path) => !paths.has(path));
}

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : Buffer.from(text, 'base64');
}
