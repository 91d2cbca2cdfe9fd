import { join } from 'node:path';
import type { LedgerIssue } from '../../../src/schemas/ledger.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { hashText, readIfThere, removeFile, sweepTemporary, writeAtomic } from './file-store.ts';
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

/** What is to be done with one file. */
interface Step {
  path: string;
  deed: 'unchanged' | 'write' | 'remove' | 'keep';
  /** Absent for a file that is to go. */
  text?: string;
  /** Hash for the ledger until the step is done. */
  before?: string;
  /** Hash for the ledger from then on. */
  after?: string;
}

/**
 * Writes the Markdown collections and the ledger. Only what differs is written. A file that a person edited since ingest
 * wrote it (its hash is not the ledger's) is kept as it is, and so is one that ingest did not write at all.
 *
 * The ledger of an issue goes before its files, with their hashes as `pending`, and again after them: whenever a run is
 * killed, the next one knows its own files from those that a person edited.
 *
 * @param ledger what must be remembered; `written` is brought up to date here
 * @param dryRun only say what would be done
 */
export async function writeCollections(
  archiveDir: string,
  issues: readonly IssueFiles[],
  ledger: Ledger,
  dryRun = false,
): Promise<WriteResult> {
  const result: WriteResult = { written: 0, unchanged: 0, removed: 0, kept: 0, diagnostics: [] };
  const wanted = new Map(issues.map((issue) => [issue.address, issue.files]));
  if (!dryRun) await sweepTemporary(archiveDir, ['articles', 'issues', 'ledger']);
  for (const record of ledger.issues) {
    const steps = await planIssue(archiveDir, record, wanted.get(record.address) ?? new Map<string, string>());
    for (const step of steps) count(step, result);
    if (!dryRun) await carryOut(archiveDir, record, steps);
  }
  if (ledger.issues.length > 0 && !dryRun) await writeIfChanged(archiveDir, IDS_PATH, ledgerText(ledger.ids));
  return result;
}

async function planIssue(archiveDir: string, record: LedgerIssue, files: ReadonlyMap<string, string>): Promise<Step[]> {
  const steps: Step[] = [];
  for (const path of new Set([...files.keys(), ...Object.keys(record.written), ...Object.keys(record.pending ?? {})])) {
    const step = planFile(path, files.get(path), await readIfThere(join(archiveDir, path)), record);
    if (step) steps.push(step);
  }
  return steps;
}

/** @returns nothing for a file that is to go and is gone */
function planFile(path: string, text: string | undefined, now: string | undefined, record: LedgerIssue): Step | undefined {
  const pending = record.pending?.[path];
  const known = record.written[path] ?? pending;
  if (now === undefined) return text === undefined ? undefined : { path, deed: 'write', text, after: hashText(text) };
  const hash = hashText(now);
  if (now === text) return { path, deed: 'unchanged', text, before: hash, after: hash };
  if (hash !== known && hash !== pending)
    return { path, deed: 'keep', ...(known === undefined ? {} : { before: known, after: known }) };
  return text === undefined
    ? { path, deed: 'remove', before: hash }
    : { path, deed: 'write', text, before: hash, after: hashText(text) };
}

const COUNTED = { unchanged: 'unchanged', write: 'written', remove: 'removed', keep: 'kept' } as const;

function count({ path, deed, after }: Step, result: WriteResult): void {
  result[COUNTED[deed]] += 1;
  if (deed === 'keep')
    result.diagnostics.push(diagnose(after === undefined ? 'file-in-the-way' : 'hand-edit-kept', { file: path }));
}

async function carryOut(archiveDir: string, record: LedgerIssue, steps: readonly Step[]): Promise<void> {
  const path = ledgerPath(record.address);
  const { pending: _settled, ...settled } = record;
  const changes = steps.filter(({ deed }) => deed === 'write' || deed === 'remove');
  if (changes.length > 0) {
    const held = { ...settled, written: hashes(steps, 'before'), pending: hashes(changes, 'after') };
    await writeIfChanged(archiveDir, path, ledgerText(held));
  }
  for (const step of changes) {
    if (step.text === undefined) await removeFile(archiveDir, step.path);
    else await writeAtomic(archiveDir, step.path, step.text);
  }
  await writeIfChanged(archiveDir, path, ledgerText({ ...settled, written: hashes(steps, 'after') }));
}

function hashes(steps: readonly Step[], when: 'before' | 'after'): Record<string, string> {
  const entries = steps.flatMap(({ path, [when]: hash }) => (hash === undefined ? [] : [[path, hash] as const]));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function writeIfChanged(archiveDir: string, path: string, text: string): Promise<void> {
  if ((await readIfThere(join(archiveDir, path))) !== text) await writeAtomic(archiveDir, path, text);
}
