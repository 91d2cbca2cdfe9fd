import { resolve } from 'node:path';
import { RELEASE_FILE } from '../../src/schemas/release.ts';
import { FullDiskError } from '../build/full-disk-error.ts';
import { FixityError } from '../fixity/fixity-error.ts';
import { type Recorded, recordRelease } from '../fixity/releases/record-release.ts';
import { recordPath } from '../fixity/releases/release-book.ts';
import { type FixityLanguage, fixityText } from '../fixity/texts/index.ts';
import { systemCode } from '../fixity/verify/finding.ts';
import { tellFindings } from '../fixity/verify/tell.ts';
import { loadArchive } from '../ingest/read/load-archive.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';

export interface ReleaseOptions {
  archive: string;
  /** A built site. */
  from: string;
  /** Day of the release. */
  date: string;
}

/**
 * `backfile release NAME`: records the state of a built site as a release.
 *
 * @returns 0 recorded, 2 not
 * @throws ArchiveError if the archive cannot be used; FullDiskError if there is no room in it, which is then as it was
 */
export async function releaseCommand(name: string, options: ReleaseOptions, console: Console): Promise<number> {
  const archiveDir = resolve(options.archive);
  const { archive } = await loadArchive(archiveDir);
  const language = archive.language === 'en' ? 'en' : 'zh';
  const progress = console.progress(options.from);
  try {
    const recorded = await recordRelease({
      ...{ archiveDir, siteDir: options.from, name, date: options.date },
      onProgress: progress.step,
    });
    progress.done();
    return tellRelease(recorded, options, language, console);
  } catch (error) {
    progress.done();
    if (['ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? ''))
      throw new FullDiskError(fixityText('release-full-disk', language, { where: options.archive }), { cause: error });
    if (!(error instanceof FixityError)) throw error;
    console.complain(fixityText(error.code, language, error.values));
    return EXIT.usage;
  }
}

function tellRelease(recorded: Recorded, { archive, from }: ReleaseOptions, language: FixityLanguage, console: Console): number {
  if ('findings' in recorded) {
    const { findings } = recorded;
    tellFindings(findings, language, console);
    console.complain(fixityText('release-site-differs', language, { where: from, count: String(findings.length) }));
    return EXIT.usage;
  }
  const { release, before, changes } = recorded;
  if (before && changes) {
    const counts = Object.entries(changes).map(([kind, entries]) => [kind, String(entries.length)]);
    console.say(fixityText('release-changed', language, { other: before.name, ...Object.fromEntries(counts) }));
  }
  const { name, files, corpus = '-' } = release;
  const list = `${archive}/${recordPath(name, RELEASE_FILE)}`;
  console.say(fixityText('release-done', language, { name, files: String(files), corpus, list }));
  return EXIT.ok;
}
