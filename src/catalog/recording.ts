import { hash } from 'node:crypto';

/**
 * What a page read from the catalog while it was made. Two recordings are equal exactly when every query gave the same rows, so
 * their digest is the part of a page's key that its data make.
 */
interface Recording {
  /** Queries with their rows, in order. */
  reads: string[];
  /** Digests of remembered values, each once however often a page asks for it. */
  remembered: Set<string>;
}

/**
 * Pages run from a bundle with modules of its own, and the plan runs outside of it: what both must see lies in the one place
 * that a thread has for that.
 */
const SLOT = Symbol.for('backfile.recording');
const global = globalThis as { [SLOT]?: Recording | undefined };

/** A result with the digest of all that was read for it. */
export interface Recorded<Value> {
  value: Value;
  digest: string;
}

/** Does something and records what it reads, apart from any recording under way. */
export function recorded<Value>(work: () => Value): Recorded<Value> {
  const before = start();
  try {
    const value = work();
    return { value, digest: digestOf(global[SLOT]) };
  } finally {
    global[SLOT] = before;
  }
}

/** As `recorded`, for work that takes turns with itself alone: nothing else may read the catalog meanwhile. */
export async function recordedAsync<Value>(work: () => Promise<Value>): Promise<Recorded<Value>> {
  const before = start();
  try {
    const value = await work();
    return { value, digest: digestOf(global[SLOT]) };
  } finally {
    global[SLOT] = before;
  }
}

function start(): Recording | undefined {
  const before = global[SLOT];
  global[SLOT] = { reads: [], remembered: new Set() };
  return before;
}

function digestOf(recording: Recording | undefined): string {
  if (!recording) throw new Error('Nothing was being recorded.');
  return hash('sha256', [...recording.remembered].sort().join('\n') + recording.reads.join(''), 'base64url');
}

/** Adds a query and its rows to the recording under way, if there is one. */
export function recordRead(sql: string, values: readonly unknown[], found: readonly unknown[]): void {
  const recording = global[SLOT];
  if (!recording) return;
  recording.reads.push(sql, '\u0001', values.join('\u0002'));
  for (const row of found) recording.reads.push('\u0003', Object.values(row as object).join('\u0002'));
}

/** Adds a part of something that was read for several pages. */
export function recordUse(what: string, of: string, part: unknown): void {
  global[SLOT]?.reads.push(what, '\u0001', of, '\u0003', JSON.stringify(part) ?? '');
}

/** Adds a remembered value by the digest of what it was made from. */
export function recordRemembered(digest: string): void {
  global[SLOT]?.remembered.add(digest);
}
