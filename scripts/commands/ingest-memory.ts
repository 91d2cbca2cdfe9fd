import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { archiveCacheFolder } from '../build/cache-folder.ts';
import { writeAtomic } from '../build/files.ts';
import { programHash } from '../ingest/cache/cache-key.ts';
import {
  type FileStamp,
  isSameStamp,
  isSettled,
  rawPath,
  type Scan,
  scanAgain,
  scanArchive,
  scanRaw,
  stampText,
} from '../ingest/cache/file-stamps.ts';
import type { WrittenFile } from '../ingest/write/file-store.ts';
import type { WriteResult } from '../ingest/write/write-collections.ts';
import type { IngestOutcome } from './ingest.ts';
import { type IngestReport, reportOf } from './ingest-report.ts';
import { LOCK_FILE } from './lock-file.ts';

/** What an ingest told, and what the archive was like after it. */
interface Memory {
  program: string;
  /** Of all stamps. */
  state: string;
  report: IngestReport;
  /** Hash of the rest, where somebody has asked for it. */
  rest?: string;
}

/** What only some commands ask for, in a file of its own, made when one first does: there may be tens of doubts a page. */
type Rest = Pick<IngestReport, 'diagnostics' | 'places'>;

/** Where the parts of ingest are put together; what lies there is in no key of the parse cache. */
const COMMANDS = ['scripts/commands'];

/**
 * What the last ingest had to tell, if it would tell the same now: neither the program nor any file that ingest reads or
 * writes has changed, by the stamps of the file system. Nothing is read but the memory itself.
 *
 * @param cache folder for what need not be made again; nothing is known without it
 * @param isWhole with every diagnostic, and the place of every page
 */
export function recallIngest(archiveDir: string, cache: string | undefined, isWhole = false): IngestReport | undefined {
  // Without an archive there is nothing to know of, and while another process writes there nothing is sure.
  if (cache === undefined || !existsSync(archiveDir) || existsSync(join(archiveDir, LOCK_FILE))) return undefined;
  const files = memoryFiles(archiveDir, cache);
  const memory = readMemory<Memory>(files.memory);
  if (!memory || memory.program !== programHash(COMMANDS)) return undefined;
  const scan = scanArchive(archiveDir);
  if (!scan || !existsSync(memory.report.rawFolder)) return undefined;
  scanRaw(memory.report.rawFolder, scan);
  if (stateOf(scan) !== memory.state) return undefined;
  if (!isWhole) return memory.report;
  const rest = memory.rest === undefined ? undefined : readMemory<Rest>(files.rest, memory.rest);
  return rest && { ...memory.report, ...rest };
}

/**
 * Remembers what an ingest has told, if it is sure that the archive is now as that ingest saw and left it: nobody else has
 * changed anything since `before`, nor could do so from now on without leaving a trace in a stamp.
 *
 * @param before taken before anything was read
 * @param isWhole with every diagnostic, and the place of every page
 */
export async function rememberIngest(
  { archiveDir, cache, before, isWhole }: { archiveDir: string; cache: string; before: Scan; isWhole: boolean },
  outcome: IngestOutcome,
): Promise<void> {
  const files = memoryFiles(archiveDir, cache);
  const report = reportOf(outcome);
  const touched = outcome.written?.touched ?? new Map();
  const after = await scanWhenSettled(archiveDir, report.rawFolder, before, touched);
  if (!after || !report.written || isPassing(outcome) || !isOwnWork(before, after, touched)) {
    rmSync(files.memory, { force: true });
    return;
  }
  const { unchanged, written, kept } = report.written;
  const again: IngestReport = {
    ...report,
    parsed: 0,
    fromCache: report.parsed + report.fromCache,
    diagnostics: report.diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning'),
    places: [],
    written: { written: 0, unchanged: unchanged + written, removed: 0, kept },
  };
  const memory: Memory = { program: programHash(COMMANDS), state: stateOf(after), report: again };
  mkdirSync(dirname(files.memory), { recursive: true });
  keep(files.hashes, JSON.stringify(hashesOf(outcome, after)));
  if (isWhole) keepWhole(files, memory, report);
  else keep(files.memory, JSON.stringify(memory));
}

/**
 * Adds to the memory of an ingest what only some commands ask for, from a dry run over the same files.
 *
 * @param outcome of a run without proposed corrections
 */
export function completeMemory({ archiveDir, cache }: { archiveDir: string; cache: string }, outcome: IngestOutcome): void {
  if (isPassing(outcome)) return;
  const files = memoryFiles(archiveDir, cache);
  const memory = readMemory<Memory>(files.memory);
  if (memory?.program !== programHash(COMMANDS) || archiveState(archiveDir, outcome.rawFolder) !== memory.state) return;
  keepWhole(files, memory, reportOf(outcome));
}

