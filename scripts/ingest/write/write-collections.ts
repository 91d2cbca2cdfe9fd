import { join } from 'node:path';
import type { LedgerIds, LedgerIssue } from '../../../src/schemas/ledger.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { inOrder } from '../../model/in-order.ts';
import { hashText, readIfThere, removeFile, sweepTemporary, type WrittenFile, writeAtomic } from './file-store.ts';
import { IDS_PATH, ledgerPath, ledgerText } from './ledger-store.ts';

/** The files of one issue as ingest wants them. */
export interface IssueFiles {
  /** Path within the archive folder → SHA-256 of the text. */
  files: ReadonlyMap<string, string>;
  /** Path → text; made only where something has to be written. */
  texts(): Promise<ReadonlyMap<string, string>>;
}

/** One issue of the ledger, and its files; none where nothing of the issue is held any more. */
export interface IssueWork {
  record: LedgerIssue;
  wanted?: IssueFiles;
}

export interface WriteResult {
  written: number;
  unchanged: number;
  removed: number;
  /** Edited by hand, so left alone. */
  kept: number;
  diagnostics: Diagnostic[];
  /** Every file that this run wrote, and those that it removed. */
  touched: Map<string, WrittenFile | 'removed'>;
  /** SHA-256 of every file of the collections, as it is then. */
  hashes: Map<string, string>;
}

export interface WriteOptions {
  /** Only say what would be done. */
  dryRun?: boolean;
  /** SHA-256 of files that have not changed since it was taken. A file that is to be written or removed is read all the same. */
  trusted?: ReadonlyMap<string, string>;
  /** Paths of the archive's files, where they have just been looked for. */
  listed?: readonly string[];
}

/** What is to be done with one file. */
interface Step {
  path: string;
  deed: 'unchanged' | 'write' | 'remove' | 'keep';
  /** Hash for the ledger until the step is done. */
  before?: string;
  /** Hash for the ledger from then on. */
  after?: string;
  /** Hash of the file that is left there. */
  holds?: string;
}

/**
 * Writes the Markdown collections and the ledger. Only what differs is written. A file that a person edited since ingest
 * wrote it (its hash is not the ledger's) is kept as it is, and so is one that ingest did not write at all.
 *
 * The ledger of an issue goes before its files, with their hashes as `pending`, and again after them: whenever a run is
 * killed, the next one knows its own files from those that a person edited.
 *
 * @param issues one for each record of the ledger, in order; `written` of the record is brought up to date here
 */
export async function writeCollections(
  archiveDir: string,
  issues: AsyncIterable<IssueWork>,
  ids: LedgerIds,
  { dryRun = false, trusted = new Map(), listed }: WriteOptions = {},
): Promise<WriteResult> {
  const result: WriteResult = {
    written: 0,
    unchanged: 0,
    removed: 0,
    kept: 0,
    diagnostics: [],
    touched: new Map(),
    hashes: new Map(),
  };
  let records = 0;
  if (!dryRun) await sweepTemporary(archiveDir, ['articles', 'issues', 'ledger'], listed);
  for await (const work of issues) {
    records += 1;
    const steps = await planIssue(archiveDir, work, trusted);
    for (const step of steps) count(step, result);
    if (!dryRun) await carryOut({ archiveDir, touched: result.touched }, work, steps);
  }
  if (records > 0 && !dryRun) await writeIfChanged({ archiveDir, touched: result.touched }, IDS_PATH, ledgerText(ids));
  return result;
}

/** Files of one issue that are looked at together. */
const FILES_AT_ONCE = 16;

