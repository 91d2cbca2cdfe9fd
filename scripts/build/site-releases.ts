import type { Language } from '../../src/schemas/archive.ts';
import type { Release } from '../../src/schemas/release.ts';
import { FixityError } from '../fixity/fixity-error.ts';
import type { PublishedReleases } from '../fixity/releases/published-changes.ts';
import { releaseChangeFiles } from '../fixity/releases/published-changes.ts';
import { ReleaseBook } from '../fixity/releases/release-book.ts';
import { fixityText } from '../fixity/texts/index.ts';
import { filesOfGroup } from './site/held-files.ts';
import type { Manifest } from './site/manifest.ts';
import type { Staging } from './site/staging.ts';
import { UsageError } from './usage-error.ts';

/** Group in the manifest of what tells of releases. */
export const RELEASES_GROUP = 'release:';

/** The releases of an archive, as a build needs them. Mistakes in them are UsageErrors in its language. */
export interface SiteReleases extends PublishedReleases {
  digest: string;
}

/** @throws UsageError naming file and line of what is wrong with a release */
export function readReleases(archiveDir: string, language: Language): SiteReleases {
  const tell = <Result>(read: () => Result): Result => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof FixityError)) throw error;
      throw new UsageError(fixityText(error.code, language === 'en' ? 'en' : 'zh', error.values), { cause: error });
    }
  };
  const book = tell(() => new ReleaseBook(archiveDir));
  const { releases, latest, digest } = book;
  return {
    releases,
    latest,
    digest,
    latestFiles: () => tell(() => book.latestFiles()),
    changesOf: (release: Release) => tell(() => book.changesOf(release)),
  };
}

/**
 * Stages what each release changed. Also reads all else that is kept of releases, so that what is wrong with them is told while the site is
 * still as it was.
 *
 * @returns files of releases that there are no more
 */
export function stageReleases(releases: SiteReleases, { manifest, staging }: { manifest: Manifest; staging: Staging }): string[] {
  releases.latestFiles();
  const made = new Set<string>();
  for (const { path, text } of releaseChangeFiles(releases)) {
    staging.put({ path, group: RELEASES_GROUP, bytes: Buffer.from(text) });
    made.add(path);
  }
  return [...filesOfGroup(manifest, RELEASES_GROUP).keys()].filter((path) => !made.has(path));
}
