import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { corpusOfFolder } from '../../fixity/changes-of.ts';
import { type FixityFile, fixityFiles, type HashedFile } from '../../fixity/fixity-files.ts';
import { CHANGE_LIST, FILE_LIST, MANIFEST, SIGNATURE } from '../../fixity/names.ts';
import { changeListText } from '../../fixity/releases/published-changes.ts';
import { sha256Of } from '../../fixity/releases/record-file.ts';
import { entryAt, writeAtomic } from '../files.ts';
import type { SiteReleases } from '../site-releases.ts';
import { SITE_MARKER } from './begin-site.ts';
import { clearPlaces } from './clear-places.ts';
import { readState } from './held-files.ts';
import type { Manifest } from './manifest.ts';
import { stampOf } from './verify.ts';

/** Files that say what all others are. They are not in the manifest: whoever signs a site writes them anew. */
export const FIXITY_FILES: readonly string[] = [FILE_LIST, MANIFEST];

/** Name of the fact that tells how the lists looked when they were last known to be right. `publish` forgets it. */
export const FIXITY_STATE = 'fixity';

/** What became of the lists. */
export interface UpdatedFixity {
  /** How many were written. */
  written: number;
  /** How many there are. */
  lists: number;
}

/** What the lists are made from. */
export interface Listed {
  /** Folder of the site. */
  dir: string;
  /** All that it holds of ours beside its marker and the lists. */
  files: readonly HashedFile[];
  releases: SiteReleases;
  /** State of its texts, where it has a search. */
  corpus: string | undefined;
}

/** Lists as they should be. */
export interface WantedLists {
  /** Those that the site does not hold as they are here. */
  lists: FixityFile[];
  /** Whether the site's signature still fits. */
  isSigned: boolean;
  /** Whether there is a release since which to tell changes. */
  isTold: boolean;
}

/**
 * Writes `files.txt` and `SHA256SUMS` for what the site folder holds of ours, and where the archive has releases, `changes.json` before
 * them, where `publish` has not put them there. A signature stays as long as what it signs is the same, and goes with the first change:
 * it would accuse the site of being another's.
 */
export function updateFixity(dir: string, manifest: Manifest, releases: SiteReleases): UpdatedFixity {
  const lists = FIXITY_FILES.length + (releases.latest ? 1 : 0);
  if (readState(manifest, FIXITY_STATE) === fixityState(dir, releases)) return { written: 0, lists };
  const wanted = wantedLists({ dir, files: [...heldHashes(manifest)], releases, corpus: corpusOfFolder(dir) });
  clearPlaces(
    dir,
    wanted.lists.map(({ path }) => path),
  );
  removeOutdated(dir, wanted);
  for (const { path, text } of wanted.lists) writeAtomic(join(dir, path), text);
  const note = manifest.database.prepare('INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)');
  note.run(FIXITY_STATE, fixityState(dir, releases));
  return { written: wanted.lists.length, lists };
}

/** Those of the lists that do not say yet what a site is to hold, and what becomes of the files that go with them. */
export function wantedLists({ dir, files, releases, corpus }: Listed): WantedLists {
  const held = [...files, { path: SITE_MARKER, sha256: hashOf(join(dir, SITE_MARKER)) }];
  const hashes = held.map(({ path, sha256 }) => ({ path, hash: sha256 }));
  const text = changeListText(releases, hashes, corpus);
  const changes = text === undefined ? [] : [{ path: CHANGE_LIST, text }];
  const all = [...held, ...changes.map((file) => ({ path: file.path, sha256: sha256Of(file.text) }))];
  const isSigned =
    entryAt(join(dir, SIGNATURE))?.isFile() === true &&
    fixityFiles(all, { isSigned: true }).every((file) => holds(dir, file.path, file.text));
  const lists = [...changes, ...(isSigned ? [] : fixityFiles(all))].filter((file) => !holds(dir, file.path, file.text));
  return { lists, isSigned, isTold: changes.length > 0 };
}

/** Removes a signature of other lists, and changes since a release that there is no more. */
export function removeOutdated(dir: string, { isSigned, isTold }: Pick<WantedLists, 'isSigned' | 'isTold'>): void {
  if (!isSigned) rmSync(join(dir, SIGNATURE), { force: true });
  if (!isTold && entryAt(join(dir, CHANGE_LIST))?.isDirectory() === false) rmSync(join(dir, CHANGE_LIST));
}

/** Every file of the manifest: also those that nothing makes any more, and that may not be deleted yet. */
function* heldHashes({ database }: Manifest): IterableIterator<HashedFile> {
  const found = database.prepare('SELECT path, hash AS sha256 FROM files WHERE hash IS NOT NULL ORDER BY path').iterate();
  yield* found as IterableIterator<unknown> as IterableIterator<HashedFile>;
}

function hashOf(file: string): string {
  return sha256Of(readFileSync(file));
}

function holds(dir: string, path: string, text: string): boolean {
  return entryAt(join(dir, path))?.isFile() === true && readFileSync(join(dir, path), 'utf8') === text;
}

/** Changes with each of the lists, and with what they are made from besides the files. */
export function fixityState(dir: string, { digest }: SiteReleases): string {
  const lists = [...FIXITY_FILES, SIGNATURE, CHANGE_LIST];
  return JSON.stringify([...lists.map((path) => stampOf(join(dir, path)) ?? null), digest]);
}
