import { type SpawnOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/** What one run of a program cost, with every process it started. */
export interface Cost {
  /** Time that passed. */
  seconds: number;
  /** User and system time of all its processes. */
  cpuSeconds: number;
  /** The most memory that its processes held together at any moment: the sum of their resident sizes, in MB of 10^6 bytes. */
  peakMegabytes: number;
}

/** How `Cost` is found, in a sentence for reports. */
export const MEASURING =
  'Wall time by the monotonic clock; CPU is user and system time of the whole process tree, as the kernel charges it to the parent ' +
  '(`/proc/self/stat`, children waited for); peak memory is the largest sum of resident sizes over the process tree, sampled from ' +
  '`/proc` every 50 ms, so pages that processes share count twice.';

const SAMPLE_MS = 50;
/** Kernel ticks a second: fixed by Linux's interface to programs (USER_HZ), whatever the kernel uses inside. */
const TICKS = 100;
const PAGE_BYTES = 4096;
/** Exit code of a program that was interrupted. */
const INTERRUPTED = 130;
/** The measured program has a group of its own, which no signal from the keyboard reaches. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Lines of output that are told when a program fails. */
const LINES_TOLD = 12;

/** A program to run. */
export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
  /** It is stopped, and fails, after so many seconds. */
  limitSeconds: number;
}

/**
 * Runs a program to its end and measures it. No other child of this process may end meanwhile, for its time would be added.
 *
 * @throws if it fails or takes too long, with the end of what it printed.
 */
export async function measureCommand({ program, args, cwd, env = {}, limitSeconds }: Command): Promise<Cost> {
  const cpuBefore = childSeconds();
  const start = performance.now();
  const options: SpawnOptions = { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true };
  const child = spawn(program, args, options);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => keepEnd(output, text));
  const ended = new Promise<string | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : (signal ?? `exit code ${code}`)));
  });
  // The program leads a group of its own, so that what it started ends with it.
  const limit = setTimeout(() => stopGroup(child.pid), limitSeconds * 1000);
  const memory = sampleMemory(child.pid);
  const interrupted = () => {
    stopGroup(child.pid);
    process.exit(INTERRUPTED);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  try {
    const failure = await ended;
    const seconds = (performance.now() - start) / 1000;
    if (failure !== undefined) throw new Error(`${program} failed (${failure}):\n${lastLines(output)}`);
    return { seconds, cpuSeconds: childSeconds() - cpuBefore, peakMegabytes: (await memory.stop()) / 1e6 };
  } finally {
    clearTimeout(limit);
    for (const signal of SIGNALS) process.off(signal, interrupted);
    await memory.stop();
  }
}

function stopGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

function keepEnd(output: string[], text: string): void {
  output.push(text);
  if (output.length > 200) output.splice(0, 100);
}

function lastLines(output: readonly string[]): string {
  return output.join('').trimEnd().split('\n').slice(-LINES_TOLD).join('\n');
}

/** CPU time of children that have ended, with that of their own children. */
function childSeconds(): number {
  const fields = fieldsOf(readFileSync('/proc/self/stat', 'utf8'));
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** Fields of `/proc/<pid>/stat` behind the program's name, which may hold spaces and brackets: state, parent … */
function fieldsOf(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function sampleMemory(pid: number | undefined): { stop: () => Promise<number> } {
  let peak = 0;
  let stopped = pid === undefined;
  const watching = (async () => {
    while (!stopped && pid !== undefined) {
      peak = Math.max(peak, await residentBytes(pid));
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
    }
  })();
  const stop = async () => {
    stopped = true;
    await watching;
    return peak;
  };
  return { stop };
}

/** Resident bytes of a process and of all below it. */
async function residentBytes(root: number): Promise<number> {
  const found = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(readProcess));
  const alive = found.filter((each) => each !== undefined);
  const family = new Set([root]);
  // Parents mostly have lower numbers, but numbers come round again.
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of alive) if (family.has(parent)) family.add(pid);
  }
  return alive.reduce((sum, { pid, bytes }) => sum + (family.has(pid) ? bytes : 0), 0);
}

async function readProcess(name: string): Promise<{ pid: number; parent: number; bytes: number } | undefined> {
  try {
    const fields = fieldsOf(await readFile(`/proc/${name}/stat`, 'utf8'));
    return { pid: Number(name), parent: Number(fields[1]), bytes: Number(fields[21]) * PAGE_BYTES };
  } catch {
    // It ended between listing and reading.
    return undefined;
  }
}
