import { createHash } from 'node:crypto';
import type { Checksum } from '../checksums.ts';
import { readPlainFile } from '../held/folder.ts';
import type { HeldEntry } from '../held/holding.ts';
import { inParallel } from '../in-parallel.ts';
import { MANIFEST, SIGNATURE } from '../names.ts';
import type { Finding } from '../texts/index.ts';
import type { OnProgress } from '../verify/check-holding.ts';
import type { MirrorFolder } from './mirror-folder.ts';

/** What a pull has to do. */
export interface PullPlan {
  /** Files to put in place, by what they must hold. */
  needed: ReadonlyMap<string, readonly string[]>;
  /** Where the mirror holds a file with these bytes. */
  held: ReadonlyMap<string, string>;
  /** What the last pull brought and the source lists no more. */
  removed: readonly string[];
  /** What neither lists. */
  extra: readonly string[];
  /** Why files cannot be put in place. */
  faults: readonly Finding[];
}

const AT_ONCE = 4;

/**
 * Compares a mirror with what the source lists. Every file of the mirror is read, so that one that was damaged is fetched again.
 *
 * @param old what the last pull left
 */
export async function planPull(
  folder: MirrorFolder,
  fresh: readonly Checksum[],
  old: readonly Checksum[],
  onProgress: OnProgress,
): Promise<PullPlan> {
  const entries = await folder.entries();
  const wanted = new Map(fresh.map(({ path, hash }) => [path, hash]));
  const before = new Set(old.map(({ path }) => path));
  const own = entries.filter(({ path }) => path !== MANIFEST && path !== SIGNATURE);
  const files = own.filter(({ path, bytes }) => bytes !== undefined && (wanted.has(path) || before.has(path)));
  const hashes = await hashesOf(folder, files, onProgress);
  const removed = files.map(({ path }) => path).filter((path) => !wanted.has(path));
  const needed = new Map<string, string[]>();
  for (const [path, hash] of wanted) if (hashes.get(path) !== hash) needed.set(hash, [...(needed.get(hash) ?? []), path]);
  return {
    needed,
    held: new Map([...hashes].map(([path, hash]) => [hash, path])),
    removed: removed.sort(),
    extra: own.map(({ path }) => path).filter((path) => !wanted.has(path) && !before.has(path)),
    faults: faultsOf([...needed.values()].flat(), entries, new Set(removed)),
  };
}

async function hashesOf(folder: MirrorFolder, files: readonly HeldEntry[], onProgress: OnProgress): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  await inParallel(files, AT_ONCE, async ({ path }) => {
    const digest = createHash('sha256');
    for await (const piece of readPlainFile(folder.at(path))) digest.update(piece);
    hashes.set(path, digest.digest('hex'));
    onProgress(hashes.size, files.length);
  });
  return hashes;
}

/** What lies in the way of files to come; links above all, through which they would be written elsewhere. */
function faultsOf(paths: readonly string[], entries: readonly HeldEntry[], removed: ReadonlySet<string>): Finding[] {
  const staying = entries.filter(({ path }) => !removed.has(path));
  const kinds = new Map(staying.map(({ path, bytes }) => [path, bytes === undefined ? 'link' : 'file']));
  const folders = new Set(staying.flatMap(({ path }) => foldersAbove(path)));
  const faults = new Map<string, Finding>();
  for (const path of paths) {
    const above = foldersAbove(path).find((folder) => kinds.has(folder));
    const place = above ?? path;
    if (kinds.get(place) === 'link') faults.set(place, { code: 'pull-link', values: { path: place } });
    else if (above !== undefined || folders.has(path)) faults.set(place, { code: 'pull-in-the-way', values: { path: place } });
  }
  return [...faults.values()];
}

function foldersAbove(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, place) => segments.slice(0, place + 1).join('/'));
}
