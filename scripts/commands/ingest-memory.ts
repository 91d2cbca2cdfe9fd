import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { archiveCacheFolder } from '../build/cache-folder.ts';
import { writeAtomic } from '../build/files.ts';
import { programHash } from '../ingest/cache/cache-key.ts';
import { type FileStamp, isSettled, type Scan, scanArchive, scanRaw, stampText } from '../ingest/cache/file-stamps.ts';
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
}

/** Where the parts of ingest are put together; what lies there is in no key of the parse cache. */
const COMMANDS = ['scripts/commands'];

/**
 * What the last ingest had to tell, if it would tell the same now: neither the program nor any file that ingest reads or
 * writes has changed, by the stamps of the file system. Nothing is read but the memory itself.
 *
 * @param cache folder for what need not be made again; nothing is known without it
 */
export function recallIngest(archiveDir: string, cache: string | undefined): IngestReport | undefined {
  // Without an archive there is nothing to know of, and while another process writes there nothing is sure.
  if (cache === undefined || !existsSync(archiveDir) || existsSync(join(archiveDir, LOCK_FILE))) return undefined;
  const memory = readMemory(memoryFile(archiveDir, cache));
  if (!memory || memory.program !== programHash(COMMANDS)) return undefined;
  const scan = scanArchive(archiveDir);
  if (!scan || !existsSync(memory.report.rawFolder)) return undefined;
  scanRaw(memory.report.rawFolder, scan);
  return stateOf(scan) === memory.state ? memory.report : undefined;
}

/**
 * Remembers what an ingest has told, if it is sure that the archive is now as that ingest saw and left it: nobody else has
 * changed anything since `before`, nor could do so from now on without leaving a trace in a stamp.
 *
 * @param before taken before anything was read
 */
export async function rememberIngest(
  { archiveDir, cache, before }: { archiveDir: string; cache: string; before: Scan },
  outcome: IngestOutcome,
): Promise<void> {
  const file = memoryFile(archiveDir, cache);
  const report = reportOf(outcome);
  const touched = outcome.written?.touched ?? new Map();
  const after = await scanWhenSettled(archiveDir, report.rawFolder, touched.size > 0);
  if (!after || !report.written || isPassing(outcome) || !isOwnWork(before, after, touched)) {
    rmSync(file, { force: true });
    return;
  }
  const { unchanged, written, kept } = report.written;
  const again: IngestReport = {
    ...report,
    parsed: 0,
    fromCache: report.parsed + report.fromCache,
    written: { written: 0, unchanged: unchanged + written, removed: 0, kept },
  };
  const memory: Memory = { program: programHash(COMMANDS), state: stateOf(after), report: again };
  const text = JSON.stringify(memory);
  mkdirSync(dirname(file), { recursive: true });
  writeAtomic(file, `${hashOf(text)}\n${text}`);
}

// What the next run may find otherwise, although no file has changed.
function isPassing({ died, diagnostics }: IngestOutcome): boolean {
  return died || diagnostics.some(({ code }) => code === 'file-unreadable');
}

/** Longer than a tick of the file system's clock, in milliseconds. */
const SETTLING_MS = 25;

async function scanWhenSettled(archiveDir: string, rawFolder: string, hasWritten: boolean): Promise<Scan | undefined> {
  if (hasWritten) await setTimeout(SETTLING_MS);
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
        ? stampText(stamp) === stampText(before.stamps.get(path)) && isSettled(stamp, before.startedAt)
        : typeof own !== 'string' && isSettled(stamp, after.startedAt) && isSame(stamp, own);
    if (!isKnown) return false;
  }
  return true;
}

function isSame(stamp: FileStamp | string | undefined, written: WrittenFile): boolean {
  return typeof stamp === 'object' && stampText({ ...stamp, ...written }) === stampText(stamp);
}

function stateOf({ stamps }: Scan): string {
  const lines = [...stamps].map(([path, stamp]) => `${path}\0${stampText(stamp)}\n`);
  return hashOf(lines.toSorted().join(''));
}

function memoryFile(archiveDir: string, cache: string): string {
  return join(archiveCacheFolder(resolve(cache), archiveDir), 'ingest-memory.json');
}

/** The memory as it was written; a damaged one counts as none. */
function readMemory(file: string): Memory | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n');
  return hashOf(text.slice(end + 1)) === text.slice(0, Math.max(0, end))
    ? (JSON.parse(text.slice(end + 1)) as Memory)
    : undefined;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
