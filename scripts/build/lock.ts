import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Does something while holding a lock file, so that two runs cannot write the same files. A lock left by a process that
 * no longer runs is taken over.
 *
 * @throws UsageError if another process, or another call in this one, holds the lock.
 */
export async function whileLocked<Result>(file: string, what: string, work: () => Promise<Result>): Promise<Result> {
  const release = takeLock(file, what);
  try {
    return await work();
  } finally {
    release();
  }
}

/** As `whileLocked`, for work whose end is not known yet. @returns what gives the lock back */
export function takeLock(file: string, what: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  take(file, what);
  return () => rmSync(file, { force: true });
}

function take(file: string, what: string): void {
  if (tryToWrite(file)) return;
  const holder = readHolder(file);
  if (holder !== undefined && isRunning(holder)) {
    throw new UsageError(
      `Another run (process ${holder}) is using ${what}. Wait for it, or remove ${file} if that process is another program.`,
    );
  }
  rmSync(file, { force: true });
  if (!tryToWrite(file)) throw new UsageError(`Another run has just begun to use ${what}. Wait for it.`);
}

function tryToWrite(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): number | undefined {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(holder) && holder > 0 ? holder : undefined;
  } catch (error) {
    // Released since: nobody holds it.
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a process of this machine, by its number, has not ended. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