async function planIssue(
  archiveDir: string,
  { record, wanted }: IssueWork,
  trusted: ReadonlyMap<string, string>,
): Promise<Step[]> {
  const hashes = wanted?.files ?? new Map<string, string>();
  const paths = new Set([...hashes.keys(), ...Object.keys(record.written), ...Object.keys(record.pending ?? {})]);
  const isUnchanged = (path: string) => hashes.has(path) && trusted.get(path) === hashes.get(path);
  const steps: Step[] = [];
  const unsure: string[] = [];
  for (const path of paths) {
    const step = isUnchanged(path) ? planFile(path, { wanted: hashes.get(path), now: hashes.get(path) }, record) : undefined;
    if (step) steps.push(step);
    else unsure.push(path);
  }
  const found = inOrder(unsure, FILES_AT_ONCE, async (path) => ({ path, now: await hashIfThere(join(archiveDir, path)) }));
  for await (const { path, now } of found) {
    const step = planFile(path, { wanted: hashes.get(path), now }, record);
    if (step) steps.push(step);
  }
  return steps;
}

async function hashIfThere(path: string): Promise<string | undefined> {
  const text = await readIfThere(path);
  return text === undefined ? undefined : hashText(text);
}

/** @returns nothing for a file that is to go and is gone */
function planFile(
  path: string,
  { wanted, now }: { wanted: string | undefined; now: string | undefined },
  record: LedgerIssue,
): Step | undefined {
  const pending = record.pending?.[path];
  const known = record.written[path] ?? pending;
  if (now === undefined) return wanted === undefined ? undefined : { path, deed: 'write', after: wanted, holds: wanted };
  if (now === wanted) return { path, deed: 'unchanged', before: now, after: now, holds: now };
  if (now !== known && now !== pending)
    return { path, deed: 'keep', holds: now, ...(known === undefined ? {} : { before: known, after: known }) };
  return wanted === undefined
    ? { path, deed: 'remove', before: now }
    : { path, deed: 'write', before: now, after: wanted, holds: wanted };
}

const COUNTED = { unchanged: 'unchanged', write: 'written', remove: 'removed', keep: 'kept' } as const;

function count({ path, deed, after, holds }: Step, result: WriteResult): void {
  if (holds !== undefined) result.hashes.set(path, holds);
  result[COUNTED[deed]] += 1;
  if (deed === 'keep')
    result.diagnostics.push(diagnose(after === undefined ? 'file-in-the-way' : 'hand-edit-kept', { file: path }));
}

interface Writing {
  archiveDir: string;
  touched: WriteResult['touched'];
}

async function carryOut(place: Writing, { record, wanted }: IssueWork, steps: readonly Step[]): Promise<void> {
  const path = ledgerPath(record.address);
  const { pending: _settled, ...settled } = record;
  const changes = steps.filter(({ deed }) => deed === 'write' || deed === 'remove');
  if (changes.length > 0) {
    const held = { ...settled, written: hashes(steps, 'before'), pending: hashes(changes, 'after') };
    await writeIfChanged(place, path, ledgerText(held));
  }
  const isWriting = changes.some(({ deed }) => deed === 'write');
  const texts = isWriting ? await wanted?.texts() : undefined;
  const carried = inOrder(changes, FILES_AT_ONCE, async ({ deed, path: file }) => {
    if (deed === 'remove') await removeFile(place.archiveDir, file);
    place.touched.set(file, deed === 'remove' ? 'removed' : await writeAtomic(place.archiveDir, file, textOf(texts, file)));
  });
  for await (const _ of carried);
  await writeIfChanged(place, path, ledgerText({ ...settled, written: hashes(steps, 'after') }));
}

function textOf(texts: ReadonlyMap<string, string> | undefined, path: string): string {
  const text = texts?.get(path);
  if (text === undefined) throw new Error(`${path} was planned and not made.`);
  return text;
}

function hashes(steps: readonly Step[], when: 'before' | 'after'): Record<string, string> {
  const entries = steps.flatMap(({ path, [when]: hash }) => (hash === undefined ? [] : [[path, hash] as const]));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function writeIfChanged({ archiveDir, touched }: Writing, path: string, text: string): Promise<void> {
  if ((await readIfThere(join(archiveDir, path))) !== text) touched.set(path, await writeAtomic(archiveDir, path, text));
}
