import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BuildOrder } from './build-process.ts';

/** Where a build runs. */
export interface Surroundings {
  cwd?: string;
  env?: Record<string, string>;
}

/** Starts a build in a process of its own. */
export function startBuild(order: BuildOrder, { cwd, env = {} }: Surroundings = {}): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'build-process.ts'), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
}

/** Runs a build to its end, which its order may have it take by itself. @returns how long it took, in milliseconds, and what ended it */
export async function runBuild(
  order: BuildOrder,
  surroundings?: Surroundings,
): Promise<{ length: number; signal: string | null }> {
  const begun = performance.now();
  const child = startBuild(order, surroundings);
  child.stdout?.resume();
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0 && signal === null) throw new Error(`The build ended with ${code}.`);
  return { length: performance.now() - begun, signal };
}

/** Runs a build and kills it after so many milliseconds. */
export async function killBuild(order: BuildOrder, after: number): Promise<void> {
  const child = startBuild(order);
  child.stdout?.resume();
  const ended = once(child, 'close');
  await Promise.race([setTimeout(after), ended]);
  child.kill('SIGKILL');
  await ended;
}

/** Runs a build until it tells of a step, and kills it then. @returns the processes that it had started by then */
export async function killBuildIn(order: BuildOrder, step: RegExp): Promise<number[]> {
  const child = startBuild(order);
  const ended = once(child, 'close');
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  while (child.exitCode === null && !(step.test(said) && descendantsOf(child.pid ?? 0).length > 0)) await setTimeout(5);
  const started = descendantsOf(child.pid ?? 0);
  child.kill('SIGKILL');
  // What it has started may hold its output open for a while.
  child.stdout?.destroy();
  await ended;
  return started;
}

/** Processes started by a process, or by one of those; from /proc. */
function descendantsOf(parent: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const [, above = ''] = /^\d+ \(.*\) . (\d+)/su.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      parents.set(Number(name), Number(above));
    } catch {
      // It has ended meanwhile.
    }
  }
  const childrenOf = (id: number): number[] =>
    [...parents].flatMap(([child, above]) => (above === id ? [child, ...childrenOf(child)] : []));
  return childrenOf(parent);
}

/** Those of some processes that still run; one that has ended and was not asked for does not. */
export function runningOf(processes: readonly number[]): string[] {
  return processes.flatMap((id) => {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      return /^State:\s+Z/mu.test(status) ? [] : [readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')];
    } catch {
      return [];
    }
  });
}
