import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { hashText, readIfThere, removeFile, writeAtomic } from './file-store.ts';
import { IDS_PATH, type Ledger, ledgerPath, ledgerText } from './ledger-store.ts';

/** The files of one issue as ingest wants them: path within the archive folder → text. */
export interface IssueFiles {
  address: string;
  files: ReadonlyMap<string, string>;
}

export interface WriteResult {
  written: number;
  unchanged: number;
  removed: number;
  /** Edited by hand, so left alone. */
  kept: number;
  diagnostics: Diagnostic[];
}

/**
 * Writes the Markdown collections and then the ledger. Only what differs is written. A file that a person edited since
 * ingest wrote it (its hash is not the ledger's) is kept as it is, and so is one that ingest did not write at all.
 *
 * @param ledger what must be remembered; `written` is brought up to date here
 */
export async function writeCollections(archiveDir: string, issues: readonly IssueFiles[], ledger: Ledger): Promise<WriteResult> {
  const result: WriteResult = { written: 0, unchanged: 0, removed: 0, kept: 0, diagnostics: [] };
  const wanted = new Map(issues.map((issue) => [issue.address, issue.files]));
  for (const record of ledger.issues) {
    const files = wanted.get(record.address) ?? new Map<string, string>();
    const written: Record<string, string> = {};
    for (const [path, text] of files) {
      const hash = await bringUpToDate(archiveDir, path, text, record.written[path], result);
      if (hash !== undefined) written[path] = hash;
    }
    for (const path of Object.keys(record.written))
      if (!files.has(path)) await drop(archiveDir, path, record.written[path] ?? '', result);
    const sorted = Object.fromEntries(Object.entries(written).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    await writeLedger(archiveDir, ledgerPath(record.address), ledgerText({ ...record, written: sorted }));
  }
  if (ledger.issues.length > 0) await writeLedger(archiveDir, IDS_PATH, ledgerText(ledger.ids));
  return result;
}

async function bringUpToDate(
  archiveDir: string,
  path: string,
  text: string,
  known: string | undefined,
  result: WriteResult,
): Promise<string | undefined> {
  const now = await readIfThere(join(archiveDir, path));
  const hash = hashText(text);
  if (now === text) {
    result.unchanged += 1;
    return hash;
  }
  if (now !== undefined && hashText(now) !== known) {
    result.kept += 1;
    result.diagnostics.push(diagnose('hand-edit-kept', { file: path }));
    return known;
  }
  await writeAtomic(archiveDir, path, text);
  result.written += 1;
  return hash;
}

async function drop(archiveDir: string, path: string, known: string, result: WriteResult): Promise<void> {
  const now = await readIfThere(join(archiveDir, path));
  if (now === undefined) return;
  if (hashText(now) !== known) {
    result.kept += 1;
    result.diagnostics.push(diagnose('hand-edit-kept', { file: path }));
    return;
  }
  await removeFile(archiveDir, path);
  result.removed += 1;
}

async function writeLedger(archiveDir: string, path: string, text: string): Promise<void> {
  if ((await readIfThere(join(archiveDir, path))) !== text) await writeAtomic(archiveDir, path, text);
}