function keepWhole(files: MemoryFiles, memory: Memory, { diagnostics, places }: IngestReport): void {
  const rest = JSON.stringify({ diagnostics, places } satisfies Rest);
  keep(files.rest, rest);
  keep(files.memory, JSON.stringify({ ...memory, rest: hashOf(rest) }));
}

/** Hashes of files with the stamps that they had then. */
type Hashes = [path: string, stamp: string, hash: string][];

/** SHA-256 of files, as an earlier ingest took it, that by their stamps have not changed since. */
export function trustedHashes(archiveDir: string, cache: string, { stamps }: Scan): Map<string, string> {
  const known = readMemory<Hashes>(memoryFiles(archiveDir, cache).hashes) ?? [];
  const unchanged = known.filter(([path, stamp]) => stamps.has(path) && stampText(stamps.get(path)) === stamp);
  return new Map(unchanged.map(([path, , hash]) => [path, hash]));
}

function hashesOf({ rawHashes, written }: IngestOutcome, { stamps }: Scan): Hashes {
  const raw = [...rawHashes].map(([file, hash]) => [rawPath(file), hash] as const);
  // Nothing asks for the hash of a ledger, only whether it was found to be one.
  const ledger = [...stamps.keys()].filter((path) => path.startsWith('ledger/')).map((path) => [path, ''] as const);
  return [...raw, ...(written?.hashes ?? []), ...ledger].map(([path, hash]) => [path, stampText(stamps.get(path)), hash]);
}

function keep(file: string, text: string): void {
  writeAtomic(file, `${hashOf(text)}\n${text}`);
}

// What the next run may find otherwise, although no file has changed.
function isPassing({ died, diagnostics }: IngestOutcome): boolean {
  return died || diagnostics.some(({ code }) => code === 'file-unreadable');
}

/** Longer than a tick of the file system's clock, in milliseconds. */
const SETTLING_MS = 25;

// Where files were only written over, the others need no second look: what somebody else changed meanwhile has another
// stamp than `before`, by which the next run knows it.
async function scanWhenSettled(
  archiveDir: string,
  rawFolder: string,
  before: Scan,
  touched: WriteResult['touched'],
): Promise<Scan | undefined> {
  if (touched.size > 0) await setTimeout(SETTLING_MS);
  const again = scanAgain(archiveDir, touched.keys(), before);
  if (again) return again;
  const scan = scanArchive(archiveDir);
  if (scan) scanRaw(rawFolder, scan);
  return scan;
}

function isOwnWork(before: Scan, after: Scan, touched: WriteResult['touched']): boolean {
  const mentioned = [...before.stamps.keys(), ...touched.keys()];
  if (mentioned.some((path) => !after.stamps.has(path) && touched.get(path) !== 'removed')) return false;
  for (const [path, stamp] of after.stamps) {
    const own = touched.get(path);
    const isKnown =
      own === undefined
        ? isSameStamp(stamp, before.stamps.get(path)) && isSettled(stamp, before.startedAt)
        : typeof own !== 'string' && isSettled(stamp, after.startedAt) && isSame(stamp, own);
    if (!isKnown) return false;
  }
  return true;
}

function isSame(stamp: FileStamp | string | undefined, written: WrittenFile): boolean {
  return typeof stamp === 'object' && stampText({ ...stamp, ...written }) === stampText(stamp);
}

/**
 * Equal for equal states of all files that ingest reads or writes; nothing where that cannot be told.
 *
 * @param rawFolder need not be there
 */
export function archiveState(archiveDir: string, rawFolder: string): string | undefined {
  const scan = scanArchive(archiveDir);
  if (scan && existsSync(rawFolder)) scanRaw(rawFolder, scan);
  return scan && stateOf(scan);
}

function stateOf({ stamps }: Scan): string {
  const lines = [...stamps].map(([path, stamp]) => `${path}\0${stampText(stamp)}\n`);
  return hashOf(lines.join(''));
}

interface MemoryFiles {
  memory: string;
  rest: string;
  hashes: string;
}

function memoryFiles(archiveDir: string, cache: string): MemoryFiles {
  const folder = archiveCacheFolder(resolve(cache), archiveDir);
  const [memory, rest, hashes] = ['ingest-memory.json', 'ingest-doubts.json', 'ingest-hashes.json'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  return { memory, rest, hashes };
}

/** What was written; nothing if it is damaged, or not of this hash. */
function readMemory<Kind>(file: string, hash?: string): Kind | undefined {
  if (!existsSync(file)) return undefined;
  const whole = readFileSync(file, 'utf8');
  const end = Math.max(0, whole.indexOf('\n'));
  const text = whole.slice(end + 1);
  const found = hashOf(text);
  return found === whole.slice(0, end) && found === (hash ?? found) ? (JSON.parse(text) as Kind) : undefined;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
