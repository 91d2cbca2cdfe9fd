import { join, resolve } from 'node:path';
import { archiveCacheFolder } from '../build/cache-folder.ts';
import { whileLocked } from '../build/lock.ts';
import { filesOf, scanArchive, scanRaw } from '../ingest/cache/file-stamps.ts';
import { CacheDamage, discardCache, openParseCache } from '../ingest/cache/parse-cache.ts';
import type { ArchivePlan } from '../ingest/plan-archive.ts';
import { loadArchive } from '../ingest/read/load-archive.ts';
import type { CrewOptions } from '../ingest/work/crew.ts';
import type { WriteResult } from '../ingest/write/write-collections.ts';
import type { SourcedCorrection } from '../model/correction.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { UnreadFile } from '../model/unread-file.ts';
import type { Console } from './console.ts';
import { ingestArchive } from './ingest-archive.ts';
import { completeMemory, rememberIngest, trustedHashes } from './ingest-memory.ts';
import { LOCK_FILE } from './lock-file.ts';
import { NoRawTextError } from './no-raw-text.ts';

export interface IngestOptions {
  archive: string;
  /** Folder for what need not be made again; without it nothing is remembered from run to run. */
  cache?: string;
  /** Folder for one JSON file per raw file, in the scorer's shape. */
  json?: string;
  /** Only report. */
  dryRun?: boolean;
  /** Who does the work. */
  crew?: CrewOptions;
  /** Corrections besides those of the archive, to see what would come of them. */
  proposed?: readonly SourcedCorrection[];
  /** Files to be put into `texts` as ingest would write them, whatever is there. */
  collect?: { paths: (plan: ArchivePlan) => ReadonlySet<string>; texts: Map<string, string> };
}

export interface IngestOutcome {
  ingested: ArchivePlan;
  written?: WriteResult;
  /** Raw files read, and those that could not be. */
  files: number;
  failed: number;
  /** Raw files that had to be parsed, and those known from an earlier run; both count files that could not be used. */
  parsed: number;
  fromCache: number;
  /** SHA-256 of the bytes of raw files. */
  rawHashes: ReadonlyMap<string, string>;
  /** The parser died on a file: the next run shall try again. */
  died: boolean;
  diagnostics: Diagnostic[];
  /** Raw files that could not be used, as far as they name a day. */
  unread: readonly UnreadFile[];
  language: string;
  /** Absolute. */
  rawFolder: string;
}

/**
 * Runs ingest over a whole archive folder: reads, parses, assembles, and (unless dry) writes collections and ledger. Files
 * that were parsed before are taken from the cache; if that turns out to be damaged, the run begins again without it.
 *
 * @throws ArchiveError for an archive that cannot be described, NoRawTextError for one without a raw folder, UsageError if
 *   another process is ingesting it; everything else is a diagnostic
 */
export async function runIngest(options: IngestOptions, console: Console): Promise<IngestOutcome> {
  const archiveDir = resolve(options.archive);
  const before = scanArchive(archiveDir);
  const loaded = await loadArchive(archiveDir);
  if (loaded.diagnostics.some(({ code }) => code === 'raw-folder-missing'))
    throw new NoRawTextError(loaded.archive, loaded.rawFolder);
  const listed = before && filesOf(before);
  if (before) scanRaw(loaded.rawFolder, before);
  const trusted =
    before && options.cache !== undefined ? trustedHashes(archiveDir, options.cache, before) : new Map<string, string>();
  const cacheFile =
    options.cache === undefined ? undefined : join(archiveCacheFolder(resolve(options.cache), archiveDir), 'ingest.sqlite');
  const attempt = async (file: string | undefined) => {
    const cache = openParseCache(file);
    try {
      // Diagnostics are collected on the way: an attempt that fails must not leave its own.
      const corrections = [...loaded.corrections, ...(options.proposed ?? [])];
      const archive = { ...loaded, corrections, diagnostics: [...loaded.diagnostics] };
      return await ingestArchive(
        { ...options, archiveDir, loaded: archive, cache, trusted, ...(listed ? { listed } : {}) },
        console,
      );
    } finally {
      cache.close();
    }
  };
  const work = async () => {
    try {
      return await attempt(cacheFile);
    } catch (error) {
      if (!(error instanceof CacheDamage) || cacheFile === undefined) throw error;
      if (!error.isBusy) discardCache(cacheFile);
      return attempt(undefined);
    }
  };
  if (options.dryRun) {
    const outcome = await work();
    if (options.cache !== undefined && !options.proposed?.length) completeMemory({ archiveDir, cache: options.cache }, outcome);
    return outcome;
  }
  return whileLocked(join(archiveDir, LOCK_FILE), `the archive ${options.archive}`, async () => {
    const outcome = await work();
    const isWhole = console.loudness === 'verbose';
    if (before && options.cache !== undefined)
      await rememberIngest({ archiveDir, cache: options.cache, before, isWhole }, outcome);
    return outcome;
  });
}
