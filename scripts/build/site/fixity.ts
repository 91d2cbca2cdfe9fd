import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FixityFile, fixityFiles, type HashedFile } from '../../fixity/fixity-files.ts';
import { FILE_LIST, MANIFEST, SIGNATURE } from '../../fixity/names.ts';
import { entryAt, writeAtomic } from '../files.ts';
import { SITE_MARKER } from './begin-site.ts';
import { readState } from './held-files.ts';
import type { Manifest } from './manifest.ts';
import { stampOf } from './verify.ts';

/** Files that say what all others are. They are not in the manifest: whoever signs a site writes them anew. */
export const FIXITY_FILES: readonly string[] = [FILE_LIST, MANIFEST];

/** Name of the fact that tells how the lists looked when they were last known to be right. `publish` forgets it. */
export const FIXITY_STATE = 'fixity';

/**
 * Writes `files.txt` and `SHA256SUMS` for what the site folder holds of ours, where `publish` has not put them there. A signature stays as long as what it signs is the same,
 * and goes with the first change: it would accuse the site of being another's.
 *
 * @returns how many files were written
 */
export function updateFixity(dir: string, manifest: Manifest): number {
  if (readState(manifest, FIXITY_STATE) === stampsIn(dir)) return 0;
  const { isSigned, lists } = listsToWrite(dir, [...heldHashes(manifest)]);
  if (!isSigned) rmSync(join(dir, SIGNATURE), { force: true });
  for (const { path, text } of lists) writeAtomic(join(dir, path), text);
  manifest.database.prepare('INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)').run(FIXITY_STATE, stampsIn(dir));
  return lists.length;
}

/** Those of the lists that do not say yet what a site holds beside its marker; and whether a signature holds. */
export function listsToWrite(dir: string, files: readonly HashedFile[]): { isSigned: boolean; lists: FixityFile[] } {
  const held = [...files, { path: SITE_MARKER, sha256: hashOf(join(dir, SITE_MARKER)) }];
  const isSigned =
    entryAt(join(dir, SIGNATURE))?.isFile() === true &&
    fixityFiles(held, { isSigned: true }).every(({ path, text }) => holds(dir, path, text));
  return { isSigned, lists: isSigned ? [] : fixityFiles(held).filter(({ path, text }) => !holds(dir, path, text)) };
}

/** Every file of the manifest: also those that nothing makes any more, and that may not be deleted yet. */
function* heldHashes({ database }: Manifest): IterableIterator<HashedFile> {
  const found = database.prepare('SELECT path, hash AS sha256 FROM files WHERE hash IS NOT NULL ORDER BY path').iterate();
  yield* found as IterableIterator<unknown> as IterableIterator<HashedFile>;
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function holds(dir: string, path: string, text: string): boolean {
  return entryAt(join(dir, path))?.isFile() === true && readFileSync(join(dir, path), 'utf8') === text;
}

/** How the lists look. */
export function stampsIn(dir: string): string {
  return JSON.stringify([...FIXITY_FILES, SIGNATURE].map((path) => stampOf(join(dir, path)) ?? null));
}
