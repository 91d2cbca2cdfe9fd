import { cpSync } from 'node:fs';
import { type IngestOptions, type IngestOutcome, runIngest } from '../../scripts/commands/ingest.ts';
import { DEFAULT_ARCHIVE } from '../golden/cases.ts';
import { temporaryFolder } from '../read/temp-folder.ts';
import { quietConsole } from './quiet-console.ts';

/** An archive folder that is gone after the test: the default archive of the golden cases with these raw files, by path in the raw folder. */
export function temporaryArchive(raw: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder(Object.fromEntries(Object.entries(raw).map(([file, text]) => [`raw/${file}`, text])));
  cpSync(DEFAULT_ARCHIVE, folder, { recursive: true });
  return folder;
}

/** Runs ingest in this process, silently. */
export async function ingest(archive: string, options: Partial<IngestOptions> = {}): Promise<IngestOutcome> {
  return runIngest({ archive, ...options }, quietConsole());
}
