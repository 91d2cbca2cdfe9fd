import { resolve } from 'node:path';
import { assembleArchive, type Ingested, ingestFile } from '../ingest/ingest.ts';
import { loadArchive } from '../ingest/read/load-archive.ts';
import { readRawFiles } from '../ingest/read/read-raw.ts';
import { readLedger } from '../ingest/write/ledger-store.ts';
import { writeScoreFiles } from '../ingest/write/score-files.ts';
import { takenAddresses } from '../ingest/write/taken-addresses.ts';
import { type WriteResult, writeCollections } from '../ingest/write/write-collections.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { IngestedFile } from '../model/issue-draft.ts';
import type { Console } from './console.ts';

export interface IngestOptions {
  archive: string;
  /** Folder for one JSON file per raw file, in the scorer's shape. */
  json?: string;
  /** Only report. */
  dryRun?: boolean;
}

export interface IngestOutcome {
  ingested: Ingested;
  written?: WriteResult;
  /** Raw files read, and those that could not be. */
  files: number;
  failed: number;
  diagnostics: Diagnostic[];
  language: string;
}

/**
 * Runs ingest over a whole archive folder: reads, parses, assembles, and (unless dry) writes collections and ledger.
 *
 * @throws ArchiveError for an archive that cannot be described; everything else is a diagnostic
 */
export async function runIngest(options: IngestOptions, console: Console): Promise<IngestOutcome> {
  const archiveDir = resolve(options.archive);
  const { archive, rawFolder, sections, tags, diagnostics } = await loadArchive(archiveDir);
  const setup = { archive, sections, tags };
  const files: IngestedFile[] = [];
  let failed = 0;
  const progress = console.progress(archive.language.startsWith('zh') ? '解析' : 'ingest');
  for await (const reading of readRawFiles({ archive, rawFolder, diagnostics })) {
    if ('failed' in reading) failed += 1;
    else files.push(ingestFile(reading.file, setup));
    progress.step(files.length + failed);
  }
  progress.done();
  const ledger = await readLedger(archiveDir);
  const taken = await takenAddresses(archiveDir, ledger.issues);
  const ingested = assembleArchive(files, setup, ledger.issues, ledger.ids, taken);
  const all = [...diagnostics, ...ingested.diagnostics];
  if (options.json !== undefined) await writeScoreFiles(resolve(options.json), files);
  const next = { issues: ingested.ledger, ids: ingested.ids };
  const written = await writeCollections(archiveDir, ingested.files, next, options.dryRun);
  return {
    ingested,
    ...(options.dryRun ? {} : { written }),
    files: files.length,
    failed,
    diagnostics: [...all, ...written.diagnostics],
    language: archive.language,
  };
}
