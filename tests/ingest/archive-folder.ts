import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Console } from '../../scripts/commands/console.ts';
import { type IngestOptions, type IngestOutcome, runIngest } from '../../scripts/commands/ingest.ts';
import { listFiles } from '../../scripts/ingest/write/file-store.ts';
import { temporaryFolder } from '../read/temp-folder.ts';

/** The archive that golden cases and these tests share. */
export const DEFAULT_ARCHIVE = join(import.meta.dirname, '../golden/default-archive');

/** A console that keeps what it is told. */
export function quietConsole(): Console & { said: string[]; complained: string[] } {
  const said: string[] = [];
  const complained: string[] = [];
  return {
    loudness: 'quiet',
    said,
    complained,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    progress: () => ({ step: () => undefined, done: () => undefined }),
  };
}

/** An archive folder that is gone after the test: the default archive with these raw files, by path in the raw folder. */
export function temporaryArchive(raw: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder(Object.fromEntries(Object.entries(raw).map(([file, text]) => [`raw/${file}`, text])));
  cpSync(DEFAULT_ARCHIVE, folder, { recursive: true });
  return folder;
}

/** Runs ingest in this process, silently. */
export async function ingest(archive: string, options: Partial<IngestOptions> = {}): Promise<IngestOutcome> {
  return runIngest({ archive, ...options }, quietConsole());
}

/** Every file below a folder, or below some of its folders: path → text. */
export async function readTree(folder: string, within: readonly string[] = ['.']): Promise<Map<string, string>> {
  const paths = await Promise.all(
    within.map(async (part) => (await listFiles(join(folder, part), '')).map((path) => (part === '.' ? path : `${part}/${path}`))),
  );
  return new Map(
    paths
      .flat()
      .toSorted()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** The folders that ingest writes. */
export const WRITTEN_FOLDERS: readonly string[] = ['articles', 'issues', 'ledger'];
