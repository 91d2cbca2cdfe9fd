import { readdirSync, statSync } from 'node:fs';
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
} from '../../../src/schemas/release.ts';
import { type Checksum, readChecksums } from '../checksums.ts';
import { FixityError } from '../fixity-error.ts';
import { recordBytes, recordJson, sha256Of } from './record-file.ts';

/** A file of a release, `releases/2026-11/release.json`. */
export function recordPath(name: string, file: string): string {
  return `${RELEASES_FOLDER}/${name}/${file}`;
}

/** The releases of an archive. What each is, is read at once; lists of files, when they are asked for. */
export class ReleaseBook {
  /** Oldest first. */
  readonly releases: readonly Release[];
  /** Changes with any of them. */
  readonly digest: string;
  readonly #archiveDir: string;
  #latestFiles: Checksum[] | undefined;

  /** @throws FixityError naming file and line of what is wrong with a release */
  constructor(archiveDir: string) {
    this.#archiveDir = archiveDir;
    this.releases = inOrder(namesIn(archiveDir).map((name) => readRelease(archiveDir, name)));
    this.digest = sha256Of(JSON.stringify(this.releases));
  }

  get latest(): Release | undefined {
    return this.releases.at(-1);
  }

  /** What the site of the latest release held; nothing where there is none. @throws FixityError if the list is not as recorded */
  latestFiles(): readonly Checksum[] {
    const { latest } = this;
    if (latest === undefined) return [];
    if (this.#latestFiles === undefined) {
      const list = recordPath(latest.name, RELEASE_LIST_FILE);
      this.#latestFiles = readChecksums(recordBytes(this.#archiveDir, list, latest.list), { list, digits: 64 });
    }
    return this.#latestFiles;
  }

  /** What a release changed; nothing of the first. @throws FixityError if that is not as recorded */
  changesOf({ name, changes }: Release): ReleaseChanges | undefined {
    if (changes === undefined) return undefined;
    const path = recordPath(name, RELEASE_CHANGES_FILE);
    return recordJson(recordBytes(this.#archiveDir, path, changes), path, releaseChangesSchema);
  }
}

/** Folders of releases. Hidden ones were left by a run that was killed; files are notes of people. */
function namesIn(archiveDir: string): string[] {
  const folder = join(archiveDir, RELEASES_FOLDER);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  for (const name of names) {
    if (!releaseNameSchema.safeParse(name).success) throw new FixityError('release-folder', { list: RELEASES_FOLDER, name });
  }
  return names;
}

function readRelease(archiveDir: string, folder: string): Release {
  const list = recordPath(folder, RELEASE_FILE);
  const release = recordJson(recordBytes(archiveDir, list), list, releaseSchema);
  const { name } = release;
  if (name !== folder) throw new FixityError('release-other-name', { list, name, folder });
  return release;
}

/** @throws FixityError if a number is missing or comes twice, or a day comes before that of the release before */
function inOrder(releases: Release[]): Release[] {
  releases.sort((a, b) => a.number - b.number);
  for (const [place, { name, number, date, changes }] of releases.entries()) {
    const list = recordPath(name, RELEASE_FILE);
    const before = releases[place - 1];
    const values = { list, number: String(number), other: before?.name ?? '', date };
    if (before?.number === number) throw new FixityError('release-number-twice', values);
    if (number !== place + 1) throw new FixityError('release-number-missing', { list, number: String(place + 1) });
    if (before && date < before.date) throw new FixityError('release-day', { ...values, before: before.date });
    if ((changes === undefined) !== (number === 1)) throw new FixityError('release-changes', { list });
  }
  return releases;
}
