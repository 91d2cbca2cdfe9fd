import { join, resolve } from 'node:path';
import type { DevOptions } from '../build/dev.ts';
import type { Console } from './console.ts';
import { ingestForSite, type SiteMaterial } from './ingest-for-site.ts';
import { archiveState, recallIngest } from './ingest-memory.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { cacheOf } from './program-places.ts';

/** What ingest depends on and what it writes, besides the raw text. */
const ARCHIVE_PLACES = ['archive.yml', 'vocabulary', 'corrections', 'issues', 'articles', 'ledger'];

/** How a development server keeps up with an archive: by ingest, which parses only what has changed, and prints what it has to say. */
export function devArchive(options: { archive: string; cache?: string }, console: Console): Omit<DevOptions, 'projectRoot'> {
  const [archiveDir, cache] = [resolve(options.archive), cacheOf(options)];
  let material: SiteMaterial | undefined;
  return {
    archiveDir,
    cacheDir: cache,
    prepare: async () => {
      material = await ingestForSite({ archive: options.archive, cache }, console);
      const { raw, unread, rawFolder } = material;
      const places = [...ARCHIVE_PLACES.map((name) => join(archiveDir, name)), rawFolder];
      return { places, unread, ...(raw ? { raw } : {}) };
    },
    stateOf: () => {
      if (!material) return { isPrepared: false };
      const mark = archiveState(archiveDir, material.rawFolder);
      // Without raw text the Markdown is as it shall be.
      const isPrepared = material.raw === undefined || recallIngest(archiveDir, cache) !== undefined;
      return { isPrepared, ...(mark === undefined ? {} : { mark }) };
    },
    onRead: (problems) => {
      if (problems.length > 0) printDiagnostics(problems, material?.language ?? 'zh-CN', console);
    },
    onFailure: (error) => console.complain(error instanceof Error ? error.message : String(error)),
  };
}
