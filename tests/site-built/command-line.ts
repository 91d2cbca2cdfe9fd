import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/** Variables that a command needs on any machine. Those of the test runner would change what Astro does. */
const KEPT_VARIABLES = ['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG'];

/** Longest that a command may take, in milliseconds. */
const LIMIT = 100_000;

export interface CommandOptions {
  cwd?: string;
  /** Added to the few variables that every command gets. */
  env?: Record<string, string>;
}

/** What a command left behind. */
export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `backfile` as a user does: a process of its own, with the Node that the project installs. */
export async function runBackfile(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const child = startBackfile(args, options);
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      output[stream] += stripVTControlCharacters(text);
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

/** Starts a command that runs until it is ended. */
export function startBackfile(args: readonly string[], { cwd = PROJECT_ROOT, env = {} }: CommandOptions = {}): ChildProcess {
  const kept = KEPT_VARIABLES.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return spawn(join(PROJECT_ROOT, 'node_modules/.bin/node'), [join(PROJECT_ROOT, 'scripts/backfile.ts'), ...args], {
    cwd,
    env: { ...Object.fromEntries(kept), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT,
  });
}
