import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  RELEASE_CHANGES_FILE,
  RELEASE_FILE,
  RELEASE_LIST_FILE,
  RELEASES_FOLDER,
  type Release,
  type ReleaseChanges,
  releaseChangesSchema,
  releaseNameSchema,
  releaseSchema,
  sitePathSchema,
} from '../../../src/schemas/release.ts';
import { daySchema } from '../../../src/schemas/shared.ts';
import { changesBetween } from '../changes.ts';
import { corpusOfFolder } from '../changes-of.ts';
import { manifestClaim } from '../claims/find-claim.ts';
import { FixityError } from '../fixity-error.ts';
import { openFolder } from '../held/folder.ts';
import { MANIFEST } from '../names.ts';
import type { Finding } from '../texts/index.ts';
import { checkHolding, type OnProgress } from '../verify/check-holding.ts';
import { sha256Of } from './record-file.ts';
import { ReleaseBook, recordPath } from './release-book.ts';

/** What is to be released, and as what. */
export interface ReleaseWish {
  archiveDir: string;
  /** A built site. */
  siteDir: string;
  name: string;
  /** Day of the release: nothing else tells it. */
  date: string;
  onProgress: OnProgress;
}

/** A release that was recorded, or what is wrong with the site: then nothing was. */
export type Recorded = { release: Release; before?: Release; changes?: ReleaseChanges } | { findings: Finding[] };

/** How many of the latest releases keep the list of what their site held: the last, and the one before should the last be taken back. */
const LISTS_KEPT = 2;

/**
 * Declares the state of a site to be a release: proves the site file by file, then writes `releases/<name>/` into the archive, whole or not
 * at all. The next build tells what changed.
 *
 * @throws FixityError if name or day cannot be, there is no site, nothing has changed, or earlier releases cannot be read
 */
export async function recordRelease(wish: ReleaseWish): Promise<Recorded> {
  const { archiveDir, siteDir, name, date } = wish;
  const book = new ReleaseBook(archiveDir);
  checkWish(wish, book);
  checkPlace(archiveDir, name);
  const list = listOf(siteDir);
  const claim = manifestClaim(list);
  checkPaths(siteDir, claim.files);
  const findings = await checkHolding(await openFolder(siteDir), claim, wish.onProgress);
  if (findings.length > 0) return { findings };
  const before = book.latest;
  const changes = before && listsOf(changesBetween(book.latestFiles(), claim.files));
  if (before && changes && isNothing(changes)) throw new FixityError('release-unchanged', { where: siteDir, name: before.name });
  const changesText = changes && jsonText(releaseChangesSchema.parse(changes));
  const corpus = corpusOfFolder(siteDir);
  const release = releaseSchema.parse({
    number: book.releases.length + 1,
    ...{ name, date, files: claim.files.length, list: sha256Of(list) },
    ...(corpus === undefined ? {} : { corpus }),
    ...(changesText === undefined ? {} : { changes: sha256Of(changesText) }),
  });
  writeTogether(archiveDir, name, {
    [RELEASE_FILE]: jsonText(release),
    [RELEASE_LIST_FILE]: list,
    ...(changesText === undefined ? {} : { [RELEASE_CHANGES_FILE]: changesText }),
  });
  for (const { name: old } of book.releases.slice(0, 1 - LISTS_KEPT))
    rmSync(join(archiveDir, recordPath(old, RELEASE_LIST_FILE)), { force: true });
  return { release, ...(before && changes ? { before, changes } : {}) };
}

function checkWish({ name, date }: ReleaseWish, { releases, latest }: ReleaseBook): void {
  if (!releaseNameSchema.safeParse(name).success) throw new FixityError('release-name', { name });
  if (!daySchema.safeParse(date).success) throw new FixityError('release-date', { date });
  const twin = releases.find((release) => release.name === name);
  if (twin) throw new FixityError('release-twice', { name, date: twin.date, list: recordPath(name, RELEASE_FILE) });
  if (latest && date < latest.date) throw new FixityError('release-early', { date, other: latest.name, before: latest.date });
}

/** A file or a link would be no release, but stand where this one belongs. */
function checkPlace(archiveDir: string, name: string): void {
  const place = `${RELEASES_FOLDER}/${name}`;
  if (lstatSync(join(archiveDir, place), { throwIfNoEntry: false })) throw new FixityError('release-in-the-way', { list: place });
}

/** Paths become addresses in what is told of a release. */
function checkPaths(siteDir: string, files: readonly { path: string }[]): void {
  const strange = files.find(({ path }) => !sitePathSchema.safeParse(path).success);
  if (strange) throw new FixityError('release-path', { where: siteDir, path: strange.path });
}

function listOf(siteDir: string): Buffer {
  const file = join(siteDir, MANIFEST);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new FixityError('release-no-site', { where: siteDir, list: MANIFEST });
  return readFileSync(file);
}

function listsOf({ added, changed, removed, moved }: ReleaseChanges): ReleaseChanges {
  return { added, changed, removed, moved };
}

function isNothing({ added, changed, removed, moved }: ReleaseChanges): boolean {
  return [added, changed, removed, moved].every(({ length }) => length === 0);
}

function jsonText(value: Release | ReleaseChanges): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** A folder with all of its files, or none. */
function writeTogether(archiveDir: string, name: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const folder = join(archiveDir, RELEASES_FOLDER);
  const fresh = join(folder, `.${name}.${process.pid}.tmp`);
  const made = mkdirSync(folder, { recursive: true });
  try {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh);
    for (const [file, content] of Object.entries(files)) writeFileSync(join(fresh, file), content);
    renameSync(fresh, join(folder, name));
  } catch (error) {
    rmSync(made ?? fresh, { recursive: true, force: true });
    throw error;
  }
}
