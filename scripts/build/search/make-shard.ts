import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ShardOrder, ShardReport } from './shard-process.ts';

/**
 * Makes one shard in a process of its own.
 *
 * @param signal ends the process.
 * @param onProgress called with the articles done so far, at last with all of them.
 * @returns the number of records, when the process has ended.
 * @throws with what went wrong there, its own words included where it has said any.
 */
export function makeShard(order: ShardOrder, signal: AbortSignal, onProgress: (done: number) => void): Promise<number> {
  if (signal.aborted) return Promise.reject(new Error('it was stopped'));
  const child = fork(fileURLToPath(new URL('./shard-process.ts', import.meta.url)), {
    // Options of this process, such as a test runner's, are not meant for that one.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  return lastReport(child, order, onProgress).finally(() => signal.removeEventListener('abort', kill));
}

function lastReport(child: ChildProcess, order: ShardOrder, onProgress: (done: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    let last: Exclude<ShardReport, { kind: 'progress' }> | undefined;
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('message', (report: ShardReport) => {
      if (report.kind === 'progress') onProgress(report.done);
      else last = report;
    });
    child.once('error', reject);
    // Only then is all read that it has said.
    child.once('close', (code, signal) => {
      if (last?.kind === 'done') {
        onProgress(last.records);
        resolve(last.records);
        return;
      }
      const why = last?.message ?? `its process ended early (${signal ?? `exit code ${code}`})`;
      reject(new Error(said === '' ? why : `${why}\n${said.trim()}`));
    });
    child.send(order, (error) => error && reject(error));
  });
}
