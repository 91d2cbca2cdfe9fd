import type { Release, ReleaseChanges } from '../../../src/schemas/release.ts';
import { type Changes, changesBetween, changesText } from '../changes.ts';
import type { Checksum } from '../checksums.ts';
import { CHANGES_FOLDER } from '../names.ts';
import type { ReleaseBook } from './release-book.ts';

const NO_CHANGES: ReleaseChanges = { added: [], changed: [], removed: [], moved: [] };

/** What is read of the releases to publish what changed. */
export type PublishedReleases = Pick<ReleaseBook, 'releases' | 'latest' | 'latestFiles' | 'changesOf'>;

/** Where a site tells what a release changed. */
export function changesPath(name: string): string {
  return `${CHANGES_FOLDER}/${name}.json`;
}

/**
 * `changes.json` of a site: what changed since the release before. Where the site is the latest release itself, that is what this release
 * changed; else it is what changed since.
 *
 * @param files all files of the site
 * @param corpus state of its texts, where it has a search
 * @returns nothing where there is no release
 */
export function changeListText(book: PublishedReleases, files: Iterable<Checksum>, corpus?: string): string | undefined {
  const { latest, releases } = book;
  if (latest === undefined) return undefined;
  const since = changesBetween(book.latestFiles(), files);
  if (isNothing(since)) return changesText({ ...statesOf(releases.at(-2), latest), ...(book.changesOf(latest) ?? NO_CHANGES) });
  const { release, corpus: known } = statesOf(latest, undefined);
  const states = { ...known, ...(corpus === undefined ? {} : { new: corpus }) };
  return changesText({
    ...since,
    ...(release ? { release } : {}),
    ...(Object.keys(states).length > 0 ? { corpus: states } : {}),
  });
}

/** `changes/<name>.json` of each release but the first, which changed nothing. */
export function* releaseChangeFiles(book: PublishedReleases): Generator<{ path: string; text: string }> {
  for (const [place, release] of book.releases.entries()) {
    const changes = book.changesOf(release);
    if (changes)
      yield {
        path: changesPath(release.name),
        text: changesText({ ...statesOf(book.releases[place - 1], release), ...changes }),
      };
  }
}

function isNothing({ added, changed, removed, moved }: ReleaseChanges): boolean {
  return [added, changed, removed, moved].every(({ length }) => length === 0);
}

/** Which two states these are, as far as they are releases. */
function statesOf(old: Release | undefined, fresh: Release | undefined): Pick<Changes, 'release' | 'corpus'> {
  const named = ({ name, date }: Release) => ({ name, date });
  const corpus = {
    ...(old?.corpus === undefined ? {} : { old: old.corpus }),
    ...(fresh?.corpus === undefined ? {} : { new: fresh.corpus }),
  };
  return {
    release: { ...(old ? { old: named(old) } : {}), ...(fresh ? { new: named(fresh) } : {}) },
    ...(Object.keys(corpus).length > 0 ? { corpus } : {}),
  };
}
