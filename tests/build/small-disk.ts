import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DiskOrder, DiskReport } from './full-disk-process.ts';
import { temporaryFolder } from './temporary.ts';

/** Mounts are of a name space of their own, so that nothing is left of them whatever happens. */
const NAME_SPACE = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
const MOUNT = 'mount -t tmpfs -o size="$1" small "$2"';

/** Whether a disk of a few megabytes can be had here. */
export function canMount(): boolean {
  const folder = temporaryFolder();
  return spawnSync('unshare', [...NAME_SPACE, 'sh', '-c', MOUNT, 'sh', '1m', folder]).status === 0;
}

/** A disk of a few megabytes, and a process that works on it. */
export interface SmallDisk {
  folder: string;
  /** @returns the error, if there was one */
  ask(order: DiskOrder): Promise<DiskReport>;
}

/** @param size as `mount` reads it: `3m` */
export async function mountDisk(size: string): Promise<SmallDisk> {
  const folder = temporaryFolder();
  const script = join(import.meta.dirname, 'full-disk-process.ts');
  const child = spawn('unshare', commandOn(size, folder, [script]), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await answerOf(child);
  return {
    folder,
    ask: (order) => {
      const answer = answerOf(child);
      child.send(order);
      return answer;
    },
  };
}

/** Runs a script to its end on a disk of its own. @param script with its arguments */
export function runOnSmallDisk(size: string, script: (folder: string) => string[]): { status: number | null; stderr: string } {
  const folder = temporaryFolder();
  return spawnSync('unshare', commandOn(size, folder, script(folder)), {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: '' },
  });
}

/** Arguments of `unshare` that run a script on a disk of its own, mounted at a folder. */
export function commandOn(size: string, folder: string, script: string[]): string[] {
  return [...NAME_SPACE, 'sh', '-c', `${MOUNT} && shift 2 && exec "$@"`, 'sh', size, folder, process.execPath, ...script];
}

async function answerOf(child: ChildProcess): Promise<DiskReport> {
  const stop = new AbortController();
  const ended = once(child, 'exit', { signal: stop.signal }).then(() => {
    throw new Error('The process on the small disk has ended.');
  });
  ended.catch(() => undefined);
  const [report] = (await Promise.race([once(child, 'message', { signal: stop.signal }), ended])) as [DiskReport];
  stop.abort();
  return report;
}
